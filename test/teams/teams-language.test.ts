import assert from 'node:assert/strict';
import { saveLocalSetting } from '../../bot/store/reminders/milestones.ts';
import { at } from '../support/bots/channel-bot.ts';
import { cardOf, replyTo } from '../support/bots/chat.ts';
import { type RunningBot, startBot } from '../support/bots/running-bot.ts';
import {
  anna,
  bram,
  chatOf,
  installationUpdate,
  invoke,
  message,
  type Person,
} from '../support/microsoft/activities.ts';

/** Of phase 2 the letter says 'eind 2023'; here an admin set the day. */
const yearEnd = Temporal.PlainDate.from('2023-12-31');

describe('the language of somebody’s Teams, where they chose none', function () {
  this.timeout(60_000);
  let running: RunningBot;
  let now: Temporal.ZonedDateTime;
  const chat = (locale: string, person: Person = anna) => ({ ...chatOf(person, running.connector.url), locale });
  const install = (locale: string, person?: Person) =>
    replyTo(running, installationUpdate('add', chat(locale, person)));
  const say = (text: string, locale: string) => replyTo(running, message(text, chat(locale)));

  async function remindedAt(moment: string): Promise<string> {
    now = at(moment);
    const reminder = running.connector.waitForCall(({ body }) => /(?:Herinnering|Reminder): /.test(cardOf(body)));
    await running.reminders.tick();
    return cardOf(await reminder);
  }

  beforeEach(async () => {
    now = at('2023-12-22T08:59');
    running = await startBot({ clock: () => now, admins: [anna.aadObjectId] });
    await saveLocalSetting(running.database.db, {
      milestoneId: 'phase-2',
      date: yearEnd,
      changedOn: now.toPlainDate(),
    });
  });
  afterEach(() => running.close());

  it('is that of the welcome', async () => {
    assert.match(cardOf(await install('en-US')), /"lang":"en"/);
    assert.match(cardOf(await install('nl-BE', bram)), /"lang":"nl"/);
  });

  it('is that of a command that is the same in both, and of what a button says', async () => {
    await install('en-GB');
    assert.match(cardOf(await say('help', 'en-GB')), /"lang":"en"/);
    await remindedAt('2023-12-22T09:00');
    const data = { act: 'seen', milestone: 'phase-2', occurrence: '2023-12-31' };
    const pressed = invoke('adaptiveCard/action', { action: { verb: 'act', data } }, chat('en-GB'));
    assert.match(await (await running.server.post(pressed)).text(), /Seen: Phase 2/);
  });

  it('is that of the reminders, also after their Teams changed', async () => {
    await install('en-US');
    assert.match(await remindedAt('2023-12-22T09:00'), /Reminder: Phase 2.*31 December 2023/);
    await say('Wat is de deadline voor support tickets?', 'nl-NL');
    assert.match(await remindedAt('2023-12-29T09:00'), /Herinnering: Fase 2.*31 december 2023/);
  });

  it('gives way to a choice', async () => {
    await install('en-US');
    await say('taal nl', 'en-US');
    assert.match(await remindedAt('2023-12-22T09:00'), /Herinnering: Fase 2/);
    assert.match(cardOf(await say('help', 'en-US')), /"lang":"nl"/);
  });

  it('gives way to the language of the question, and of the one before it', async () => {
    await install('en-US');
    assert.match(cardOf(await say('O2', 'en-US')), /"lang":"en"/);
    assert.match(cardOf(await say('Wat is de deadline voor support tickets?', 'en-US')), /"lang":"nl"/);
    assert.match(cardOf(await say('O2', 'en-US')), /"lang":"nl"/);
  });

  it('is Dutch where the bot does not speak it, or is not told', async () => {
    assert.match(cardOf(await install('de-DE')), /"lang":"nl"/);
    assert.match(await remindedAt('2023-12-22T09:00'), /Herinnering: Fase 2/);
    assert.match(cardOf(await install('', bram)), /"lang":"nl"/);
  });
});
