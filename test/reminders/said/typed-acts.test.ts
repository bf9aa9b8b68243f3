import assert from 'node:assert/strict';
import { at } from '../../support/bots/channel-bot.ts';
import { cardOf, replyTo } from '../../support/bots/chat.ts';
import { type RunningBot, startBot } from '../../support/bots/running-bot.ts';
import { anna, bram, chatOf, installationUpdate, message, type Person } from '../../support/microsoft/activities.ts';

describe('what is typed about a reminder', function () {
  this.timeout(60_000);
  let running: RunningBot;
  let now: Temporal.ZonedDateTime;
  const chat = (person: Person) => chatOf(person, running.connector.url);
  const say = async (text: string, person = anna) => (await replyTo(running, message(text, chat(person)))).text ?? '';
  const db = () => running.database.db;
  const snoozed = () =>
    db().selectFrom('snoozed_occurrences').select(['milestone_id', 'occurrence', 'until']).execute();

  async function remindedAt(moment: string, person = anna): Promise<string> {
    now = at(moment);
    const conversationId = `a:${person.id}`;
    const reminder = running.connector.waitForCall(
      (call) => call.conversationId === conversationId && /Herinnering: /.test(cardOf(call.body)),
    );
    await running.reminders.tick();
    return cardOf(await reminder);
  }

  beforeEach(async () => {
    now = at('2026-11-24T10:00');
    running = await startBot({ clock: () => now, admins: [anna.aadObjectId] });
    for (const person of [anna, bram]) await replyTo(running, installationUpdate('add', chat(person)));
  });
  afterEach(() => running.close());

  describe('that recurs', () => {
    beforeEach(() => say('mijlpaal toevoegen Rapportage op 1 januari 2027 elk kwartaal'));

    it('is about the nearest date, or about the one that is named', async () => {
      assert.match(await say('gezien own-1'), /^Gezien: Rapportage, 1 januari 2027\./);
      assert.match(await say('gezien own-1 1 april 2027'), /^Gezien: Rapportage, 1 april 2027\./);
      assert.match(await say('seen Rapportage of 1 July 2027'), /^Seen: Rapportage, 1 July 2027\./);
      await say('gereed own-1 1 april 2027 Besproken op 3 maart');
      assert.match(await say('ja'), /^Gereed: Rapportage, 1 april 2027\./);
      const [done] = await db().selectFrom('done_occurrences').select(['occurrence', 'note']).execute();
      assert.deepEqual(done, { occurrence: '2027-04-01', note: 'Besproken op 3 maart' });
    });

    it('is put off for the date that is named before the day', async () => {
      assert.match(
        await say('uitstellen own-1 van 1 april 2027 tot 15 maart 2027'),
        /^Uitgesteld tot maandag 15 maart 2027 om 9 uur: Rapportage, 1 april 2027\./,
      );
      assert.match(
        await say('snooze own-1 until 1 December'),
        /^Snoozed until Tuesday 1 December 2026 at 9 o’clock: Rapportage, 1 January 2027/,
      );
      assert.deepEqual(await snoozed(), [
        { milestone_id: 'own-1', occurrence: '2027-04-01', until: '2027-03-15' },
        { milestone_id: 'own-1', occurrence: '2027-01-01', until: '2026-12-01' },
      ]);
    });

    it('means the date that has just passed where no year is named', async () => {
      now = at('2027-01-08T10:00');
      assert.match(await say('gezien own-1 1 januari'), /1 januari 2027\./);
      assert.match(await say('gezien own-1 1 april'), /1 april 2027\./);
    });

    it('is refused where there is no such date, and nothing is changed', async () => {
      assert.match(await say('gezien own-1 2 april 2027'), /niet op deze datum/);
      assert.match(await say('gereed own-1 31 februari'), /geen dag die bestaat/);
      assert.deepEqual(await db().selectFrom('seen_occurrences').selectAll().execute(), []);
    });
  });

  it('that comes once keeps a note that begins with a date', async () => {
    await say('mijlpaal toevoegen DPIA bijwerken op 8 december');
    await say('gereed own-1 3 november besproken');
    await say('ja');
    const [done] = await db().selectFrom('done_occurrences').select(['occurrence', 'note']).execute();
    assert.deepEqual(done, { occurrence: '2026-12-08', note: '3 november besproken' });
  });

  describe('with a day on which to be reminded', () => {
    beforeEach(() => say('mijlpaal toevoegen DPIA bijwerken op 8 december'));

    it('brings one reminder on that day', async () => {
      await remindedAt('2026-11-24T10:00');
      assert.match(
        await say('herinner mij morgen aan DPIA bijwerken'),
        /^U krijgt woensdag 25 november 2026 om 9 uur een herinnering aan: DPIA bijwerken\./,
      );
      assert.match(await remindedAt('2026-11-25T09:00'), /DPIA bijwerken/);
    });

    it('is understood in the ways in which people say it', async () => {
      for (const [text, until] of [
        ['herinner mij volgende week aan own-1', '2026-12-01'],
        ['herinner me vrijdag weer aan own-1', '2026-11-27'],
        ['herinner mij aan DPIA bijwerken over 3 dagen', '2026-11-27'],
        ['remind me tomorrow of own-1', '2026-11-25'],
        ['remind me next week about own-1', '2026-12-01'],
        ['Remind me of own-1 on 2 December', '2026-12-02'],
      ] as const) {
        assert.match(await say(text), /^(?:U krijgt \p{L}+dag \d|You get a reminder of)/u, text);
        assert.deepEqual(await snoozed(), [{ milestone_id: 'own-1', occurrence: '2026-12-08', until }], text);
      }
    });

    it('is refused with what to type instead where it can’t be', async () => {
      assert.match(
        await say('herinner mij morgen'),
        /^Zet erbij waaraan, bijvoorbeeld: herinner mij morgen aan DPIA bijwerken/,
      );
      assert.match(await say('remind me tomorrow of'), /^Add of what/);
      assert.match(await say('herinner mij morgen aan iets heel anders'), /^‘iets heel anders’ ken ik niet/);
      assert.match(await say('herinner mij op 31 februari aan own-1'), /geen dag die bestaat/);
      assert.match(await say('herinner mij op 9 december aan own-1'), /Die dag is te laat/);
      assert.match(await say('herinner mij morgen aan own-1', bram), /Typ ‘herinner mij aan DPIA bijwerken’/);
      assert.deepEqual(await snoozed(), []);
    });

    it('follows the milestone where that day is its own', async () => {
      assert.match(
        await say('herinner mij aan own-1 op 8 december', bram),
        /^U krijgt herinneringen aan: DPIA bijwerken/,
      );
      assert.deepEqual(await snoozed(), []);
    });
  });
});
