import type { Language } from '../../register/schema.ts';
import { readRow } from '../../wording/command.ts';
import type { SummaryChoice } from '../../wording/summary-choice.ts';
import { fold } from '../../wording/words.ts';
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

const plainCommands: readonly SummaryRow[] = [
  ...postCommands,
  ...scheduleCommands,
  ...postedCommands,
  ...broadcastCommands,
];
export const summaryCommands: readonly SummaryRow[] = [...plainCommands, ...messageCommands];

/** The command about summaries in a text; undefined where it is something else, such as a question. */
export function readSummaryCommand(text: string): SummaryCommand | undefined {
  const { command, own } = splitOwnWords(text);
  const plain = own ? undefined : readLine(text, plainCommands);
  if (!own || command === '') return plain;
  const found = readLine(command, summaryCommands);
  const act = found && withOwnWords(found, own);
  return act && { ...found, act };
}

function readLine(text: string, known: readonly SummaryRow[]): SummaryCommand | undefined {
  if (text.length > longestCommand) return undefined;
  const line = fold(text)
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[!.]+$/, '');
  const read = readRow(known, line);
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
