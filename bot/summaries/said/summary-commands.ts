import type { Language } from '../../register/schema.ts';
import { type ReadCommand, readRow } from '../../wording/command.ts';
import type { SummaryChoice } from '../../wording/summary-choice.ts';
import { fold } from '../../wording/words.ts';
import { channelListCommands } from './broadcast/channel-list-commands.ts';
import { splitOwnWords } from './own-words.ts';
import { messageCommands, postCommands } from './post-commands.ts';
import { broadcastCommands, postedCommands } from './posted-commands.ts';
import { scheduleCommands } from './schedule-commands.ts';
import type { SummaryAct } from './summary-acts.ts';
import type { SummaryRow } from './summary-row.ts';
import { usualChoice } from './summary-words.ts';

/** What was typed about summaries. */
export interface SummaryCommand {
  readonly name: string;
  readonly language: Language;
  readonly act: SummaryAct;
}

const longestCommand = 400;
/** It may name many channels. */
const longestBroadcast = 4000;

const hereCommands: readonly SummaryRow[] = [...postCommands, ...scheduleCommands, ...postedCommands];
export const summaryCommands: readonly SummaryRow[] = [
  ...hereCommands,
  ...broadcastCommands,
  ...channelListCommands,
  ...messageCommands,
];

/** The command about summaries in a text; undefined where it is something else, such as a question. */
export function readSummaryCommand(text: string): SummaryCommand | undefined {
  const list = readKept(text, channelListCommands);
  if (list) return list;
  const { command, own } = splitOwnWords(text);
  const plain = own ? undefined : (readLine(text, hereCommands) ?? readKept(text, broadcastCommands));
  if (!own || command === '') return plain;
  const found =
    readLine(command, hereCommands) ?? readKept(command, broadcastCommands) ?? readLine(command, messageCommands);
  const act = found && withOwnWords(found, own);
  return act && { ...found, act };
}

function readLine(text: string, known: readonly SummaryRow[]): SummaryCommand | undefined {
  return text.length > longestCommand ? undefined : toCommand(readRow(known, tidyLine(fold(text))));
}

/** Names of channels are kept as they were typed. */
function readKept(text: string, known: readonly SummaryRow[]): SummaryCommand | undefined {
  return text.length > longestBroadcast ? undefined : toCommand(readRow(known, tidyLine(fold(text)), tidyLine(text)));
}

function tidyLine(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[!.]+$/, '');
}

function toCommand(read: ReadCommand<SummaryRow> | undefined): SummaryCommand | undefined {
  return read && { name: read.row.name, language: read.language, act: read.fields };
}

/** Undefined where what is done has no place for them. */
function withOwnWords(
  { act, language }: SummaryCommand,
  own: Partial<Pick<SummaryChoice, 'heading' | 'words'>>,
): SummaryAct | undefined {
  switch (act.does) {
    case 'preview':
    case 'post':
    case 'schedule':
    case 'broadcast':
      return { ...act, chosen: { ...act.chosen, ...own } };
    case 'form':
      return { does: 'form', chosen: { ...usualChoice(language), ...own } };
    case 'edit':
      return { does: 'change', schedule: act.schedule, words: '', own };
    case 'change':
      return { ...act, own };
    default:
      return undefined;
  }
}
