import assert from 'node:assert/strict';
import { buttonOf, type ChannelBot, cardIn, openChannelBot } from '../../support/bots/channel-bot.ts';
import { cardOf } from '../../support/bots/chat.ts';
import {
  anna,
  bram,
  conversationUpdate,
  installationUpdate,
  team,
  tenantId,
} from '../../support/microsoft/activities.ts';

const names = ['Algemeen', 'Beheer', 'Privacy'] as const;
const idOf = (name: string) => `19:${name.toLowerCase()}@thread.tacv2`;

describe('a summary to all channels', function () {
  this.timeout(60_000);
  let bot: ChannelBot;
  beforeEach(async () => {
    bot = await openChannelBot('2026-11-24T10:00', { broadcasters: [anna.aadObjectId] });
    for (const name of names) await addChannel(name);
  });
  afterEach(() => bot.close());

  async function addChannel(name: string): Promise<void> {
    const place = { ...bot.inChannel(), conversationId: idOf(name) };
    const channel = { id: idOf(name), name, type: 'standard' };
    const { server } = bot.running;
    const channelData = { tenant: { id: tenantId }, team, channel };
    await server.post(installationUpdate('add', place, { channelData }));
    await server.post(conversationUpdate(place, { channelData: { ...channelData, eventType: 'channelRenamed' } }));
  }

  const type = (text: string) => bot.type(text, bot.inChat());
  const press = (data: Record<string, unknown>) => bot.pressed(data, bot.inChat());
  const posts = () => bot.running.database.db.selectFrom('posts').selectAll().orderBy('code').execute();
  const inChannels = (card: RegExp) =>
    names.flatMap((name) => bot.running.connector.messages(idOf(name))).filter((sent) => card.test(cardOf(sent)));

  /** The outcome, once it fits. */
  async function untilOutcome(fits: RegExp, broadcast = 1): Promise<string> {
    for (;;) {
      const outcome = await press({ does: 'outcome', broadcast });
      if (fits.test(outcome)) return outcome;
    }
  }

  it('is shown with the number of channels before anything is sent', async () => {
    const preview = cardOf(await type('rondsturen maatregelen'));
    assert.match(preview, /Dit gaat naar 3 kanalen: alle kanalen waar de bot is.*Bekende maatregelen/s);
    assert.match(preview, /Typ het aantal kanalen \(3\) om te bevestigen/);
    assert.match(preview, /bevestig r-1 3, stop r-1, uitkomst r-1/);
    assert.deepEqual(await posts(), []);
  });

  it('is sent to each once by typing that number, and its outcome is told for each', async () => {
    await type('rondsturen maatregelen');
    assert.match(cardOf(await type('bevestig r-1 3')), /Rondzending r-1/);
    const outcome = await untilOutcome(/3 geplaatst/);
    for (const name of names) assert.match(outcome, new RegExp(`${name}: geplaatst`));
    assert.equal(inChannels(/Bekende maatregelen/).length, 3);
    assert.match(cardOf(await type('outcome r-1')), /3 posted/);
  });

  it('is not sent for another number, of which it says the right one', async () => {
    const preview = await type('rondsturen volgende');
    const data = buttonOf(cardIn(preview), 'confirm');
    for (const number of ['2', '', 'drie', '3.0', '-3', '33'])
      assert.match(await press({ ...data, number }), /niet het aantal kanalen. Typ 3 om te bevestigen/, number);
    assert.match((await type('bevestig r-1 4')).text ?? '', /Typ 3 om te bevestigen; er is niets verstuurd/);
    assert.deepEqual(await posts(), []);
    assert.match(await press({ ...data, number: ' 3 ' }), /Rondzending r-1/);
    await untilOutcome(/3 geplaatst/);
  });

  it('is sent once, however often it is confirmed', async () => {
    const data = { ...buttonOf(cardIn(await type('rondsturen volgende')), 'confirm'), number: '3' };
    const said = await Promise.all([press(data), press(data), press(data)]);
    assert.equal(said.filter((text) => text.includes('al bevestigd of gestopt')).length, 2);
    await untilOutcome(/3 geplaatst/);
    assert.match(await press(data), /al bevestigd of gestopt/);
    assert.match((await type('bevestig r-1 3')).text ?? '', /al bevestigd of gestopt/);
    assert.equal((await posts()).length, 3);
  });

  it('counts the channels again where one came in the meantime, which then gets it too', async () => {
    const data = buttonOf(cardIn(await type('rondsturen volgende')), 'confirm');
    await addChannel('Nieuw');
    assert.match(await press({ ...data, number: '3' }), /Dat is niet het aantal kanalen. Typ 4/);
    assert.deepEqual(await posts(), []);
    await press({ ...data, number: '4' });
    assert.match(await untilOutcome(/4 geplaatst/), /Nieuw: geplaatst/);
  });

  it('tells the outcome of each of many channels, a page at a time', async () => {
    const more = Array.from({ length: 41 }, (_, index) => `Kanaal ${index + 1}`);
    for (const name of more) await addChannel(name);
    await type('rondsturen volgende');
    await type('bevestig r-1 44');
    const first = await untilOutcome(/44 geplaatst/);
    assert.match(first, /Kanaal 1 tot en met 40 van 44.*uitkomst r-1 pagina 2/s);
    const second = cardOf(await type('uitkomst r-1 pagina 2'));
    assert.match(second, /Kanaal 41 tot en met 44 van 44/);
    for (const name of [...names, ...more]) assert.ok((first + second).includes(`${name}: geplaatst`), name);
    assert.match(cardOf(await type('outcome r-1 page 9')), /Channels 41 to 44 of 44/);
  });

  it('stops while it runs: who waits gets nothing any more, and the outcome tells of each which it was', async () => {
    bot.running.connector.respondWith(({ method, conversationId }) => {
      if (method !== 'POST') return undefined;
      if (conversationId === idOf('Beheer')) return { status: 403, body: { error: { code: 'BotDisabledByAdmin' } } };
      return conversationId === idOf('Privacy') ? { status: 429, headers: { 'retry-after': '600' } } : undefined;
    });
    await type('rondsturen volgende');
    await type('bevestig r-1 3');
    const running = await untilOutcome(/1 in de wachtrij.*1 geplaatst.*1 niet te bereiken/);
    const stop = buttonOf(JSON.parse(running), 'stop');
    const stopped = await press(stop);
    assert.match(stopped, /Deze rondzending is gestopt/);
    assert.match(
      stopped,
      /Beheer: niet te bereiken \(een beheerder heeft de bot uitgezet\).*Privacy: niet verstuurd.*Algemeen: geplaatst/s,
    );
    assert.deepEqual((await posts()).map(({ state, reason }) => [state, reason]).sort(), [
      ['cancelled', 'stopped'],
      ['sent', null],
      ['unreachable', 'BotDisabledByAdmin'],
    ]);
    assert.doesNotMatch(stopped, /"does":"stop"/, 'there is nothing left to stop');
    const told = bot.running.connector.messages(bot.inChat().conversationId);
    assert.ok(
      told.every(({ text = '' }) => !text.includes('kon niet worden geplaatst')),
      'the outcome lists it',
    );
  });

  it('says what stopping came to: nothing went out, or all of it had', async () => {
    await type('rondsturen volgende');
    assert.match((await type('stop r-1')).text ?? '', /Gestopt. Er is niets verstuurd/);
    assert.match((await type('bevestig r-1 3')).text ?? '', /al bevestigd of gestopt/);
    assert.deepEqual(await posts(), []);
    await type('rondsturen volgende');
    await type('bevestig r-2 3');
    await untilOutcome(/3 geplaatst/, 2);
    assert.match((await type('stop r-2')).text ?? '', /Er was niets meer te stoppen. Typ uitkomst r\\?-2/);
    assert.doesNotMatch(cardOf(await type('uitkomst r-2')), /Deze rondzending is gestopt/);
  });

  it('is nobody else’s to confirm, and not for whoever is no broadcaster', async () => {
    await bot.close();
    bot = await openChannelBot('2026-11-24T10:00', {
      admins: [bram.aadObjectId],
      broadcasters: [anna.aadObjectId],
    });
    await addChannel('Algemeen');
    await type('rondsturen volgende');
    for (const data of [
      { does: 'confirm', broadcast: 1, number: '1' },
      { does: 'stop', broadcast: 1 },
      { does: 'outcome', broadcast: 1 },
    ])
      assert.match(await bot.pressed(data, bot.inChat(bram)), /Rondsturen mag alleen wie daarvoor is aangewezen/);
    assert.match((await bot.type('rondsturen volgende')).text ?? '', /Rondsturen doet u in uw eigen chat/);
    assert.match(await press({ does: 'confirm', broadcast: 9, number: '1' }), /Er is geen rondzending r-9/);
    assert.deepEqual(await posts(), []);
    const audited = await bot.running.database.db.selectFrom('audit').select('action').orderBy('id').execute();
    assert.deepEqual(
      audited.map(({ action }) => action),
      ['confirm refused', 'stop refused', 'outcome refused'],
    );
  });

  it('goes nowhere where the bot is in no channel', async () => {
    await bot.close();
    bot = await openChannelBot('2026-11-24T10:00', { broadcasters: [anna.aadObjectId] });
    assert.match((await type('rondsturen volgende')).text ?? '', /De bot staat nog in geen enkel kanaal/);
  });
});
