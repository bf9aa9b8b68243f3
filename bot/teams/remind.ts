import type { TurnContext } from 'botbuilder';
import { remindReplies } from '../../cards/text/remind-replies.ts';
import { readDate } from '../reminders/read-date.ts';
import { readMilestones } from '../reminders/sweep.ts';
import { savePersonLeads, switchReminders } from '../store/people.ts';
import { cleanText } from './clean-text.ts';
import { readPersonId } from './conversation.ts';
import { follow } from './follow.ts';
import { press } from './press.ts';
import { findNamed, longestNote, type RemindParts } from './remind-parts.ts';
import type { ReminderCommand } from './reminder-commands.ts';
import { readTypedDate } from './typed-date.ts';
import { readTypedOccurrence } from './typed-occurrence.ts';

type ActCommand = Extract<ReminderCommand, { name: 'seen' | 'done' | 'snooze' }>;
type Personal = Extract<ReminderCommand, { name: 'switch' | 'own-leads' | 'subscribe' | 'unsubscribe' }> | ActCommand;

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
      return follow(context, command, parts);
    case 'snooze':
      return snoozeTyped(context, command, parts);
    default:
      return markTyped(context, { ...command, name: command.name }, parts);
  }
}

async function markTyped(
  context: TurnContext,
  { name, about, language }: ActCommand & { readonly name: 'seen' | 'done' },
  parts: RemindParts,
): Promise<string | undefined> {
  const named = await findNamed(about, parts);
  if (!named) return undefined;
  const { id: milestoneId, rest } = named;
  const reading = { replies: remindReplies[language], today: parts.clock().toPlainDate() };
  // Where there is one date, what is typed behind Done is a note, even where that begins with another date.
  const isNote = name === 'done' && !(await recurs(milestoneId, parts));
  const typed = isNote ? { rest } : readTypedOccurrence(rest, reading);
  if (typeof typed === 'string') return typed;
  const { rest: left, ...date } = typed;
  if (name === 'seen') return press(context, { name, milestoneId, ...date }, { ...parts, language });
  const note = cleanText(left, longestNote);
  return press(context, { name, milestoneId, ...date, ...(note ? { note } : {}) }, { ...parts, language });
}

/** "Phase-2 tot 27-12", or with the date that is put off first: "own-1 van 1 april tot 27-3". */
async function snoozeTyped(
  context: TurnContext,
  { name, about, language }: ActCommand & { readonly name: 'snooze' },
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
  const until = readTypedDate(hasBoth ? left : rest, reading);
  if (typeof until === 'string') return until;
  const wanted = { name, milestoneId, until: until.date, ...(hasBoth ? date : {}) };
  return press(context, wanted, { ...parts, language });
}

async function recurs(milestoneId: string, { db, knowledge }: RemindParts): Promise<boolean> {
  const milestones = await readMilestones(db, knowledge.register);
  return milestones.some(({ id, when }) => id === milestoneId && !(when instanceof Temporal.PlainDate));
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
