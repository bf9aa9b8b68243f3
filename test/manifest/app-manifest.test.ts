import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import Draft04 from 'ajv-draft-04';
import { answer } from '../../bot/answers/answer.ts';
import { createKnowledge } from '../../bot/answers/knowledge.ts';
import { askAboutMessageCommandId, searchCommandId, searchParameter } from '../../bot/chat/extension-commands.ts';
import { readRegister } from '../../bot/register/read-register.ts';
import { routes, tabEntityId } from '../../bot/settings/addresses.ts';
import { type Manifest, type OpenedPackage, openPackage, packageEnv } from '../support/app-package.ts';

const schemas = new URL('json-schemas/teams/v1.30/', import.meta.resolve('@microsoft/app-manifest'));
const { BOT_DOMAIN: domain, MICROSOFT_APP_ID: appId, TAB_CLIENT_ID: tabClientId } = packageEnv;

/** What Microsoft's own schema has against a file. */
async function listSchemaFaults(schemaName: string, file: unknown): Promise<string[]> {
  const schema = JSON.parse((await readFile(new URL(schemaName, schemas), 'utf8')).replace(/^\uFEFF/, ''));
  const options = { strict: false, allErrors: true, validateFormats: false, unicodeRegExp: false };
  const validate = new Draft04.default(options).compile(schema);
  validate(file);
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

/** Every text in a manifest that a person reads, by its path. */
function listTexts(node: unknown, path = ''): [string, string][] {
  if (typeof node === 'string') {
    return /(^name|^description|\.name|title|description|prompt)(\.\w+)?$/.test(path) ? [[path, node]] : [];
  }
  if (Array.isArray(node)) return node.flatMap((item, index) => listTexts(item, `${path}[${index}]`));
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([key, value]) => listTexts(value, path ? `${path}.${key}` : key));
}

describe('the app manifest', () => {
  let opened: OpenedPackage;
  let manifest: Manifest;
  before(async () => {
    opened = await openPackage();
    ({ manifest } = opened);
  });

  it('fits the official schema 1.30', async () => {
    assert.deepEqual(await listSchemaFaults('MicrosoftTeams.schema.json', manifest), []);
  });

  it('has Dutch texts that fit the official schema for them', async () => {
    assert.deepEqual(await listSchemaFaults('MicrosoftTeams.Localization.schema.json', opened.dutch), []);
  });

  it('would not fit with a field too long or one that is not known', async () => {
    const short = 'x'.repeat(31);
    const faults = await listSchemaFaults('MicrosoftTeams.schema.json', { ...manifest, name: { short }, extra: 1 });
    assert.deepEqual(faults.sort(), [
      ' must NOT have additional properties',
      '/name/short must NOT have more than 30 characters',
    ]);
  });

  it('has every text in Dutch too, under the language that Teams asks for', () => {
    const { $schema: _, ...dutch } = opened.dutch;
    // The maker's name, names of parameters and the id of permissions are not translated.
    const translatable = listTexts(manifest).filter(
      ([path]) => !/^developer\.|parameters\[\d\]\.name$|^authorization\./.test(path),
    );
    assert.deepEqual(Object.keys(dutch).sort(), translatable.map(([path]) => path).sort());
    assert.deepEqual(manifest.localizationInfo.additionalLanguages, [{ languageTag: 'nl', file: 'nl.json' }]);
  });

  it('is in another language in Dutch, apart from words that are the same', () => {
    const same = listTexts(manifest).filter(([path, text]) => opened.dutch[path] === text);
    assert.deepEqual(same, []);
  });

  it('names the bot, the tab and their registrations', () => {
    assert.equal(manifest.id, appId);
    assert.deepEqual(
      manifest.bots.map(({ botId, scopes }) => ({ botId, scopes })),
      [{ botId: appId, scopes: ['personal', 'team', 'groupChat'] }],
    );
    assert.deepEqual(manifest.webApplicationInfo, { id: tabClientId, resource: `api://${domain}/${tabClientId}` });
    assert.equal(manifest.supportsChannelFeatures, 'tier1');
    assert.deepEqual(manifest.permissions, ['identity']);
  });

  it('has a personal tab behind the chat, and one to add to a channel or chat', () => {
    assert.deepEqual(
      manifest.staticTabs.map(({ entityId }) => entityId),
      ['conversations', tabEntityId],
    );
    assert.equal(manifest.staticTabs[1]?.contentUrl, `https://${domain}${routes.tab}`);
    assert.deepEqual(
      manifest.configurableTabs.map(({ configurationUrl, scopes }) => ({ configurationUrl, scopes })),
      [{ configurationUrl: `https://${domain}${routes.configuration}`, scopes: ['team', 'groupChat'] }],
    );
  });

  it('has a message extension to search and to ask about a message', () => {
    const [extension] = manifest.composeExtensions;
    assert.equal(extension?.botId, appId);
    const [search, ask] = extension?.commands ?? [];
    assert.equal(search?.['id'], searchCommandId);
    assert.equal(search?.['initialRun'], true);
    assert.deepEqual(search?.['context'], ['compose', 'commandBox']);
    assert.deepEqual(
      (search?.['parameters'] as { name: string }[] | undefined)?.map(({ name }) => name),
      [searchParameter],
    );
    assert.equal(ask?.['id'], askAboutMessageCommandId);
    assert.equal(ask?.['type'], 'action');
    assert.equal(ask?.['fetchTask'], true);
    assert.deepEqual(ask?.['context'], ['message']);
  });
});

