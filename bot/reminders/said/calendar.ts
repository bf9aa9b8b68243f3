import { digestText } from '../../../cards/text/digests.ts';
import { reminderListText } from '../../../cards/text/reminder-lists.ts';
import type { Clock } from '../../clock.ts';
import { writeCalendar } from '../../milestones/calendar-feed.ts';
import { readMilestones } from '../../milestones/read-milestones.ts';
import { titleOf } from '../../milestones/title-of.ts';
import { asKnownOn } from '../../register/as-known-on.ts';
import type { KnowsRegister, Register } from '../../register/register.ts';
import type { Language } from '../../register/schema.ts';
import { findLanguage } from '../../store/chats/language-choices.ts';
import type { Database } from '../../store/database.ts';
import {
  findCalendarOwner,
  renewCalendarSecret,
  revokeCalendarSecret,
} from '../../store/reminders/calendar-secrets.ts';
import { listOwnMilestones, type OwnMilestone } from '../../store/reminders/milestones.ts';
import type { RemindParts } from './milestone-lookup.ts';

export interface CalendarParts {
  /** Where the bot is reached from outside, for the address of a calendar. */
  readonly publicUrl: () => string;
}

/** Shows, renews or revokes the address of somebody's calendar; the sentence to answer with. */
export async function manageCalendar(
  personId: string,
  { does, language, scope }: { does: 'show' | 'renew' | 'revoke'; language: Language; scope: string },
  { db, clock, publicUrl }: RemindParts & CalendarParts,
): Promise<string> {
  const text = reminderListText[language].calendar;
  if (does === 'revoke') return (await revokeCalendarSecret(db, personId)) ? text.revoked : text.none;
  if (does === 'show') return text.none;
  // In a channel or group chat everybody would read it.
  if (scope !== 'personal') return text.onlyAlone;
  const secret = await renewCalendarSecret(db, personId, clock().toPlainDate());
  const at = `${publicUrl()}/calendar/${secret}`;
  return `${text.says}\n\n${at}.ics\n\n${digestText[language].feed}\n\n${at}.atom`;
}

/** The calendar that a secret opens, in its owner's language; undefined where it opens none. */
export function openCalendar({
  db,
  knowledge,
  clock,
}: {
  db: Database;
  knowledge: KnowsRegister;
  clock: Clock;
}): (secret: string) => Promise<string | undefined> {
  return async (secret) => {
    const owner = await findCalendarOwner(db, secret);
    if (!owner) return undefined;
    const language = await findLanguage(db, owner);
    const own = await listOwnMilestones(db);
    const { register } = knowledge;
    const today = clock().toPlainDate();
    return writeCalendar({
      milestones: await readMilestones(db, register, today),
      titleOf: (id) => titleOf(id, { register, own, language }),
      descriptionOf: (id) => describe(id, { register: asKnownOn(register, today), own, language }),
      language,
      today,
    });
  };
}

function describe(
  id: string,
  { register, own, language }: { register: Register; own: readonly OwnMilestone[]; language: Language },
): string {
  return own.find((milestone) => milestone.id === id)?.note ?? register.entries.get(id)?.facts[0]?.text[language] ?? '';
}
