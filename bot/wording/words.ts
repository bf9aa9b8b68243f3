import { stemmer as stemDutch } from '@orama/stemmers/dutch';
import { stemmer as stemEnglish } from '@orama/stemmers/english';
import type { Language } from '../register/schema.ts';

/** ASCII without the sign that some type for a quote: most of what is typed. */
const plain = /^[^`\u0080-\uffff]*$/;

/** Lower case, without diacritics, with plain quotes: how every text is compared. */
export function fold(text: string): string {
  if (plain.test(text)) return text.toLowerCase();
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[‘’‚`´]/g, "'")
    .toLowerCase();
}

/** The words of a text, folded. "risico's" is one word, "EU-datagrens" two. */
export function splitWords(text: string): string[] {
  return fold(text).match(/[\p{L}\p{N}]+(?:'s\b)?/gu) ?? [];
}

/** How many words stand in a text between white space, as it was typed. */
export function countWords(text: string): number {
  return text.split(/\s+/).filter((word) => word !== '').length;
}

/** The stem of a folded word by the Snowball rules of a language. */
export function stem(word: string, language: Language): string {
  const bare = word.replace(/'s$/, '');
  return language === 'nl' ? stemDutch(bare) : stemEnglish(bare);
}
