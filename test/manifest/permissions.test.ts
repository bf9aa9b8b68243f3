import assert from 'node:assert/strict';
import { glob, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Manifest, openPackage } from '../support/app-package.ts';

const bot = join(import.meta.dirname, '../../bot');

/** What each call of Graph needs of the manifest; nothing where Entra's own consent is for it. */
const permissionFor: Readonly<Record<string, string | undefined>> = {
  '/v1.0/groups/{}/transitiveMembers/microsoft.graph.user': undefined,
  '/v1.0/users': undefined,
  '/v1.0/teams/{}/members': 'TeamMember.Read.Group',
  '/v1.0/teams/{}/channels/{}/members': 'ChannelMember.Read.Group',
};

/** The paths in Graph that the code names, with `{}` for what it fills in. */
async function listGraphCalls(): Promise<string[]> {
  const calls = new Set<string>();
  for await (const file of glob('**/*.ts', { cwd: bot })) {
    const text = await readFile(join(bot, file), 'utf8');
    for (const [path] of text.matchAll(/\/v1\.0\/(?:\$\{[^}]*\}|[\w./-])+/g))
      calls.add(path.replace(/\$\{[^}]*\}/g, '{}'));
  }
  return [...calls];
}

describe('the permissions in the manifest', () => {
  let permissions: Manifest['authorization']['permissions']['resourceSpecific'];
  before(async () => {
    permissions = (await openPackage()).manifest.authorization.permissions.resourceSpecific;
  });

  it('are those that the code’s calls of Graph need, and no other', async () => {
    const calls = await listGraphCalls();
    assert.ok(calls.length > 0);
    const unknown = calls.filter((call) => !(call in permissionFor));
    assert.deepEqual(unknown, [], 'say in this test which permission each of these needs');
    const used = new Set(calls.flatMap((call) => permissionFor[call] ?? []));
    assert.deepEqual(permissions.map(({ name }) => name).sort(), [...used].sort());
  });

  it('are asked for as the bot itself, not on behalf of a person', () => {
    assert.deepEqual([...new Set(permissions.map(({ type }) => type))], ['Application']);
  });
});
