import { momentOf } from '../../wording/date-rows.ts';
import type { Reading } from '../decide/read-questions.ts';
import type { Question } from '../question.ts';

/** The likeliest subjects of which the message has a whole name. */
export function listNamed({ match: { ranked, terms } }: Reading, { terms: namesOf }: Question['knowledge']): string[] {
  const said = new Set(terms);
  const isNamed = (name: ReadonlySet<string>) => name.size > 0 && name.isSubsetOf(said);
  return ranked.filter(({ id }) => namesOf.get(id)?.each.some(isNamed)).map(({ subject }) => subject);
}

/** The date that a message names, if any. */
export function findNamedDate(reading: Reading, { knowledge, register }: Question): string | undefined {
  return listNamed(reading, knowledge).find((id) => findMoment(id, register) !== undefined);
}

/** Of a date of which people can be reminded: the term of a measure is none. */
export function findMoment(id: string, register: Question['register']) {
  const entry = register.entries.get(id);
  return entry?.type === 'milestone' || entry?.type === 'later' ? momentOf(entry) : undefined;
}