describe('the store’s rules for a manifest', () => {
  let opened: OpenedPackage;
  let manifest: Manifest;
  before(async () => {
    opened = await openPackage();
    ({ manifest } = opened);
  });

  /** A text in both languages. */
  const both = (path: string, english: string) => [english, opened.dutch[path] ?? ''];

  it('names are short, and no name says that the app is in beta or Microsoft’s', () => {
    for (const name of both('name.short', manifest.name.short)) assert.ok(name.length <= 30, name);
    for (const name of both('name.full', manifest.name.full)) assert.ok(name.length <= 100, name);
    for (const name of [...both('name.short', manifest.name.short), ...both('name.full', manifest.name.full)])
      assert.doesNotMatch(name, /microsoft|teams|beta|test|\bapp\b/i);
    assert.ok(manifest.developer.name.length <= 32);
  });

  it('the short description is one sentence that does not repeat the name; the full one says more', () => {
    for (const text of both('description.short', manifest.description.short)) {
      assert.ok(text.length <= 80, text);
      assert.doesNotMatch(text, /defender.?bot/i);
    }
    for (const text of both('description.full', manifest.description.full)) {
      assert.ok(text.length > 300 && text.length <= 4000, `${text.length}`);
      assert.doesNotMatch(text, /^defender.?bot/i);
    }
  });

  it('there are at most three lists of at most twelve commands, one for each scope', () => {
    const lists = manifest.bots[0]?.commandLists ?? [];
    assert.deepEqual(
      lists.map(({ scopes }) => scopes),
      [['personal'], ['team'], ['groupChat']],
    );
    for (const { commands } of lists) {
      assert.ok(commands.length <= 12, `${commands.length}`);
      for (const { title, description } of commands) {
        assert.ok(title.length <= 128, title);
        assert.ok(description, title);
      }
      assert.equal(new Set(commands.map(({ title }) => title)).size, commands.length);
    }
  });

  it('each list starts a conversation with questions that the bot answers, in both languages', () => {
    const knowledge = createKnowledge(readRegister());
    const today = Temporal.PlainDate.from('2026-11-24');
    for (const [index, { commands }] of (manifest.bots[0]?.commandLists ?? []).entries()) {
      const starters = commands.filter(({ type }) => type === 'prompt');
      assert.ok(starters.length >= 3);
      for (const [place, { prompt = '' }] of starters.entries())
        for (const text of [prompt, opened.dutch[`bots[0].commandLists[${index}].commands[${place}].prompt`] ?? ''])
          assert.equal(answer(knowledge, { text, context: {}, today }).answer.kind, 'found', text);
    }
  });

  it('addresses of the maker and of the tabs are https, on the bot’s own domain', () => {
    const { websiteUrl, privacyUrl, termsOfUseUrl } = manifest.developer;
    const tabs = manifest.staticTabs
      .flatMap((tab) => [tab.contentUrl, tab.websiteUrl])
      .filter((url) => url !== undefined);
    const urls = [websiteUrl, privacyUrl, termsOfUseUrl, ...tabs, manifest.configurableTabs[0]?.configurationUrl ?? ''];
    for (const url of urls) assert.equal(new URL(url).origin, `https://${domain}`);
    assert.equal(new Set([websiteUrl, privacyUrl, termsOfUseUrl]).size, 3);
  });

  it('valid domains are the bot’s own alone, without a wildcard', () => {
    assert.deepEqual(manifest.validDomains, [domain]);
  });

  it('the version does not start with zero', () => {
    assert.match(manifest.version, /^[1-9]\d*\.\d+\.\d+$/);
  });

  it('titles of the message extension fit on a phone', () => {
    for (const [index, command] of (manifest.composeExtensions[0]?.commands ?? []).entries()) {
      const at = `composeExtensions[0].commands[${index}]`;
      for (const title of both(`${at}.title`, String(command['title']))) assert.ok(title.length <= 32, title);
      for (const text of both(`${at}.description`, String(command['description']))) assert.ok(text.length <= 128, text);
    }
  });
});
