import assert from 'node:assert/strict';
import { purge } from '../../../bot/store/purge.ts';
import { type BroadcastBot, openBroadcastBot, teamA, teamB } from '../../support/bots/broadcast-bot.ts';
import { buttonOf, type ChannelBot, cardIn } from '../../support/bots/channel-bot.ts';
import { cardOf } from '../../support/bots/chat.ts';
import { engines, needsEngine, type TestDatabase } from '../../support/databases/databases.ts';
import { listTablesThatHold } from '../../support/databases/tables-that-hold.ts';
import { anna, bram, type Person } from '../../support/microsoft/activities.ts';

const formula: Person = { id: '29:f', name: '=cmd|"/c calc"!A1', aadObjectId: '8f0f4f5d-3a56-4a9a-8f61-7b3f0c9a0007' };

for (const engine of engines)
  describe(`the table behind a list, on ${engine.name}`, function () {
    this.timeout(60_000);
    let database: TestDatabase;
    let own: BroadcastBot;
    let bot: ChannelBot;
    beforeEach(async function () {
      await needsEngine(this, engine);
      database = await engine.create();
      own = await openBroadcastBot({ database });
      bot = own.bot;
    });
    afterEach(async () => {
      await own?.bot.close();
      await database?.drop();
    });
    const addressIn = (card: string) => /https:\/\/bot\.example\.nl(\/data\/[\w-]+\.csv)/.exec(card)?.[1] ?? '';
    const open = (path: string) => fetch(new URL(path, bot.running.server.url));
    const read = async (path: string) => Buffer.from(await (await open(path)).arrayBuffer()).toString('utf8');

    async function postReadBy(...people: readonly Person[]): Promise<void> {
      const posted = bot.nextPost();
      await bot.type('plaats samenvatting volgende');
      const data = buttonOf(cardIn(await posted), 'read');
      for (const person of people) await bot.press(data, bot.inChannel(person));
    }

    it('of readers has who read a post and when, for Excel, and no formula', async () => {
      await postReadBy(bram, formula);
      const told = await bot.type('lezers s-1');
      assert.match(cardOf(told), /is gelezen door Bram Jansen.*Bestand openen/s);
      const response = await open(addressIn(cardOf(told)));
      assert.equal(response.headers.get('content-type'), 'text/csv; charset=utf-8');
      assert.equal(response.headers.get('content-disposition'), 'attachment; filename="lezers-s-1.csv"');
      assert.equal(response.headers.get('cache-control'), 'no-store');
      const text = Buffer.from(await response.arrayBuffer()).toString('utf8');
      const [head, ...rows] = text.trimEnd().split('\r\n');
      assert.equal(head, '\ufeff"Naam";"Gelezen op (Nederlandse tijd)"');
      assert.deepEqual(rows.sort(), [`"'=cmd|""/c calc""!A1";"2026-11-24 10:00"`, '"Bram Jansen";"2026-11-24 10:00"']);
      assert.match(
        await read(addressIn(cardOf(await bot.type('readers s-1')))),
        /^\ufeff"Name","Read at \(Dutch time\)"\r\n/,
      );
    });

    it('is given to who may see the readers, and to nobody else', async () => {
      await postReadBy(bram);
      const told = await bot.type('lezers s-1');
      assert.equal(told.recipient?.id, anna.id);
      const calls = bot.running.connector.calls.filter(({ body }) => addressIn(JSON.stringify(body)) !== '');
      assert.deepEqual(
        calls.map(({ isTargeted }) => isTargeted),
        [true],
      );
      assert.equal((await bot.running.database.db.selectFrom('table_files').select('secret').execute()).length, 1);
      await bot.type('lezers s-9');
      assert.equal((await bot.running.database.db.selectFrom('table_files').select('secret').execute()).length, 1);
    });

    it('is there for a quarter of an hour, at an address that can’t be guessed and says nothing of anybody', async () => {
      await postReadBy(bram);
      const path = addressIn(cardOf(await bot.type('lezers s-1')));
      assert.equal((await open(path)).status, 200);
      assert.equal((await open(path.replace(/.\.csv$/, '.csv'))).status, 404);
      assert.equal((await open(path.replace(/\.csv$/, '.json'))).status, 404);
      const { db } = bot.running.database;
      const holding = await listTablesThatHold(db, [anna.aadObjectId, bram.aadObjectId, 'Bram Jansen']);
      assert.ok(!holding.includes('table_files'));
      bot.now = bot.now.add({ minutes: 15 });
      assert.equal((await open(path)).status, 404);
      await purge(db, bot.now.add({ hours: 26 }).toInstant());
      assert.deepEqual(await db.selectFrom('table_files').select('secret').execute(), []);
    });

    it('of a broadcast has its outcome in each channel, and adds up with those that were chosen', async () => {
      for (const name of ['Algemeen', 'Beheer']) await own.addChannel(teamA, name);
      for (const name of ['Algemeen', 'Nieuws']) await own.addChannel(teamB, name);
      bot.running.connector.respondWith(({ method, conversationId }) =>
        method === 'POST' && /beheer/.test(conversationId ?? '')
          ? { status: 403, body: { error: { code: 'BotDisabledByAdmin' } } }
          : undefined,
      );
      await own.type('verzend maatregelen aan Algemeen van Team B, Beheer, Nieuws');
      await own.removeChannel(teamB, 'Nieuws');
      await own.type('bevestig r-1 2');
      const outcome = await own.untilOutcome(/1 geplaatst.*1 niet te bereiken/);
      const response = await open(addressIn(outcome));
      assert.equal(response.headers.get('content-disposition'), 'attachment; filename="uitkomst-r-1.csv"');
      assert.equal(
        Buffer.from(await response.arrayBuffer()).toString('utf8'),
        [
          '\ufeff"Kanaal";"Team";"Uitkomst";"Reden";"Tijdstip (Nederlandse tijd)";"Code"',
          '"Beheer";"Team A";"niet te bereiken";"een beheerder heeft de bot uitgezet";"2026-11-24 10:00";"s-2"',
          '"Algemeen";"Team B";"geplaatst";"";"2026-11-24 10:00";"s-1"',
          '"Nieuws";"Team B";"niet verstuurd";"de bot is daar niet meer";"";""',
          '',
        ].join('\r\n'),
      );
    });
  });
