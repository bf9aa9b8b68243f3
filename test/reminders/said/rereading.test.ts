import assert from 'node:assert/strict';
import type { Activity } from 'botbuilder';
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
const doubt = {
  nl: /deze bron zou daarna veranderd zijn; nog niet nagegaan/,
  en: /said to have changed since; not checked yet/,
};
const core = 'Gaat er nog data naar de VS?';

describe('a source that is to be read again', function () {
  this.timeout(60_000);
  let running: RunningBot;
  let now: Temporal.ZonedDateTime;
  const chat = (person: Person) => chatOf(person, running.connector.url);
  const type = (person: Person, text: string) => replyTo(running, message(text, chat(person)));
  const sentTo = (person: Person) => running.connector.messages(`a:${person.id}`);

  beforeEach(async () => {
    // A Thursday on which two sources have waited since before, and no date is to be reminded of.
    now = at('2026-12-17T08:59');
    running = await startBot({ clock: () => now, admins: [anna.aadObjectId, bram.aadObjectId] });
    for (const person of [anna, bram, carla]) await replyTo(running, installationUpdate('add', chat(person)));
  });
  afterEach(() => running.close());

  const tickAt = (moment: Temporal.ZonedDateTime) => {
    now = moment;
    return running.reminders.tick();
  };
  /** Time goes on to a moment. */
  async function lookAt(moment: string): Promise<void> {
    const next = at(moment);
    now = await passDays(now, { to: next, look: tickAt });
    now = next;
    await running.reminders.tick();
  }
  /** What somebody is sent at a moment. */
  async function remindAt(moment: string, person: Person): Promise<Partial<Activity>> {
    const before = sentTo(person).length;
    await lookAt(moment);
    return (await running.connector.waitForMessages(`a:${person.id}`, before + 1)).at(-1) ?? {};
  }
  /** Presses a button of the card. */
  async function press(person: Person, data: Record<string, unknown>): Promise<string> {
    const about = { act: 'source', source: 'learn-transfers', ...data };
    const response = await running.server.post(
      invoke('adaptiveCard/action', { action: { verb: 'act', data: about } }, chat(person)),
    );
    return ((await response.json()) as { value: string }).value;
  }

  it('comes to admins alone, all of a day in one message with a button for each, in their language', async () => {
    await type(bram, 'language en');
    const sent = await remindAt('2026-12-17T09:00', anna);
    assert.equal(sent.attachments?.length, 1);
    const card = cardOf(sent);
    assert.match(card, /2 bronnen opnieuw lezen/);
    assert.match(card, /overzicht EU Data Boundary.*gelezen op 28 juli 2026.*26 oktober 2026.*Product Terms/);
    assert.equal(card.match(/"title":"Gelezen, klopt nog"/g)?.length, 4, 'two buttons, and what stands in for them');
    assert.equal(card.match(/"title":"Veranderd"/g)?.length, 4);
    const [, , english] = await running.connector.waitForMessages(`a:${bram.id}`, 3);
    assert.match(cardOf(english ?? {}), /2 sources to read again.*Read, still right.*Changed/);
    assert.equal(sentTo(carla).length, 1, 'the welcome');
  });

  it('comes once for each day on which it is due, and on a working day', async () => {
    await remindAt('2026-12-17T09:00', anna);
    assert.match(
      cardOf(await remindAt('2026-12-18T09:00', anna)),
      /Een bron opnieuw lezen.*doorgiften die blijven bestaan/,
    );
    const before = sentTo(anna).length;
    for (const moment of ['2026-12-18T12:00', '2026-12-21T09:00', '2026-12-24T09:00', '2026-12-26T09:00'])
      await lookAt(moment);
    assert.equal(sentTo(anna).length, before, 'Saturday 26 December is no working day');
    assert.match(cardOf(await remindAt('2026-12-28T09:00', anna)), /zaak C-703/);
  });

  it('stands beside the dates of a day, in the same message', async () => {
    now = at('2027-02-26T08:59');
    await remindAt('2027-02-26T09:00', anna);
    const { attachments = [] } = await remindAt('2027-03-01T09:00', anna);
    const [date = '', sources = '', ...others] = attachments.map(({ content }) => JSON.stringify(content));
    assert.match(date, /Herinnering: Microsoft Sentinel/);
    assert.match(sources, /Een bron opnieuw lezen.*Government Requests/);
    assert.deepEqual(others, []);
  });

  it('moves where it was read and is still right, and all admins see by whom', async () => {
    await remindAt('2026-12-17T09:00', anna);
    await running.connector.waitForMessages(`a:${bram.id}`, 2);
    await remindAt('2026-12-18T09:00', anna);
    await running.connector.waitForMessages(`a:${bram.id}`, 3);
    const update = running.connector.waitForCall(
      ({ method, conversationId }) => method === 'PUT' && conversationId === `a:${bram.id}`,
    );
    const said = await press(anna, { found: 'same', due: '2026-12-18' });
    assert.match(said, /^Gelezen, klopt nog: Microsoft Learn, doorgiften die blijven bestaan\..*18 maart 2027/);
    const card = cardOf(await update);
    assert.match(card, /Gelezen door Anna de Vries, 18 december 2026.*klopt nog/);
    assert.doesNotMatch(card, /"title":"Veranderd"/);
    assert.match(cardOf(await type(carla, core)), /gelezen op 18 december 2026/);
    assert.match((await type(anna, 'bronnen nalezen')).text ?? cardOf(sentTo(anna).at(-1) ?? {}), /Product Terms/);
    assert.doesNotMatch(cardOf(sentTo(anna).at(-1) ?? {}), /doorgiften die blijven/);
  });

  it('is doubted in each answer that rests on it once somebody found it changed, until that is taken back', async () => {
    now = at('2026-12-18T09:00');
    assert.doesNotMatch(cardOf(await type(carla, core)), doubt.nl);
    assert.match(await press(anna, { found: 'changed', due: '2026-12-18' }), /^Veranderd: .*doorgiften die blijven/);
    const answered = await type(carla, core);
    assert.match(answered.text ?? '', doubt.nl);
    assert.match(cardOf(answered), doubt.nl);
    assert.match((await type(carla, 'Does any data still go to the US?')).text ?? '', doubt.en);
    assert.doesNotMatch(cardOf(await type(carla, 'Wat betekent MDE?')), doubt.nl);
    assert.match((await type(anna, 'ongedaan maken')).text ?? '', /^Ongedaan gemaakt: .*doorgiften die blijven/);
    assert.doesNotMatch(cardOf(await type(carla, core)), doubt.nl);
  });

  it('is dealt with by typing, in both languages, by its code or its name', async () => {
    now = at('2026-12-18T09:00');
    assert.match((await type(anna, 'bron gelezen learn-transfers')).text ?? '', /^Gelezen, klopt nog: /);
    const name = 'Microsoft Learn, continuing data transfers';
    assert.match((await type(bram, `source changed ${name}`)).text ?? '', new RegExp(`^Changed: ${name}`));
    assert.match((await type(bram, `source read ${name}`)).text ?? '', new RegExp(`^Read, still right: ${name}`));
    assert.match((await type(anna, 'bron veranderd learn-transfers')).text ?? '', /^Veranderd: /);
    assert.match((await type(anna, 'bron veranderd <b>iets</b>')).text ?? '', /ken ik niet.*Er is niets gewijzigd/);
    assert.match(cardOf(await type(bram, 'sources to read')), /2 sources to read again/);
  });

  it('is the business of admins: what others press or type changes nothing, and is audited', async () => {
    now = at('2026-12-18T09:00');
    assert.match(await press(carla, { found: 'changed' }), /alleen beheerders/);
    assert.match((await type(carla, 'bron gelezen learn-transfers')).text ?? '', /alleen beheerders/);
    assert.match(await press(anna, { source: 'not-there', found: 'same' }), /ken ik niet/);
    const { db } = running.database;
    assert.deepEqual(await db.selectFrom('source_readings').selectAll().execute(), []);
    const refused = await db.selectFrom('audit').select('action').where('action', 'like', '%refused').execute();
    assert.equal(refused.length, 2);
  });
});
