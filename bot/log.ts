/** What a line says besides its event. Never what somebody typed, a name of a person, or a token. */
export type LogFields = Readonly<Record<string, string | number | boolean | undefined>>;

/** `event` is a few fixed words, so that lines of one kind can be counted. */
export interface Log {
  info(event: string, fields?: LogFields): void;
  warn(event: string, fields?: LogFields): void;
  error(event: string, fields?: LogFields): void;
}

/**
 * One JSON object a line, by default to stderr: stdout is for what a person at the terminal reads. `traceId` names the
 * trace of what is under way, so that a line is found again in it.
 */
export function createLog(
  write: (line: string) => void = (line) => process.stderr.write(line),
  traceId: () => string | undefined = () => undefined,
): Log {
  const writeLine = (level: string) => (event: string, fields?: LogFields) =>
    write(
      `${JSON.stringify({ time: Temporal.Now.instant().toString(), level, event, ...fields, trace: traceId() })}\n`,
    );
  return { info: writeLine('info'), warn: writeLine('warn'), error: writeLine('error') };
}

/** What may be logged of an error: its kind, its code and where it was thrown. Its message can quote what was typed. */
export function describeError(error: unknown): LogFields {
  if (typeof error !== 'object' || error === null) return { error: typeof error };
  // Libraries throw and tell of objects that are errors in all but their class.
  const { name, code, statusCode, stack, message, cause } = error as Partial<Error> & Record<string, unknown>;
  return {
    error: typeof name === 'string' ? name : 'object',
    code: typeof code === 'string' || typeof code === 'number' ? code : undefined,
    status: typeof statusCode === 'number' ? statusCode : undefined,
    cause: cause instanceof Error ? cause.name : undefined,
    stack: typeof stack === 'string' ? writeStack(stack, message) : undefined,
  };
}

function writeStack(stack: string, message: unknown): string {
  return stack
    .replace(typeof message === 'string' ? message : '', '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .map((line) => line.trim())
    .join(' | ');
}

const alikeWithinMs = 10_000;

/** So many warnings of one kind are read one by one; more say no more. */
const mostAlike = 50;

/**
 * Warnings as they come; of those that are alike fifty in ten seconds, and then how many were left out since, so that
 * nobody fills a disk by asking in vain.
 */
export function warnSparingly(log: Log, now: () => number): Log['warn'] {
  const count = countAlike(mostAlike, now);
  return (event, fields) => {
    const counted = count(JSON.stringify([event, fields]));
    if (counted) log.warn(event, { ...fields, ...counted });
  };
}

/** One line in ten seconds of each kind of error, with how many were left out since: what is gone is asked for again often. */
export function logSparingly(log: Log, event: string, now: () => number): (error: unknown) => void {
  const count = countAlike(1, now);
  return (error) => {
    const fields = describeError(error);
    const counted = count(`${fields['error']} ${fields['code']}`);
    if (counted) log.error(event, { ...fields, ...counted });
  };
}

/**
 * Tells of each of its kind whether it is one of the first in ten seconds: undefined where it is not, else how many were left
 * out before these ten seconds, where any were.
 */
function countAlike(
  most: number,
  now: () => number,
): (kind: string) => { readonly leftOut: number | undefined } | undefined {
  const seen = new Map<string, { from: number; told: number; leftOut: number }>();
  return (kind) => {
    const known = seen.get(kind);
    const isNew = !known || now() - known.from >= alikeWithinMs;
    const own = isNew ? { from: now(), told: 0, leftOut: 0 } : known;
    if (isNew) seen.set(kind, own);
    if (own.told >= most) {
      own.leftOut += 1;
      return undefined;
    }
    own.told += 1;
    return { leftOut: (isNew && known?.leftOut) || undefined };
  };
}
