import type { TurnContext } from 'botbuilder';
import { plainText } from '../../cards/escape.ts';
import { type RemindReplies, remindReplies } from '../../cards/text/remind-replies.ts';
import { answer } from '../answers/answer.ts';
import { writeDate } from '../answers/dates.ts';
import type { Language } from '../register/schema.ts';
import { listOccurrences } from '../reminders/milestone.ts';
import { readDate, readLeadingDate } from '../reminders/read-date.ts';
import { readMilestones } from '../reminders/sweep.ts';
import { subscribe, unsubscribe } from '../store/people.ts';
import { remembering } from '../store/recent-acts.ts';
import { cleanText } from './clean-text.ts';
import { readPersonId } from './conversation.ts';
import { perform } from './press.ts';
import { findNamed, nameOf, type RemindParts } from './remind-parts.ts';
import type { ReminderCommand } from './reminder-commands.ts';

type FollowCommand = Extract<ReminderCommand, { name: 'subscribe' | 'unsubscribe' }>;

/** "Herinner mij aan fase 3", "herinner mij morgen aan fase 3" and "stop herinnering phase-3"; the sentence to answer with. */
export async function follow(context: TurnContext, command: FollowCommand, parts: RemindParts): Promise<string> {
  const { name, about, language } = command;
  const replies = remindReplies[language];
  const wish = name === 'subscribe' ? readWish(about, { replies, today: parts.clock().toPlainDate() }) : { about };
  if (typeof wish === 'string') return wish;
  const named = await findNamed(wish.about, parts);
  const milestoneId = named?.id ?? (await guessMilestone(wish.about, parts));
  if (!milestoneId) return replies.unknownMilestone(cleanText(plainText(wish.about), 100));
  const on = wish.on ?? (name === 'subscribe' && named ? await findOtherDay(named, parts) : undefined);
  if (on) return remindOn(context, { milestoneId, on, language }, parts);
  const personId = readPersonId(context.activity);
  const title = await nameOf(milestoneId, language, parts);
  const row = { table: 'subscriptions', key: { person_id: personId, milestone_id: milestoneId } } as const;
  const remember = <T>(run: () => Promise<T>) =>
    remembering(parts.db, { personId, action: name, milestoneId, row }, { now: parts.clock().toInstant(), run });
  if (name === 'subscribe') {
    await remember(() => subscribe(parts.db, { personId, milestoneId }, parts.clock().toPlainDate()));
    return replies.subscribed(title, milestoneId);
  }
  const wasSubscribed = await remember(() => unsubscribe(parts.db, { personId, milestoneId }));
  return wasSubscribed ? replies.unsubscribed(title) : replies.notSubscribed(title);
}

/** What somebody wants to be reminded of, and, where they say so, on which day. */
interface Wish {
  readonly about: string;
  readonly on?: Temporal.PlainDate;
}

/** "Morgen aan fase 3": the day comes first. */
function readWish(
  about: string,
  { replies, today }: { replies: RemindReplies; today: Temporal.PlainDate },
): Wish | string {
  const read = readLeadingDate(about, today);
  if (read.kind === 'none') return { about };
  if (read.kind === 'impossible') return replies.impossibleDate(cleanText(plainText(read.text), 100));
  const rest = read.rest.replace(/^(?:weer |again )?(?:aan|of|about)(?: |$)/i, '');
  return rest === '' ? replies.remindOfWhat : { about: rest, on: read.date };
}

/** "Fase 3 morgen": the day comes last; where it is the milestone's own day, it only says which milestone is meant. */
async function findOtherDay(
  { id, rest }: { id: string; rest: string },
  { db, knowledge, clock }: RemindParts,
): Promise<Temporal.PlainDate | undefined> {
  const read = readDate(rest, clock().toPlainDate());
  if (read.kind !== 'date') return undefined;
  const milestones = (await readMilestones(db, knowledge.register)).filter((milestone) => milestone.id === id);
  const isItsOwn = listOccurrences(milestones, { first: read.date, last: read.date }).length > 0;
  return isItsOwn ? undefined : read.date;
}

/** One reminder on a day of their choice, in the place of those before it. */
async function remindOn(
  context: TurnContext,
  { milestoneId, on, language }: { milestoneId: string; on: Temporal.PlainDate; language: Language },
  parts: RemindParts,
): Promise<string> {
  const replies = remindReplies[language];
  const result = await perform(context, { name: 'snooze', milestoneId, until: on }, parts);
  if (result.kind === 'acted')
    return replies.remindedOn(await nameOf(milestoneId, language, parts), writeDate(on, language));
  return result.reason === 'not-yours' ? replies.notYetReminded(milestoneId) : replies.refused[result.reason];
}

/** The milestone that a question would be about. */
async function guessMilestone(about: string, { db, knowledge, clock }: RemindParts): Promise<string | undefined> {
  const ids = new Set((await readMilestones(db, knowledge.register)).map(({ id }) => id));
  const { last } = answer(knowledge, { text: about, context: {}, today: clock().toPlainDate() });
  if (!last) return undefined;
  if (ids.has(last.subject)) return last.subject;
  return knowledge.register.entries.get(last.subject)?.related.find((id) => ids.has(id));
}
