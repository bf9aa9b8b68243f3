import type { Network } from '../answers/match/network.ts';
import { type Candidate, compare, listTerms, type Match } from '../answers/match/rank.ts';
import type { Featured } from './examples.ts';
import type { Ground } from './make-model.ts';

/** What two networks make of a question that they did not learn from. */
export interface Collected extends Pick<Match, 'acts' | 'actsAlone' | 'strange'> {
  readonly question: Featured;
  readonly candidates: readonly Candidate[];
}

/** Asks two networks questions. */
export function collect(
  questions: readonly Featured[],
  networks: { readonly answers: Network; readonly acts: Network },
  ground: Ground,
): Collected[] {
  return questions.map((question) => {
    const terms = listTerms({ text: question.said, language: question.language }, ground.lexicon);
    return { question, ...compare({ ...ground, ...networks }, { ...question, terms }) };
  });
}
