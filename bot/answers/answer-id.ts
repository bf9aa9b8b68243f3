import type { Register } from '../register/register.ts';
import type { Entry } from '../register/schema.ts';

/** What can be said of the dates of a subject, worked out against today. */
export const datedKinds = ['when', 'gap', 'deadline', 'on'] as const;
export type DatedKind = (typeof datedKinds)[number];

/** What an answer says first: a fact, a list, the dates of a subject, or a subject as a whole. */
export type AnswerId =
  | { readonly says: 'fact'; readonly id: string }
  | { readonly says: 'list'; readonly id: string }
  | { readonly says: 'dates'; readonly subject: string; readonly kind: DatedKind }
  | { readonly says: 'subject'; readonly id: string };

/**
 * Reads an id such as `phase-2-reported`, `measures`, `phase-2#when` or `phase-2`; undefined where nothing is called so. Of a
 * fact that another one replaces it is the id of that.
 */
export function readAnswerId(id: string, { facts, lists, entries, replaced }: Register): AnswerId | undefined {
  const [subject = '', kind] = id.split('#');
  const dated = datedKinds.find((known) => known === kind);
  if (dated) return entries.has(subject) ? { says: 'dates', subject, kind: dated } : undefined;
  const told = facts.has(id) ? id : replaced.get(id);
  if (told !== undefined && facts.has(told)) return { says: 'fact', id: told };
  if (lists.has(id)) return { says: 'list', id };
  return entries.has(id) ? { says: 'subject', id } : undefined;
}

/** The subject that an answer is about: of a fact that several share the one that is spoken of, else the first. */
export function subjectOf(id: AnswerId, register: Register, spokenOf?: string): string {
  if (id.says === 'list') return id.id;
  if (id.says === 'dates') return id.subject;
  if (id.says === 'subject') return id.id;
  const sharing = homesOf(register).get(id.id) ?? [];
  return sharing.find((subject) => subject === spokenOf) ?? sharing[0] ?? id.id;
}

/** The ids of all that can be said first of a subject. */
export function listAnswers({ id, facts }: Entry): ReadonlySet<string> {
  return new Set([id, ...facts.map((fact) => fact.id), ...datedKinds.map((kind) => `${id}#${kind}`)]);
}

const homes = new WeakMap<Register, ReadonlyMap<string, readonly string[]>>();

/** The subjects that name a fact, those first in which it stands first. */
export function homesOf(register: Register): ReadonlyMap<string, readonly string[]> {
  const known = homes.get(register);
  if (known) return known;
  const places = new Map<string, { subject: string; place: number }[]>();
  for (const { id, facts } of register.entries.values())
    facts.forEach((fact, place) => {
      places.set(fact.id, [...(places.get(fact.id) ?? []), { subject: id, place }]);
    });
  const sorted = new Map(
    [...places].map(([fact, named]) => [
      fact,
      named.toSorted((a, b) => a.place - b.place).map(({ subject }) => subject),
    ]),
  );
  homes.set(register, sorted);
  return sorted;
}
