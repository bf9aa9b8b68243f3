import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { contentFolder, type Inspected, inspectRegister, RegisterError } from './read-register.ts';
import { nameOf } from './read-rows.ts';
import type { Register } from './register.ts';

/** Only a whole register has it: the words of a language are learnt with the model, and nothing to add to. */
const ofWholeOnly = 'vocabulary.yaml';

/** The folder that the environment names; undefined: none. */
export function ownFolderOf(env: Readonly<Record<string, string | undefined>>): string | undefined {
  return env['REGISTER_DIR']?.trim() || undefined;
}

/**
 * The register of an organisation, with its faults: its own copy in the place of the bot's, the bot's with what the
 * organisation added, or without a folder the bot's.
 * @param folder `REGISTER_DIR`; a copy where it has a vocabulary
 */
export function inspectOwnRegister(folder: string | undefined): Inspected {
  if (folder === undefined) return inspectRegister();
  if (existsSync(join(folder, ofWholeOnly))) return inspectRegister(folder);
  const inspected = inspectRegister(contentFolder, folder);
  if (holdsAny(folder)) return inspected;
  const fault = `${nameOf(folder)}: has no facts, subjects, sources, lists or letters; name a folder in REGISTER_DIR that has`;
  return { ...inspected, faults: [fault] };
}

/**
 * The same, where it has no fault.
 * @throws {RegisterError} naming every fault at once
 */
export function readOwnRegister(folder: string | undefined): Register {
  const { register, faults } = inspectOwnRegister(folder);
  if (faults.length > 0) throw new RegisterError(faults);
  return register;
}

function holdsAny(folder: string): boolean {
  return ['facts', 'subjects', 'sources', 'lists.yaml', 'letters.yaml'].some((name) => existsSync(join(folder, name)));
}
