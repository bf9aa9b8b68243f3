import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';

const botFolder = join(import.meta.dirname, '..');
/** What a model is made from: the questions, the register, and the code that sees and learns. */
const sources = [
  join(botFolder, 'learn'),
  join(botFolder, 'answers', 'read'),
  join(botFolder, 'answers', 'match'),
  join(botFolder, 'register', 'content'),
];

/** A digest of all that a model is made from: a model with another one is out of date. */
export function digestSources(): string {
  const digest = createHash('sha256');
  for (const folder of sources)
    for (const file of listFiles(folder)) digest.update(relative(botFolder, file)).update(readFileSync(file));
  return digest.digest('hex').slice(0, 16);
}

function listFiles(folder: string): string[] {
  return readdirSync(folder)
    .toSorted()
    .map((name) => join(folder, name))
    .flatMap((path) => (statSync(path).isDirectory() ? listFiles(path) : [path]))
    .filter((path) => !path.endsWith('.bin'));
}
