import { within } from '../clock.ts';
import { describeError, type Log } from '../log.ts';

/** What somebody waits for needs the database only to be better. */
const readWithinMs = 3000;

/** What is read beside what somebody asks for, or `unknown` where the database does not tell, or not soon. */
export function inTime<Known, Unknown>(
  reading: Promise<Known>,
  { unknown, log }: { unknown: Unknown; log: Log },
): Promise<Known | Unknown> {
  const found = reading.catch((error: unknown) => {
    log.error('context not read', describeError(error));
    return unknown;
  });
  return within(found, { ms: readWithinMs, late: unknown });
}
