/** Deadlines and sending hours are those of the Netherlands, whatever the machine's own zone. */
export const timeZone = 'Europe/Amsterdam';

/** A person's own zone, where Teams told one that exists; else that of the Netherlands. */
export function zoneOrDutch(zone: string | undefined): string {
  if (!zone) return timeZone;
  try {
    return Temporal.Now.zonedDateTimeISO(zone).timeZoneId;
  } catch {
    return timeZone;
  }
}

/** What time it is, in Europe/Amsterdam. */
export type Clock = () => Temporal.ZonedDateTime;

/**
 * The one clock of the process: the real time, or for a rehearsal a time that starts at `start` and runs on from there.
 * @param elapsedMs milliseconds since any fixed moment; never runs backwards
 */
export function createClock(start?: Temporal.ZonedDateTime, elapsedMs: () => number = () => performance.now()): Clock {
  if (start === undefined) return () => Temporal.Now.zonedDateTimeISO(timeZone);
  const origin = start.withTimeZone(timeZone);
  const begunMs = elapsedMs();
  return () => origin.add({ milliseconds: Math.round(elapsedMs() - begunMs) });
}

/**
 * What some work comes to, or what is given for it where it takes longer than `ms`. The work goes on. (A timer that is aborted
 * makes an error of it, which costs more than a request that is refused.)
 */
export async function within<Value, Late>(
  work: Promise<Value>,
  { ms, late }: { ms: number; late: Late },
): Promise<Value | Late> {
  const { promise, resolve } = Promise.withResolvers<Late>();
  const timer = setTimeout(() => resolve(late), ms);
  try {
    return await Promise.race([work, promise]);
  } finally {
    clearTimeout(timer);
  }
}
