import { sourceIdOf } from './register.ts';
import type { Source } from './schema.ts';

/** The first day on which something could be said: the latest of its sources', or a later one that is set by hand. */
export function firstDayOf(
  { from, sources }: { from?: Temporal.PlainDate | undefined; sources: readonly string[] },
  known: ReadonlyMap<string, Source>,
): Temporal.PlainDate | undefined {
  const days = sources.flatMap((ref) => firstDayOfSource(known.get(sourceIdOf(ref))) ?? []);
  return [...days, ...(from ? [from] : [])].toSorted(Temporal.PlainDate.compare).at(-1);
}

/** The first day of a text: when it was published, else when it was read. */
function firstDayOfSource(source: Source | undefined): Temporal.PlainDate | undefined {
  return source?.published?.first ?? source?.read;
}
