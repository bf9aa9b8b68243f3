import assert from 'node:assert/strict';
import { cpSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cruise, type ICruiseOptions, type ICruiseResult } from 'dependency-cruiser';

const root = join(import.meta.dirname, '..');
const configuration = createRequire(import.meta.url)('../.dependency-cruiser.cjs');
const folders = ['bot', 'cards', 'manifest'];
const listFiles = () =>
  globSync('{bot,cards,manifest}/**/*.{ts,cjs}', { cwd: root }).filter((file) => !file.startsWith('bot/tab/dist/'));

/** Who imports what they may not, in a folder with the code, and which of its files were looked at. */
async function inspect(baseDir: string): Promise<{ faults: string[]; files: string[] }> {
  const options: ICruiseOptions = {
    ...configuration.options,
    ruleSet: { forbidden: configuration.forbidden },
    validate: true,
    baseDir,
  };
  const { output } = await cruise(folders, options);
  const { summary, modules } = output as ICruiseResult;
  return {
    faults: summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`),
    files: modules.map(({ source }) => source).filter((source) => folders.includes(source.split('/')[0] ?? '')),
  };
}

describe('the rooms', function () {
  this.timeout(60_000);

  it('import only what they may, and every file was looked at', async () => {
    const { faults, files } = await inspect(root);
    assert.deepEqual(faults, []);
    assert.deepEqual(files.sort(), listFiles().sort());
  });

  it('hold every file but what is started from the terminal and what all use', () => {
    const rooms: RegExp[] = configuration.forbidden
      .filter(({ name }: { name: string }) => name.endsWith('-imports-what-it-may'))
      .map(({ from }: { from: { path: string } }) => new RegExp(from.path));
    assert.deepEqual(
      listFiles()
        .filter((file) => !rooms.some((room) => room.test(file)))
        .sort(),
      [
        'bot/ask.ts',
        'bot/backup.ts',
        'bot/check-register.ts',
        'bot/doctor.ts',
        'bot/list-reminders.ts',
        'bot/main.ts',
        'bot/restore.ts',
        'bot/serve.ts',
        'bot/setup.ts',
        'bot/this-machine.ts',
      ],
    );
  });

  describe('in a copy', () => {
    let copy: string;
    beforeEach(() => {
      copy = mkdtempSync(join(tmpdir(), 'rooms-'));
      for (const file of [...listFiles(), 'tsconfig.json']) cpSync(join(root, file), join(copy, file));
    });
    afterEach(() => rmSync(copy, { recursive: true }));

    it('tell of a plan that sends or asks the database, and of a summary that asks the database', async () => {
      const add = (file: string, line: string) =>
        writeFileSync(join(copy, file), `${line}\n${readFileSync(join(copy, file), 'utf8')}`);
      add('bot/reminders/plan.ts', "import { createSender } from '../teams/outbound/send.ts';");
      add('bot/reminders/plan.ts', "import { findLastSweep } from '../store/reminders/sweeps.ts';");
      add('bot/summaries/compose.ts', "import { listActions } from '../store/audit.ts';");
      const { faults } = await inspect(copy);
      assert.deepEqual(faults.sort(), [
        'reminders-imports-what-it-may: bot/reminders/plan.ts → bot/teams/outbound/send.ts',
        'what-is-pure-imports-what-is-pure: bot/reminders/plan.ts → bot/store/reminders/sweeps.ts',
        'what-is-pure-imports-what-is-pure: bot/reminders/plan.ts → bot/teams/outbound/send.ts',
        'what-is-pure-imports-what-is-pure: bot/summaries/compose.ts → bot/store/audit.ts',
      ]);
    });
  });
});
