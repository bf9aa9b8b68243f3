import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { modelFile } from '../answers/knowledge.ts';
import { writeModel } from '../answers/match/model.ts';
import { readRegister } from '../register/read-register.ts';
import { digestSources } from './digest.ts';
import { featurise } from './examples.ts';
import { isAside } from './folds.ts';
import { createGround, learnActs, learnAnswers } from './make-model.ts';
import { readQuestions } from './read-questions.ts';

/** What `npm run measure -- --save` found that each sign counts. */
export const weightsFile = join(import.meta.dirname, 'weights.json');
export const weightsSchema = z.strictObject({
  order: z.array(z.number()),
  sureness: z.array(z.number()),
  straying: z.array(z.number()),
});

/** Makes the model from the labelled questions: `npm run train`. The same questions give the same bytes. */
function train(): void {
  const started = performance.now();
  const ground = createGround(readRegister());
  const questions = readQuestions().filter((question) => !isAside(question));
  const featured = featurise(questions, ground);
  const answers = learnAnswers(questions, featured, ground);
  const acts = learnActs(questions, featured, ground);
  const weights = weightsSchema.parse(JSON.parse(readFileSync(weightsFile, 'utf8')));
  const bytes = writeModel({ answers, acts, ...weights, madeFrom: digestSources() });
  writeFileSync(modelFile, bytes);
  const seconds = Math.round((performance.now() - started) / 1000);
  console.log(
    `${questions.length} questions, ${answers.classes.length} answers, ${acts.classes.length} acts: ${(bytes.length / 1e6).toFixed(2)} MB in ${seconds} s`,
  );
}

if (process.argv[1] === import.meta.filename) train();
