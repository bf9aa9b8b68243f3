import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');
const registry = 'https://registry.npmjs.org/';
const readJson = (file: string) => JSON.parse(readFileSync(join(root, file), 'utf8'));

describe('what is installed', () => {
  it('is fixed by a hash, all of it, and comes from the registry', () => {
    const { packages } = readJson('package-lock.json') as {
      packages: Record<string, { resolved?: string; integrity?: string }>;
    };
    const names = Object.keys(packages).filter((name) => name !== '');
    assert.ok(names.length > 400);
    const loose = names.filter((name) => !packages[name]?.integrity?.startsWith('sha512-'));
    assert.deepEqual(loose, []);
    assert.deepEqual(
      names.filter((name) => !(packages[name]?.resolved ?? registry).startsWith(registry)),
      [],
    );
  });

  it('for production has all that runs there, and npm’s program of Node is not in it', () => {
    const { dependencies, devDependencies } = readJson('package.json') as Record<string, Record<string, string>>;
    // The tab is built before, and learning is done before, where all is installed.
    const elsewhere = [join('bot', 'tab'), join('bot', 'learn')];
    const files = globSync(['bot/**/*.ts', 'cards/**/*.ts', 'manifest/**/*.ts'], { cwd: root }).filter((file) =>
      elsewhere.every((folder) => !file.startsWith(folder)),
    );
    assert.ok(files.length > 150);
    const imports = files.flatMap((file) =>
      [...readFileSync(join(root, file), 'utf8').matchAll(/^import ([^;]*?) from '([^'.][^']*)';$/gm)].flatMap(
        // Types are stripped by Node.
        ([, what = '', from = '']) => (what.startsWith('type ') || isBuiltin(from) ? [] : [packageOf(from)]),
      ),
    );
    assert.deepEqual(
      [...new Set(imports)].filter((name) => !dependencies?.[name]),
      [],
    );
    assert.ok(devDependencies?.['node'] && !dependencies?.['node']);
  });
});

describe('what it may be used for', () => {
  const limits = readFileSync(join(root, 'docs/limits.md'), 'utf8');

  it('is written in full, and the known limits tell of each part that has other terms, or names none', () => {
    assert.match(readFileSync(join(root, 'LICENSE'), 'utf8'), /EUROPEAN UNION PUBLIC LICENCE v\. 1\.2/);
    const { packages } = readJson('package-lock.json') as { packages: Record<string, { license?: string }> };
    const usual = /\b(?:MIT|ISC|BSD-[23]-Clause|0BSD|Apache-2\.0|BlueOak-1\.0\.0|MPL-2\.0|PSF-2\.0|Unlicense)\b/;
    const others = Object.entries(packages).filter(([name, { license = '' }]) => name !== '' && !usual.test(license));
    assert.ok(others.length > 0);
    for (const [name] of others) {
      const bare = name.replace(/^.*node_modules\//, '');
      assert.ok(limits.includes(bare), `docs/limits.md says nothing of the licence of ${bare}`);
    }
  });

  it('is told with what is old in it, and looked at by CI where the registry answers', () => {
    assert.match(limits, /formidable 1, jsbn 0 and ws 7/);
    assert.match(readFileSync(join(root, '.ci/run'), 'utf8'), /npm audit --omit=dev/);
  });
});

function packageOf(name: string): string {
  const [first = '', second = ''] = name.split('/');
  return first.startsWith('@') ? `${first}/${second}` : first;
}
