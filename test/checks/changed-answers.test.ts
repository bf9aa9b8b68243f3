import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { modelFile } from '../../bot/answers/knowledge.ts';
import { type Asked, tellChangedAnswers } from '../../bot/checks/changed-answers.ts';
import { contentFolder } from '../../bot/register/read-register.ts';

const today = Temporal.PlainDate.from('2026-11-24');
const questions: Asked[] = [
  { text: 'mde betekenis', language: 'nl' },
  { text: 'What does MDE stand for?', language: 'en' },
  { text: 'Wat is de deadline voor support tickets?', language: 'nl' },
];

describe('the register beside the last commit', function () {
  this.timeout(60_000);
  let folder: string;
  let content: string;
  let model: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'last-commit-'));
    content = join(folder, 'bot/content');
    model = join(folder, 'bot/model.bin');
    cpSync(contentFolder, content, { recursive: true });
    cpSync(modelFile, model);
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const git = (...args: string[]) => {
    const by = ['-c', 'user.name=Anna', '-c', 'user.email=anna@example.nl', '-c', 'commit.gpgsign=false'];
    return execFileSync('git', [...by, ...args], { cwd: folder, stdio: 'pipe' });
  };
  const commit = () => {
    git('init', '--quiet');
    git('add', '.');
    git('commit', '--quiet', '--message', 'As it was');
  };
  const edit = (file: string, from: string, to: string) => {
    const path = join(content, file);
    const text = readFileSync(path, 'utf8');
    assert.ok(text.includes(from), `${file} has no ${from}`);
    writeFileSync(path, text.replace(from, to));
  };
  const tell = (env = process.env) => tellChangedAnswers({ content, model, env, today }, questions);
  const meaning = 'MDE staat voor Microsoft Defender for Endpoint: een van de vier';
  const factsOfServices = 'facts/services.yaml';

  it('says that nothing was changed', () => {
    commit();
    assert.deepEqual(tell(), ['Compared with the last commit: no change in the register or in what was learnt.']);
  });

  it('tells a question that is answered otherwise now, with the first line before and after', () => {
    commit();
    edit(factsOfServices, meaning, meaning.replace('Endpoint', 'Endpoints'));
    const lines = tell();
    assert.equal(lines[0], 'Compared with the last commit: 1 of 3 questions has another first line.');
    assert.equal(lines[1], '"mde betekenis"');
    assert.match(lines[2] ?? '', /^ {2}before: MDE staat voor Microsoft Defender for Endpoint: een van de vier/);
    assert.match(lines[3] ?? '', /^ {2}after: {2}MDE staat voor Microsoft Defender for Endpoints: een van de vier/);
    assert.equal(lines.length, 4);
  });

  it('counts those that have the same first line, and something else below it', () => {
    commit();
    edit(factsOfServices, 'Microsoft Defender for Endpoint (MDE) valt binnen', 'Defender for Endpoint valt binnen');
    assert.deepEqual(tell(), [
      'Compared with the last commit: 0 of 3 questions have another first line, 1 has the same and something else below it.',
    ]);
  });

  it('sees a file that is not in the commit yet, and one that is gone', () => {
    commit();
    writeFileSync(join(content, 'facts/added.yaml'), readFileSync(join(content, factsOfServices)));
    rmSync(join(content, factsOfServices));
    assert.deepEqual(tell(), ['Compared with the last commit: 0 of 3 questions have another first line.']);
  });

  it('says why there is nothing to compare with', () => {
    const says = (reason: string) => [`Not compared with the last commit: ${reason}.`];
    assert.deepEqual(tell({ ...process.env, PATH: '' }), says('git is not installed'));
    assert.deepEqual(tell(), says('this folder is not kept in git'));
    git('init', '--quiet');
    assert.deepEqual(tell(), says('nothing was committed yet'));
    writeFileSync(join(folder, 'README.md'), 'A register.\n');
    git('add', 'README.md');
    git('commit', '--quiet', '--message', 'No register yet');
    assert.deepEqual(tell(), says('it has no register'));
  });

  it('says that the register of the last commit has faults', () => {
    edit(factsOfServices, 'sources:', 'source:');
    commit();
    edit(factsOfServices, 'source:', 'sources:');
    assert.deepEqual(tell(), ["Not compared with the last commit: its register can't be read."]);
  });
});
