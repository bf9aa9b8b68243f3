import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { type Language, languages } from '../register/schema.ts';

/** Where the labelled questions are, a file for each writer. */
const questionsFolder = join(import.meta.dirname, 'questions');

const question = z.object({
  lang: z.enum(languages),
  q: z.string(),
  gold: z.array(z.string()).default([]),
  kind: z.string(),
  near: z.string().optional(),
  after: z.string().optional(),
  item: z.number().optional(),
});
const conversation = z.object({ lang: z.string(), turns: z.array(question) });
type Question = z.output<typeof question>;

/** A message with what a right answer says first. */
export interface Labelled {
  readonly text: string;
  readonly language: Language;
  /** The ids of answers that would do, the best first; empty where there is none. */
  readonly right: readonly string[];
  readonly kind: string;
  /** The subject that it is about where no answer is held. */
  readonly near?: string | undefined;
  /** What was asked just before and the answer to it, where it is known. */
  readonly before?: { readonly text: string; readonly answer: string } | undefined;
  /** Its writer's file. */
  readonly file: string;
}

/** Every labelled question of the project, in the order of the files. */
export function readQuestions(folder = questionsFolder): Labelled[] {
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.jsonl'))
    .toSorted();
  const rows = files.flatMap((name) =>
    readFileSync(join(folder, name), 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => ({ file: name.replace('.jsonl', ''), value: JSON.parse(line) as unknown })),
  );
  const single = rows.flatMap(({ file, value }) => {
    const read = question.safeParse(value);
    return read.success ? [{ file, ...read.data }] : [];
  });
  const answered = new Map(single.flatMap(({ q, gold }) => (gold[0] ? [[q, gold[0]] as const] : [])));
  return rows.flatMap(({ file, value }) => {
    const talk = conversation.safeParse(value);
    if (talk.success) return readTurns(talk.data.turns, file);
    const read = question.parse(value);
    const answer = read.after === undefined ? undefined : answered.get(read.after);
    return [label(read, { file, before: answer && read.after ? { text: read.after, answer } : undefined })];
  });
}

/** The turns of a conversation; what goes before one is the last that was answered. */
function readTurns(turns: readonly Question[], file: string): Labelled[] {
  let before: Labelled['before'];
  return turns.map((turn) => {
    const labelled = label(turn, { file, before });
    const [first] = turn.gold;
    if (first && !/^(act|do):/.test(first)) before = { text: turn.q, answer: first };
    else if (turn.near) before = { text: turn.q, answer: turn.near };
    return labelled;
  });
}

function label(
  { q, lang, gold, kind, near }: Question,
  { file, before }: { file: string; before: Labelled['before'] },
): Labelled {
  return { text: q, language: lang, right: gold, kind, near, before, file };
}
