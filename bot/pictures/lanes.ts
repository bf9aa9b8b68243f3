import { type Register, sourceIdOf } from '../register/register.ts';
import type { Language, Later, Milestone } from '../register/schema.ts';

/** Whose date it is, in the order in which lanes stand below one another. */
export const lanes = ['boundary', 'microsoft', 'government', 'own'] as const;
export type Lane = (typeof lanes)[number];

export const laneNames: Readonly<Record<Language, Readonly<Record<Lane, string>>>> = {
  nl: {
    boundary: 'EU Data Boundary',
    microsoft: 'Producten van Microsoft',
    government: 'Overheid en wet',
    own: 'Van uw organisatie',
  },
  en: {
    boundary: 'EU Data Boundary',
    microsoft: 'Microsoft’s products',
    government: 'Government and law',
    own: 'Your organisation’s own',
  },
};

/** A date is of whoever sets it: that is who its sources are, where they are not our own reckoning. */
export function laneOf(entry: Milestone | Later, register: Register): Lane {
  if (entry.type === 'milestone') return 'boundary';
  const kinds = (entry.date?.sources ?? []).map((ref) => register.sources.get(sourceIdOf(ref))?.kind);
  return kinds.includes('microsoft') ? 'microsoft' : 'government';
}
