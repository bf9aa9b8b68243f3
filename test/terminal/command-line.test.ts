import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const root = join(import.meta.dirname, '../..');

/** The commands of `package.json` that take words of the command line, with a wrong value that a right flag has. */
const commands = {
  ask: { file: 'bot/ask.ts', wrong: [['Wat is O2?', '--today', '2023-02-30']] },
  register: { file: 'bot/check-register.ts', wrong: [] },
  reminders: { file: 'bot/list-reminders.ts', wrong: [['--as-of', 'gisteren']] },
  measure: { file: 'bot/learn/measure.ts', wrong: [] },
  doctor: { file: 'bot/doctor.ts', wrong: [['--json=yes']] },
  backup: { file: 'bot/backup.ts', wrong: [['--out'], ['now']] },
  restore: { file: 'bot/restore.ts', wrong: [[], ['a', 'b']] },
  train: { file: 'bot/learn/train.ts', wrong: [['now'], ['--fast']] },
  package: { file: 'manifest/build.ts', wrong: [['--out']] },
  gallery: { file: 'test/gallery.ts', wrong: [['nl']] },
  rooms: { file: 'test/rooms.ts', wrong: [['chat']] },
  papers: { file: 'bot/papers/write-papers.ts', wrong: [['dpia'], ['--folder'], ['--folder', '.']] },
  bench: { file: 'test/bench/bench.ts', wrong: [['turns']] },
} as const;

describe('the words of the command line', function () {
  // What is held is that it ends at all; how soon is the machine's.
  this.timeout(300_000);
  let folder: string;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'words-'));
  });
  after(() => rm(folder, { recursive: true }));

  /** In an empty folder, where whatever is written can be seen. */
  const type = (file: string, args: readonly string[]) =>
    run(process.execPath, [join(root, file), ...args], {
      cwd: folder,
      env: { PATH: process.env['PATH'] },
      timeout: 120_000,
      killSignal: 'SIGKILL',
    }).then(
      ({ stdout, stderr }) => ({ code: 0, out: stdout, errors: stderr }),
      ({ code, stdout, stderr }) => ({ code, out: stdout, errors: stderr }),
    );

  for (const [name, { file, wrong }] of Object.entries(commands)) {
    it(`of ${name} are told by --help, and nothing else is done`, async () => {
      const { code, out, errors } = await type(file, ['--help']);
      assert.equal(errors, '');
      assert.equal(code, 0);
      const [does = '', usage = '', ...options] = out.trimEnd().split('\n');
      assert.match(does, /^[A-Z].*\.$/);
      assert.match(usage, new RegExp(`^Usage: npm run ${name} --`));
      for (const option of options) assert.match(option, /^ {2}--[a-z-]+ +\S/);
      assert.deepEqual(await readdir(folder), []);
    });

    it(`of ${name} that are wrong get one sentence and 2, and nothing else is done`, async () => {
      for (const args of [['--nonsense'], ...wrong]) {
        const { code, out, errors } = await type(file, args);
        assert.equal(code, 2, args.join(' '));
        assert.equal(out, '');
        assert.match(errors, /^[^\n]+\n$/);
        if (args[0] === '--nonsense')
          assert.equal(errors, `Unknown option '--nonsense'; npm run ${name} -- --help says what there is\n`);
      }
      assert.deepEqual(await readdir(folder), []);
    });
  }
});
