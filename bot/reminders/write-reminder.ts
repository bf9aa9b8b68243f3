import { reminderText } from '../../cards/text/reminders.ts';
import { timeZone } from '../clock.ts';
import { readVague } from '../milestones/known-milestones.ts';
import { codeOf, titleOf } from '../milestones/title-of.ts';
import { writeWhen } from '../milestones/write-when.ts';
import { asKnownOn } from '../register/as-known-on.ts';
import type { Register } from '../register/register.ts';
import type { Entry, Language } from '../register/schema.ts';
import type { OccurrenceActs } from '../store/reminders/acts.ts';
import type { OwnMilestone } from '../store/reminders/milestones.ts';
import { createCitations } from '../wording/citations.ts';
import { labelOf, noteAgainst, readOutcome, stateAgainst } from '../wording/date-rows.ts';
import { writeDate, writeMoment, writeMomentOf } from '../wording/dates.ts';
import { phrases } from '../wording/phrases.ts';
import type { ReminderItem } from '../wording/reminder-item.ts';
import { lastLead } from './plan.ts';

/** Why a reminder comes that only tries it out. */
export const testLead = 'test';

export interface ReminderReading {
  readonly register: Register;
  readonly own: readonly OwnMilestone[];
  readonly language: Language;
  readonly today: Temporal.PlainDate;
  readonly role: ReminderItem['role'];
  /** Whose card it is, by Entra object id. */
  readonly reader?: string;
}

export interface ReminderFacts {
  readonly milestoneId: string;
  readonly occurrence: Temporal.PlainDate;
  readonly lead: string;
  readonly acts: OccurrenceActs | undefined;
}

/** What a reminder says, against today; undefined where the milestone is not there any more. */
export function writeReminder(facts: ReminderFacts, reading: ReminderReading): ReminderItem | undefined {
  const { language, role } = reading;
  const about = describeMilestone(facts.milestoneId, reading);
  if (!about) return undefined;
  return {
    language,
    milestoneId: facts.milestoneId,
    code: codeOf(facts.milestoneId, reading),
    occurrence: facts.occurrence.toString(),
    ...writeStanding(facts, reading),
    role: facts.lead === 'escalation' ? 'deputy' : role,
    isLast: facts.lead === String(lastLead),
    isMoved: facts.lead.startsWith('moved:'),
    isTest: facts.lead === testLead,
    ...about,
    ...writeActs(facts.acts, reading),
  };
}

type Standing = Pick<ReminderItem, 'label' | 'date' | 'note' | 'state'>;

/** Of what no source gives the day nothing is counted; what was reported is told with its day. */
function writeStanding({ milestoneId, occurrence }: ReminderFacts, reading: ReminderReading): Standing {
  const { language, today } = reading;
  const entry = asKnownOn(reading.register, today).entries.get(milestoneId);
  const vague = occurrence.day === 1 ? readVague(entry) : undefined;
  const came = entry?.type === 'milestone' ? entry.actual : undefined;
  if (entry?.type === 'milestone' && came && (vague || came.on.first.equals(occurrence))) {
    const { note, state } = readOutcome(entry, reading);
    return { label: labelOf(came, language), date: writeMomentOf(came, language), note, state };
  }
  const when = { label: phrases[language].from, date: writeWhen({ vague, date: occurrence }, language) };
  if (!vague) return { ...when, note: noteAgainst(occurrence, reading), state: stateAgainst(occurrence, today) };
  const { likely, dayUnknown } = reminderText[language];
  return { ...when, note: vague.isLikely ? likely : dayUnknown, state: vague.isLikely ? 'uncertain' : 'ahead' };
}

type About = Pick<ReminderItem, 'title' | 'what' | 'measures' | 'citations' | 'isOwn' | 'link'>;

function describeMilestone(milestoneId: string, reading: ReminderReading): About | undefined {
  const title = titleOf(milestoneId, reading);
  const own = reading.own.find(({ id }) => id === milestoneId);
  if (own) {
    const link = own.link ? { link: own.link } : {};
    return { title, what: own.note ?? phrases[reading.language].ownMilestone, citations: [], isOwn: true, ...link };
  }
  const register = asKnownOn(reading.register, reading.today);
  const entry = register.entries.get(milestoneId);
  return entry && { title, isOwn: false, ...describeEntry(entry, { ...reading, register }) };
}

function describeEntry(entry: Entry, { register, language }: ReminderReading): Omit<About, 'title' | 'isOwn'> {
  const citations = createCitations(register, language);
  const isOver = entry.type === 'milestone' && entry.actual !== undefined;
  // What was expected is not what to tell of what has come.
  const fact = entry.facts.find(({ plans }) => !isOver || !plans) ?? entry.facts[0];
  const what = fact?.text[language] ?? '';
  if (fact) citations.cite(fact.sources, what);
  const measures = entry.related.filter((id) => register.entries.get(id)?.type === 'measure');
  return {
    what,
    citations: citations.list(),
    ...(measures.length > 0 ? { measures: phrases[language].measures(measures) } : {}),
  };
}

type Written = Pick<ReminderItem, 'done' | 'seen' | 'reopened' | 'mine'>;

function writeActs(acts: OccurrenceActs | undefined, { language, reader = '' }: ReminderReading): Written {
  const written = ({ name, at }: { name: string; at: Temporal.Instant }) => ({
    name,
    when: writeMoment(at.toZonedDateTimeISO(timeZone), language),
  });
  const until = acts?.snoozed.get(reader);
  const { done, reopened } = acts ?? {};
  return {
    seen: [...(acts?.seen.values() ?? [])].map(written),
    mine: { isSeen: acts?.seen.has(reader) ?? false, ...(until ? { snoozedUntil: writeDate(until, language) } : {}) },
    ...(done ? { done: { ...written(done), ...(done.note ? { note: done.note } : {}) } } : {}),
    ...(reopened ? { reopened: written(reopened) } : {}),
  };
}
