import assert from 'node:assert/strict';
import { at, buttonOf, type ChannelBot, openChannelBot } from '../../support/bots/channel-bot.ts';
import { cardOf } from '../../support/bots/chat.ts';
import { anna } from '../../support/microsoft/activities.ts';

describe('own words in a post', function () {
  this.timeout(60_000);
  let bot: ChannelBot;
  beforeEach(async () => {
    bot = await openChannelBot('2026-11-24T10:00', { admins: [anna.aadObjectId], broadcasters: [anna.aadObjectId] });
  });
  afterEach(() => bot.close());

  const rows = (table: 'posts' | 'schedules') => bot.running.database.db.selectFrom(table).selectAll().execute();
  async function postOf(text: string): Promise<string> {
    const posted = bot.nextPost();
    await bot.type(text);
    return cardOf(await posted);
  }
  async function postAt(moment: string): Promise<string> {
    const posted = bot.nextPost();
    bot.now = at(moment);
    await bot.running.posting.tick();
    return cardOf(await posted);
  }

  it('stand above a summary, with their capitals and lines', async () => {
    const card = await postOf(
      'plaats samenvatting maatregelen nl kop: Let op, Team! tekst: Vanaf Maandag.\nVragen? Bel.',
    );
    assert.match(card, /Let op, Team!.*Vanaf Maandag\..*Vragen\? Bel\..*Bekende maatregelen/s);
  });

  it('stand alone, in Dutch and English', async () => {
    const card = await postOf('plaats bericht kop: Overleg vervalt tekst: Tot volgende week.');
    assert.match(card, /Overleg vervalt.*Tot volgende week\..*Stand van/s);
    assert.doesNotMatch(card, /Wat er nog komt|Bekende maatregelen/);
    assert.match(await postOf('plaats bericht: Alleen dit.'), /Alleen dit\./);
    assert.match(await postOf('post message heading: No meeting text: Until next week.'), /No meeting.*As of/s);
  });

  it('are filled in in the form, and in the preview before anybody else sees them', async () => {
    const form = await bot.press({ does: 'form' });
    assert.match(JSON.stringify(form.value), /"id":"heading".*"maxLength":80.*"id":"words".*"maxLength":500/s);
    const filled = {
      template: 'words',
      milestone: '',
      language: 'nl',
      days: '90',
      thread: 'false',
      unchanged: 'false',
    };
    const preview = await bot.press({
      ...buttonOf(form.value, 'preview'),
      ...filled,
      heading: 'Let op',
      words: 'Zie https://www.rijksoverheid.nl/privacy',
    });
    const shown = JSON.stringify(preview.value);
    assert.match(shown, /Voorbeeld.*Let op.*Zie rijksoverheid\.nl.*\(https:\/\/www\.rijksoverheid\.nl\/privacy\)/s);
    const again = await bot.press(buttonOf(preview.value, 'form'));
    assert.match(
      JSON.stringify(again.value),
      /"value":"Let op".*"value":"Zie https:\/\/www\.rijksoverheid\.nl\/privacy"/s,
    );
    const posted = bot.nextPost();
    await bot.press(buttonOf(preview.value, 'post'));
    assert.match(cardOf(await posted), /Let op.*Zie rijksoverheid\.nl/s);
  });

  it('are previewed when they are typed, for who typed them only', async () => {
    const preview = await bot.type('samenvatting volgende nl kop: Let op tekst: Vanaf maandag.');
    assert.match(cardOf(preview), /Let op.*Vanaf maandag.*Wat er nog komt/s);
    const sent = bot.running.connector.calls.filter(({ body }) => /Vanaf maandag/.test(JSON.stringify(body)));
    assert.deepEqual(
      sent.map(({ isTargeted }) => isTargeted),
      [true],
    );
  });

  it('are refused where they are too long or lead elsewhere, and nothing is posted', async () => {
    for (const [text, reply] of [
      [`plaats bericht tekst: ${'x'.repeat(501)}`, /501 tekens.*500/],
      [`plaats bericht kop: ${'x'.repeat(81)} tekst: y`, /kop.*81 tekens.*80/],
      ['plaats bericht: zie https://evil.example/x', /evil.*rijksoverheid/],
      ['plan bericht elke maandag om 9:00 tekst: zie www.evil.example', /evil/],
      ['plaats bericht', /Zet uw tekst erbij/],
      ['post message', /text with it/],
    ] as const)
      assert.match((await bot.type(text)).text ?? '', reply, text);
    const pressed = { does: 'preview', template: 'words', milestone: '', language: 'nl', days: 90, thread: false };
    assert.match(await bot.pressed({ ...pressed, heading: '', words: 'y'.repeat(600) }), /600 tekens/);
    assert.deepEqual([await rows('posts'), await rows('schedules')], [[], []]);
  });

  it('are kept with a schedule, changed and taken away', async () => {
    const planned = await bot.type('plan bericht elke maandag om 9:00 kop: Weekstart tekst: Werk de lijst bij.');
    assert.match(planned.text ?? '', /Gepland als p\S*-1: elke maandag om 9:00 uur/);
    assert.match(await postAt('2026-11-30T09:00:05'), /Weekstart.*Werk de lijst bij\..*Komt terug: elke maandag/s);
    const redrawn = bot.nextRedraw();
    await bot.type('planning p-1 wijzigen maatregelen tekst: Nu met Maatregelen.');
    assert.match(cardOf(await redrawn), /Nu met Maatregelen\..*Bekende maatregelen/s);
    const form = await bot.press({ does: 'edit', schedule: 1 });
    assert.match(JSON.stringify(form.value), /"value":"Nu met Maatregelen\."/);
    const again = bot.nextRedraw();
    await bot.type('planning p-1 wijzigen zonder tekst');
    assert.doesNotMatch(cardOf(await again), /Nu met Maatregelen/);
    assert.match(await postAt('2026-12-07T09:00:05'), /Bekende maatregelen/);
  });

  it('go to all channels', async () => {
    await bot.type('hulp');
    const preview = await bot.type('rondsturen bericht kop: Voor iedereen tekst: Lees dit.', bot.inChat());
    assert.match(cardOf(preview), /Voor iedereen.*Lees dit\./s);
    const refused = await bot.type('rondsturen bericht: https://evil.example', bot.inChat());
    assert.match(refused.text ?? '', /evil/);
    const posted = bot.nextPost();
    await bot.type('bevestig r-1 1', bot.inChat());
    assert.match(cardOf(await posted), /Voor iedereen.*Lees dit\./s);
  });

  it('do not make a command of a question', async () => {
    for (const text of [
      'bericht van microsoft over telemetrie',
      'Wat zegt het bericht: tekst: x?',
      'message about logs',
    ])
      assert.doesNotMatch(cardOf(await bot.type(text)), /bereidt een samenvatting voor|is preparing/, text);
  });
});

