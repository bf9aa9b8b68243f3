import { adminCommands } from '../reminders/said/admin-commands.ts';
import { ownCommands } from '../reminders/said/own-commands.ts';
import { readOwnWords } from '../reminders/said/read-own-words.ts';
import { reloadCommand } from '../reminders/said/reload-register.ts';
import type { Row } from '../reminders/said/reminder-row.ts';
import { settleCommands } from '../reminders/said/settle-commands.ts';
import { rightsCommands } from '../rights/rights-commands.ts';
import { summaryCommands } from '../summaries/said/summary-commands.ts';
import { type Command, type ReadCommand, readRow } from '../wording/command.ts';
import { fold } from '../wording/words.ts';
import { askedCommands, followCommand, helpCommand, languageCommand, openQuestionsCommand } from './chat-commands.ts';
import { type ShareParts, shareCommand } from './share.ts';

/** What is typed behind them is kept as it is. */
const reminderRows: readonly Row[] = [
  ...ownCommands,
  followCommand,
  ...adminCommands,
  reloadCommand,
  ...settleCommands,
];
const help = helpCommand(() => commands);
const chatRows: readonly Row<unknown, ShareParts>[] = [languageCommand, shareCommand, help, openQuestionsCommand];

/** The table of all commands, in the order in which Teams' menu, help and the documentation show them. */
export const commands: readonly Command[] = [
  ...summaryCommands,
  ...askedCommands,
  ...reminderRows,
  languageCommand,
  shareCommand,
  ...rightsCommands,
  help,
  openQuestionsCommand,
];

/** A longer text is a question. In characters. */
const longestCommand = 400;

/** The command about reminders in a text; undefined where it is something else. */
export function readReminderCommand(text: string): ReadCommand<Row> | undefined {
  return readOwnWords(reminderRows, text);
}

/** The command that is about nothing but the bot; capitals, full stops and spaces don't matter. */
export function readChatCommand(text: string): ReadCommand<Row<unknown, ShareParts>> | undefined {
  if (text.length > longestCommand) return undefined;
  const line = fold(text)
    .replace(/[/!?.,]/g, ' ')
    .trim()
    .split(/\s+/)
    .join(' ');
  return readRow(chatRows, line);
}
