import type { TurnContext } from 'botbuilder';
import type { Card } from '../../../cards/card.ts';
import { languageCard } from '../../../cards/chat/language-card.ts';
import { openQuestionsCard } from '../../../cards/chat/open-questions-card.ts';
import { remindReplies } from '../../../cards/text/remind-replies.ts';
import { reminderListText } from '../../../cards/text/reminder-lists.ts';
import type { Command } from '../../chat/commands.ts';
import { timeZone } from '../../clock.ts';
import type { Language } from '../../register/schema.ts';
import { type AdminParts, administer } from '../../reminders/said/admin-commands.ts';
import { type CalendarParts, manageCalendar } from '../../reminders/said/calendar.ts';
import { findExample } from '../../reminders/said/examples.ts';
import { remind } from '../../reminders/said/own-reminders.ts';
import type { ReminderCommand } from '../../reminders/said/reminder-commands.ts';
import { showReminders } from '../../reminders/said/show-reminders.ts';
import { obeyRights, type RightsParts } from '../../rights/rights.ts';
import { namesSomebody, type RightsCommand } from '../../rights/rights-commands.ts';
import { listOpenQuestions } from '../../store/answers/open-questions.ts';
import { saveLanguageChoice } from '../../store/chats/language-choices.ts';
import { followChanges } from '../../summaries/said/follow-changes.ts';
import { writeDate } from '../../wording/dates.ts';
import { readPerson, readPersonId, readScope } from '../inbound/conversation.ts';
import { languageOf } from '../inbound/language-of.ts';
import { isSeenByOthers } from '../inbound/seen-by-others.ts';
import { addressMessage, cardMessage, textMessage } from '../outbound/messages.ts';
import type { SayPrivately } from '../outbound/say-privately.ts';
import { type HelpParts, showHelp } from './show-help.ts';

export type ObeyParts = AdminParts & CalendarParts & { readonly sayPrivately: SayPrivately };

/** Does what a command says, and answers it to whoever gave it. */
export async function obey(context: TurnContext, command: Command, parts: ObeyParts & HelpParts): Promise<void> {
  const { db, clock } = parts;
  const personId = readPersonId(context.activity);
  const language = command.language ?? (await languageOf(context, parts));
  switch (command.name) {
    case 'help':
      return say(context, await showHelp(context, language, parts), { language, parts });
    case 'language':
      if (command.chosen) await saveLanguageChoice(db, { personId, language: command.chosen }, clock().toInstant());
      return say(context, languageCard(language, command.chosen), { language, parts });
    case 'open-questions':
      return say(
        context,
        isSeenByOthers(context.activity)
          ? reminderListText[language].onlyAlone
          : await showOpenQuestions(personId, language, parts),
        { language, parts },
      );
  }
}

/** The same for commands about reminders; false where it turns out to be a question. */
export async function obeyReminder(context: TurnContext, command: ReminderCommand, parts: ObeyParts): Promise<boolean> {
  // "Status" is the same word in both languages.
  const language = command.name === 'status' ? await languageOf(context, parts) : command.language;
  const reply = await replyTo(context, { ...command, language }, parts);
  if (reply === undefined) return false;
  if (command.name === 'calendar' && typeof reply === 'string')
    await parts.sayPrivately(context, addressMessage(reply), { language });
  else await say(context, reply, { language, parts });
  return true;
}

/** The same for commands about what is kept of people, which are answered in one's own chat only. */
export async function runRights(
  context: TurnContext,
  command: RightsCommand,
  parts: RightsParts & Pick<ObeyParts, 'sayPrivately'>,
): Promise<boolean> {
  if (isSeenByOthers(context.activity)) {
    // What names nobody may be a question of the channel.
    if (!namesSomebody(command)) return false;
    await say(context, reminderListText[command.language].onlyAlone, { language: command.language, parts });
    return true;
  }
  const reply = await obeyRights(readPersonId(context.activity), command, parts);
  if (reply === undefined) return false;
  await say(context, reply, { language: command.language, parts });
  return true;
}

async function replyTo(
  context: TurnContext,
  command: ReminderCommand,
  parts: ObeyParts,
): Promise<string | Card | undefined> {
  const personId = readPersonId(context.activity);
  switch (command.name) {
    case 'overview':
      return showReminders(command.language, personId, parts);
    case 'usage':
      return remindReplies[command.language].usage(await findExample(command.language, parts));
    case 'remind-others':
      return remindReplies[command.language].onlyYourself;
    case 'calendar':
      return manageCalendar(personId, { ...command, scope: readScope(context.activity) }, parts);
    case 'follow-changes':
      return followChanges(personId, command, parts);
    case 'status':
      // Who can't be reached is in it.
      if (isSeenByOthers(context.activity)) return reminderListText[command.language].onlyAlone;
      return administer(readPerson(context.activity), command, parts);
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
      return administer(readPerson(context.activity), command, parts);
    default:
      return remind(readPerson(context.activity), command, parts);
  }
}

async function say(
  context: TurnContext,
  what: string | Card,
  { language, parts }: { language: Language; parts: Pick<ObeyParts, 'sayPrivately'> },
): Promise<void> {
  await parts.sayPrivately(context, typeof what === 'string' ? textMessage(what) : cardMessage(what), { language });
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
