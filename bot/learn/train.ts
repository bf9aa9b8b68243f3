import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { modelFile } from '../answers/knowledge.ts';
import { writeModel } from '../answers/match/model.ts';
import { orderSigns, surenessSigns } from '../answers/match/signs.ts';
import { readCommandLine, runCommand } from '../command-line.ts';
import { readRegister } from '../register/read-register.ts';
import { digestSources } from './digest.ts';
import { featurise } from './examples.ts';
import { isAside } from './folds.ts';
import { createGround, learnActs, learnAnswers } from './make-model.ts';
import { readQuestions } from './read-questions.ts';

/** A number for each of some signs. */
function countsOf<Signs extends Readonly<Record<string, string>>>(signs: Signs) {
  const names = Object.keys(signs) as (keyof Signs & string)[];
  return z.record(z.enum(names), z.number());
}

/** What `npm run measure -- --save` found that each sign counts. */
export const weightsFile = join(import.meta.dirname, 'weights.json');
export const weightsSchema = z.strictObject({
  order: countsOf(orderSigns),
  sureness: countsOf(surenessSigns),
  straying: countsOf(surenessSigns),
});

/** Makes the model from the labelled questions: `npm run train`. The same questions give the same bytes. */
async function train(): Promise<void> {
  const started = performance.now();
  const ground = createGround(readRegister());
  const questions = readQuestions().filter((question) => !isAside(question));
  const featured = featurise(questions, ground);
  const [answers, acts] = await Promise.all([
    learnAnswers(questions, featured, ground),
    learnActs(questions, featured, ground),
  ]);
  const weights = weightsSchema.parse(JSON.parse(readFileSync(weightsFile, 'utf8')));
  const bytes = writeModel({ answers, acts, ...weights, madeFrom: digestSources() });
  writeFileSync(modelFile, bytes);
  const seconds = Math.round((performance.now() - started) / 1000);
  console.log(
    `${questions.length} questions, ${answers.classes.length} answers, ${acts.classes.length} acts: ${(bytes.length / 1e6).toFixed(2)} MB in ${seconds} s`,
  );
}

const line = {
  command: 'npm run train --',
  does: 'Makes the model by which questions are read from the labelled ones, the register and the weights of npm run measure.',
  options: {},
  help: {},
} as const;

if (process.argv[1] === import.meta.filename)
  await runCommand(async () => {
    const { help } = readCommandLine(line, process.argv.slice(2));
    if (help) console.log(help);
    else await train();
  });
