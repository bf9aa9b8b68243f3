import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { createClock } from '../../bot/clock.ts';
import { asksOf, cardOf, citationsOf, renderedOf, replyTo } from '../support/bots/chat.ts';
import { type RunningBot, startBot } from '../support/bots/running-bot.ts';
import { bram, invoke, message, type Origin } from '../support/microsoft/activities.ts';

const clock = createClock(Temporal.ZonedDateTime.from('2026-11-24T10:00[Europe/Amsterdam]'));
const injection = '<img src=x onerror=alert(1)> **[x](https://evil.example)** <at>Anna</at> zxqv';

describe('what is typed without an answer in it', function () {
  this.timeout(60_000);
  let running: RunningBot;
  let origin: Origin & { conversationId: string };

  before(async () => {
    running = await startBot({ clock, admins: [bram.aadObjectId] });
  });
  after(() => running.close());
  beforeEach(() => {
    origin = { serviceUrl: running.connector.url, conversationId: `a:${randomUUID()}` };
  });

  for (const [what, text] of [
    ['nothing', ''],
    ['spaces', '  \n\t '],
    ['only emoji', '🙂🙂🙂'],
    ['20,000 characters', 'zxqv '.repeat(4000)],
    ['HTML, Markdown and mentions', injection],
    ['HTML that Teams escaped', injection.replaceAll('<', '&lt;').replaceAll('>', '&gt;')],
    ['characters that are no text', 'zxqv \0 \u202e \ud800'],
  ] as const) {
    it(`gets questions to try: ${what}`, async () => {
      const sent = await replyTo(running, message(text, origin));
      assert.deepEqual(citationsOf(sent), []);
      assert.ok(asksOf(sent).length >= 1, cardOf(sent));
      assert.doesNotMatch(JSON.stringify(sent), /evil\.example|onerror/);
    });
  }

  it('gets questions to try: an attachment without text', async () => {
    const file = { contentType: 'application/vnd.microsoft.teams.file.download.info', name: 'brief.pdf', content: {} };
    const { text: _, ...activity } = message('', origin, { attachments: [file] });
    const sent = await replyTo(running, activity);
    assert.ok(asksOf(sent).length >= 1, cardOf(sent));
  });

  it('does not keep the bot busy: 100,000 opening brackets', async () => {
    const startedAt = performance.now();
    await replyTo(running, message('<'.repeat(100_000), origin));
    assert.ok(performance.now() - startedAt < 2000);
  });

  it('is shown to an admin with nothing rendered as markup', async () => {
    const typed = 'Wat kost **[klik](https://evil.example)** &lt;img src=x&gt; van Salesforce?';
    assert.deepEqual(citationsOf(await replyTo(running, message(typed, origin))), []);
    const list = await replyTo(running, message('open vragen', { ...origin, person: bram }));
    assert.match(cardOf(list), /Salesforce/);
    assert.doesNotMatch(renderedOf(list), /evil\.example|<img|<strong>/);
  });

  it('leads nobody but an admin to the open questions, by a forged button neither', async () => {
    for (const ask of ['open vragen', 'open questions']) {
      const value = { action: { type: 'Action.Execute', verb: 'ask', data: { ask, isAdmin: true } } };
      const refused = await replyTo(running, invoke('adaptiveCard/action', value, origin));
      assert.match(refused.text ?? '', /^(Alleen beheerders|Only admins)/);
      assert.equal(refused.attachments, undefined);
    }
  });
});
