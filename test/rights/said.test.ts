import assert from 'node:assert/strict';
import { findSchedule } from '../../bot/store/summaries/schedules.ts';
import { at, type ChannelBot, openChannelBot } from '../support/bots/channel-bot.ts';
import { cardOf, replyTo } from '../support/bots/chat.ts';
import { listTablesThatHold } from '../support/databases/tables-that-hold.ts';
import { anna, bram, message, type Person } from '../support/microsoft/activities.ts';

describe('what people ask of what is kept of them', function () {
  this.timeout(60_000);
  let bot: ChannelBot;
  const say = async (person: Person, text: string) => {
    const sent = await replyTo(bot.running, message(text, bot.inChat(person)));
    return `${sent.text ?? ''} ${cardOf(sent)}`;
  };
  const addressIn = (card: string) => /https:\/\/bot\.example\.nl(\/data\/[\w-]+\.json)/.exec(card)?.[1] ?? '';
  const open = (path: string) => fetch(new URL(path, bot.running.server.url));
  const holding = (person: Person) => listTablesThatHold(bot.running.database.db, [person.aadObjectId, person.name]);

  beforeEach(async () => {
    bot = await openChannelBot('2026-11-24T10:00', { admins: [anna.aadObjectId] });
  });
  afterEach(() => bot.close());

  it('is shown by why and how long, with all of it in a file, to nobody else', async () => {
    await say(bram, 'herinner mij aan de Data Act');
    await say(anna, 'herinner mij aan de Data Act');
    const card = await say(bram, 'Mijn gegevens.');
    assert.match(card, /Wat de bot van u bewaart.*Om hen te herinneren\. Hoe lang: tot de database wordt verwijderd/);
    const response = await open(addressIn(card));
    assert.equal(response.headers.get('content-disposition'), 'attachment; filename="gegevens.json"');
    assert.equal(response.headers.get('cache-control'), 'no-store');
    const text = await response.text();
    const file = JSON.parse(text);
    assert.equal(file.about, bram.aadObjectId);
    assert.match(text, /"subscriptions".*"data-act/s);
    assert.ok(!text.includes(anna.aadObjectId));
    assert.match(await say(bram, 'my data'), /What the bot keeps of you.*How long: until the database is removed/);
  });

  it('is in a file for a quarter of an hour, at an address that can’t be guessed', async () => {
    const path = addressIn(await say(bram, 'mijn gegevens'));
    assert.equal((await open(path)).status, 200);
    assert.equal((await open(path.replace(/.\.json$/, '.json'))).status, 404);
    bot.now = bot.now.add({ minutes: 15 });
    assert.equal((await open(path)).status, 404);
  });

  it('is asked once before it is erased, and stays where the answer is no', async () => {
    await say(bram, 'herinner mij aan de Data Act');
    assert.match(await say(bram, 'vergeet mij'), /Weet u het zeker\?.*Ja, vergeten/);
    assert.match(await say(bram, 'nee'), /niets gewijzigd/);
    assert.ok((await holding(bram)).includes('subscriptions'));
  });

  it('is erased at once, but for the audit, and what was planned stops', async () => {
    await say(bram, 'herinner mij aan de Data Act');
    await say(bram, 'taal Nederlands');
    await bot.type('plan samenvatting volgende elke vrijdag om 9:00', bot.inGroupChat(bram));
    await say(bram, 'vergeet mij');
    const told = await say(bram, 'ja');
    assert.match(told, /U bent vergeten: \d+ regels.*Gestopt: p-1\..*controlelijst.*2 jaar/);
    assert.deepEqual(await holding(bram), ['audit']);
    assert.equal((await findSchedule(bot.running.database.db, 1))?.hasEnded, true);
    // Thirty days before the date of which Bram was to be reminded.
    bot.now = at('2026-12-14T09:00');
    await bot.running.reminders.tick();
    assert.deepEqual(await holding(bram), ['audit']);
  });

  it('says to an admin that they are reminded again for as long as they are one', async () => {
    await say(anna, 'forget me');
    assert.match(await say(anna, 'yes'), /You are forgotten.*You are an admin or a deputy/);
  });

  it('is answered in one’s own chat only', async () => {
    for (const text of ['mijn gegevens', 'vergeet mij'])
      assert.match((await bot.type(text, bot.inChannel(bram))).text ?? '', /uw eigen chat/);
  });

  it('is shown and erased by an admin for somebody who left, by number or by name, with a receipt', async () => {
    const { db } = bot.running.database;
    await say(bram, 'herinner mij aan de Data Act');
    await db
      .insertInto('seen_occurrences')
      .values({
        milestone_id: 'phase-2',
        occurrence: '2023-12-31',
        person_id: bram.aadObjectId,
        name: bram.name,
        at: bot.now.toInstant().toString(),
      })
      .execute();
    assert.match(await say(anna, 'gegevens van bram jansen'), new RegExp(`bewaart van ${bram.aadObjectId}`));
    assert.match(await say(anna, `vergeet ${bram.aadObjectId}`), /Weet u het zeker/);
    assert.match(await say(anna, 'ja'), new RegExp(`Vergeten: ${bram.aadObjectId}.*uw bewijs`));
    assert.deepEqual(await holding(bram), ['audit']);
    const { rows } = await db
      .selectFrom('audit')
      .select(['person_id', 'action'])
      .where('subject', '=', bram.aadObjectId)
      .orderBy('id')
      .execute()
      .then((found) => ({ rows: found }));
    assert.deepEqual(
      rows.map(({ person_id: who, action }) => [who, action]),
      [
        [anna.aadObjectId, 'data shown'],
        [anna.aadObjectId, 'person forgotten'],
      ],
    );
  });

  it('of somebody else is refused to who is no admin, and audited', async () => {
    assert.match(await say(bram, `vergeet ${anna.aadObjectId}`), /alleen beheerders/);
    assert.match(await say(bram, `data of ${anna.aadObjectId}`), /Only admins/);
    const refused = await bot.running.database.db.selectFrom('audit').select('action').execute();
    assert.deepEqual(
      refused.map(({ action }) => action),
      ['forget-person refused', 'data-of refused'],
    );
  });

  it('leaves questions alone that begin likewise', async () => {
    assert.doesNotMatch(await say(anna, 'gegevens van Microsoft'), /bewaart van|Weet u het zeker/);
    assert.doesNotMatch(await say(anna, 'vergeet het maar'), /Weet u het zeker/);
    assert.doesNotMatch(await say(bram, 'vergeet Anna de Vries'), /beheerders/);
  });
});
