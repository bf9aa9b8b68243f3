import type { Card } from '../../cards/card.ts';
import { languageCard } from '../../cards/chat/language-card.ts';
import { openQuestionsCard } from '../../cards/chat/open-questions-card.ts';
import { remindReplies } from '../../cards/text/remind-replies.ts';
import { reminderListText } from '../../cards/text/reminder-lists.ts';
import type { Command } from '../chat/commands.ts';
import { languageOf } from '../chat/language-of.ts';
import { timeZone } from '../clock.ts';
import type { Language } from '../register/schema.ts';
import { type AdminParts, administer } from '../reminders/said/admin-commands.ts';
import { type CalendarParts, manageCalendar } from '../reminders/said/calendar.ts';
import { findExample } from '../reminders/said/examples.ts';
import { remind } from '../reminders/said/own-reminders.ts';
import type { ReminderCommand } from '../reminders/said/reminder-commands.ts';
import { showReminders } from '../reminders/said/show-reminders.ts';
import { type RightsParts, replyToRights } from '../rights/rights.ts';
import { namesSomebody, type RightsCommand } from '../rights/rights-commands.ts';
import { listOpenQuestions } from '../store/answers/open-questions.ts';
import { saveLanguageChoice } from '../store/chats/language-choices.ts';
import { followChanges } from '../summaries/said/follow-changes.ts';
import { writeDate } from '../wording/dates.ts';
import { addressMessage } from './messages.ts';
import { type Reply, say } from './reply.ts';
import { type HelpParts, showHelp } from './show-help.ts';
import type { Turn } from './turn.ts';

export type ObeyParts = AdminParts & CalendarParts;

/** Does what a command says, and answers it to whoever gave it. */
export async function obeyCommand(turn: Turn, command: Command, parts: ObeyParts & HelpParts): Promise<Reply> {
  const { db, clock } = parts;
  const { personId } = turn.person;
  const language = command.language ?? (await languageOf(turn.person, parts));
  switch (command.name) {
    case 'help':
      return say(await showHelp(turn, language, parts), language);
    case 'language':
      if (command.chosen) await saveLanguageChoice(db, { personId, language: command.chosen }, clock().toInstant());
      return say(languageCard(language, command.chosen), language);
    case 'open-questions':
      return say(
        turn.surface.isSeenByOthers
          ? reminderListText[language].onlyAlone
          : await showOpenQuestions(personId, language, parts),
        language,
      );
  }
}

/** The same for commands about reminders; undefined where it turns out to be a question. */
export async function obeyReminder(turn: Turn, command: ReminderCommand, parts: ObeyParts): Promise<Reply | undefined> {
  // "Status" is the same word in both languages.
  const language = command.name === 'status' ? await languageOf(turn.person, parts) : command.language;
  const reply = await replyTo(turn, { ...command, language }, parts);
  if (reply === undefined) return undefined;
  if (command.name === 'calendar' && typeof reply === 'string')
    return { messages: [{ message: addressMessage(reply), language }] };
  return say(reply, language);
}

/** The same for commands about what is kept of people, which are answered in one's own chat only. */
export async function obeyRights(turn: Turn, command: RightsCommand, parts: RightsParts): Promise<Reply | undefined> {
  const { language } = command;
  // What names nobody may be a question of the channel.
  if (turn.surface.isSeenByOthers)
    return namesSomebody(command) ? say(reminderListText[language].onlyAlone, language) : undefined;
  const reply = await replyToRights(turn.person.personId, command, parts);
  return reply === undefined ? undefined : say(reply, language);
}

async function replyTo(
  { person, place, surface }: Turn,
  command: ReminderCommand,
  parts: ObeyParts,
): Promise<string | Card | undefined> {
  const { personId } = person;
  switch (command.name) {
    case 'overview':
      return showReminders(command.language, personId, parts);
    case 'usage':
      return remindReplies[command.language].usage(await findExample(command.language, parts));
    case 'remind-others':
      return remindReplies[command.language].onlyYourself;
    case 'calendar':
      return manageCalendar(personId, { ...command, scope: place.scope }, parts);
    case 'follow-changes':
      return followChanges(personId, command, parts);
    case 'status':
      // Who can't be reached is in it.
      if (surface.isSeenByOthers) return reminderListText[command.language].onlyAlone;
      return administer(person, command, parts);
    case 'sources-to-read':
    case 'source-same':
    case 'source-changed':
    case 'send-test':
    case 'milestone-form':
    case 'milestone-change':
    case 'milestone-add':
    case 'milestone-move':
    case 'milestone-end':
    case 'milestone-leads':
    case 'mute':
    case 'unmute':
      return administer(person, command, parts);
    default:
      return remind(person, command, parts);
  }
}

async function showOpenQuestions(
  personId: string,
  language: Language,
  { db, clock, isAdmin }: ObeyParts,
): Promise<string | Card> {
  if (!(await isAdmin(personId))) {
    return language === 'nl'
      ? 'Alleen beheerders van deze bot zien de open vragen. Typ hulp voor wat u wel kunt vragen.'
      : 'Only admins of this bot see the open questions. Type help for what you can ask.';
  }
  const rows = await listOpenQuestions(db, { now: clock().toInstant(), limit: 100 });
  const written = rows.map(({ text, count, lastAsked }) => ({
    text,
    count,
    lastAsked: writeDate(lastAsked.toZonedDateTimeISO(timeZone).toPlainDate(), language),
  }));
  return openQuestionsCard(language, written);
}
