import type { Knowledge } from './knowledge.ts';

/** Knowledge that is replaced while the bot runs. */
export interface LiveKnowledge {
  /** What is known now: what is read of it is of the moment at which it is read, so whoever keeps it is never behind. */
  readonly knowledge: Knowledge;
  /** All of it at once; an answer is worked out in one go, so that none is of both. */
  replace(next: Knowledge): void;
}

export function createLiveKnowledge(first: Knowledge): LiveKnowledge {
  let now = first;
  return {
    knowledge: {
      get register() {
        return now.register;
      },
      get lexicon() {
        return now.lexicon;
      },
      get model() {
        return now.model;
      },
      get terms() {
        return now.terms;
      },
      weigh: (term) => now.weigh(term),
      writeOnce: (as, write) => now.writeOnce(as, write),
    },
    replace(next) {
      now = next;
    },
  };
}
