/** Weights by which the right one of some candidates gets the highest sum (softmax regression). */
export function fitOrder(
  groups: readonly { readonly signs: readonly (readonly number[])[]; readonly right: readonly number[] }[],
  { count, start }: { count: number; start: readonly number[] },
): number[] {
  const weights = Array.from({ length: count }, (_, index) => start[index] ?? 0);
  const usable = groups.filter(({ right }) => right.length > 0);
  for (let round = 0; round < rounds; round += 1) {
    const slope = new Float64Array(count);
    for (const { signs, right } of usable) {
      const sums = signs.map((own) => own.reduce((sum, sign, at) => sum + sign * (weights[at] as number), 0));
      const most = Math.max(...sums);
      const powers = sums.map((sum) => Math.exp(sum - most));
      const total = powers.reduce((sum, power) => sum + power, 0);
      signs.forEach((own, index) => {
        const error = (powers[index] as number) / total - (right.includes(index) ? 1 / right.length : 0);
        for (let at = 0; at < count; at += 1) slope[at] = (slope[at] as number) + error * (own[at] as number);
      });
    }
    for (let at = 0; at < count; at += 1)
      weights[at] = (weights[at] as number) - (rate * (slope[at] as number)) / usable.length;
  }
  return weights.map(round4);
}

/** Weights that tell how likely something is true from its signs (logistic regression). */
export function fitSureness(
  rows: readonly { readonly signs: readonly number[]; readonly isTrue: boolean; readonly weight: number }[],
): number[] {
  const count = rows[0]?.signs.length ?? 0;
  const weights = new Array<number>(count).fill(0);
  const total = rows.reduce((sum, { weight }) => sum + weight, 0);
  for (let round = 0; round < 6 * rounds; round += 1) {
    const slope = new Float64Array(count);
    for (const { signs, isTrue, weight } of rows) {
      const sum = signs.reduce((all, sign, at) => all + sign * (weights[at] as number), 0);
      const error = weight * (1 / (1 + Math.exp(-sum)) - Number(isTrue));
      for (let at = 0; at < count; at += 1) slope[at] = (slope[at] as number) + error * (signs[at] as number);
    }
    for (let at = 0; at < count; at += 1)
      weights[at] = (weights[at] as number) - (rate * (slope[at] as number)) / total;
  }
  return weights.map(round4);
}

const rounds = 300;
const rate = 0.3;
const round4 = (weight: number) => Math.round(weight * 10_000) / 10_000;
