import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Weighed } from '../answers/decide/sureness.ts';
import type { Model } from '../answers/match/model.ts';
import { orderSigns, secondSigns, surenessSigns } from '../answers/match/signs.ts';

/** A number for each of some signs. */
function countsOf<Signs extends Readonly<Record<string, string>>>(signs: Signs) {
  const names = Object.keys(signs) as (keyof Signs & string)[];
  return z.record(z.enum(names), z.number());
}

/** What `npm run measure -- --save` found that each sign counts. */
export const weightsFile = join(import.meta.dirname, 'weights.json');
const weightsSchema = z.strictObject({
  order: countsOf(orderSigns),
  sureness: countsOf(surenessSigns),
  straying: countsOf(surenessSigns),
  near: countsOf(surenessSigns),
  rescue: countsOf(secondSigns),
  strayingBoth: countsOf(secondSigns),
});

export function readWeights(): Pick<Model, 'order'> & Weighed {
  return weightsSchema.parse(JSON.parse(readFileSync(weightsFile, 'utf8')));
}
