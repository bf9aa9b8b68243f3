import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { packageFile } from '../../manifest/package-file.ts';

const root = join(import.meta.dirname, '../..');
const read = (file: string) => readFileSync(join(root, file), 'utf8');

describe('what Agents Toolkit does with the bot', () => {
  const text = read('m365agents.yml');
  const steps = Object.values(parse(text) as Record<string, unknown>)
    .filter((value) => Array.isArray(value))
    .flat() as { uses: string; with: { args?: string; appPackagePath?: string } }[];

  it('is done with files and commands that there are', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    const ran = steps.flatMap(({ with: { args } }) => (args?.startsWith('run ') ? [args.slice(4)] : []));
    assert.deepEqual(
      ran.filter((script) => !scripts[script]),
      [],
    );
    const templates = [...text.matchAll(/(?:path|parameters): (\.\/\S+)/g)].map(([, file = '']) => file);
    assert.equal(templates.length, 2);
    for (const file of templates) assert.ok(existsSync(join(root, file)), `no ${file}`);
    const packages = steps.flatMap(({ with: { appPackagePath } }) => appPackagePath ?? []);
    assert.deepEqual(new Set(packages.map((file) => join(root, file))), new Set([packageFile]));
  });

  it('gives the template of Azure all that it asks for, the password as a secret, and nothing that is written here', () => {
    const asked = [...read('deploy/azure/main.bicep').matchAll(/^param (\w+) \w+$/gm)].map(([, name]) => name);
    const { parameters } = JSON.parse(read('deploy/azure/main.parameters.json')) as {
      parameters: Record<string, { value: string }>;
    };
    assert.deepEqual(Object.keys(parameters), asked);
    for (const { value } of Object.values(parameters)) assert.match(value, /^\$\{\{[A-Z_]+\}\}$/);
    assert.match(parameters['databasePassword']?.value ?? '', /\{SECRET_/);
  });
});
