const prefix = 'source:';

/** What a reminder is about, where it is about a source: a name that no milestone has. */
export function nameSource(sourceId: string): string {
  return `${prefix}${sourceId}`;
}

/** The source that a reminder is about; undefined where it is about a date. */
export function readSourceName(about: string): string | undefined {
  return about.startsWith(prefix) ? about.slice(prefix.length) : undefined;
}
