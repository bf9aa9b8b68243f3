import assert from 'node:assert/strict';
import type { Activity } from 'botbuilder';
import { anna, bram, installationUpdate, invoke, message, type Origin, type Person } from '../support/activities.ts';
import { cardOf, replyTo } from '../support/chat.ts';
import { type RunningBot, startBot } from '../support/running-bot.ts';

const channelId = '19:channel@thread.tacv2';

describe('a channel’s owner', function () {
  this.timeout(60_000);
  let running: RunningBot;
  let now: Temporal.ZonedDateTime;
  const at = (text: string) => Temporal.ZonedDateTime.from(`${text}[Europe/Amsterdam]`);
  const inChannel = (person: Person): Origin => ({ serviceUrl: running.connector.url, scope: 'channel', person });
  const inChat = (person: Person): Origin & { conversationId: string } => ({
    serviceUrl: running.connector.url,
    conversationId: `a:${person.id}`,
    person,
  });
  const type = (text: string, person = anna) => replyTo(running, message(text, inChannel(person)));

  beforeEach(async () => {
    now = at('2026-11-24T10:00');
    running = await startBot({ clock: () => now });
    for (const person of [anna, bram]) await replyTo(running, installationUpdate('add', inChat(person)));
  });
  afterEach(() => running.close());

  /** Presses a button; what Teams shows for it: a card, or a sentence. */
  async function press(data: Record<string, unknown>, person = anna): Promise<{ type: string; value: unknown }> {
    const response = await running.server.post(
      invoke('adaptiveCard/action', { action: { verb: 'post', data } }, inChannel(person)),
    );
    return (await response.json()) as { type: string; value: unknown };
  }

  /** The data behind the button of a card that does something. */
  function buttonOf(card: unknown, does: string): Record<string, unknown> {
    const [, found = '{}'] = new RegExp(`"data":(\\{[^{}]*"does":"${does}"[^{}]*\\})`).exec(JSON.stringify(card)) ?? [];
    return JSON.parse(found) as Record<string, unknown>;
  }

  /** The next message that begins a thread in the channel. */
  const nextPost = (): Promise<Partial<Activity>> =>
    running.connector.waitForCall(
      ({ method, conversationId, body }) =>
        method === 'POST' && conversationId === channelId && body.type === 'message',
      10_000,
    );

  it('types samenvatting, chooses, sees a preview that the others do not, and posts it', async () => {
    const preparing = await type('samenvatting');
    assert.match(cardOf(preparing), /Anna de Vries bereidt een samenvatting voor/);
    assert.doesNotMatch(cardOf(preparing), /Input.ChoiceSet/);
    const form = await press(buttonOf(preparing.attachments?.[0]?.content, 'form'));
    assert.match(JSON.stringify(form.value), /Alleen u ziet dit/);
    const chosen = { template: 'measures', milestone: '', language: 'nl', days: '90', thread: 'false' };
    const preview = await press({ ...buttonOf(form.value, 'preview'), ...chosen });
    assert.match(JSON.stringify(preview.value), /Voorbeeld.*Bekende maatregelen/s);
    const posted = nextPost();
    assert.match(String((await press(buttonOf(preview.value, 'post'))).value), /wordt nu geplaatst. Haar code is s-1/);
    assert.match(cardOf(await posted), /Bekende maatregelen.*Stand van 24 november 2026 om 10:00 uur/s);
  });

  it('posts a preview once, however often the button is pressed', async () => {
    const preview = await press({ does: 'preview', template: 'next', language: 'en', days: 90 });
    const data = buttonOf(preview.value, 'post');
    const posted = nextPost();
    await Promise.all([press(data), press(data)]);
    await posted;
    assert.match(String((await press(data)).value), /is al geplaatst, met code s-1/);
    assert.equal(running.connector.messages(channelId).length, 1);
  });

  it('plans a summary for every Monday, and it arrives then', async () => {
    const planned = await type('plan samenvatting volgende elke maandag om 9:00');
    assert.match(
      planned.text ?? '',
      /Gepland als p\\?-1: elke maandag om 9:00 uur. De eerste keren: 30 november 2026 om 9:00 uur, 7 december 2026 om 9:00 uur, 14 december/,
    );
    now = at('2026-11-30T08:59:30');
    assert.equal(await running.posting.tick(), 0);
    now = at('2026-11-30T09:00:10');
    const posted = nextPost();
    assert.equal(await running.posting.tick(), 1);
    assert.match(cardOf(await posted), /Komt terug: elke maandag om 9:00 uur. De volgende keer is 7 december 2026/);
    assert.equal(await running.posting.tick(), 0);
  });

  it('is counted by those who read it, and sees who they are', async () => {
    const posted = nextPost();
    await type('plaats samenvatting volgende');
    const data = buttonOf((await posted).attachments?.[0]?.content, 'read');
    const redrawn = running.connector.waitForCall(({ method }) => method === 'PUT', 10_000);
    const read = await press(data, bram);
    assert.match(JSON.stringify(read.value), /Gelezen door één collega/);
    assert.match(cardOf(await redrawn), /Gelezen door één collega/);
    assert.doesNotMatch(cardOf(await redrawn), /Bram Jansen/);
    assert.match(JSON.stringify((await press({ ...data, does: 'refresh' })).value), /Gelezen door: Bram Jansen/);
    assert.match((await type('lezers s-1')).text ?? '', /Gelezen door Bram Jansen/);
  });
});
