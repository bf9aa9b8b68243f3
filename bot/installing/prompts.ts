import input from '@inquirer/input';
import password from '@inquirer/password';
import select from '@inquirer/select';

/** Says what is wrong with an answer, which is then asked again; undefined: nothing is. */
export type Judge = (answer: string) => Promise<string | undefined>;

/** How somebody at a terminal is asked. */
export interface Prompts {
  text(question: string, judge: Judge, usual?: string): Promise<string>;
  /** Nothing of it is shown. */
  secret(question: string, judge: Judge): Promise<string>;
  choose<Value extends string>(question: string, choices: readonly { name: string; value: Value }[]): Promise<Value>;
}

/** At this terminal, or at the streams of a test. */
export function promptHere(at?: { input: NodeJS.ReadableStream; output: NodeJS.WritableStream }): Prompts {
  const toValidate = (judge: Judge) => async (answer: string) => (await judge(answer.trim())) ?? true;
  return {
    text: async (message, judge, usual) =>
      (await input({ message, validate: toValidate(judge), default: usual }, at)).trim(),
    secret: async (message, judge) => (await password({ message, validate: toValidate(judge) }, at)).trim(),
    choose: (message, choices) => select({ message, choices }, at),
  };
}
