export const parts = ['timeline', 'measures', 'reminders', 'ask', 'schedules'] as const;
export type Part = (typeof parts)[number];

/** What the page shows: a part, and of it one entry. */
export interface Route {
  readonly part: Part;
  readonly entry: string;
}

/** `measures/O2`, as in the address behind # and in the `subPageId` of a deep link into Teams; undefined where it is none. */
export function readRoute(text: string): Route | undefined {
  const [name = '', entry = ''] = text.replace(/^#?\/?/, '').split('/');
  const part = parts.find((known) => known === name);
  return part && { part, entry: decode(entry) };
}

/** What can't be read names no entry: the part is shown without one. */
function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}

export function writeRoute({ part, entry }: Route): string {
  return entry === '' ? part : `${part}/${encodeURIComponent(entry)}`;
}
