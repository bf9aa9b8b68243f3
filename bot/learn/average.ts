/**
 * The average of numbers over the later part of learning (stochastic weight averaging, Izmailov 2018): where learning goes
 * back and forth at the end, the middle errs less than any place on the way.
 */
export interface Average {
  /** Counts the numbers as they are now. */
  keep(): void;
  /** Puts the average in their place; where nothing was counted they stay as they are. */
  settle(): void;
}

export function createAverage(numbers: readonly Float32Array[]): Average {
  const sums = numbers.map(({ length }) => new Float64Array(length));
  let count = 0;
  return {
    keep() {
      count += 1;
      for (const [which, own] of numbers.entries()) {
        const sum = sums[which] as Float64Array;
        for (let at = 0; at < own.length; at += 1) sum[at] = (sum[at] as number) + (own[at] as number);
      }
    },
    settle() {
      if (count === 0) return;
      for (const [which, own] of numbers.entries()) {
        const sum = sums[which] as Float64Array;
        for (let at = 0; at < own.length; at += 1) own[at] = (sum[at] as number) / count;
      }
    },
  };
}
