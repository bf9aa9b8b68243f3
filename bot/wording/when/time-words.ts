import { fold } from '../words.ts';

/** The number of each word in a list of synonyms: those of the first line are 1. */
export function numberWords(...lines: string[]): ReadonlyMap<string, number> {
  return new Map(lines.flatMap((line, at) => line.split(' ').map((word) => [word, at + 1] as const)));
}

/** Folded words for one to twelve. */
export const counts = numberWords(
  'een a an one',
  'twee two',
  'drie three',
  'vier four',
  'vijf five',
  'zes six',
  'zeven seven',
  'acht eight',
  'negen nine',
  'tien ten',
  'elf eleven',
  'twaalf twelve',
);
export const months = numberWords(
  'januari january jan',
  'februari february febr feb',
  'maart march mrt mar',
  'april apr',
  'mei may',
  'juni june jun',
  'juli july jul',
  'augustus august aug',
  'september sept sep',
  'oktober october okt oct',
  'november nov',
  'december dec',
);

export type Unit = 'days' | 'weeks' | 'months' | 'years';
/** A quarter is three months. */
export const units: ReadonlyMap<string, readonly [Unit, number]> = new Map([
  ...named('dag dagen day days', 'days'),
  ...named('week weken weeks', 'weeks'),
  ...named('maand maanden month months', 'months'),
  ...named('kwartaal kwartalen quarter quarters', 'months', 3),
  ...named('jaar jaren year years', 'years'),
]);

function named(words: string, name: Unit, size = 1) {
  return words.split(' ').map((word) => [word, [name, size]] as const);
}

/** A pattern for any of some words. */
export const oneOf = (words: Iterable<string>) => `(?:${[...words].join('|')})`;

/** The number of a word as it was typed: with accents, or cut short with a point. */
export function lookUp(words: ReadonlyMap<string, number>, word = ''): number | undefined {
  return words.get(fold(word).replace(/\.$/, ''));
}
