import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { answer } from '../answers/answer.ts';
import { createKnowledge, type Knowledge } from '../answers/knowledge.ts';
import { type Model, readModel } from '../answers/match/model.ts';
import { writePlainText } from '../answers/write-plain-text.ts';
import { RegisterError, readRegister } from '../register/read-register.ts';
import type { Language } from '../register/schema.ts';
import { copyCommitted, hasChanged, NoLastCommitError, readCommitted } from './last-commit.ts';

export interface Asked {
  readonly text: string;
  readonly language: Language;
}

export interface Compared {
  /** The folder of the register. */
  readonly content: string;
  /** The file of what was learnt. */
  readonly model: string;
  /** Where git is found. */
  readonly env: NodeJS.ProcessEnv;
  readonly today: Temporal.PlainDate;
}

const mostTold = 100;

/**
 * Which questions have another first line than with the register and the model of the last commit, both read by the code
 * as it is: each with that line before and after. Without a last commit a sentence says why nothing was compared.
 */
export function tellChangedAnswers(compared: Compared, questions: readonly Asked[]): string[] {
  try {
    const before = readLastCommit(compared);
    if (!before) return ['Compared with the last commit: no change in the register or in what was learnt.'];
    const after = createKnowledge(readRegister(compared.content), readModel(readFileSync(compared.model)));
    return tell(questions.map((asked) => compare(asked, { before, after, today: compared.today })));
  } catch (error) {
    if (!(error instanceof NoLastCommitError)) throw error;
    return [`Not compared with the last commit: ${error.message}.`];
  }
}

/** What the bot knew with the last commit; undefined where nothing was changed since. */
function readLastCommit({ content, model, env }: Compared): Knowledge | undefined {
  const [register, learnt] = [
    { path: content, env },
    { path: model, env },
  ];
  if (!hasChanged(register) && !hasChanged(learnt)) return undefined;
  const folder = mkdtempSync(join(tmpdir(), 'register-'));
  try {
    if (copyCommitted(register, folder) === 0) throw new NoLastCommitError('it has no register');
    return createKnowledge(readRegister(folder), readLearnt(readCommitted(learnt) ?? readFileSync(model)));
  } catch (cause) {
    if (!(cause instanceof RegisterError)) throw cause;
    throw new NoLastCommitError("its register can't be read", { cause });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function readLearnt(bytes: Uint8Array): Model {
  try {
    return readModel(bytes);
  } catch (cause) {
    throw new NoLastCommitError("what was learnt then can't be read", { cause });
  }
}

interface Difference extends Asked {
  readonly before: string;
  readonly after: string;
}

function compare(
  { text, language }: Asked,
  { before, after, today }: { before: Knowledge; after: Knowledge; today: Temporal.PlainDate },
): Difference {
  const ask = (knowledge: Knowledge) =>
    writePlainText(answer(knowledge, { text, context: { preferred: language }, today }).answer);
  return { text, language, before: ask(before), after: ask(after) };
}

function tell(all: readonly Difference[]): string[] {
  const other = all.filter(({ before, after }) => firstOf(before) !== firstOf(after));
  const below = all.filter(({ before, after }) => before !== after).length - other.length;
  const first = `${other.length} of ${all.length} questions ${haveOf(other.length)} another first line`;
  const rest = below > 0 ? `, ${below} ${haveOf(below)} the same and something else below it` : '';
  return [
    `Compared with the last commit: ${first}${rest}.`,
    ...other
      .slice(0, mostTold)
      .flatMap(({ text, before, after }) => [
        JSON.stringify(text),
        `  before: ${firstOf(before)}`,
        `  after:  ${firstOf(after)}`,
      ]),
    ...(other.length > mostTold ? [`and ${other.length - mostTold} more`] : []),
  ];
}

function haveOf(count: number): string {
  return count === 1 ? 'has' : 'have';
}

function firstOf(text: string): string {
  return text.split('\n', 1)[0] ?? '';
}
