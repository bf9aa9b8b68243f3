import assert from 'node:assert/strict';
import type { Activity } from 'botbuilder';
import { saveLocalSetting } from '../../../bot/store/reminders/milestones.ts';
import { at } from '../../support/bots/channel-bot.ts';
import { cardOf, replyTo } from '../../support/bots/chat.ts';
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

describe('what was done with a reminder', function () {
  this.timeout(60_000);
  let running: RunningBot;
  let now: Temporal.ZonedDateTime;
  const chat = (person: Person) => chatOf(person, running.connector.url);
  const reply = (text: string, person = anna) => replyTo(running, message(text, chat(person)));
  const say = async (text: string, person = anna) => {
    const sent = await reply(text, person);
    return sent.text ?? cardOf(sent);
  };
  const doneRows = () => running.database.db.selectFrom('done_occurrences').select('occurrence').execute();

  beforeEach(async () => {
    now = at('2023-12-22T09:00');
    running = await startBot({ clock: () => now, admins: [anna.aadObjectId, bram.aadObjectId] });
    await saveLocalSetting(running.database.db, {
      milestoneId: 'phase-2',
      date: yearEnd,
      changedOn: now.toPlainDate(),
    });
    for (const person of [anna, bram, carla]) await replyTo(running, installationUpdate('add', chat(person)));
  });
  afterEach(() => running.close());

  /** Both admins have the card of phase 2. */
  async function remindBoth(): Promise<void> {
    await running.reminders.tick();
    for (const { id } of [anna, bram]) await running.connector.waitForMessages(`a:${id}`, 2);
  }

  async function press(person: Person, data: Record<string, unknown>): Promise<string> {
    const about = { milestone: 'phase-2', occurrence: '2023-12-31', ...data };
    const response = await running.server.post(
      invoke('adaptiveCard/action', { action: { verb: 'act', data: about } }, chat(person)),
    );
    return ((await response.json()) as { value: string }).value;
  }

  function nextCard(person: Person, says: RegExp): Promise<string> {
    return running.connector
      .waitForCall(
        ({ method, conversationId, body }) =>
          method === 'PUT' && conversationId === `a:${person.id}` && says.test(cardOf(body as Partial<Activity>)),
      )
      .then((body) => cardOf(body as Partial<Activity>));
  }

  it('is asked once where it ends something for everybody, and yes does it', async () => {
    await remindBoth();
    const question = cardOf(await reply('gereed phase-2 Besproken'));
    assert.match(question, /Weet u het zeker.*Gereed melden: Fase 2.*31 december 2023.*voor iedereen/);
    assert.deepEqual(await doneRows(), []);
    assert.match(await say('ja'), /^Gereed: Fase 2/);
    assert.equal((await doneRows()).length, 1);
  });

  it('stays as it was where the answer is no, or comes too late, or from somebody else', async () => {
    await remindBoth();
    await say('gereed phase-2');
    assert.match(await say('nee'), /Er is niets gewijzigd/);
    await say('gereed phase-2');
    assert.doesNotMatch(await say('ja', bram), /^Gereed/);
    now = now.add({ minutes: 20 });
    assert.doesNotMatch(await say('ja'), /^Gereed/);
    assert.match(await say('ja 1'), /te lang geleden/);
    assert.deepEqual(await doneRows(), []);
  });

  it('is done by the button of its own question only', async () => {
    await remindBoth();
    const first = /"ask":"(ja \d+)"/.exec(cardOf(await reply('gereed phase-2')))?.[1] ?? '';
    await say('dempen phase-3 niet van toepassing');
    assert.match(await say(first), /al beantwoord/);
    assert.deepEqual(await doneRows(), []);
  });

  it('is taken back by a button on the card, which then says who set it going again', async () => {
    await remindBoth();
    const done = nextCard(bram, /Gereed gemeld/);
    await press(anna, { act: 'done', note: '' });
    const card = await done;
    assert.match(card, /Gereed gemeld door Anna de Vries, 22 december 2023 om 9:00 uur/);
    assert.match(card, /Ongedaan maken/);
    assert.doesNotMatch(card, /Komt nog|"act":"done"|over 9 dagen/);
    const reopened = nextCard(anna, /Heropend/);
    assert.match(await press(bram, { act: 'undo' }), /^Heropend: Fase 2/);
    assert.match(await reopened, /Heropend door Bram Jansen.*"act":"done"/);
    assert.deepEqual(await doneRows(), []);
  });

  it('is taken back by typing, one act after another', async () => {
    await remindBoth();
    await say('gezien phase-2');
    await say('uitstellen phase-2 tot 27-12');
    await say('gereed phase-2');
    await say('ja');
    assert.match(await say('ongedaan maken'), /^Ongedaan gemaakt: gereed gemeld \(Fase 2.*31 december 2023\)/);
    assert.deepEqual(await doneRows(), []);
    assert.match(await say('undo'), /^Taken back: snoozed/);
    assert.match(await say('Maak dat ongedaan!'), /^Ongedaan gemaakt: gezien/);
    assert.match(await say('ongedaan maken'), /niets gedaan dat ongedaan/);
    const left = await running.database.db.selectFrom('seen_occurrences').selectAll().execute();
    assert.deepEqual(left, []);
  });

  it('can be taken back for a day, and reopened after that by an admin', async () => {
    await remindBoth();
    await press(anna, { act: 'done', note: '' });
    now = now.add({ hours: 25 });
    assert.match(await say('ongedaan maken'), /laatste 24 uur/);
    assert.match(await say('heropen phase-2', carla), /Alleen beheerders/);
    assert.match(await say('heropen phase-2', bram), /^Heropend: Fase 2/);
    assert.match(await say('reopen phase-2', bram), /not reported done/);
  });

  it('is not taken for done again when it is to be undone', async () => {
    await remindBoth();
    await press(anna, { act: 'done', note: '' });
    assert.match(await say('gereed phase-2 ongedaan maken'), /^Ongedaan gemaakt: gereed gemeld/);
  });

  it('brings the reminders back that are still to come', async () => {
    await remindBoth();
    await press(anna, { act: 'done', note: '' });
    await say('ongedaan maken');
    now = at('2023-12-29T09:00');
    await running.reminders.tick();
    assert.equal((await running.connector.waitForMessages(`a:${bram.id}`, 3)).length, 3);
  });

  it('has an undo on one’s own card in the place of what was pressed', async () => {
    await remindBoth();
    const seen = nextCard(anna, /"act":"undo"/);
    await press(anna, { act: 'seen' });
    assert.doesNotMatch(await seen, /"act":"seen"/);
    const before = nextCard(anna, /"act":"seen"/);
    assert.match(await press(anna, { act: 'undo' }), /^Ongedaan gemaakt: gezien/);
    await before;
  });

  it('is taken back of milestones, subscriptions and switches too', async () => {
    await say('mijlpaal toevoegen DPIA bijwerken op 31-12-2026');
    assert.match(await say('ongedaan maken'), /^Ongedaan gemaakt: mijlpaal toegevoegd \(DPIA bijwerken\)/);
    await say('mijlpaal toevoegen DPIA bijwerken op 31-12-2026');
    await say('mijlpaal verplaatsen DPIA bijwerken 1-2-2027');
    await say('ongedaan maken');
    await say('mijlpaal beëindigen DPIA bijwerken');
    assert.match(await say('ja'), /^Beëindigd/);
    await say('ongedaan maken');
    const own = await running.database.db.selectFrom('own_milestones').select(['date', 'ended_at']).execute();
    assert.deepEqual(
      own.filter(({ ended_at }) => ended_at === null).map(({ date }) => date),
      ['2026-12-31'],
    );
    await say('dempen phase-2 niet van ons');
    assert.match(await say('ja'), /^Gedempt/);
    await say('ongedaan maken');
    const settings = await running.database.db.selectFrom('local_settings').select('muted_because').execute();
    assert.deepEqual(settings, [{ muted_because: null }]);
    await say('herinneringen uit');
    await say('ongedaan maken');
    const [person] = await running.database.db.selectFrom('people').select('is_off').execute();
    assert.equal(person?.is_off ?? false, false);
  });

  it('is not put back where somebody changed it since', async () => {
    await say('mijlpaal toevoegen DPIA bijwerken op 31-12-2026');
    await say('mijlpaal verplaatsen DPIA bijwerken 1-2-2027');
    await say('mijlpaal verplaatsen DPIA bijwerken 1-3-2027', bram);
    assert.match(await say('ongedaan maken'), /Daarna is er nog iets aan gewijzigd/);
  });

  it('of a test reminder is said to be a test, and its buttons do nothing', async () => {
    await say('stuur test');
    const test = (await running.connector.waitForMessages(`a:${anna.id}`, 2))
      .map(cardOf)
      .find((card) => /Proef: /.test(card));
    assert.match(test ?? '', /Proef: Fase 2.*"isTest":true/);
    assert.match(await press(anna, { act: 'done', note: '', isTest: true }), /^Dit is een proefherinnering/);
    assert.deepEqual(await doneRows(), []);
  });
});
