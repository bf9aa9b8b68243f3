import { z } from 'zod';

/** Which rows a backup has, and of which version of the tables. */
const header = z.object({
  defenderBot: z.literal('backup'),
  format: z.literal(1),
  madeAt: z.string(),
  /** The last migration that made the tables. */
  migration: z.string(),
});
export type BackupHeader = Omit<z.infer<typeof header>, 'defenderBot' | 'format'>;

/** Rows of one table, or at the end how many there were of all. */
const part = z.union([
  z.object({ table: z.string().regex(/^[a-z_]+$/), rows: z.array(z.record(z.string(), z.unknown())) }),
  z.object({ end: z.number() }),
]);
export type BackupPart = z.infer<typeof part>;

/** A backup that can't be put back; the sentence says why. */
export class BackupError extends Error {}

export function writeHeader({ madeAt, migration }: BackupHeader): string {
  return JSON.stringify({ defenderBot: 'backup', format: 1, madeAt, migration });
}

/** @throws {BackupError} where it is no backup of this bot */
export function readHeader(line: string): BackupHeader {
  return readLine(line, header, 'this file is no backup of the bot');
}

/** @throws {BackupError} where it is damaged */
export function readPart(line: string): BackupPart {
  return readLine(line, part, 'this backup is damaged; take another one');
}

function readLine<Shape>(line: string, shape: z.ZodType<Shape>, otherwise: string): Shape {
  try {
    return shape.parse(JSON.parse(line));
  } catch (cause) {
    throw new BackupError(otherwise, { cause });
  }
}
