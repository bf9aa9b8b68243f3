import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { contentFolder, RegisterError, readRegister } from '../../bot/register/read-register.ts';
import { listEntries } from '../../bot/register/register.ts';

describe('the register', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'register-'));
    cpSync(contentFolder, folder, { recursive: true });
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const edit = (file: string, from: string, to: string) => {
    const path = join(folder, file);
    const text = readFileSync(path, 'utf8');
    assert.ok(text.includes(from), `${file} has no ${from}`);
    writeFileSync(path, text.replace(from, to));
  };
  const refuse = (...expected: RegExp[]) =>
    assert.throws(
      () => readRegister(folder),
      (error: unknown) => {
        assert.ok(error instanceof RegisterError);
        for (const part of expected) assert.match(error.message, part);
        return true;
      },
    );

  it('has the eight measures that are known, and says that the others are not', () => {
    const register = readRegister();
    assert.deepEqual(
      listEntries(register, 'measure')
        .map(({ id }) => id)
        .sort(),
      ['M1', 'M2', 'O1', 'O2', 'O3', 'O4', 'O5', 'S1'],
    );
    assert.match(
      register.entries.get('other-measures-unknown')?.statements[0]?.text.en ?? '',
      /not known.*pages 6 to 8/,
    );
  });

  it('says of every statement in both languages where it comes from', () => {
    const register = readRegister();
    for (const entry of register.entries.values()) {
      for (const { text, source } of entry.statements) {
        assert.ok(text.nl !== text.en, `${entry.id} says the same in both languages`);
        for (const ref of source) assert.ok(register.sources.has(ref.split('/')[0] ?? ''), `${entry.id} cites ${ref}`);
      }
    }
  });

  it('is refused with file, line, column and entry where a translation is missing', () => {
    edit('measures.yaml', '    en: Consider pseudonyms\n', '');
    refuse(/measures\.yaml:\d+:\d+ \(entry O3\): title\.en: expected string, but it is missing/);
  });

  it('is refused where a date does not exist', () => {
    edit('milestones.yaml', "date: '2024-12-31'", "date: '2024-12-32'");
    refuse(/milestones\.yaml:\d+:\d+ \(entry phase-3\): expected\.date: expected a date that exists/);
  });

  it('is refused where a source or a related entry is not there', () => {
    edit('measures.yaml', 'source: letter/table', 'source: letter/tabel');
    edit('measures.yaml', 'related: [M1, S1]', 'related: [M1, S9]');
    refuse(/expected a section of letter .*not tabel/, /\(entry M2\): related\.1: expected the id of an entry, not S9/);
  });

  it('is refused where two entries have one id, or a file is not YAML or not there', () => {
    edit('measures.yaml', '- id: M2', '- id: M1');
    edit('terms.yaml', '- id: slm\n', '- id: [slm\n');
    rmSync(join(folder, 'outside.yaml'));
    refuse(
      /\(entry M1\): id: expected an id that no other entry has/,
      /terms\.yaml:\d+:\d+: is not YAML/,
      /outside\.yaml: is missing/,
    );
  });
});
