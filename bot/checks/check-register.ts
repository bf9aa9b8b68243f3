import { readOwnRegister } from '../register/own-register.ts';
import { RegisterError } from '../register/read-register.ts';
import { type Finding, mend, ok } from './finding.ts';

/** Whether the register can be read; each fault is one finding. `folder` is `REGISTER_DIR`; absent: the bot's own. */
export function checkRegister(folder?: string): Finding[] {
  try {
    return [ok('register', `${readOwnRegister(folder).entries.size} entries`)];
  } catch (error) {
    if (!(error instanceof RegisterError)) throw error;
    const [, ...faults] = error.message.split('\n');
    return faults.map((fault) => mend('register', fault));
  }
}
