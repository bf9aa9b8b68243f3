import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { decode } from 'fast-png';
import { createAppPackage } from '../../manifest/app-package.ts';
import { readPackageSettings } from '../../manifest/settings.ts';
import { type OpenedPackage, openPackage, packageEnv } from '../support/app-package.ts';

const run = promisify(execFile);

/** `npm run package`, in a process of its own. */
async function build(
  env: Record<string, string>,
  args: readonly string[] = [],
): Promise<{ code: number; out: string; errors: string }> {
  const options = { env: { PATH: process.env['PATH'], ...env } };
  return run(process.execPath, ['manifest/build.ts', ...args], options).then(
    ({ stdout, stderr }) => ({ code: 0, out: stdout, errors: stderr }),
    ({ code, stdout, stderr }) => ({ code, out: stdout, errors: stderr }),
  );
}

describe('the app package', () => {
  it('holds the manifest, the Dutch texts and both icons, and nothing else', async () => {
    const { files } = await openPackage();
    assert.deepEqual(Object.keys(files), ['manifest.json', 'nl.json', 'color.png', 'outline.png']);
  });

  it('is the same byte for byte when it is built twice, at another moment and in another time zone too', async () => {
    const first = Buffer.from(await createAppPackage(readPackageSettings(packageEnv)));
    const folder = await mkdtemp(join(tmpdir(), 'app-package-'));
    try {
      for (const TZ of ['Europe/Amsterdam', 'America/Los_Angeles', 'Pacific/Kiritimati']) {
        const file = join(folder, TZ, 'bot.zip');
        const { code, out } = await build({ ...packageEnv, TZ }, ['--out', file]);
        assert.equal(code, 0);
        assert.ok(out.startsWith(`${file} is ready for bot.example.nl; upload it`), out);
        assert.ok(first.equals(await readFile(file)), TZ);
      }
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  it('differs where the settings differ', async () => {
    const first = Buffer.from(await createAppPackage(readPackageSettings(packageEnv)));
    const other = readPackageSettings({ ...packageEnv, BOT_DOMAIN: 'bot2.example.nl' });
    assert.ok(!first.equals(await createAppPackage(other)));
  });

  it('is not built from wrong settings; every fault is a sentence', async () => {
    const { code, out, errors } = await build({ BOT_DOMAIN: 'https://bot.example.nl', TAB_CLIENT_ID: 'tab' });
    assert.equal(code, 1);
    assert.equal(out, '');
    const [first, ...faults] = errors.trim().split('\n- ');
    assert.equal(first, 'The settings have 3 faults:');
    assert.deepEqual(faults.sort(), [
      'BOT_DOMAIN is "https://bot.example.nl"; use the host name at which the bot is reached, such as bot.example.nl, in lower case, without https:// and without a port',
      'MICROSOFT_APP_ID is missing; set it to the Application (client) ID of the bot’s app registration, a GUID',
      'TAB_CLIENT_ID is "tab"; use the Application (client) ID of the tab’s app registration, a GUID',
    ]);
  });
});

describe('a domain', () => {
  /** Whether a package can be built for it. */
  const isTaken = (BOT_DOMAIN: string) => {
    try {
      return readPackageSettings({ ...packageEnv, BOT_DOMAIN }).domain === BOT_DOMAIN.trim();
    } catch {
      return false;
    }
  };

  it('is a host name that others can reach', () => {
    for (const domain of ['bot.example.nl', ' bot.example.nl ', 'a.b-c.rijksweb.nl', 'xn--caf-dma.example.nl'])
      assert.ok(isTaken(domain), domain);
    for (const domain of [
      'bot',
      'localhost',
      '127.0.0.1',
      'Bot.example.nl',
      'bot.example.nl:443',
      'bot.example.nl/',
      'https://bot.example.nl',
      '*.example.nl',
      'bot..nl',
      '-bot.example.nl',
      `${'a'.repeat(64)}.nl`,
    ])
      assert.ok(!isTaken(domain), domain);
  });
});

describe('the icons', () => {
  let opened: OpenedPackage;
  before(async () => {
    opened = await openPackage();
  });

  interface Pixel {
    readonly rgb: string;
    readonly alpha: number;
    readonly x: number;
    readonly y: number;
  }

  function readPixels(name: string): { width: number; height: number; pixels: Pixel[] } {
    const { width, height, channels, data, depth } = decode(opened.files[name] ?? new Uint8Array());
    assert.equal(depth, 8);
    assert.equal(channels, 4);
    const pixels = Array.from({ length: width * height }, (_, index) => {
      const [red, green, blue, alpha = 0] = data.slice(index * 4, index * 4 + 4);
      return { rgb: [red, green, blue].join(), alpha, x: index % width, y: Math.floor(index / width) };
    });
    return { width, height, pixels };
  }

  it('the colour icon is 192 by 192 and fills its square', () => {
    const { width, height, pixels } = readPixels('color.png');
    assert.deepEqual([width, height], [192, 192]);
    assert.ok(pixels.every(({ alpha }) => alpha === 255));
    const { accentColor } = opened.manifest;
    const background = [1, 3, 5].map((at) => Number.parseInt(accentColor.slice(at, at + 2), 16)).join();
    const symbol = pixels.filter(({ rgb }) => rgb !== background);
    assert.ok(symbol.length > 3000, `${symbol.length}`);
    // Teams may cut the corners and edges off, not the middle 120 by 120.
    for (const { x, y } of symbol) assert.ok(x >= 36 && x < 156 && y >= 36 && y < 156, `${x},${y}`);
  });

  it('the outline icon is 32 by 32, white on transparent', () => {
    const { width, height, pixels } = readPixels('outline.png');
    assert.deepEqual([width, height], [32, 32]);
    const drawn = pixels.filter(({ alpha }) => alpha > 0);
    assert.deepEqual([...new Set(drawn.map(({ rgb }) => rgb))], ['255,255,255']);
    assert.ok(drawn.length > 100 && drawn.length < 600, `${drawn.length}`);
    const corners = pixels.filter(({ x, y }) => (x === 0 || x === 31) && (y === 0 || y === 31));
    assert.ok(corners.every(({ alpha }) => alpha === 0));
    // It reaches both sides, or it would look smaller than its neighbours.
    assert.ok(Math.min(...drawn.map(({ x }) => x)) <= 3 && Math.max(...drawn.map(({ x }) => x)) >= 28);
  });
});
