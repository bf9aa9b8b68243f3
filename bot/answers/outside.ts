import type { Knowledge } from './knowledge.ts';
import { splitWords } from './words.ts';

/** The words by which a question names a subject that the register is not about, as they were typed (folded). */
export function findOutsideWords(knowledge: Knowledge, text: string): string[] {
  const words = ` ${splitWords(text).join(' ')} `;
  return knowledge.outside.filter((phrase) => words.includes(` ${phrase} `));
}
