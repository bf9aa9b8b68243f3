import type { Register } from './register.ts';
import type { Source, SourceReading } from './schema.ts';

/** The last reading of each source, by its id. */
export type SourceReadings = ReadonlyMap<string, SourceReading>;

/** A source that is to be read again, and from which day on. */
export interface DueSource {
  readonly source: Source;
  readonly due: Temporal.PlainDate;
}

/** The sources that are to be read again on a day, those that wait longest first. */
export function listDueSources(
  { sources }: Register,
  readings: SourceReadings,
  today: Temporal.PlainDate,
): DueSource[] {
  return [...sources.values()]
    .flatMap((source) => {
      const due = dueOf(source, readings.get(source.id));
      return due && Temporal.PlainDate.compare(due, today) <= 0 ? [{ source, due }] : [];
    })
    .sort((one, other) => Temporal.PlainDate.compare(one.due, other.due));
}

/**
 * The day from which a source is to be read again; undefined of what does not change, and of what is said to have changed:
 * then it is the register that is to be mended.
 */
export function dueOf(source: Source, reading: SourceReading | undefined): Temporal.PlainDate | undefined {
  const { read, rereadAfterDays } = readAgain(source, reading);
  if (!read || rereadAfterDays === undefined || isSaidChanged(source, reading)) return undefined;
  return read.add({ days: rereadAfterDays });
}

/** Somebody found it changed, and the register was not mended since: nobody who keeps it read the source later. */
export function isSaidChanged({ read }: Source, reading: SourceReading | undefined): boolean {
  return reading?.found === 'changed' && !(read && Temporal.PlainDate.compare(read, reading.on) > 0);
}

/** The source with the day on which it was last found to hold still. */
function readAgain(source: Source, reading: SourceReading | undefined): Source {
  if (reading?.found !== 'same') return source;
  const { read } = source;
  return read && Temporal.PlainDate.compare(read, reading.on) >= 0 ? source : { ...source, read: reading.on };
}

/** The register with its sources as they were last read, up to a day. */
export function withReadings(register: Register, readings: SourceReadings, today: Temporal.PlainDate): Register {
  const known = [...readings.values()].filter(({ on }) => Temporal.PlainDate.compare(on, today) <= 0);
  if (known.length === 0) return register;
  const sources = new Map(register.sources);
  for (const reading of known) {
    const source = sources.get(reading.sourceId);
    if (source) sources.set(source.id, readAgain(source, reading));
  }
  return { ...register, sources };
}
