import type { Clock } from '../../clock.ts';
import { type Ahead, listAhead } from '../../milestones/list-ahead.ts';
import { codeOf, titleOf } from '../../milestones/title-of.ts';
import { writeWhen } from '../../milestones/write-when.ts';
import type { Register } from '../../register/register.ts';
import type { Language } from '../../register/schema.ts';
import { usualLeads } from '../../reminders/plan.ts';
import type { Database } from '../../store/database.ts';
import { listOwnMilestones } from '../../store/reminders/milestones.ts';
import { listPeople, listSubscribers } from '../../store/reminders/people.ts';
import { findTopics } from '../../store/summaries/follows.ts';
import type { SettingsView } from './view.ts';

interface SettingsParts {
  readonly db: Database;
  readonly register: Register;
  readonly clock: Clock;
  readonly isAdmin: (personId: string) => Promise<boolean>;
}

/** What somebody chose of their reminders; admins are reminded of every date, and choose none. */
export async function viewSettings(personId: string, language: Language, parts: SettingsParts): Promise<SettingsView> {
  const { db, isAdmin } = parts;
  const [[person], topics, dates] = await Promise.all([
    listPeople(db, [personId]),
    findTopics(db, personId),
    isAdmin(personId).then((is) => (is ? [] : listDates(personId, language, parts))),
  ]);
  return { isOff: person?.isOff ?? false, leads: person?.leads ?? usualLeads, topics: topics ?? [], dates };
}

async function listDates(personId: string, language: Language, parts: SettingsParts): Promise<SettingsView['dates']> {
  const { db, register, clock } = parts;
  const [ahead, own, subscribers] = await Promise.all([
    listAhead({ db, knowledge: { register }, clock }),
    listOwnMilestones(db),
    listSubscribers(db),
  ]);
  const chosen = subscribers.get(personId);
  return ahead.filter(isDay).map(({ milestoneId, date, vague }) => ({
    title: titleOf(milestoneId, { register, own, language }),
    written: writeWhen({ vague, date }, language),
    typed: codeOf(milestoneId, { register, language }),
    isOn: chosen?.has(milestoneId) ?? false,
  }));
}

/** Of what has no day there is nothing to choose a number of days before. */
function isDay({ vague }: Ahead): boolean {
  return vague === undefined;
}
