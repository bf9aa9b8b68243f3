import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeCommandList } from '../../bot/turns/command-list.ts';

const docs = join(import.meta.dirname, '../../docs');

describe('the lists of commands in the documentation', () => {
  for (const [language, name] of [
    ['nl', 'commands.nl.md'],
    ['en', 'commands.md'],
  ] as const)
    it(`are what the table of commands says: ${name}`, () => {
      const written = readFileSync(join(docs, name), 'utf8');
      assert.equal(written, writeCommandList(language), 'npm run commands writes them again');
    });
});
