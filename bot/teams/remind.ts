import type { TurnContext } from 'botbuilder';
import { plainText } from '../../cards/escape.ts';
import { remindReplies } from '../../cards/text/remind-replies.ts';
import { answer } from '../answers/answer.ts';
import { writeDate } from '../answers/dates.ts';
import type { Knowledge } from '../answers/knowledge.ts';
import type { Clock } from '../clock.ts';
import type { Language } from '../register/schema.ts';
import { type Act, type ActResult, act, type Doer } from '../reminders/act.ts';
import { readDate } from '../reminders/read-date.ts';
import { readMilestones } from '../reminders/sweep.ts';
import { titleOf } from '../reminders/write-reminder.ts';
import type { OccurrenceRef } from '../store/acts.ts';
import type { Database } from '../store/database.ts';
import { findLanguageChoice } from '../store/language-choices.ts';
import { listOwnMilestones } from '../store/milestones.ts';
import { savePersonLeads, subscribe, switchReminders, unsubscribe } from '../store/people.ts';
import { readPersonId } from './conversation.ts';
import type { ReminderCommand } from './reminder-commands.ts';

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

/** What anybody does with their own reminders, by typing; the sentence to answer with. */
export async function remind(context: TurnContext, command: Personal, parts: RemindParts): Promise<string> {
  const replies = remindReplies[command.language];
  const personId = readPersonId(context.activity);
  const today = parts.clock().toPlainDate();
  if (command.name === 'switch') {
    await switchReminders(parts.db, { personId, isOff: command.isOff }, today);
    return command.isOff ? replies.off : replies.on;
  }
  if (command.name === 'own-leads') {
    const leads = readLeads(command.rest);
    if (leads === 'wrong') return replies.leadsWrong;
    await savePersonLeads(parts.db, { personId, leads }, today);
    return leads ? replies.leads(leads.join(', ')) : replies.leadsUsual;
  }
  const milestoneId = await findMilestone(command.about, parts);
  if (!milestoneId) return replies.unknownMilestone(plainText(command.about).slice(0, 100));
  switch (command.name) {
    case 'subscribe': {
      await subscribe(parts.db, { personId, milestoneId }, today);
      return replies.subscribed(await nameOf(milestoneId, command.language, parts), milestoneId);
    }
    case 'unsubscribe': {
      const name = await nameOf(milestoneId, command.language, parts);
      const wasSubscribed = await unsubscribe(parts.db, { personId, milestoneId });
      return wasSubscribed ? replies.unsubscribed(name) : replies.notSubscribed(name);
    }
    case 'seen':
      return press(context, { name: 'seen', milestoneId }, { ...parts, language: command.language });
    case 'done': {
      const note = command.rest.slice(0, 500);
      return press(
        context,
        { name: 'done', milestoneId, ...(note ? { note } : {}) },
        { ...parts, language: command.language },
      );
    }
    case 'snooze': {
      const read = readDate(command.rest, today);
      if (read.kind === 'impossible') return replies.impossibleDate(plainText(read.text).slice(0, 100));
      if (read.kind === 'none') return replies.noDate(plainText(command.rest).slice(0, 100));
      return press(
        context,
        { name: 'snooze', milestoneId, until: read.date },
        { ...parts, language: command.language },
      );
    }
  }
}

/** Does what a button or a typed command asks, where it may be done; the sentence to answer with. */
export async function press(
  context: TurnContext,
  wanted: Act,
  parts: RemindParts & { readonly language?: Language | undefined },
): Promise<string> {
  const doer = await readDoer(context, parts);
  const language = parts.language ?? (await findLanguageChoice(parts.db, doer.personId)) ?? 'nl';
  const result = await act({ db: parts.db, register: parts.knowledge.register }, doer, { wanted, now: parts.clock() });
  // A snooze is nobody else's business, and no card shows it.
  if (result.kind === 'acted' && wanted.name !== 'snooze') await parts.refresh(result.occurrence);
  return describe(wanted, result, { language, name: await nameOf(wanted.milestoneId, language, parts) });
}

async function readDoer({ activity }: TurnContext, { isAdmin }: RemindParts): Promise<Doer> {
  const personId = readPersonId(activity);
  return { personId, name: plainText(activity.from.name ?? '').slice(0, 100) || '?', isAdmin: await isAdmin(personId) };
}

function describe(wanted: Act, result: ActResult, { language, name }: { language: Language; name: string }): string {
  const replies = remindReplies[language];
  if (result.kind === 'refused') return replies.refused[result.reason];
  if (wanted.name === 'snooze') return replies.snoozed(name, writeDate(wanted.until, language));
  return wanted.name === 'seen' ? replies.seen(name) : replies.done(name);
}

/** A milestone by its code, or by what a person calls it. */
export async function findMilestone(about: string, { db, knowledge, clock }: RemindParts): Promise<string | undefined> {
  const ids = new Set((await readMilestones(db, knowledge.register)).map(({ id }) => id));
  const code = about.trim().toLowerCase();
  if (ids.has(code)) return code;
  const { last } = answer(knowledge, { text: about, context: {}, today: clock().toPlainDate() });
  if (!last) return undefined;
  if (ids.has(last.subject)) return last.subject;
  const related = knowledge.register.entries.get(last.subject)?.related ?? [];
  return related.find((id) => ids.has(id));
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
