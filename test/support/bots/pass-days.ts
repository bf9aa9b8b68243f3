/**
 * Time goes on to the day of a moment; at the end of each day and the start of the next is looked what is due, as always.
 * @param look is told what time it is
 * @returns the start of that day, or `now` where it is that day already
 */
export async function passDays(
  now: Temporal.ZonedDateTime,
  { to, look }: { to: Temporal.ZonedDateTime; look: (now: Temporal.ZonedDateTime) => Promise<unknown> },
): Promise<Temporal.ZonedDateTime> {
  let at = now;
  while (Temporal.PlainDate.compare(at.toPlainDate(), to.toPlainDate()) < 0) {
    at = at.with({ hour: 17, minute: 55 });
    await look(at);
    at = at.add({ days: 1 }).with({ hour: 9, minute: 0 });
    await look(at);
  }
  return at;
}
