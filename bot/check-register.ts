import { modelFile } from './answers/knowledge.ts';
import { type Asked, tellChangedAnswers } from './checks/changed-answers.ts';
import { asksOwnNames, listNotYet } from './checks/own-names.ts';
import { timeZone } from './clock.ts';
import { readQuestions } from './learn/read-questions.ts';
import { inspectOwnRegister, ownFolderOf } from './register/own-register.ts';
import { contentFolder, RegisterError } from './register/read-register.ts';
import { summariseRegister } from './register/summarise-register.ts';
import { runCommand } from './terminal/command-line.ts';

const line = {
  command: 'npm run register --',
  does: 'Checks the register: shape, first days, numbers in both languages, whether its own names lead to each subject, and which questions are answered otherwise than with the last commit.',
  options: {},
  help: {},
} as const;

/** Questions of each answer in each language that are asked anew. */
const mostOfOne = 3;

await runCommand(line, check, (error) => error instanceof RegisterError);

function check(): void {
  const inspected = inspectOwnRegister(ownFolderOf(process.env));
  const { register } = inspected;
  const today = Temporal.Now.plainDateISO(timeZone);
  const faults = inspected.faults.length > 0 ? inspected.faults : asksOwnNames(inspected, today);
  for (const fault of faults) console.log(fault);
  if (faults.length === 0) {
    for (const id of listNotYet(register, today))
      console.log(`${id}: nothing is told of it before its source comes out; its names were not tried`);
    const compared = { content: contentFolder, model: modelFile, env: process.env };
    for (const told of tellChangedAnswers({ ...compared, today }, sampleQuestions())) console.log(told);
    console.log(summariseRegister(register));
  }
  console.log(faults.length === 0 ? 'no fault' : `${faults.length} to mend`);
  process.exitCode = faults.length === 0 ? 0 : 1;
}

/** The first questions of each answer that understand themselves, in the order of the files. */
function sampleQuestions(): Asked[] {
  const counts = new Map<string, number>();
  return readQuestions().filter(({ right: [first], language, before }) => {
    if (before !== undefined || first === undefined || /^(act|do):/.test(first)) return false;
    const kind = `${first} ${language}`;
    const count = (counts.get(kind) ?? 0) + 1;
    counts.set(kind, count);
    return count <= mostOfOne;
  });
}
