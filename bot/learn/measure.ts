import { writeFileSync } from 'node:fs';
import type { OrderSigns } from '../answers/match/signs.ts';
import { readRegister } from '../register/read-register.ts';
import { runCommand } from '../terminal/command-line.ts';
import { isLabelled } from './act-examples.ts';
import { type Collected, collect } from './collect.ts';
import { featurise } from './examples.ts';
import { fitOrder, fitSureness } from './fit.ts';
import { foldOf, folds, isAside } from './folds.ts';
import { judge, type Row } from './judge.ts';
import { createGround, type Ground, learnActs, learnAnswers } from './make-model.ts';
import { type Labelled, readQuestions } from './read-questions.ts';
import { writeReport } from './report.ts';
import { weightsFile } from './weights.ts';

/** What the signs count before they are fitted. */
const orderStart: OrderSigns = {
  likelihood: 1,
  text: 2,
  names: 0.4,
  name: 0,
  subject: 0.1,
  noFact: 0.6,
  isFirst: 0,
  isAnother: -0.5,
  wasSpokenOf: 0,
  isRelated: 0,
  wasGiven: 0,
  leaning: 0,
  isParallel: 0,
};

/** Measures how well questions are read that were not learnt from: `npm run measure`; `-- --save` keeps what each sign counts. */
async function measure({ save, count }: { save: boolean; count: number }): Promise<void> {
  const ground = createGround(readRegister());
  const all = readQuestions().filter((question) => isLabelled(question) && !isAside(question));
  const collected: Collected[] = [];
  for (const fold of folds.slice(0, count)) collected.push(...(await collectFold(fold, all, ground)));
  const order = fitOrder(
    collected.flatMap(({ candidates, question }) => {
      const right = candidates.flatMap(({ id }, index) => (question.right.includes(id) ? [index] : []));
      return right.length === 0 ? [] : [{ signs: candidates.map(({ signs }) => signs), right }];
    }),
    orderStart,
  );
  const rows = collected.map((one) => judge(one, { order, register: ground.register }));
  const asking = rows.flatMap(({ act, signs, ...row }) => (act === undefined && signs ? [{ ...row, signs }] : []));
  const sureness = fitSureness(asking.map(({ signs, isRight }: Asking) => ({ signs, isTrue: isRight })));
  const straying = fitSureness(asking.map(({ signs, isAstray }: Asking) => ({ signs, isTrue: isAstray })));
  console.log(writeReport(rows, { sureness, straying }));
  if (save) writeFileSync(weightsFile, `${JSON.stringify({ order, sureness, straying }, null, 2)}\n`);
}

type Asking = Pick<Row, 'isRight' | 'isAstray'> & { readonly signs: NonNullable<Row['signs']> };

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
  options: { folds: { type: 'string' }, save: { type: 'boolean', default: false } },
  help: {
    folds: `how many of the ${folds.length} parts are left out in turn; absent: all`,
    save: 'keeps what each sign counts, for npm run train',
  },
} as const;

await runCommand(line, ({ values }) =>
  measure({ save: values.save === true, count: Number(values.folds ?? folds.length) }),
);
