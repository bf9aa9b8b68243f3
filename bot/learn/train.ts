import { writeFileSync } from 'node:fs';
import { modelFile } from '../answers/knowledge.ts';
import { writeModel } from '../answers/match/model.ts';
import { readRegister } from '../register/read-register.ts';
import { runCommand } from '../terminal/command-line.ts';
import { digestSources } from './digest.ts';
import { featurise } from './examples.ts';
import { isAside } from './folds.ts';
import { createGround, learnActs, learnAnswers } from './make-model.ts';
import { readQuestions } from './read-questions.ts';
import { readWeights } from './weights.ts';

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
  const weights = readWeights();
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

await runCommand(line, train);
