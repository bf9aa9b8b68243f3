/** What a line says besides its event. Never what somebody typed, a name of a person, or a token. */
export type LogFields = Readonly<Record<string, string | number | boolean | undefined>>;

/** `event` is a few fixed words, so that lines of one kind can be counted. */
export interface Log {
  info(event: string, fields?: LogFields): void;
  warn(event: string, fields?: LogFields): void;
  error(event: string, fields?: LogFields): void;
}

/** One JSON object a line, by default to stderr: stdout is for what a person at the terminal reads. */
export function createLog(write: (line: string) => void = (line) => process.stderr.write(line)): Log {
  const writeLine = (level: string) => (event: string, fields?: LogFields) =>
    write(`${JSON.stringify({ time: Temporal.Now.instant().toString(), level, event, ...fields })}\n`);
  return { info: writeLine('info'), warn: writeLine('warn'), error: writeLine('error') };
}

/** What may be logged of an error: its kind, its code and where it was thrown. Its message can quote what was typed. */
export function describeError(error: unknown): LogFields {
  if (!(error instanceof Error)) return { error: typeof error };
  const { code, statusCode } = error as { code?: unknown; statusCode?: unknown };
  return {
    error: error.name,
    code: typeof code === 'string' || typeof code === 'number' ? code : undefined,
    status: typeof statusCode === 'number' ? statusCode : undefined,
    cause: error.cause instanceof Error ? error.cause.name : undefined,
    stack: error.stack
      ?.replace(error.message, '')
      .split('\n')
      .filter((line) => /^\s+at /.test(line))
      .map((line) => line.trim())
      .join(' | '),
  };
}
