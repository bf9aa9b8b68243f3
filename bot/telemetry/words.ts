/**
 * All that may be told of a piece of work, by name: nothing else leaves the process by telemetry, so that no text, name,
 * id or token can, wherever it would come from.
 */
export const words = {
  surface: ['chat', 'tab'],
  deed: ['said', 'submitted', 'pressed', 'rated', 'opened', 'searched', 'event'],
  outcome: ['found', 'several', 'none', 'said', 'do'],
  reason: ['outside', 'not-held', 'unknown', 'not-yet', 'language', 'empty'],
  language: ['nl', 'en'],
  statement: ['select', 'insert', 'update', 'delete', 'other'],
  act: ['reply', 'message', 'update', 'begin'],
  sent: ['sent', 'begun', 'later', 'refused', 'unreachable', 'missing', 'failed'],
  queue: ['reminder', 'reminder-redraw', 'post', 'post-redraw', 'notice'],
  kind: ['reminder', 'post'],
  state: ['planned', 'sent', 'unreachable', 'failed', 'cancelled'],
  connection: ['open', 'idle', 'waiting'],
  result: ['ok', 'failed'],
} as const;

/** What is told of a piece of work; each name has a few words that it can be. */
export type Fields = { readonly [Name in keyof typeof words]?: (typeof words)[Name][number] | undefined };

const known = new Map<string, ReadonlySet<string>>(Object.entries(words).map(([name, list]) => [name, new Set(list)]));

/** Only what may be told of it, whatever came by untyped ways. */
export function keepKnown(fields: Fields): Record<string, string> {
  const kept: Record<string, string> = {};
  for (const [name, value] of Object.entries(fields)) if (value && known.get(name)?.has(value)) kept[name] = value;
  return kept;
}
