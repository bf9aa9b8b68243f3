import assert from 'node:assert/strict';
import type { Activity } from 'botbuilder';
import { saveLocalSetting } from '../../../bot/store/reminders/milestones.ts';
import { at } from '../../support/bots/channel-bot.ts';
import { cardOf, replyTo } from '../../support/bots/chat.ts';
import { passDays } from '../../support/bots/pass-days.ts';
import { type RunningBot, startBot } from '../../support/bots/running-bot.ts';
import {
  anna,
  bram,
  chatOf,
  installationUpdate,
  invoke,
  message,
  type Person,
} from '../../support/microsoft/activities.ts';

const carla: Person = { id: '29:carla', name: 'Carla Bos', aadObjectId: '8f0f4f5d-3a56-4a9a-8f61-7b3f0c9a0003' };

/** Of phase 2 the letter says 'eind 2023'; here an admin set the day. */
const yearEnd = Temporal.PlainDate.from('2023-12-31');

describe('reminders in Teams', function () {
  this.timeout(60_000);
  let running: RunningBot;
  let now: Temporal.ZonedDateTime;
  const chat = (person: Person) => chatOf(person, running.connector.url);
  const type = (person: Person, text: string) => replyTo(running, message(text, chat(person)));

  beforeEach(async () => {
    now = at('2023-12-22T08:59');
    running = await startBot({ clock: () => now, admins: [anna.aadObjectId, bram.aadObjectId] });
    await saveLocalSetting(running.database.db, {
      milestoneId: 'phase-2',
      date: yearEnd,
      changedOn: now.toPlainDate(),
    });
    for (const person of [anna, bram, carla]) await replyTo(running, installationUpdate('add', chat(person)));
  });
  afterEach(() => running.close());

  const tickAt = (moment: Temporal.ZonedDateTime) => {
    now = moment;
    return running.reminders.tick();
  };
  /** Time goes on to a moment. */
  async function moveTo(moment: string): Promise<boolean> {
    const next = at(moment);
    now = await passDays(now, { to: next, look: tickAt });
    const isNewDay = now.equals(next);
    now = next;
    return isNewDay || running.reminders.tick();
  }

  /** The reminder that somebody gets at a moment. */
  async function remindAt(moment: string, person: Person): Promise<Partial<Activity>> {
    const before = running.connector.messages(`a:${person.id}`).length;
    await moveTo(moment);
    return (await running.connector.waitForMessages(`a:${person.id}`, before + 1)).at(-1) ?? {};
  }

  /** Presses a button of a reminder. */
  async function press(person: Person, data: Record<string, unknown>): Promise<string> {
    const about = { milestone: 'phase-2', occurrence: '2023-12-31', ...data };
    const response = await running.server.post(
      invoke('adaptiveCard/action', { action: { verb: 'act', data: about } }, chat(person)),
    );
    return ((await response.json()) as { value: string }).value;
  }
  /** The next time that a message in somebody's chat is put in the place of another. */
  function nextUpdate(person: Person): Promise<Partial<Activity>> {
    return running.connector.waitForCall(
      ({ method, conversationId }) => method === 'PUT' && conversationId === `a:${person.id}`,
    );
  }

  it('arrive at nine, say what, why, when, what to do and how to stop, in the language of the person', async () => {
    await type(bram, 'language en');
    const dutch = cardOf(await remindAt('2023-12-22T09:00', anna));
    assert.match(dutch, /Herinnering: Fase 2/);
    assert.match(dutch, /31 december 2023.*over 9 dagen/);
    assert.match(dutch, /maatregel O1/);
    assert.match(dutch, /Is uw organisatie hier klaar voor\? Kies dan Gereed/);
    assert.match(dutch, /herinneringen uit/);
    assert.match(dutch, /Brief van SLM Rijk/);
    const [, , english] = await running.connector.waitForMessages(`a:${bram.id}`, 3);
    assert.match(JSON.stringify(english), /Reminder: Phase 2.*31 December 2023.*in 9 days/);
  });

  it('come once, however often is looked', async () => {
    await remindAt('2023-12-22T09:00', anna);
    await moveTo('2023-12-22T09:10');
    assert.equal(await moveTo('2023-12-22T09:11'), false, 'one look in ten minutes');
    await moveTo('2023-12-22T17:55');
    await remindAt('2023-12-29T09:00', anna);
    assert.equal(running.connector.messages(`a:${anna.id}`).length, 3, 'welcome and two reminders');
  });

  it('do not come to who is no admin and did not ask', async () => {
    await remindAt('2023-12-22T09:00', anna);
    assert.equal(running.connector.messages(`a:${carla.id}`).length, 1, 'the welcome');
  });

  it('are marked as seen, and all who have the card see by whom and when', async () => {
    await remindAt('2023-12-22T09:00', anna);
    await running.connector.waitForMessages(`a:${bram.id}`, 2);
    const update = nextUpdate(bram);
    assert.match(await press(anna, { act: 'seen' }), /^Gezien: Fase 2/);
    assert.match(cardOf(await update), /Gezien door Anna de Vries, 22 december 2023/);
  });

  it('are done for everybody, with a note, by a button or by typing', async () => {
    await remindAt('2023-12-22T09:00', anna);
    await running.connector.waitForMessages(`a:${bram.id}`, 2);
    const update = nextUpdate(anna);
    assert.match(cardOf(await type(bram, 'gereed phase-2 Besproken met SLM')), /Weet u het zeker/);
    assert.match((await type(bram, 'ja')).text ?? '', /^Gereed: Fase 2/);
    const card = cardOf(await update);
    assert.match(card, /Gereed gemeld door Bram Jansen, 22 december 2023.*Besproken met SLM/);
    assert.doesNotMatch(card, /Uitstellen/);
    assert.match(await press(anna, { act: 'done' }), /al gedaan/);
    await moveTo('2023-12-29T09:00');
    assert.equal(running.connector.messages(`a:${anna.id}`).length, 2, 'nothing more');
  });

  it('are dealt with on clients that only know Action.Submit', async () => {
    await remindAt('2023-12-22T09:00', anna);
    const about = { verb: 'act', milestone: 'phase-2', occurrence: '2023-12-31' };
    const submit = async (data: Record<string, unknown>) =>
      (await replyTo(running, message('', chat(anna), { value: { ...about, ...data } }))).text ?? '';
    assert.match(await submit({ act: 'snooze', choice: '1' }), /^Uitgesteld tot woensdag 27 december 2023 om 9 uur/);
    assert.match(await submit({ act: 'seen' }), /^Gezien: Fase 2/);
    assert.match(await submit({ act: 'done', note: '' }), /^Gereed: Fase 2/);
  });

  it('are put off for one person, until a working day', async () => {
    await remindAt('2023-12-22T09:00', anna);
    assert.match(
      await press(anna, { act: 'snooze', choice: 'until', until: '2023-12-27' }),
      /^Uitgesteld tot woensdag 27 december 2023 om 9 uur/,
    );
    assert.match(cardOf(await remindAt('2023-12-27T09:00', anna)), /over 4 dagen/);
    assert.equal(running.connector.messages(`a:${bram.id}`).length, 2);
  });

  it('are put off to a day that was typed, or asked again', async () => {
    await remindAt('2023-12-22T09:00', anna);
    assert.match((await type(anna, 'uitstellen phase-2 tot 27-12')).text ?? '', /27 december 2023/);
    assert.match((await type(anna, 'uitstellen phase-2 tot 31-02-2024')).text ?? '', /geen dag die bestaat/);
    assert.match((await type(anna, 'uitstellen phase-2 ooit')).text ?? '', /staat geen datum/);
    assert.match((await type(anna, 'uitstellen phase-2 tot 22-12-2023')).text ?? '', /vanaf morgen/);
    assert.match((await type(anna, 'uitstellen phase-2 tot 15 januari 2024')).text ?? '', /is te laat/);
  });

  it('are for anybody who asks for a single one, without the buttons of an admin', async () => {
    assert.match((await type(carla, 'herinner mij aan fase 2')).text ?? '', /stop herinnering [Ff]ase 2/);
    const card = cardOf(await remindAt('2023-12-22T09:00', carla));
    assert.match(card, /Herinnering: Fase 2/);
    assert.doesNotMatch(card, /"act":"done"/);
    assert.match((await type(carla, 'stop herinnering phase-2')).text ?? '', /geen herinneringen meer/);
  });

  it('stop for an admin who switches them off, and start again', async () => {
    assert.match((await type(anna, 'herinneringen uit')).text ?? '', /geen herinneringen meer/);
    await remindAt('2023-12-22T09:00', bram);
    assert.equal(running.connector.messages(`a:${anna.id}`).length, 2, 'the welcome and the answer');
    await type(anna, 'herinneringen aan');
    assert.match(cardOf(await remindAt('2023-12-29T09:00', anna)), /over 2 dagen/);
  });

  it('that may have been missed are told to the admins, once', async () => {
    await remindAt('2023-12-22T09:00', anna);
    now = at('2024-01-03T09:00');
    await running.reminders.tick();
    const [missed] = (await running.connector.waitForMessages(`a:${anna.id}`, 4)).filter(({ text }) => text);
    assert.match(missed?.text ?? '', /Tussen 22 december 2023 en nu is niet gekeken/);
    assert.equal(await running.reminders.isWell(), true);
    assert.equal(running.connector.messages(`a:${carla.id}`).length, 1);
  });

  describe('refuse, in a sentence and with nothing changed,', () => {
    const changes = () =>
      running.database.db.selectFrom('audit').select(['action', 'person_id', 'subject']).orderBy('id').execute();
    const acts = async () => [
      ...(await running.database.db.selectFrom('done_occurrences').selectAll().execute()),
      ...(await running.database.db.selectFrom('seen_occurrences').selectAll().execute()),
      ...(await running.database.db.selectFrom('snoozed_occurrences').selectAll().execute()),
    ];

    it("somebody who is no admin and presses an admin's button", async () => {
      await remindAt('2023-12-22T09:00', anna);
      assert.match(await press(carla, { act: 'done' }), /Alleen beheerders/);
      assert.match(await press(carla, { act: 'seen' }), /geen herinnering aan gekregen/);
      assert.deepEqual(await acts(), []);
      assert.deepEqual(await changes(), [
        { action: 'done refused', person_id: carla.aadObjectId, subject: 'phase-2 2023-12-31' },
        { action: 'seen refused', person_id: carla.aadObjectId, subject: 'phase-2 2023-12-31' },
      ]);
    });

    it('a button with a milestone or a date that was made up', async () => {
      assert.match(await press(anna, { act: 'done', milestone: "x'; drop table audit" }), /ken ik niet/);
      assert.match(await press(anna, { act: 'done', occurrence: '2023-12-30' }), /ken ik niet/);
      assert.deepEqual(await acts(), []);
      assert.equal((await changes()).length, 2);
    });

    it('who is no admin to change the milestones', async () => {
      for (const text of ['status', 'stuur test', 'mijlpaal toevoegen X op 31-12-2026', 'dempen phase-2 omdat'])
        assert.match((await type(carla, text)).text ?? '', /alleen beheerders/i, text);
      assert.equal((await changes()).length, 4);
    });
  });
});
