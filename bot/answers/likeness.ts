/** A text by what each of its terms tells. */
export interface Vector {
  readonly weights: ReadonlyMap<string, number>;
  /** Its length. */
  readonly norm: number;
}

interface Posting {
  /** The place of a way that has the term. */
  readonly way: number;
  /** What the term tells there, of a way of length 1. */
  readonly weight: number;
}

/** How like a text is to the likest of some others, as the cosine of the two: 0 to 1. */
export type Likeness = (text: Vector) => number;

/** Compares with each of some lists of terms, which are looked up by their terms: most have none of those of a question. */
export function createLikeness(ways: readonly (readonly string[])[], weigh: (term: string) => number): Likeness {
  const byTerm = new Map<string, Posting[]>();
  ways.forEach((terms, way) => {
    const norm = Math.hypot(...terms.map(weigh));
    if (norm === 0) return;
    for (const term of terms) {
      const posting = { way, weight: weigh(term) / norm };
      const known = byTerm.get(term);
      if (known) known.push(posting);
      else byTerm.set(term, [posting]);
    }
  });
  return ({ weights, norm }) => {
    const products: number[] = [];
    let best = 0;
    for (const [term, asked] of weights) {
      for (const { way, weight } of byTerm.get(term) ?? []) {
        const product = (products[way] ?? 0) + asked * weight;
        products[way] = product;
        if (product > best) best = product;
      }
    }
    return norm === 0 ? 0 : best / norm;
  };
}
