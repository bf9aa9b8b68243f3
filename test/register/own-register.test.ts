import assert from 'node:assert/strict';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inspectOwnRegister, readOwnRegister } from '../../bot/register/own-register.ts';
import { contentFolder, readRegister } from '../../bot/register/read-register.ts';
import { writeAddition } from '../support/samples/own-register.ts';

describe('an organisation’s own register', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'own-register-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const faults = () => inspectOwnRegister(folder).faults;

  it('is the bot’s where none is named', () => {
    assert.deepEqual([...readOwnRegister(undefined).facts.keys()], [...readRegister().facts.keys()]);
  });

  it('adds to the bot’s what the organisation knows, behind it', () => {
    writeAddition(folder, 'Het overleg is op dinsdag.', 'The meeting is on Tuesday.');
    const { facts, entries } = readOwnRegister(folder);
    assert.equal(facts.get('own-meeting')?.text.nl, 'Het overleg is op dinsdag.');
    assert.ok(entries.has('own-meeting-subject'));
    assert.equal(facts.size, readRegister().facts.size + 1);
  });

  it('takes the place of the bot’s where it is a copy, so that what it leaves out is not told', () => {
    cpSync(contentFolder, folder, { recursive: true });
    rmSync(join(folder, 'letters.yaml'));
    assert.match(faults().join('\n'), /letters\.yaml: is missing/);
    cpSync(join(contentFolder, 'letters.yaml'), join(folder, 'letters.yaml'));
    assert.deepEqual(faults(), []);
    assert.equal(readOwnRegister(folder).facts.size, readRegister().facts.size);
  });

  it('is refused where a file can’t be read, as with any other fault', () => {
    writeAddition(folder, 'Het overleg is op dinsdag.', 'The meeting is on Tuesday.');
    mkdirSync(join(folder, 'facts', 'a.yaml'));
    assert.match(faults().join('\n'), /facts\/a\.yaml: can't be read \(EISDIR\)/);
  });

  it('is refused with the place and the reason of each fault, also where a name is the bot’s already', () => {
    writeAddition(folder, 'Het overleg is op dinsdag.', '');
    assert.match(faults().join('\n'), /facts\/own\.yaml:4:\d+ \(entry own-meeting\): text\.en: expected a text/);
    mkdirSync(join(folder, 'sources'), { recursive: true });
    writeFileSync(
      join(folder, 'sources/own.yaml'),
      '- id: letter\n  kind: ours\n  name:\n    nl: Brief\n    en: Letter\n',
    );
    assert.match(faults().join('\n'), /sources\/own\.yaml:1:\d+ \(entry letter\): id: .*letter is taken/);
    writeFileSync(join(folder, 'facts/notes.txt'), '');
    assert.match(faults().join('\n'), /notes\.txt: is not read; its name must end with \.yaml/);
  });

  it('is refused where the folder has nothing of a register', () => {
    assert.match(faults().join('\n'), /has no facts, subjects, sources, lists or letters; name a folder/);
  });
});
