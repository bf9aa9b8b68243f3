import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { searchCommandId, searchParameter } from '../../bot/chat/extension-commands.ts';
import { type BotProcess, runBot } from '../support/bots/bot-process.ts';
import { engines, isPostgres, needsEngine, type TestDatabase } from '../support/databases/databases.ts';
import { anna, bram, chatOf, invoke, message, type Person } from '../support/microsoft/activities.ts';
import { type Connector, openConnector } from '../support/microsoft/connector.ts';
import { writeAddition } from '../support/samples/own-register.ts';

const listening = /The bot listens at (http:\/\/127\.0\.0\.1:\d+)\/api\/messages/;

describe('an organisation’s own register, while the bot runs,', function () {
  this.timeout(180_000);
  let folder: string;
  let connector: Connector;
  const bots: BotProcess[] = [];

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'own-register-'));
    writeAddition(folder, 'Het overleg is op dinsdag.', 'The meeting is on Tuesday.');
    connector = await openConnector();
  });
  afterEach(async () => {
    for (const bot of bots.splice(0)) await bot.stop();
    await connector.close();
    rmSync(folder, { recursive: true });
  });

  async function start(env: Record<string, string> = {}): Promise<{ bot: BotProcess; url: string }> {
    const bot = await runBot({ REGISTER_DIR: folder, ADMINS: anna.aadObjectId, ...env });
    bots.push(bot);
    const [, url = ''] = await bot.waitFor(listening);
    return { bot, url };
  }

  /** What the bot at an address says to somebody in their own chat. */
  async function say(url: string, text: string, person: Person = anna): Promise<string> {
    const chat = chatOf(person, connector.url);
    const sent = connector.messages(chat.conversationId ?? '').length;
    const response = await fetch(`${url}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(message(text, chat)),
    });
    assert.ok(response.ok, `HTTP ${response.status}`);
    const messages = await connector.waitForMessages(chat.conversationId ?? '', sent + 1);
    return messages.at(-1)?.text ?? '';
  }

  /** What Teams' search box is answered. */
  async function search(url: string, typed: string): Promise<string> {
    const value = { commandId: searchCommandId, parameters: [{ name: searchParameter, value: typed }] };
    const response = await fetch(`${url}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(invoke('composeExtension/query', value, chatOf(anna, connector.url))),
    });
    return response.text();
  }

  it('is read again where an admin says so, and what is new is answered and shown', async () => {
    const { url } = await start();
    assert.match(await say(url, 'zeewolde-overleg'), /op dinsdag/);
    writeAddition(folder, 'Het overleg is op vrijdag.', 'The meeting is on Friday.');
    assert.match(await say(url, 'zeewolde-overleg'), /op dinsdag/, 'nothing is read before it is asked for');
    assert.match(await say(url, 'register opnieuw lezen'), /opnieuw gelezen: \d+ feiten.*Gewijzigd: 1\. Vervallen: 0/s);
    assert.match(await say(url, 'zeewolde-overleg'), /op vrijdag/);
    assert.match(await search(url, 'zeewolde'), /op vrijdag/);
    assert.match(await say(url, 'Wat is de deadline voor supporttickets?'), /supporttickets/i);
  });

  it('is not read again for others', async () => {
    const { url } = await start();
    writeAddition(folder, 'Het overleg is op vrijdag.', 'The meeting is on Friday.');
    assert.match(await say(url, 'read register again', bram), /Only admins/);
    assert.match(await say(url, 'zeewolde-overleg'), /op dinsdag/);
  });

  it('stays as it was where its files have a fault, and the admin reads which and where', async () => {
    const { url } = await start();
    writeFileSync(join(folder, 'facts/own.yaml'), '- id: own-meeting\n  text: Het overleg is op vrijdag.\n');
    const told = await say(url, 'register opnieuw lezen');
    assert.match(told, /niet vervangen, want er zit een fout in/);
    // Teams makes a link of what looks like an address, so there is a mark behind its point.
    assert.match(told, /facts\/own\.\u2060?yaml:2:9 \(entry own-meeting\): text: expected more lines below it/);
    assert.match(await say(url, 'zeewolde-overleg'), /op dinsdag/);
  });

  it('is read again on the signal SIGHUP, or refused there with the reason on the terminal', async () => {
    const { bot, url } = await start();
    writeAddition(folder, 'Het overleg is op vrijdag.', 'The meeting is on Friday.');
    process.kill(bot.pid, 'SIGHUP');
    await bot.waitForError(/"event":"register read"/);
    assert.match(await say(url, 'zeewolde-overleg'), /op vrijdag/);
    writeFileSync(join(folder, 'facts/own.yaml'), '- id: [');
    process.kill(bot.pid, 'SIGHUP');
    await bot.waitForError(/The register has a fault; the one before stays\.\n.*own\.yaml:1/);
    assert.match(await say(url, 'zeewolde-overleg'), /op vrijdag/);
  });

  it('stops the start where it has a fault, with its place', async () => {
    writeFileSync(join(folder, 'facts/own.yaml'), '- id: [');
    const bot = await runBot({ REGISTER_DIR: folder });
    const { code, errors } = await bot.ended();
    assert.equal(code, 1);
    assert.match(errors, /the register can't be read; mend this and start again:\n.*own\.yaml:1/);
  });

  describe('with two instances on PostgreSQL', () => {
    const [engine] = engines.filter(isPostgres);
    let database: TestDatabase | undefined;
    afterEach(async () => {
      for (const bot of bots.splice(0)) await bot.stop();
      await database?.drop();
    });

    it('is read again by both where an admin tells one', async function () {
      if (!engine) throw new Error('PostgreSQL is no engine any more');
      await needsEngine(this, engine);
      database = await engine.create();
      const env = { DATABASE_URL: database.settings.databaseUrl ?? '' };
      const one = await start(env);
      const other = await start(env);
      writeAddition(folder, 'Het overleg is op vrijdag.', 'The meeting is on Friday.');
      await say(one.url, 'register opnieuw lezen');
      await other.bot.waitForError(/"event":"register read"/);
      assert.match(await say(other.url, 'zeewolde-overleg'), /op vrijdag/);
      assert.equal(one.bot.errorsSoFar().match(/"event":"register read"/g)?.length, 1, 'once is enough');
    });
  });
});
