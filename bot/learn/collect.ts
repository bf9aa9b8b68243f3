import { likelihoods, type Network, see } from '../answers/match/network.ts';
import { listCandidates, type Match } from '../answers/match/rank.ts';
import type { Register } from '../register/register.ts';
import type { Featured } from './examples.ts';
import type { Ground } from './make-model.ts';

/** What two networks make of a question that they did not learn from. */
export interface Collected {
  readonly question: Featured;
  readonly candidates: ReturnType<typeof listCandidates>;
  readonly acts: Match['acts'];
}

/** Asks two networks questions. */
export function collect(
  questions: readonly Featured[],
  { answers, acts }: { answers: Network; acts: Network },
  { register, terms, lexicon, weigh }: Ground & { readonly register: Register },
): Collected[] {
  return questions.map((question) => {
    const does = likelihoods(acts, see(acts, question.features, question.before));
    const likely = likelihoods(answers, see(answers, question.features, question.before));
    const own = [...new Set(lexicon.understand(question.said, question.language).map(({ term }) => term))];
    const candidates = listCandidates(
      { answers, register, terms, weigh, lexicon },
      { likely, terms: own, language: question.language },
    );
    return { question, candidates, acts: new Map(acts.classes.map((act, index) => [act, does[index] as number])) };
  });
}
