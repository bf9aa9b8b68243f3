import { writeFileSync } from 'node:fs';
import { homesOf } from '../answers/answer-id.ts';
import { decide } from '../answers/decide/decide.ts';
import { readOdds, readSureness } from '../answers/decide/sureness.ts';
import { readAct } from '../answers/match/acts.ts';
import type { Match } from '../answers/match/rank.ts';
import { order } from '../answers/match/rank.ts';
import { readCommandLine, runCommand } from '../command-line.ts';
import { readRegister } from '../register/read-register.ts';
import type { Register } from '../register/register.ts';
import { actOf, isLabelled } from './act-examples.ts';
import { type Collected, collect } from './collect.ts';
import { type Featured, featurise } from './examples.ts';
import { fitOrder, fitSureness } from './fit.ts';
import { foldOf, folds, isAside } from './folds.ts';
import { createGround, learnActs, learnAnswers } from './make-model.ts';
import { readQuestions } from './read-questions.ts';
import { weightsFile } from './train.ts';

/** What the signs count before they are fitted. */
const orderStart = [1, 2, 0.4, 0.1, 0.6, 0, -0.5];

/** Measures how well questions are read that were not learnt from: `npm run measure`; `-- --save` keeps what each sign counts. */
function measure({ save, count }: { save: boolean; count: number }): void {
  const ground = createGround(readRegister());
  const all = readQuestions().filter(isLabelled);
  const seenBytes = new Map<Featured, Uint8Array>();
  const collected = folds.slice(0, count).flatMap((fold) => {
    const isLeftOut = (file: string) => foldOf(file) === fold;
    const questions = all.filter((question) => !isAside(question) && !isLeftOut(question.file));
    const featured = featurise(questions, ground);
    const answers = learnAnswers(questions, featured, ground);
    const acts = learnActs(questions, featured, ground);
    const left = featurise(
      all.filter((question) => !isAside(question) && isLeftOut(question.file)),
      ground,
    );
    for (const question of left) seenBytes.set(question, answers.seen);
    console.error(`fold ${fold}: learnt from ${questions.length}, asked ${left.length}`);
    return collect(left, { answers, acts }, ground);
  });
  const weights = fitOrder(
    collected.flatMap(({ candidates, question }) => {
      const right = candidates.flatMap(({ id }, index) => (question.right.includes(id) ? [index] : []));
      return right.length === 0 ? [] : [{ signs: candidates.map(({ signs }) => signs), right }];
    }),
    { count: orderStart.length, start: orderStart },
  );
  const rows = collected.map((one) =>
    toRow(one, { weights, seen: seenBytes.get(one.question) as Uint8Array, register: ground.register }),
  );
  const asking = rows.filter(({ act }) => act === undefined);
  const sureness = fitSureness(asking.map(({ signs, isRight }) => ({ signs, isTrue: isRight, weight: 1 })));
  const straying = fitSureness(asking.map(({ signs, isAstray }) => ({ signs, isTrue: isAstray, weight: 1 })));
  report(rows, { sureness, straying });
  if (save) writeFileSync(weightsFile, `${JSON.stringify({ order: weights, sureness, straying })}\n`);
}

interface Row {
  readonly question: Featured;
  readonly match: Match;
  readonly signs: readonly number[];
  readonly act: string | undefined;
  readonly isRight: boolean;
  /** It is about another subject than what was asked, or nothing answers that. */
  readonly isAstray: boolean;
}

function toRow(
  { question, candidates, acts }: Collected,
  { weights, seen, register }: { weights: readonly number[]; seen: Uint8Array; register: Register },
): Row {
  const match: Match = { features: question.features, terms: [], ranked: order(candidates, weights), acts };
  const signs = readSureness(match, { hasBefore: question.before !== undefined, seen });
  const [first] = match.ranked;
  return {
    question,
    match,
    signs,
    act: readAct(match)?.act,
    isRight: first !== undefined && question.right.includes(first.id),
    isAstray: first === undefined || !question.right.some((id) => areOfOneSubject(id, first.id, register)),
  };
}

/** Some subject has both. */
function areOfOneSubject(one: string, other: string, register: Register): boolean {
  const of = (id: string): readonly string[] => homesOf(register).get(id) ?? [id.split('#')[0] ?? id];
  return of(one).some((subject) => of(other).includes(subject));
}

