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
    const files = globSync(['bot/**/*.ts', 'cards/**/*.ts', 'manifest/**/*.ts'], { cwd: root }).filter(
      (file) => !file.startsWith(join('bot', 'tab')),
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

function packageOf(name: string): string {
  const [first = '', second = ''] = name.split('/');
  return first.startsWith('@') ? `${first}/${second}` : first;
}
