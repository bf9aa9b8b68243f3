import assert from 'node:assert/strict';
import { at } from '../support/bots/channel-bot.ts';
import { cardOf, replyTo } from '../support/bots/chat.ts';
import { type RunningBot, startBot } from '../support/bots/running-bot.ts';
import { anna, bram, chatOf, installationUpdate, message, type Person } from '../support/microsoft/activities.ts';

describe('help', function () {
  this.timeout(60_000);
  let running: RunningBot;
  const chat = (person: Person) => chatOf(person, running.connector.url);

  beforeEach(async () => {
    const now = at('2026-11-26T10:00');
    running = await startBot({ clock: () => now, admins: [anna.aadObjectId] });
    for (const person of [anna, bram]) await replyTo(running, installationUpdate('add', chat(person)));
  });
  afterEach(() => running.close());

  const help = async (person: Person, text = 'hulp') => cardOf(await replyTo(running, message(text, chat(person))));

  it('shows an admin the commands of admins, and nobody else', async () => {
    assert.match(await help(anna), /Voor beheerders.*mijlpaal toevoegen.*dempen Data Act.*open vragen/);
    assert.match(await help(anna, 'what can I do as an admin?'), /For admins.*send test/);
    assert.doesNotMatch(await help(bram), /beheerders van deze bot|dempen|rondsturen/);
    assert.match(await help(bram), /herinner mij aan Data Act/);
  });

  it('shows who may post in a channel what can be done there', async () => {
    const channel = { ...chat(bram), scope: 'groupChat', conversationId: '19:x@thread.v2' } as const;
    assert.match(cardOf(await replyTo(running, message('hulp', channel))), /samenvatting.*planningen/);
    assert.doesNotMatch(await help(bram), /planningen/);
  });
});
