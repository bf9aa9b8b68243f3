import assert from 'node:assert/strict';
import { createClock } from '../../bot/clock.ts';
import { describeError, logSparingly, warnSparingly } from '../../bot/log.ts';
import { ConfigError, readConfig } from '../../bot/settings/config.ts';
import { openDatabase } from '../../bot/store/database.ts';
import { cardOf } from '../support/bots/chat.ts';
import { startBot } from '../support/bots/running-bot.ts';
import { engines, isPostgres, needsEngine } from '../support/databases/databases.ts';
import { openSeverable } from '../support/databases/severable-database.ts';
import { message } from '../support/microsoft/activities.ts';
import { recordLog } from '../support/recorded-log.ts';

describe('the address of the database', () => {
  const faultsOf = (databaseUrl: string): string => {
    try {
      readConfig({ DATABASE_URL: databaseUrl }, []);
      return '';
    } catch (error) {
      assert.ok(error instanceof ConfigError);
      return error.message;
    }
  };

  it('with a password that is not encoded is refused, with what to do, and no piece of it is told', () => {
    for (const url of [
      'postgres://postgres:p@ss#w/rd?x@127.0.0.1:5432/db',
      'postgres://postgres:geheim/rd@127.0.0.1/db',
      'postgres://postgres:geheim#1@127.0.0.1/db',
      'postgres://postgres:1/2@127.0.0.1/db',
      'postgres://postgres:geheim?x@127.0.0.1/db',
    ]) {
      const said = faultsOf(url);
      assert.match(said, /percent-encoded \(@ as %40, # as %23/, url);
      assert.doesNotMatch(said, /geheim|ss#|127/);
    }
  });

  it('may be that of a socket', () => {
    for (const url of [
      'postgres://user@/db?host=/var/run/postgresql',
      'postgres://u:p%40ss@db.example.nl/db',
      'postgresql://db/x',
    ])
      assert.equal(faultsOf(url), '');
  });
});

describe('the log of a database that is gone', () => {
  it('says which error it was and where, also of what is an error in all but its class', () => {
    const told = { name: 'error', code: '57P01', message: 'geheim', stack: 'error: geheim\n    at x (y.js:1:2)' };
    assert.deepEqual(describeError(told), {
      error: 'error',
      code: '57P01',
      status: undefined,
      cause: undefined,
      stack: 'at x (y.js:1:2)',
    });
  });

  it('has a line in ten seconds of each kind, and how many were left out', () => {
    const log = recordLog();
    let nowMs = 0;
    const tell = logSparingly(log, 'queue', () => nowMs);
    for (let count = 0; count < 200; count += 1) tell({ name: 'error', code: '57P01' });
    tell({ name: 'error', code: 'ECONNREFUSED' });
    nowMs = 11_000;
    tell({ name: 'error', code: '57P01' });
    assert.deepEqual(
      log.lines.map(({ fields }) => [fields['code'], fields['leftOut']]),
      [
        ['57P01', undefined],
        ['ECONNREFUSED', undefined],
        ['57P01', 199],
      ],
    );
  });

  it('has fifty lines in ten seconds of what is alike, and how many were left out', () => {
    const log = recordLog();
    let nowMs = 0;
    const warn = warnSparingly(log, () => nowMs);
    for (let count = 0; count < 200; count += 1) warn('request refused', { status: 401 });
    warn('request refused', { status: 403 });
    nowMs = 11_000;
    for (let count = 0; count < 2; count += 1) warn('request refused', { status: 401 });
    assert.equal(log.lines.length, 53);
    assert.deepEqual(
      log.lines.slice(-3).map(({ fields }) => [fields['status'], fields['leftOut']]),
      [
        [403, undefined],
        [401, 150],
        [401, undefined],
      ],
    );
  });
});

for (const engine of engines.filter(isPostgres))
  describe('a question while the database is gone', function () {
    this.timeout(60_000);

    it('is answered all the same, and without an apology', async function () {
      await needsEngine(this, engine);
      const database = await engine.create();
      const way = await openSeverable(database.settings.databaseUrl ?? '');

      const settings = { databaseUrl: way.url, dataDir: '', onError: () => undefined };
      const clock = createClock(Temporal.ZonedDateTime.from('2026-11-24T10:00[Europe/Amsterdam]'));
      const running = await startBot({
        clock,
        database: { settings, open: () => openDatabase(settings), drop: async () => undefined },
      });
      way.cut();
      const origin = { serviceUrl: running.connector.url, conversationId: 'a:anna' };
      await running.server.post(message('Wat is de deadline voor support tickets?', origin));
      const sent = running.connector.messages('a:anna');
      assert.equal(sent.length, 1);
      assert.match(cardOf(sent[0] ?? {}), /26 februari 2025/);
      way.mend();
      await running.close();
      await way.close();
      await database.drop();
    });
  });
