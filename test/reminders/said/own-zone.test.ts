import assert from 'node:assert/strict';
import { at } from '../../support/bots/channel-bot.ts';
import { cardOf, replyTo } from '../../support/bots/chat.ts';
import { type RunningBot, startBot } from '../../support/bots/running-bot.ts';
import { anna, bram, chatOf, installationUpdate, message, type Person } from '../../support/microsoft/activities.ts';

const bonaire = 'America/Kralendijk';

describe('somebody in another time zone', function () {
  this.timeout(60_000);
  let running: RunningBot;
  let now: Temporal.ZonedDateTime;
  const chat = (person: Person) => chatOf(person, running.connector.url);
  const say = async (text: string, localTimezone: string) =>
    (await replyTo(running, message(text, chat(anna), { localTimezone }))).text ?? '';

  beforeEach(async () => {
    now = at('2026-12-04T08:00');
    running = await startBot({ clock: () => now, admins: [anna.aadObjectId, bram.aadObjectId] });
    await replyTo(running, installationUpdate('add', chat(anna), { localTimezone: bonaire }));
    await replyTo(running, installationUpdate('add', chat(bram)));
  });
  afterEach(() => running.close());

  it('is reminded at nine o’clock where they are', async () => {
    await say('mijlpaal toevoegen Overleg op 18 december', bonaire);
    now = at('2026-12-04T09:00');
    await running.reminders.tick();
    assert.match(cardOf((await running.connector.waitForMessages(`a:${bram.id}`, 2)).at(-1) ?? {}), /Overleg/);
    assert.equal(running.connector.messages(`a:${anna.id}`).length, 2, 'it is 4:00 there');
    now = at('2026-12-04T14:00');
    await running.reminders.tick();
    assert.match(cardOf((await running.connector.waitForMessages(`a:${anna.id}`, 3)).at(-1) ?? {}), /Overleg/);
  });

  it('has a tomorrow of their own', async () => {
    now = at('2026-12-05T02:00');
    assert.match(await say('mijlpaal toevoegen Overleg morgen', bonaire), /Overleg, 5 december 2026/);
    assert.match(await say('mijlpaal toevoegen Audit morgen', 'Europe/Amsterdam'), /Audit, 6 december 2026/);
    assert.match(await say('mijlpaal toevoegen Toets morgen', 'Nergens/Bestaat-niet'), /Toets, 6 december 2026/);
  });
});
