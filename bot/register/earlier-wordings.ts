import type { Fault } from './check-fact.ts';
import { firstDayOf } from './known-from.ts';
import type { Fact, FactRow, Source, Wording } from './schema.ts';

/** A fact with the first day of each of its wordings. */
export function dateFact({ from, earlier, ...fact }: FactRow, sources: ReadonlyMap<string, Source>): Fact {
  return {
    ...fact,
    since: firstDayOf({ from, sources: fact.sources }, sources),
    earlier: earlier.map(({ from: own, ...wording }) => ({
      ...wording,
      since: firstDayOf({ from: own, sources: wording.sources }, sources),
    })),
  };
}

/** The fact as it is told on a day: in its own words, or in the last of the earlier ones; undefined where in none. */
export function wordOn(fact: Fact, isKnown: (since: Wording['since']) => boolean): Fact | undefined {
  if (isKnown(fact.since)) return fact;
  const wording = fact.earlier.findLast(({ since }) => isKnown(since));
  return wording && reword(fact, wording);
}

/** The fact in another wording, which may have no plainer words. */
function reword(fact: Fact, wording: Wording): Fact {
  const { plain: _, ...rest } = fact;
  return { ...rest, ...wording };
}

interface Told {
  readonly wording: Fact;
  readonly from: Temporal.PlainDate | undefined;
  /** Where it stands in its entry. */
  readonly path: readonly PropertyKey[];
}

/** Each wording of a fact as a fact of its own, the newest first. */
export function listWordings(fact: Fact, row: FactRow): Told[] {
  return [
    { wording: fact, from: row.from, path: [] },
    ...fact.earlier.map((wording, index) => ({
      wording: reword(fact, wording),
      from: row.earlier[index]?.from,
      path: ['earlier', index],
    })),
  ];
}

/** What is wrong with the order of the wordings: each must be known before the one that takes its place. */
export function checkOrder({ since, earlier }: Fact): Fault[] {
  const all = [...earlier, { since }];
  return earlier.flatMap((wording, index) => {
    const next = all[index + 1]?.since;
    const isBefore = next !== undefined && (!wording.since || Temporal.PlainDate.compare(wording.since, next) < 0);
    if (isBefore) return [];
    const [own, other] = [wording.since, next].map((day) => day ?? 'always');
    const says = `from: what stands under earlier holds from ${own}, and this, which takes its place, from ${other}; write here from: with the day from which this holds, the oldest wording first`;
    return [{ path: index === earlier.length - 1 ? [] : ['earlier', index + 1], says }];
  });
}
