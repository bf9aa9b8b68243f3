import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What colleagues type, as the question tests have it. */
export const questions: readonly string[] = readFileSync(
  join(import.meta.dirname, '../questions/paraphrases.jsonl'),
  'utf8',
)
  .split('\n')
  .filter(Boolean)
  .map((line) => (JSON.parse(line) as { q: string }).q);
