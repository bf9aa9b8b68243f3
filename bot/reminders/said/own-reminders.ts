import type { Card } from '../../../cards/card.ts';
import { remindReplies } from '../../../cards/text/remind-replies.ts';
import { readMilestones } from '../../milestones/read-milestones.ts';
import type { Language } from '../../register/schema.ts';
import { remembering } from '../../store/recent-acts.ts';
import { savePersonLeads, switchReminders } from '../../store/reminders/people.ts';
import { cleanText } from '../../wording/clean-text.ts';
import { writeDate } from '../../wording/dates.ts';
import { readDate } from '../../wording/when/read-date.ts';
import { type Act, findActRefusal, type Person } from '../act.ts';
import { findFirstReminder } from '../first-reminder.ts';
import { preview } from '../preview.ts';
import { writeSending } from '../write-day.ts';
import { askFirst } from './ask-first.ts';
import { press, toDoer } from './do-act.ts';
import { findNamed, longestNote, nameOf, type RemindParts } from './milestone-lookup.ts';
import { readLeads } from './read-leads.ts';
import type { Asking } from './reminder-row.ts';
import { readOnlyDate } from './typed-date.ts';
import { readTypedOccurrence } from './typed-occurrence.ts';

interface About {
  /** What was typed behind it: a milestone as a person names it, and for some commands more. */
  readonly about: string;
  readonly language: Language;
}

/** Turns all reminders of somebody off or on; the sentence to answer with. */
export async function switchOwn(
  personId: string,
  { isOff, language }: { isOff: boolean; language: Language },
  parts: RemindParts,
): Promise<string> {
  const today = parts.clock().toPlainDate();
  await rememberPerson('switch', personId, parts, () => switchReminders(parts.db, { personId, isOff }, today));
  return isOff ? remindReplies[language].off : tellNextOf(personId, language, parts);
}

/** How many days before somebody wants to be reminded of everything; the sentence to answer with. */
export async function setOwnLeads(personId: string, { about, language }: About, parts: RemindParts): Promise<string> {
  const replies = remindReplies[language];
  const today = parts.clock().toPlainDate();
  const leads = readLeads(about);
  if (leads === 'wrong') return replies.leadsWrong;
  await rememberPerson('own leads', personId, parts, () => savePersonLeads(parts.db, { personId, leads }, today));
  return leads ? replies.leads(leads.join(', ')) : replies.leadsUsual;
}

/** When the first reminder comes of whatever somebody is reminded of. */
async function tellNextOf(personId: string, language: Language, parts: RemindParts): Promise<string> {
  const { db, knowledge, clock, listStaff } = parts;
  const now = clock();
  const where = { db, register: knowledge.register };
  const all = await preview(where, { staff: await listStaff(), from: now.toPlainDate() });
  const ids = new Set(
    all.filter(({ recipient }) => recipient === personId).map(({ occurrence }) => occurrence.milestone.id),
  );
  const staff = await listStaff();
  const days = await Promise.all(
    [...ids].map((milestoneId) => findFirstReminder(where, { milestoneId, staff, personId }, now)),
  );
  const [first] = days.filter((day) => day !== undefined).toSorted(Temporal.PlainDate.compare);
  const replies = remindReplies[language];
  return first ? replies.onFrom(writeSending(first, now, language)) : replies.onNothing;
}

function rememberPerson(action: string, personId: string, { db, clock }: RemindParts, run: () => Promise<void>) {
  const row = { table: 'people', key: { person_id: personId } } as const;
  return remembering(db, { personId, action, row }, { now: clock().toInstant(), run });
}

/** Marks what is named as seen, done or not done; undefined where nothing is named. */
export async function markTyped(
  name: 'seen' | 'done' | 'reopen',
  { person, about, language, isConfirmed }: About & Pick<Asking, 'person' | 'isConfirmed'>,
  parts: RemindParts,
): Promise<string | Card | undefined> {
  const named = await findNamed(about, parts);
  if (!named) return undefined;
  const { id: milestoneId, rest } = named;
  const reading = { replies: remindReplies[language], today: parts.clock().toPlainDate() };
  // Where there is one date, what is typed behind Done is a note, even where that begins with another date.
  const isNote = name === 'done' && !(await recurs(milestoneId, parts));
  const typed = isNote ? { rest } : readTypedOccurrence(rest, reading);
  if (typeof typed === 'string') return typed;
  const { rest: left, ...date } = typed;
  if (name !== 'done') return press(person, { name, milestoneId, ...date }, { ...parts, language });
  const note = cleanText(left, longestNote);
  const wanted = { name, milestoneId, ...date, ...(note ? { note } : {}) };
  if (!isConfirmed) {
    const question = await askDone(person, wanted, { command: `gereed ${about}`, language }, parts);
    if (question) return question;
  }
  return press(person, wanted, { ...parts, language });
}

/** The question whether it is done for everybody; undefined where that will be refused anyway. */
async function askDone(
  person: Person,
  wanted: Act,
  { command, language }: { command: string; language: Language },
  parts: RemindParts,
): Promise<Card | undefined> {
  const doer = await toDoer(person, parts);
  const where = { db: parts.db, register: parts.knowledge.register };
  const { occurrence } = await findActRefusal(where, doer, { wanted, now: parts.clock() });
  if (!occurrence) return undefined;
  const name = `${await nameOf(wanted.milestoneId, language, parts)}, ${writeDate(occurrence.date, language)}`;
  const says = remindReplies[language].confirm.done(name);
  return askFirst(doer.personId, { command, language, says, yes: 'done' }, parts);
}

/** "Phase-2 tot 27-12", or with the date that is put off first: "own-1 van 1 april tot 27-3". */
export async function snoozeTyped(
  person: Person,
  { about, language }: About,
  parts: RemindParts,
): Promise<string | undefined> {
  const named = await findNamed(about, parts);
  if (!named) return undefined;
  const { id: milestoneId, rest } = named;
  const reading = { replies: remindReplies[language], today: parts.clock().toPlainDate() };
  const typed = readTypedOccurrence(rest, reading);
  if (typeof typed === 'string') return typed;
  const { rest: left, ...date } = typed;
  const hasBoth = readDate(left, reading.today).kind !== 'none';
  const until = readOnlyDate(hasBoth ? left : rest, reading);
  if (typeof until === 'string') return until;
  const wanted = { name: 'snooze', milestoneId, until: until.date, ...(hasBoth ? date : {}) } as const;
  return press(person, wanted, { ...parts, language });
}

async function recurs(milestoneId: string, { db, knowledge, clock }: RemindParts): Promise<boolean> {
  const milestones = await readMilestones(db, knowledge.register, clock().toPlainDate());
  return milestones.some(({ id, when }) => id === milestoneId && !(when instanceof Temporal.PlainDate));
}
