import { Matrix, solve } from 'ml-matrix';

type Signs = Readonly<Record<string, number>>;

/** Weights by which the right one of some candidates gets the highest sum (softmax regression). */
export function fitOrder<Own extends Signs>(
  groups: readonly { readonly signs: readonly Own[]; readonly right: readonly number[] }[],
  start: Own,
): Own {
  const names = Object.keys(start);
  const weights = names.map((name) => start[name] as number);
  const usable = groups
    .filter(({ right }) => right.length > 0)
    .map(({ signs, right }) => ({ right, rows: signs.map((own) => toRow(own, names)) }));
  for (let round = 0; round < rounds; round += 1) {
    const slope = new Float64Array(names.length);
    for (const { rows, right } of usable) {
      const sums = rows.map((own) => own.reduce((sum, sign, at) => sum + sign * (weights[at] as number), 0));
      const most = Math.max(...sums);
      const powers = sums.map((sum) => Math.exp(sum - most));
      const total = powers.reduce((sum, power) => sum + power, 0);
      rows.forEach((own, index) => {
        const error = (powers[index] as number) / total - (right.includes(index) ? 1 / right.length : 0);
        addTo(slope, own, error);
      });
    }
    step(weights, slope, usable.length);
  }
  return toSigns(weights, names) as Own;
}

/** Weights that tell how likely something is true from its signs (logistic regression, by Newton's method). */
export function fitSureness<Own extends Signs>(
  rows: readonly { readonly signs: Own; readonly isTrue: boolean }[],
): Own {
  const names = Object.keys(rows[0]?.signs ?? {});
  const read = rows.map(({ signs, isTrue }) => ({ isTrue, own: toRow(signs, names) }));
  const weights = names.map(() => 0);
  for (let round = 0; round < newtonRounds; round += 1) {
    const slope = new Float64Array(names.length);
    // A little is added, so that signs that always go together share what they count.
    const bend = names.map((_, at) => Float64Array.from(names, (__, other) => (at === other ? ridge : 0)));
    for (const { own, isTrue } of read) {
      const sum = own.reduce((all, sign, at) => all + sign * (weights[at] as number), 0);
      const likelihood = 1 / (1 + Math.exp(-sum));
      addTo(slope, own, likelihood - Number(isTrue));
      own.forEach((sign, at) => {
        if (sign !== 0) addTo(bend[at] as Float64Array, own, sign * likelihood * (1 - likelihood));
      });
    }
    const step = solve(new Matrix(bend), Matrix.columnVector(slope)).getColumn(0);
    step.forEach((change, at) => {
      weights[at] = (weights[at] as number) - change;
    });
  }
  return toSigns(weights, names) as Own;
}

const newtonRounds = 12;
const ridge = 1e-3;

const rounds = 300;
const rate = 0.3;

function toRow(signs: Signs, names: readonly string[]): Float64Array {
  return Float64Array.from(names, (name) => signs[name] ?? 0);
}

function addTo(slope: Float64Array, own: Float64Array, error: number): void {
  for (let at = 0; at < own.length; at += 1) slope[at] = (slope[at] as number) + error * (own[at] as number);
}

function step(weights: number[], slope: Float64Array, count: number): void {
  for (let at = 0; at < weights.length; at += 1)
    weights[at] = (weights[at] as number) - (rate * (slope[at] as number)) / count;
}

function toSigns(weights: readonly number[], names: readonly string[]): Signs {
  return Object.fromEntries(names.map((name, at) => [name, Math.round((weights[at] as number) * 10_000) / 10_000]));
}
