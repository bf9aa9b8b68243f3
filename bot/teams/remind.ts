import type { TurnContext } from 'botbuilder';
import { plainText } from '../../cards/escape.ts';
import { remindReplies } from '../../cards/text/remind-replies.ts';
import { answer } from '../answers/answer.ts';
import { writeDate } from '../answers/dates.ts';
import type { Knowledge } from '../answers/knowledge.ts';
import type { Clock } from '../clock.ts';
import type { Language } from '../register/schema.ts';
import { type Act, type ActResult, act, type Doer } from '../reminders/act.ts';
import { readMilestones } from '../reminders/sweep.ts';
import { titleOf } from '../reminders/write-reminder.ts';
import type { OccurrenceRef } from '../store/acts.ts';
import type { Database } from '../store/database.ts';
import { listOwnMilestones } from '../store/milestones.ts';
import { savePersonLeads, subscribe, switchReminders, unsubscribe } from '../store/people.ts';
import { cleanText } from './clean-text.ts';
import { readPersonId } from './conversation.ts';
import { languageOf } from './language-of.ts';
import { type NamedMilestone, readNamedMilestone } from './named-milestone.ts';
import type { ReminderCommand } from './reminder-commands.ts';
import { readTypedDate } from './typed-date.ts';

/** Characters of a note that is kept with what was done. */
export const longestNote = 500;

export interface RemindParts {
  readonly db: Database;
  readonly knowledge: Knowledge;
  readonly clock: Clock;
  readonly isAdmin: (personId: string) => Promise<boolean>;
  /** Draws the cards anew that show an occurrence, for all who have one. */
  readonly refresh: (occurrence: OccurrenceRef) => Promise<void>;
}

type Personal = Extract<
  ReminderCommand,
  { name: 'switch' | 'own-leads' | 'subscribe' | 'unsubscribe' | 'seen' | 'done' | 'snooze' }
>;

/**
 * What anybody does with their own reminders, by typing; the sentence to answer with. Undefined where what reads as a
 * command names no milestone ("gereed voor gebruik?"): then it is a question.
 */
export async function remind(context: TurnContext, command: Personal, parts: RemindParts): Promise<string | undefined> {
  const replies = remindReplies[command.language];
  const personId = readPersonId(context.activity);
  const today = parts.clock().toPlainDate();
  switch (command.name) {
    case 'switch':
      await switchReminders(parts.db, { personId, isOff: command.isOff }, today);
      return command.isOff ? replies.off : replies.on;
    case 'own-leads': {
      const leads = readLeads(command.about);
      if (leads === 'wrong') return replies.leadsWrong;
      await savePersonLeads(parts.db, { personId, leads }, today);
      return leads ? replies.leads(leads.join(', ')) : replies.leadsUsual;
    }
    case 'subscribe':
    case 'unsubscribe':
      return follow(personId, command, parts);
    default:
      return doTyped(context, command, parts);
  }
}

async function follow(
  personId: string,
  { name, about, language }: Extract<Personal, { name: 'subscribe' | 'unsubscribe' }>,
  parts: RemindParts,
): Promise<string> {
  const replies = remindReplies[language];
  const milestoneId = (await findNamed(about, parts))?.id ?? (await guessMilestone(about, parts));
  if (!milestoneId) return replies.unknownMilestone(cleanText(plainText(about), 100));
  const title = await nameOf(milestoneId, language, parts);
  if (name === 'subscribe') {
    await subscribe(parts.db, { personId, milestoneId }, parts.clock().toPlainDate());
    return replies.subscribed(title, milestoneId);
  }
  const wasSubscribed = await unsubscribe(parts.db, { personId, milestoneId });
  return wasSubscribed ? replies.unsubscribed(title) : replies.notSubscribed(title);
}

async function doTyped(
  context: TurnContext,
  { name, about, language }: Extract<Personal, { name: 'seen' | 'done' | 'snooze' }>,
  parts: RemindParts,
): Promise<string | undefined> {
  const named = await findNamed(about, parts);
  if (!named) return undefined;
  const { id: milestoneId, rest } = named;
  if (name === 'seen') return press(context, { name, milestoneId }, { ...parts, language });
  if (name === 'done') {
    const note = cleanText(rest, longestNote);
    return press(context, { name, milestoneId, ...(note ? { note } : {}) }, { ...parts, language });
  }
  const replies = remindReplies[language];
  const read = readTypedDate(rest, { replies, today: parts.clock().toPlainDate() });
  if (typeof read === 'string') return read;
  return press(context, { name, milestoneId, until: read.date }, { ...parts, language });
}

/** Does what a button or a typed command asks, where it may be done; the sentence to answer with. */
export async function press(
  context: TurnContext,
  wanted: Act,
  parts: RemindParts & { readonly language?: Language | undefined },
): Promise<string> {
  const doer = await readDoer(context, parts);
  const language = parts.language ?? (await languageOf(context, parts));
  const result = await act({ db: parts.db, register: parts.knowledge.register }, doer, { wanted, now: parts.clock() });
  // A snooze is nobody else's business, and no card shows it.
  if (result.kind === 'acted' && wanted.name !== 'snooze') await parts.refresh(result.occurrence);
  return describe(wanted, result, { language, name: await nameOf(wanted.milestoneId, language, parts) });
}

async function readDoer({ activity }: TurnContext, { isAdmin }: RemindParts): Promise<Doer> {
  const personId = readPersonId(activity);
  return {
    personId,
    name: cleanText(plainText(activity.from.name ?? ''), 100) || '?',
    isAdmin: await isAdmin(personId),
  };
}

function describe(wanted: Act, result: ActResult, { language, name }: { language: Language; name: string }): string {
  const replies = remindReplies[language];
  if (result.kind === 'refused') return replies.refused[result.reason];
  if (wanted.name === 'snooze') return replies.snoozed(name, writeDate(wanted.until, language));
  return wanted.name === 'seen' ? replies.seen(name) : replies.done(name);
}

/** The milestone that a text begins with, by its code or a name of it. */
export async function findNamed(text: string, { db, knowledge }: RemindParts): Promise<NamedMilestone | undefined> {
  return readNamedMilestone(text, { register: knowledge.register, own: await listOwnMilestones(db) });
}

/** The milestone that a question would be about. */
async function guessMilestone(about: string, { db, knowledge, clock }: RemindParts): Promise<string | undefined> {
  const ids = new Set((await readMilestones(db, knowledge.register)).map(({ id }) => id));
  const { last } = answer(knowledge, { text: about, context: {}, today: clock().toPlainDate() });
  if (!last) return undefined;
  if (ids.has(last.subject)) return last.subject;
  return knowledge.register.entries.get(last.subject)?.related.find((id) => ids.has(id));
}

export async function nameOf(milestoneId: string, language: Language, { db, knowledge }: RemindParts): Promise<string> {
  return titleOf(milestoneId, { register: knowledge.register, own: await listOwnMilestones(db), language });
}

const farthestLead = 365;
const mostLeads = 10;

/** "30, 14 en 1": days before a date; undefined for the usual ones. */
export function readLeads(text: string): number[] | undefined | 'wrong' {
  const numbers = text.match(/\d+/g)?.map(Number);
  if (!numbers) return undefined;
  const leads = [...new Set(numbers)].sort((a, b) => b - a);
  return leads.length <= mostLeads && leads.every((days) => days <= farthestLead) ? leads : 'wrong';
}