describe('a schedule of changes', function () {
  this.timeout(60_000);
  let bot: ChannelBot;
  beforeEach(async () => {
    bot = await openChannelBot('2026-11-24T10:00', { admins: [anna.aadObjectId] });
  });
  afterEach(() => bot.close());

  const states = async () =>
    (await bot.running.database.db.selectFrom('posts').select(['state', 'reason']).orderBy('code').execute()).map(
      ({ state, reason }) => `${state} ${reason ?? ''}`.trim(),
    );
  async function tickAt(moment: string, settled: number): Promise<void> {
    bot.now = at(moment);
    await bot.running.posting.tick();
    for (;;) {
      if ((await states()).filter((state) => !state.startsWith('planned')).length >= settled) return;
      await new Promise((resolve) => setImmediate(resolve));
    }
  }
  async function first(): Promise<void> {
    const posted = bot.nextPost();
    await bot.type('plaats samenvatting wijzigingen nl');
    await posted;
    await tickAt('2026-11-24T10:00:05', 1);
  }

  it('posts nothing where nothing changed, says so, and tells it all once something did', async () => {
    await first();
    await bot.type('plan samenvatting wijzigingen nl elke dag om 9:00');
    await tickAt('2026-11-25T09:00:05', 2);
    assert.deepEqual(await states(), ['sent', 'cancelled nothing changed']);
    assert.match(
      cardOf(await bot.type('planningen')),
      /Vorige: 25 november 2026 om 9:00 uur, niet geplaatst: er was niets gewijzigd/,
    );
    await bot.type('mijlpaal toevoegen Audit op 1-3-2027', bot.inChat());
    const other = bot.nextPost();
    await bot.type('plaats bericht: Iets anders.');
    await other;
    const posted = bot.nextPost();
    await tickAt('2026-11-26T09:00:05', 4);
    assert.match(cardOf(await posted), /Sinds 24 november 2026.*Toegevoegd: Audit/s);
  });

  it('posts that too where it is asked for, and when it is run by hand', async () => {
    await first();
    assert.match(
      (await bot.type('plan samenvatting wijzigingen nl elke dag om 9:00 ook als er niets is gewijzigd')).text ?? '',
      /Gepland als p\S*-1: elke dag om 9:00/,
    );
    await tickAt('2026-11-25T09:00:05', 2);
    assert.deepEqual(await states(), ['sent', 'sent']);
    const changed = await bot.type('planning p-1 wijzigen alleen als er iets is gewijzigd');
    assert.match(changed.text ?? '', /is gewijzigd: elke dag/);
    // On the day before the register learned something.
    await tickAt('2026-11-26T09:00:05', 3);
    await tickAt('2026-11-27T09:00:05', 4);
    assert.deepEqual(await states(), ['sent', 'sent', 'sent', 'cancelled nothing changed']);
    const posted = bot.nextPost();
    await bot.type('planning p-1 nu');
    assert.match(cardOf(await posted), /is er niets gewijzigd/);
  });
});
