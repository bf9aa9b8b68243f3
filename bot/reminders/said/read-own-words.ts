import { type Command, type ReadCommand, readRow } from '../../wording/command.ts';
import { fold } from '../../wording/words.ts';

/** Longer texts are questions, or titles that are told to be too long. In characters. */
export const longestCommand = 6000;

/** The command in a text that is kept as it was typed; undefined where it is something else. */
export function readOwnWords<Row extends Command>(rows: readonly Row[], text: string): ReadCommand<Row> | undefined {
  if (text.length > longestCommand) return undefined;
  const line = text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/(?<![?!.])[?!.]+$/, '');
  return readRow(rows, fold(line), line);
}
