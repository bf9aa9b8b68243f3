import assert from 'node:assert/strict';
import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { contentFolder, inspectRegister } from '../../bot/register/read-register.ts';

const guide = readFileSync(join(contentFolder, '..', 'HANDLEIDING.md'), 'utf8');
const examples = [...guide.matchAll(/```yaml\n(.*?)```/gs)].map(([, yaml = '']) => yaml);

/** Where the guide says that each of its examples goes, in its order. */
const files = [
  'facts/background.yaml',
  'facts/background.yaml',
  'facts/background.yaml',
  'sources/others.yaml',
  'subjects/background.yaml',
  'subjects/later-dates.yaml',
  'sources/others.yaml',
  'letters.yaml',
  'facts/measures.yaml',
  'subjects/measures.yaml',
  'subjects/milestones.yaml',
  'lists.yaml',
];

describe('the guide for who edits the register', () => {
  it('has examples that can be copied as they are: together they are no fault', () => {
    assert.equal(examples.length, files.length);
    const folder = mkdtempSync(join(tmpdir(), 'guide-'));
    try {
      cpSync(contentFolder, folder, { recursive: true });
      // A fact must stand at a subject: the guide says so, and shows it of one.
      const named = examples.map((yaml) =>
        yaml.includes('- id: ticketproef\n')
          ? yaml.replace('    - proef-tickets\n', '    - proef-tickets\n    - proef-stand\n    - proef-advies\n')
          : yaml,
      );
      for (const [at, yaml] of named.entries()) appendFileSync(join(folder, files[at] ?? ''), yaml);
      assert.deepEqual(inspectRegister(folder).faults, []);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