const share = (count: number, of: number) => (of === 0 ? '-' : `${((100 * count) / of).toFixed(1)}%`);

/** Prints what became of the questions of each kind. */
function report(rows: readonly Row[], weights: Parameters<typeof readOdds>[1]): void {
  const judged = rows.map((row) => {
    const odds = readOdds(row.signs, weights);
    const decision = row.act === undefined ? decide(row.match, odds) : undefined;
    return { ...row, sureness: odds.right, decision };
  });
  type Judged = (typeof judged)[number];
  const groups: readonly (readonly [string, (row: Judged) => boolean])[] = [
    [
      'plainly written',
      ({ question: { kind, file, before } }) => kind === 'answer' && !before && /^(more|fourth|fifth|sixth)/.test(file),
    ],
    ['hard', ({ question: { kind, file } }) => kind === 'answer' && /^part/.test(file)],
    ['with a frame', ({ question: { kind, file } }) => kind === 'answer' && /^third/.test(file)],
    ['follow-ups', ({ question: { kind } }) => kind === 'follow-up'],
    ['whole questions in a talk', ({ question: { kind, before } }) => kind === 'answer' && before !== undefined],
    ['presumptions', ({ question: { kind, right } }) => kind === 'presumption' && right.length > 0],
  ];
  console.log(
    'what is asked              number  right   guess   beside  astray  guess astray  near    declined  among 3',
  );
  for (const [name, isOf] of groups)
    for (const language of ['nl', 'en'] as const) {
      const own = judged.filter((row) => isOf(row) && row.question.language === language);
      const count = (test: (row: Judged) => boolean) => share(own.filter(test).length, own.length).padEnd(8);
      const does = (what: string) => (row: Judged) => row.decision?.does === what;
      console.log(
        `${`${name} (${language})`.padEnd(27)}${String(own.length).padEnd(8)}${count((row) => does('answer')(row) && row.isRight)}${count((row) => does('guess')(row) && row.isRight)}${count((row) => does('answer')(row) && !row.isRight && !row.isAstray)}${count((row) => does('answer')(row) && row.isAstray)}${count((row) => does('guess')(row) && row.isAstray)}      ${count(does('tell-near'))}${count((row) => does('decline')(row) || row.act !== undefined)}  ${count(({ match, question }) => match.ranked.slice(0, 3).some(({ id }) => question.right.includes(id)))}`,
      );
    }
  for (const [name, isOf] of [
    ['near misses', ({ question: { kind } }: Judged) => kind === 'near-miss'],
    [
      'presumptions without an answer',
      ({ question: { kind, right } }: Judged) => kind === 'presumption' && right.length === 0,
    ],
    ['something else', ({ question: { kind } }: Judged) => kind === 'outside'],
  ] as const) {
    const own = judged.filter(isOf);
    const held = own.filter(
      ({ decision, act }) => act !== undefined || decision?.does === 'tell-near' || decision?.does === 'decline',
    );
    const guessed = own.filter(({ decision }) => decision?.does === 'guess');
    console.log(
      `${name}: ${own.length}, held ${share(held.length, own.length)}, guessed ${share(guessed.length, own.length)}`,
    );
  }
  const acts = judged.filter(({ question }) => question.kind === 'act');
  const rightAct = acts.filter(({ act, question }) => act === actOf(question));
  console.log(
    `acts: ${acts.length}, right ${share(rightAct.length, acts.length)}, taken for a question ${share(acts.filter(({ act }) => act === undefined).length, acts.length)}`,
  );
  console.log('how sure it says it is, and how often it is right:');
  for (let from = 0; from < 10; from += 1) {
    const own = judged.filter(
      ({ sureness, act }) => act === undefined && Math.min(9, Math.floor(sureness * 10)) === from,
    );
    console.log(
      `  ${from / 10}-${(from + 1) / 10}: ${own.length}, right ${share(own.filter(({ isRight }) => isRight).length, own.length)}`,
    );
  }
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

await runCommand(() => {
  const { values, help } = readCommandLine(line, process.argv.slice(2));
  if (help) console.log(help);
  else measure({ save: values.save === true, count: Number(values.folds ?? folds.length) });
});
