import { readTerms, teachLexicon, weighTerms } from '../answers/knowledge.ts';
import type { Network } from '../answers/match/network.ts';
import type { Lexicon } from '../answers/read/lexicon.ts';
import type { Register } from '../register/register.ts';
import { shapeActs, toActExamples } from './act-examples.ts';
import { createTable, type Featured, featurise, shapeAnswers, toAnswerExamples } from './examples.ts';
import { makeFollowUps } from './follow-ups.ts';
import type { Labelled } from './read-questions.ts';
import { trainMembers } from './train-members.ts';

/** How large the networks are, and how long they learn: chosen by `npm run measure`. */
const answers = { buckets: 31744, size: 56, rounds: 4, leftOut: 0.35, rate: 0.1, hasAnswering: true, seeds: [1, 2] };
const acts = { buckets: 16384, size: 32, rounds: 5, leftOut: 0.3, rate: 0.1, hasAnswering: false, seeds: [1, 2] };

/** What learning needs of the register, made once. */
export interface Ground {
  readonly register: Register;
  readonly lexicon: Lexicon;
  readonly terms: ReturnType<typeof readTerms>;
  readonly weigh: (term: string) => number;
  readonly contexts: readonly string[];
}

export function createGround(register: Register): Ground {
  const lexicon = teachLexicon(register).remembering();
  const terms = readTerms(register, lexicon);
  return {
    register,
    lexicon,
    terms,
    weigh: weighTerms(terms),
    contexts: [...register.entries.keys(), ...register.lists.keys(), ...register.facts.keys()],
  };
}

/** Learns which answer a message asks for. */
export function learnAnswers(
  questions: readonly Labelled[],
  featured: readonly Featured[],
  ground: Ground,
): Promise<Network> {
  const { register, contexts } = ground;
  const made = featurise(makeFollowUps(questions, ground), ground);
  const shape = shapeAnswers(questions, register);
  const table = createTable(featured, { buckets: answers.buckets, contexts });
  const examples = toAnswerExamples([...featured, ...made], { table, classes: shape.classes });
  return trainMembers({ ...shape, ...table }, examples, answers);
}

/** Learns what a message does. */
export function learnActs(
  questions: readonly Labelled[],
  featured: readonly Featured[],
  { contexts }: Ground,
): Promise<Network> {
  const shape = shapeActs(questions);
  const table = createTable(featured, { buckets: acts.buckets, contexts });
  return trainMembers({ ...shape, ...table }, toActExamples(featured, { table, classes: shape.classes }), acts);
}
