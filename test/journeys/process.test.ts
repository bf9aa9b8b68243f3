import assert from 'node:assert/strict';
import { runBot } from '../support/bots/bot-process.ts';
import { engines, isPostgres, needsEngine } from '../support/databases/databases.ts';
import { openSeverable } from '../support/databases/severable-database.ts';

const listening = /The bot listens at (http:\/\/127\.0\.0\.1:(\d+))\/api\/messages/;

describe('the bot as a process', function () {
  this.timeout(180_000);

  it('says that it starts before it loads what takes long', async () => {
    // Settings that are wrong are told only once all is loaded.
    const bot = await runBot({
      PORT: 'x',
      NODE_OPTIONS: `--import=${import.meta.resolve('../support/tell-loaded.ts')}`,
    });
    await bot.waitFor(/^The bot starts/);
    assert.doesNotMatch(bot.errorsSoFar(), /loaded (?:botbuilder|restify|pg-boss)$/m);
    assert.match((await bot.ended()).errors, /loaded restify.*PORT is "x"/s);
  });

  it('prints its address, says that it is alive and ready, and ends on SIGTERM', async () => {
    const bot = await runBot();
    const [, url] = await bot.waitFor(listening);
    assert.deepEqual(await (await fetch(`${url}/healthz`)).json(), { status: 'alive' });
    assert.deepEqual(await (await fetch(`${url}/readyz`)).json(), { status: 'ready' });
    assert.equal(await bot.stop(), 0);
  });

  it('ends where its database answers nothing any more', async function () {
    const [engine] = engines.filter(isPostgres);
    if (!engine) throw new Error('PostgreSQL is no engine any more');
    await needsEngine(this, engine);
    const database = await engine.create();
    const way = await openSeverable(database.settings.databaseUrl ?? '');
    const bot = await runBot({ DATABASE_URL: way.url });
    await bot.waitFor(listening);
    way.hang();
    const code = await bot.stop();
    // A connection that it opens while it stops may answer again: then it stops as it should.
    if (code !== 0) assert.match((await bot.ended()).errors, /"event":"not stopped in time"/);
    assert.ok(code === 0 || code === 1, `${code}`);
    await way.close();
    await database.drop();
  });

  it('says in a sentence that its port or its folder is taken', async () => {
    const bot = await runBot();
    const [, , port = ''] = await bot.waitFor(listening);
    const [samePort, sameFolder] = await Promise.all([runBot({ PORT: port }), runBot({ DATA_DIR: bot.dataDir })]);
    const [taken, locked] = await Promise.all([samePort.ended(), sameFolder.ended()]);
    assert.equal(taken.code, 1);
    assert.match(taken.errors, new RegExp(`^Port ${port} on 127\\.0\\.0\\.1 is in use; [^\\n]*\\n$`));
    assert.equal(locked.code, 1);
    assert.match(locked.errors, /^[^\n]* is in use by another process; [^\n]*\n$/);
    await bot.stop();
  });

  it('names all faults in its settings at once', async () => {
    const bot = await runBot({ PORT: 'x', BOT_ENV: 'production', ADMINS: 'me' }, ['--now', '2023-12-22T08:59']);
    const { code, errors } = await bot.ended();
    assert.equal(code, 1);
    for (const part of [
      /PORT is "x"/,
      /ADMINS has "me"/,
      /MICROSOFT_APP_ID is missing/,
      /MICROSOFT_APP_TENANT_ID is missing/,
      /--now/,
    ]) {
      assert.match(errors, part);
    }
    assert.doesNotMatch(errors, / at .*\.ts/);
  });
});
