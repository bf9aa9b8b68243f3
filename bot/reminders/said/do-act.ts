import { remindReplies } from '../../../cards/text/remind-replies.ts';
import { readVague } from '../../milestones/known-milestones.ts';
import { writeWhen } from '../../milestones/write-when.ts';
import type { Language } from '../../register/schema.ts';
import type { OccurrenceRef } from '../../store/reminders/acts.ts';
import { type Act, type ActResult, act, type Doer, type Person } from '../act.ts';
import { takeBack } from '../take-back.ts';
import { findWhenReminded, tellFirstReminder, tellWhyNot } from './first-reminder-sentence.ts';
import { nameOf, type RemindParts } from './milestone-lookup.ts';

/** Does what a button or a typed command asks, where it may be done; the sentence to answer with. */
export async function press(person: Person, wanted: Act, parts: DescribeParts): Promise<string> {
  const result = await perform(person, wanted, parts);
  if (wanted.name === 'snooze') return describeSnooze(person, result, parts);
  return describe(wanted, result, parts);
}

/** The same, for who answers with a sentence of their own. */
export async function perform(person: Person, wanted: Act, parts: RemindParts): Promise<ActResult> {
  const doer = await toDoer(person, parts);
  const result = await act({ db: parts.db, register: parts.knowledge.register }, doer, { wanted, now: parts.clock() });
  // A snooze is nobody else's business.
  const only = wanted.name === 'snooze' ? doer.personId : undefined;
  if (result.kind === 'acted') await parts.refresh(result.occurrence, only);
  return result;
}

export async function toDoer({ personId, name }: Person, { isAdmin }: RemindParts): Promise<Doer> {
  return { personId, name, isAdmin: await isAdmin(personId) };
}

type DescribeParts = RemindParts & { readonly language: Language };

/** Names the date that it is about: of a milestone that recurs there are more. */
async function describe(
  { name }: Exclude<Act, { name: 'snooze' }>,
  result: ActResult,
  parts: DescribeParts,
): Promise<string> {
  const replies = remindReplies[parts.language];
  if (result.kind === 'refused') return replies.refused[result.reason];
  const said = replies[name === 'reopen' ? 'reopened' : name](await nameOccurrence(result.occurrence, parts));
  const next = name === 'reopen' ? [await tellFirstReminder({ ...result.occurrence }, parts.language, parts)] : [];
  return [said, ...next, replies.undoHint].join(' ');
}

/** Says the day on which the reminder will really come; a snooze after which none would come is refused. */
async function describeSnooze(person: Person, result: ActResult, parts: DescribeParts): Promise<string> {
  const when = await findSnoozed(person, result, parts);
  const replies = remindReplies[parts.language];
  if (when.kind === 'refused') return when.says;
  return `${replies.snoozed(await nameOccurrence(when.occurrence, parts), when.when)} ${replies.undoHint}`;
}

/** When the reminder comes that was put off, or the sentence that says why it does not; then nothing is put off. */
export async function findSnoozed(
  person: Person,
  result: ActResult,
  parts: DescribeParts,
): Promise<
  | { readonly kind: 'snoozed'; readonly occurrence: OccurrenceRef; readonly when: string }
  | { readonly kind: 'refused'; readonly says: string }
> {
  const { language } = parts;
  const replies = remindReplies[language];
  if (result.kind === 'refused') return { kind: 'refused', says: replies.refused[result.reason] };
  const { occurrence } = result;
  const { personId } = person;
  const when = await findWhenReminded({ ...occurrence, personId }, language, parts);
  if (when) return { kind: 'snoozed', occurrence, when };
  await takeBack(parts.db, person, { about: occurrence, now: parts.clock() });
  return {
    kind: 'refused',
    says: await tellWhyNot({ milestoneId: occurrence.milestoneId, personId }, language, parts),
  };
}

async function nameOccurrence({ milestoneId, date }: OccurrenceRef, parts: DescribeParts): Promise<string> {
  const known = readVague(parts.knowledge.register.entries.get(milestoneId));
  const when = writeWhen({ vague: date.day === 1 ? known : undefined, date }, parts.language);
  return `${await nameOf(milestoneId, parts.language, parts)}, ${when}`;
}
