import { type Decision, decide } from '../answers/decide/decide.ts';
import { readOdds } from '../answers/decide/sureness.ts';
import { actOf } from './act-examples.ts';
import type { Row } from './judge.ts';

interface Judged extends Row {
  /** How likely it was said to be right. */
  readonly sureness: number;
  /** What was decided; undefined where it was taken to do something other than asking. */
  readonly decision: Decision | undefined;
}

/** What is counted of questions that have an answer. */
const columns: Readonly<Record<string, (row: Judged) => boolean>> = {
  right: (row) => does(row, 'answer') && row.isRight,
  second: (row) => does(row, 'answer') && isRescued(row),
  guess: (row) => does(row, 'guess') && row.isRight,
  'g.second': (row) => does(row, 'guess') && isRescued(row),
  beside: (row) => does(row, 'answer') && isBeside(row),
  astray: (row) => does(row, 'answer') && isAstray(row),
  'g.beside': (row) => does(row, 'guess') && isBeside(row),
  'g.astray': (row) => does(row, 'guess') && isAstray(row),
  two: (row) => tellsTwo(row),
  near: (row) => does(row, 'tell-near'),
  declined: (row) => does(row, 'decline') || row.act !== undefined,
  'among 3': ({ match, question }) => match.ranked.slice(0, 3).some(({ id }) => question.right.includes(id)),
};

const groups: Readonly<Record<string, (row: Row) => boolean>> = {
  'plainly written': ({ question: { kind, file, before } }) =>
    kind === 'answer' && !before && /^(more|fourth|fifth|sixth)/.test(file),
  hard: ({ question: { kind, file } }) => kind === 'answer' && /^part/.test(file),
  'with a frame': ({ question: { kind, file } }) => kind === 'answer' && /^third/.test(file),
  'follow-ups': ({ question: { kind } }) => kind === 'follow-up',
  'whole questions in a talk': ({ question: { kind, before } }) => kind === 'answer' && before !== undefined,
  presumptions: ({ question: { kind, right } }) => kind === 'presumption' && right.length > 0,
};

const unanswered: Readonly<Record<string, (row: Row) => boolean>> = {
  'near misses': ({ question: { kind } }) => kind === 'near-miss',
  'presumptions without an answer': ({ question: { kind, right } }) => kind === 'presumption' && right.length === 0,
  'something else': ({ question: { kind, before } }) => kind === 'outside' && before === undefined,
  'something else in a talk': ({ question: { kind, before } }) => kind === 'outside' && before !== undefined,
};

/** What became of the questions of each kind, in lines of text. */
export function writeReport(rows: readonly Row[], weights: Parameters<typeof readOdds>[1]): string {
  const judged = rows.map((row): Judged => {
    const odds = readOdds(row.signs, weights);
    return { ...row, sureness: odds.right, decision: row.act === undefined ? decide(row.match, odds) : undefined };
  });
  const names = Object.keys(columns).map((name) => name.padEnd(9));
  return [
    `${'what is asked'.padEnd(32)}${'number'.padEnd(8)}${names.join('')}`,
    ...Object.entries(groups).flatMap(([name, isOf]) =>
      (['nl', 'en'] as const).map((language) =>
        writeGroup(
          `${name} (${language})`,
          judged.filter((row) => isOf(row) && row.question.language === language),
        ),
      ),
    ),
    ...Object.entries(unanswered).map(([name, isOf]) => writeUnanswered(name, judged.filter(isOf))),
    writeActs(judged.filter(({ question }) => question.kind === 'act')),
    'how sure it says it is, and how often it is right:',
    ...writeCalibration(judged.filter(({ act }) => act === undefined)),
  ].join('\n');
}

function tellsTwo({ decision }: Judged): boolean {
  return decision !== undefined && 'second' in decision && decision.second !== undefined;
}

/** What is asked stands behind what is told first. */
function isRescued(row: Judged): boolean {
  return row.isRescued && tellsTwo(row);
}

function isBeside(row: Judged): boolean {
  return !row.isRight && !isRescued(row) && !row.isAstray;
}

function isAstray(row: Judged): boolean {
  return row.isAstray && !isRescued(row);
}

function does({ decision }: Judged, what: Decision['does']): boolean {
  return decision?.does === what;
}

function writeGroup(name: string, own: readonly Judged[]): string {
  const shares = Object.values(columns).map((test) => share(own.filter(test).length, own.length).padEnd(9));
  return `${name.padEnd(32)}${String(own.length).padEnd(8)}${shares.join('')}`;
}

function writeUnanswered(name: string, own: readonly Judged[]): string {
  const answered = own.filter((row) => does(row, 'answer'));
  const guessed = own.filter((row) => does(row, 'guess'));
  return `${name}: ${own.length}, answered ${share(answered.length, own.length)}, guessed ${share(guessed.length, own.length)}`;
}

function writeActs(acts: readonly Judged[]): string {
  const right = acts.filter(({ act, question }) => act === actOf(question));
  const taken = acts.filter(({ act }) => act === undefined);
  return `acts: ${acts.length}, right ${share(right.length, acts.length)}, taken for a question ${share(taken.length, acts.length)}`;
}

function writeCalibration(judged: readonly Judged[]): string[] {
  return Array.from({ length: 10 }, (_, from) => {
    const own = judged.filter(({ sureness }) => Math.min(9, Math.floor(sureness * 10)) === from);
    const right = own.filter(({ isRight }) => isRight);
    return `  ${from / 10}-${(from + 1) / 10}: ${own.length}, right ${share(right.length, own.length)}`;
  });
}

function share(count: number, of: number): string {
  return of === 0 ? '-' : `${((100 * count) / of).toFixed(1)}%`;
}
