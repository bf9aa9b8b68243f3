import assert from 'node:assert/strict';
import { at } from '../../support/bots/channel-bot.ts';
import { cardOf, replyTo } from '../../support/bots/chat.ts';
import { type RunningBot, startBot } from '../../support/bots/running-bot.ts';
import { anna, bram, chatOf, installationUpdate, message, type Person } from '../../support/microsoft/activities.ts';

describe('what is promised of reminders', function () {
  this.timeout(60_000);
  let running: RunningBot;
  let now: Temporal.ZonedDateTime;
  const chat = (person: Person) => chatOf(person, running.connector.url);
  const say = async (text: string, person = bram) => {
    const sent = await replyTo(running, message(text, chat(person)));
    return sent.text ?? cardOf(sent);
  };
  const subscriptions = () => running.database.db.selectFrom('subscriptions').select('milestone_id').execute();

  beforeEach(async () => {
    now = at('2026-11-26T10:00');
    running = await startBot({ clock: () => now, admins: [anna.aadObjectId] });
    for (const person of [anna, bram]) await replyTo(running, installationUpdate('add', chat(person)));
  });
  afterEach(() => running.close());

  it('is the day and hour on which the first one comes, and then it comes', async () => {
    assert.match(
      await say('herinner mij aan de Data Act'),
      /^U krijgt herinneringen aan: Data Act.*Uw eerste herinnering komt vrijdag 11 december 2026 om 9 uur\./,
    );
    now = at('2026-12-11T09:00');
    await running.reminders.tick();
    const sent = (await running.connector.waitForMessages(`a:${bram.id}`, 3)).map(cardOf);
    assert.ok(sent.some((card) => /Herinnering: Data Act/.test(card)));
    assert.match(
      await say('remind me of Sentinel'),
      /^You get reminders of.*first reminder comes Thursday 31 December 2026 at 9/,
    );
  });

  it('is nothing of what is long over: the reason, and what does lie ahead', async () => {
    for (const text of ['herinner mij aan fase 3', 'herinner mij morgen aan fase 3']) {
      const said = await say(text);
      assert.match(said, /Aan Fase 3.* komt geen herinnering\. Die datum is voorbij: 26 februari 2025\./, text);
      assert.match(said, /Wat wel nog komt: Data Act \(12 januari 2027\)/);
    }
    assert.deepEqual(await subscriptions(), []);
    assert.match(await say('ongedaan maken'), /niets gedaan/);
  });

  it('is nothing of what was reported done, and by whom', async () => {
    await say('gereed data act', anna);
    await say('ja', anna);
    assert.match(await say('herinner mij aan data act'), /Anna de Vries heeft dit op 26 november 2026 gereed gemeld/);
    assert.deepEqual(await subscriptions(), []);
    assert.match(await say('heropen data act', anna), /^Heropend: Data Act.*eerste herinnering hieraan komt/);
  });

  it('is nothing of what the bot does not know: nothing is guessed', async () => {
    for (const text of [
      'herinner mij dat ik Bram moet bellen',
      'herinner mij eraan dat ik moet bellen',
      'herinner mij aan vrede',
    ]) {
      assert.match(await say(text), /ken ik niet.*niets gewijzigd.*Wat wel nog komt: Data Act/, text);
    }
    assert.deepEqual(await subscriptions(), []);
  });

  it('is made to who asks as people ask, and for nobody else', async () => {
    for (const text of [
      'Kun je me herinneren aan Sentinel?',
      'wil je mij herinneren aan Sentinel',
      'Stuur mij een herinnering voor Sentinel',
      'Could you remind me of Sentinel?',
    ])
      assert.match(await say(text), /^U krijgt herinneringen aan|^You get reminders of/, text);
    assert.match(await say('herinner Carla aan Sentinel'), /alleen wie het zelf vraagt/);
    assert.match(await say('herinner ons aan Sentinel'), /alleen wie het zelf vraagt/);
  });

  it('is shown with examples that are still ahead', async () => {
    assert.match(await say('herinneringen'), /‘herinner mij aan Data Act’/);
    assert.match(await say('herinner mij'), /herinner mij aan Data Act/);
    assert.match(await say('herinner mij morgen'), /herinner mij morgen aan Data Act/);
    assert.doesNotMatch(await say('uitstellen'), /fase 3|phase-3/);
    now = at('2027-01-20T10:00');
    assert.match(await say('herinneringen'), /‘herinner mij aan Microsoft Sentinel’|‘herinner mij aan Sentinel’/);
  });

  it('is the working day that is really used where a day off was chosen', async () => {
    await say('mijlpaal toevoegen Overleg op 8 januari 2027', anna);
    assert.match(
      await say('uitstellen Overleg tot 25 december', anna),
      /^Uitgesteld tot maandag 28 december 2026 om 9 uur: Overleg/,
    );
  });

  it('is said of reminders that are switched on again', async () => {
    await say('herinneringen uit', anna);
    assert.match(await say('herinneringen aan', anna), /De eerste komt .*om 9 uur/);
    await say('herinneringen uit');
    assert.match(await say('herinner mij aan Sentinel'), /Uw herinneringen staan uit/);
    assert.match(await say('herinneringen aan'), /De komende 90 dagen komt er geen/);
  });

  it('is nothing where the day was not understood, and that part is named', async () => {
    for (const [text, part] of [
      ['herinner mij over een uur aan Sentinel', 'over een uur'],
      ['remind me at noon of Sentinel', 'at noon'],
      ['herinner mij elke week aan Sentinel', 'elke week'],
      ['herinner mij aan Sentinel zodra het kan', 'zodra het kan'],
    ] as const)
      assert.ok((await say(text)).includes(`‘${part}’`), text);
    assert.deepEqual(await subscriptions(), []);
  });

  it('is of the date that was typed, with nothing of it left in the title', async () => {
    const added = async (text: string) => say(`mijlpaal toevoegen ${text}`, anna);
    assert.match(await added("DPIA twee op 31 december '27"), /^Toegevoegd: DPIA twee, 31 december 2027\./);
    assert.match(
      await added('DPIA drie op 3 december om 10:00'),
      /^Toegevoegd: DPIA drie, 3 december 2026\..*om 10:00/,
    );
    assert.match(await added('Maandrapport 1 december, elke maand'), /^Toegevoegd: Maandrapport, 1 december 2026/);
    assert.match(
      await say('herinner mij in week 50 aan Windows Server 2016', anna),
      /U krijgt maandag 7 december 2026 om 9 uur een herinnering aan: Einde ondersteuning Windows Server 2016/,
    );
    assert.match(await added('Audit in week 50'), /^Toegevoegd: Audit, 7 december 2026/);
    assert.match(await added('Overleg week 50'), /^Toegevoegd: Overleg, 7 december 2026/);
    assert.match(
      await added('Week53 op 4-1-2027 RRULE:FREQ=WEEKLY;BYDAY=MO'),
      /‘RRULE:FREQ=WEEKLY;BYDAY=MO’ begrijp ik hier niet/,
    );
    assert.match(await added('Overleg 3 december en 5 december'), /‘5 december’ begrijp ik hier niet/);
    assert.match(await say('mijlpaal verplaatsen Overleg naar week 51 of zo', anna), /‘of zo’ begrijp ik hier niet/);
  });

  it('names no code of the register and no rule, and takes the place in the list', async () => {
    assert.doesNotMatch(await say('herinner mij aan de Data Act'), /data-act-switching/);
    assert.match(
      await say('mijlpaal toevoegen Rapportage 15-3-2027 elk kwartaal', anna),
      /15 maart 2027, elk kwartaal\..*m-1/,
    );
    const list = await say('herinneringen', anna);
    assert.match(list, /12 januari 2027.*1\..*Data Act.*2\..*LTSC 2021.*3\..*Windows Server 2016/);
    assert.doesNotMatch(list, /data-act-switching|windows-server|FREQ|own-1/);
    assert.equal(list.split('12 januari 2027"').length, 2, 'a date is one line');
    assert.match(await say('herinner mij aan de derde'), /^U krijgt herinneringen aan: .*Windows Server 2016/);
    assert.match(await say('stop herinnering de derde'), /geen herinneringen meer aan: .*Windows Server 2016/);
    assert.match(await say('mijlpaal wijzigen m-1', anna), /"id":"recurs".*"value":"quarter"/);
    assert.match(await say('mijlpaal verplaatsen m-1 naar 1 mei 2027', anna), /komt steeds terug/);
  });
});
