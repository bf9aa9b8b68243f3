import type { Feature } from '../answers/match/features.ts';
import { type Before, type Network, recognise, type Seen, seeBefore, seeText } from '../answers/match/network.ts';

/** What a network sees of a text and of what was said before, together. */
export function see(
  table: Pick<Network, 'buckets' | 'rarity' | 'seen' | 'contexts'>,
  features: readonly Feature[],
  before?: Before,
): Seen {
  const own = seeText(table, recognise(features, table.seen));
  if (!before) return own;
  const earlier = seeBefore(table, before, recognise(before.features, table.seen));
  const all = new Map(own.places.map((place, at) => [place, own.values[at] as number]));
  for (const [at, place] of earlier.places.entries())
    all.set(place, (all.get(place) ?? 0) + (earlier.values[at] as number));
  return { places: [...all.keys()], values: [...all.values()] };
}
