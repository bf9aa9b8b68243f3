import type { Seen } from '../answers/match/network.ts';

/** A question as the network sees it, and what is right for it: one class, several with their shares, or none. */
export interface Example {
  readonly seen: Seen;
  readonly right: readonly (readonly [index: number, share: number])[];
}

/** Many examples one behind the other, as they are learnt from and handed to another thread. */
export interface Examples {
  /** Where the features of each example begin, and where the last ones end. */
  readonly starts: Uint32Array;
  readonly places: Uint32Array;
  readonly values: Float32Array;
  /** The same of what is right. */
  readonly rightStarts: Uint32Array;
  readonly rights: Uint16Array;
  readonly shares: Float32Array;
}

export function packExamples(examples: readonly Example[]): Examples {
  return {
    starts: startsOf(examples.map(({ seen }) => seen.places.length)),
    places: Uint32Array.from(examples.flatMap(({ seen }) => seen.places)),
    values: Float32Array.from(examples.flatMap(({ seen }) => seen.values)),
    rightStarts: startsOf(examples.map(({ right }) => right.length)),
    rights: Uint16Array.from(examples.flatMap(({ right }) => right.map(([index]) => index))),
    shares: Float32Array.from(examples.flatMap(({ right }) => right.map(([, share]) => share))),
  };
}

function startsOf(lengths: readonly number[]): Uint32Array {
  const starts = new Uint32Array(lengths.length + 1);
  lengths.forEach((length, index) => {
    starts[index + 1] = (starts[index] as number) + length;
  });
  return starts;
}
