import { readCommandLine, runCommand } from './command-line.ts';
import { asksOwnNames } from './learn/own-names.ts';
import { inspectRegister, RegisterError } from './register/read-register.ts';
import { summariseRegister } from './register/summarise-register.ts';

const line = {
  command: 'npm run register --',
  does: 'Checks the register: shape, first days, numbers in both languages, whether its own names lead to each subject.',
  options: {},
  help: {},
} as const;

await runCommand(check, (error) => error instanceof RegisterError);

function check(): void {
  const { help } = readCommandLine(line, process.argv.slice(2));
  if (help) {
    console.log(help);
    return;
  }
  const { register, faults } = inspectRegister();
  for (const fault of faults) console.log(fault);
  const astray = faults.length === 0 ? asksOwnNames(register) : [];
  for (const name of astray) console.log(name);
  if (faults.length === 0) console.log(summariseRegister(register));
  const count = faults.length + astray.length;
  console.log(count === 0 ? 'no fault' : `${count} to mend`);
  process.exitCode = count === 0 ? 0 : 1;
}
