import assert from 'node:assert/strict';
import { readSummaryCommand } from '../../../bot/summaries/said/summary-commands.ts';
import { buttonOf, type ChannelBot, cardIn, openChannelBot } from '../../support/bots/channel-bot.ts';

describe('a schedule, in one sentence', function () {
  this.timeout(60_000);
  let bot: ChannelBot;
  beforeEach(async () => {
    bot = await openChannelBot('2026-11-24T10:00');
  });
  afterEach(() => bot.close());
  const say = async (text: string) => (await bot.type(text)).text?.replaceAll('\\', '') ?? '';

  it('starts as people say it, in Dutch and English', async () => {
    for (const [text, reply] of [
      ['Plan een samenvatting van de maatregelen elke maandag om 9:00', /Gepland als p-1: elke maandag om 9:00 uur/],
      ['Plaats elke vrijdag om 10 uur een samenvatting van de wijzigingen', /Gepland als p-2: elke vrijdag om 10:00/],
      ['Post a summary of the measures every monday at 9:00', /Scheduled as p-3: every Monday at 9:00/],
    ] as const)
      assert.match(await say(text), reply, text);
  });

  it('is at the time that people say, with and without a word before it', async () => {
    for (const [text, reply] of [
      ['plan samenvatting volgende elke maandag 9:00', /elke maandag om 9:00 uur/],
      ['plan samenvatting wijzigingen elke maandag om half tien', /elke maandag om 9:30 uur/],
      ['plan samenvatting maatregelen elke dinsdag om half een', /elke dinsdag om 12:30 uur/],
      ['plan samenvatting maatregelen elke woensdag om half drie', /elke woensdag om 14:30 uur/],
      ['schedule summary next every monday at noon', /every Monday at 12:00/],
      ['schedule summary next every monday 8:30', /every Monday at 8:30/],
      ['plan samenvatting volgende elke maand op de 15e', /elke maand op de 15e om 9:00 uur/],
    ] as const)
      assert.match(await say(text), reply, text);
    assert.match(await say('schedule summary next every monday at half nine'), /That time does not exist/);
  });

  it('says on which day every week is', async () => {
    assert.match(
      await say('plan samenvatting volgende elke week'),
      /elke dinsdag om 9:00 uur\. De eerste keren: 1 dec/,
    );
    assert.match(await say('schedule summary next every week'), /every Tuesday at 9:00/);
  });

  it('stops, pauses, goes on and changes', async () => {
    await say('plan samenvatting maatregelen nl elke maandag om 9:00');
    assert.match(await say('pauzeer planning p-1'), /Planning p-1 is gepauzeerd/);
    assert.match(await say('hervat de planning p-1'), /gaat weer verder/);
    assert.match(await say('wijzig planning p-1 naar elke dinsdag om 10:00'), /gewijzigd: elke dinsdag om 10:00 uur/);
    assert.match(await say('change schedule p-1 to every friday at 8:30'), /was changed: every Friday at 8:30/);
    assert.match(await say('stop planning p-1'), /Planning p-1 is beëindigd/);
  });

  it('keeps its time where another day is said, and its days where another time is', async () => {
    await say('plan samenvatting volgende elke maandag om 8:30');
    assert.match(await say('wijzig de planning naar elke dinsdag'), /gewijzigd: elke dinsdag om 8:30 uur/);
    assert.match(await say('wijzig de wekelijkse planning naar 16:15'), /gewijzigd: elke dinsdag om 16:15 uur/);
    assert.match(await say('change schedule p-1 to at 3 pm'), /was changed: every Tuesday at 15:00/);
    assert.match(await say('change the schedule to 25:00'), /do not understand how often/);
  });

  it('needs no code where one is as somebody says', async () => {
    await say('plan samenvatting maatregelen elke maandag om 9:00');
    await say('plan samenvatting wijzigingen elke vrijdag om 9:00');
    await say('plan samenvatting volgende elke maand op de 15e');
    for (const [text, reply] of [
      ['pauzeer de wekelijkse samenvatting van de maatregelen', /Planning p-1 is gepauzeerd/],
      ['hervat de samenvatting', /Planning p-1 gaat weer verder/],
      ['pause the monthly summary', /Schedule p-3 is paused/],
      ['wijzig de planning van vrijdag naar elke dinsdag om 10:00', /Planning p-2 is gewijzigd: elke dinsdag om 10:00/],
      ['stop de planning van maandag', /Planning p-1 is beëindigd/],
      ['stop de planning van maandag', /geen planning die daarop lijkt/],
      ['stop the schedule of the changes', /Schedule p-2 has ended/],
    ] as const)
      assert.match(await say(text), reply, text);
  });

  it('is asked for, with a button each, where several are', async () => {
    await say('plan samenvatting maatregelen elke maandag om 9:00');
    await say('plan samenvatting volgende elke maandag om 10:00');
    const asked = cardIn(await bot.type('stop de planning van maandag'));
    assert.match(JSON.stringify(asked), /Welke planning wilt u stoppen\?.*maandag om 9:00.*maandag om 10:00/s);
    assert.match(await bot.pressed(buttonOf(asked, 'end')), /Planning p-1 is beëindigd/);
    const change = cardIn(await bot.type('wijzig de planning van maandag naar elke dinsdag om 8:00'));
    assert.equal(change, undefined, 'one is left, so nothing is asked');
  });

  it('stops with all others here once their number is confirmed, by a button or typed', async () => {
    await say('plan samenvatting maatregelen elke maandag');
    await say('plan samenvatting volgende elke dinsdag');
    await bot.type('plan samenvatting volgende elke dinsdag', bot.inGroupChat());
    const asked = cardIn(await bot.type('stop alle planningen hier'));
    assert.match(JSON.stringify(asked), /Alle 2 planningen stoppen\?/);
    assert.match(await say('stop alle 3 planningen'), /het zijn er nu 2\. Er is niets gestopt/);
    assert.match(await say('pause all schedules here'), /2 schedules are paused/);
    assert.match(await bot.pressed(buttonOf(asked, 'all')), /2 planningen zijn beëindigd/);
    const left = await bot.running.database.db
      .selectFrom('schedules')
      .select('id')
      .where('ended_at', 'is', null)
      .execute();
    assert.deepEqual(left, [{ id: 3 }]);
  });

  it('is not what a question about stopping or pausing is about', async () => {
    assert.equal(readSummaryCommand('stop de samenvatting van de brief over telemetrie'), undefined);
    assert.equal(readSummaryCommand('pauzeer de wekelijkse planning voor de kat'), undefined);
  });
});
