import { writeFileSync } from 'node:fs';
import { readRegister } from '../register/read-register.ts';
import { CommandLineError, runCommand } from '../terminal/command-line.ts';
import { isLabelled } from './act-examples.ts';
import { type Collected, collect } from './collect.ts';
import { featurise } from './examples.ts';
import { foldOf, folds, isAside } from './folds.ts';
import { judge } from './judge.ts';
import { createGround, type Ground, learnActs, learnAnswers } from './make-model.ts';
import { type Labelled, readQuestions } from './read-questions.ts';
import { writeReport } from './report.ts';
import { weighOrder, weighSureness } from './weigh.ts';
import { weightsFile } from './weights.ts';

/** Measures how well questions are read that were not learnt from: `npm run measure`; `-- --save` keeps what each sign counts. */
async function measure({ save, parts }: { save: boolean; parts: readonly number[] }): Promise<void> {
  const ground = createGround(readRegister());
  const all = readQuestions().filter((question) => isLabelled(question) && !isAside(question));
  const collected: Collected[] = [];
  for (const fold of parts) collected.push(...(await collectFold(fold, all, ground)));
  const order = weighOrder(collected);
  const rows = collected.map((one) => judge(one, { order, register: ground.register }));
  const weighed = weighSureness(rows);
  console.log(writeReport(rows, weighed));
  if (save) writeFileSync(weightsFile, `${JSON.stringify({ order, ...weighed }, null, 2)}\n`);
}

/** What is made of the questions of one part, by what was learnt from the others. */
async function collectFold(fold: number, all: readonly Labelled[], ground: Ground): Promise<Collected[]> {
  const [left = [], learnt = []] = [true, false].map((isLeft) =>
    all.filter(({ file }) => (foldOf(file) === fold) === isLeft),
  );
  const featured = featurise(learnt, ground);
  const [answers, acts] = await Promise.all([
    learnAnswers(learnt, featured, ground),
    learnActs(learnt, featured, ground),
  ]);
  console.error(`fold ${fold}: learnt from ${learnt.length}, asked ${left.length}`);
  return collect(featurise(left, ground), { answers, acts }, ground);
}

const line = {
  command: 'npm run measure --',
  does: 'Measures how well questions are read that were not learnt from, leaving out files of them in turn.',
  options: { parts: { type: 'string' }, save: { type: 'boolean', default: false } },
  help: {
    parts: `which of the parts 0 to ${folds.length - 1} are left out in turn, such as 0,2; absent: all`,
    save: 'keeps what each sign counts, for npm run train',
  },
} as const;

await runCommand(line, ({ values }) => measure({ save: values.save === true, parts: readParts(values.parts) }));

function readParts(typed: string | undefined): readonly number[] {
  if (typed === undefined) return folds;
  const parts = typed.split(',').map(Number);
  if (parts.some((part) => !folds.some((fold) => fold === part)))
    throw new CommandLineError(`--parts takes numbers from 0 to ${folds.length - 1}, such as 0,2.`);
  return parts;
}
