import { diagnose, type Surroundings } from '../checks/diagnose.ts';
import { writeFindings } from '../checks/write-findings.ts';
import { judgeAnswer } from './judge-answer.ts';
import { listLeftToPress } from './left-to-press.ts';
import type { Prompts } from './prompts.ts';
import { readSettings, writeSettings } from './settings-file.ts';
import { type Answers, type Step, steps } from './steps.ts';

export interface SetUpParts {
  /** Where the settings are written. */
  readonly file: string;
  readonly prompts: Prompts;
  /** What a machine with these settings is looked at with. */
  readonly look: (settings: Answers) => Surroundings;
  readonly say: (text: string) => void;
}

/** Asks for each setting until it is right, writes them all, and says what is left to do. */
export async function setUp({ file, prompts, look, say }: SetUpParts): Promise<void> {
  let answers: Answers = { ...(await readSettings(file)), BOT_ENV: 'production' };
  for (const step of steps) answers = await take(step, answers, { prompts, look });
  await writeSettings(file, answers);
  say(`Written to ${file}, which only you can read. The bot starts with them by: npm run bot`);
  for (const line of listLeftToPress(answers)) say(line);
  for (const line of writeFindings(await diagnose(look(answers)))) say(line);
}

type Asked = Extract<Step, { kind: 'ask' }> | Extract<Step, { kind: 'choose' }>['of'][number];

async function take(step: Step, answers: Answers, parts: Pick<SetUpParts, 'prompts' | 'look'>): Promise<Answers> {
  if (step.kind === 'ask') return ask(step, answers, parts);
  const choices = step.of.map(({ name, setting }) => ({ name, value: setting }));
  const chosen = await parts.prompts.choose(step.question, choices);
  const asked = step.of.find(({ setting }) => setting === chosen);
  // One way only: the others may be in the file from before.
  const rest = Object.entries(answers).filter(
    ([name]) => name === chosen || !step.of.some((one) => one.setting === name),
  );
  return asked ? ask(asked, Object.fromEntries(rest), parts) : answers;
}

async function ask(asked: Asked, answers: Answers, { prompts, look }: Pick<SetUpParts, 'prompts' | 'look'>) {
  const { setting, question, isSecret, isOptional, usual, settles, check } = asked;
  const known = answers[setting];
  const withAnswer = (answer: string): Answers => {
    const value = answer === '' ? known : answer;
    if (!value) return answers;
    return { ...answers, [setting]: value, ...settles?.(value) };
  };
  const judge = async (answer: string) => {
    const given = withAnswer(answer);
    if (!given[setting]) return isOptional ? undefined : `${setting} is missing; it can't be left out`;
    return judgeAnswer(given, { names: [setting, ...Object.keys(settles?.('') ?? {})], check }, look(given));
  };
  const hint = isSecret && known ? `${question} (empty: as it is)` : question;
  const answer = isSecret ? await prompts.secret(hint, judge) : await prompts.text(hint, judge, known ?? usual);
  return withAnswer(answer);
}
