import type { Log, LogFields } from '../../bot/log.ts';

export interface LogLine {
  readonly level: 'info' | 'warn' | 'error';
  readonly event: string;
  readonly fields: LogFields;
}

/** A log that keeps its lines for a test to look at. */
export type RecordedLog = Log & { readonly lines: readonly LogLine[] };

export function recordLog(): RecordedLog {
  const lines: LogLine[] = [];
  const write =
    (level: LogLine['level']) =>
    (event: string, fields: LogFields = {}) => {
      lines.push({ level, event, fields });
    };
  return { info: write('info'), warn: write('warn'), error: write('error'), lines };
}
