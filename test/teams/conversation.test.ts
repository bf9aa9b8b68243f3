import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import type { Activity } from 'botbuilder';
import { createClock } from '../../bot/clock.ts';
import { listOpenQuestions } from '../../bot/store/answers/open-questions.ts';
import { cardOf, citationsOf, replyTo } from '../support/bots/chat.ts';
import { type RunningBot, startBot } from '../support/bots/running-bot.ts';
import {
  bot,
  bram,
  conversationUpdate,
  type InboundActivity,
  installationUpdate,
  invoke,
  message,
  type Origin,
} from '../support/microsoft/activities.ts';

const clock = createClock(Temporal.ZonedDateTime.from('2026-11-24T10:00[Europe/Amsterdam]'));

describe('a conversation', function () {
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

  /** What the bot says to something typed: the last message of the conversation. */
  function say(text: string, changes: Partial<Origin> = {}): Promise<Partial<Activity>> {
    return reply(message(text, { ...origin, ...changes }));
  }
  const reply = (activity: InboundActivity) => replyTo(running, activity);
  const openQuestions = async () =>
    (await listOpenQuestions(running.database.db, { now: clock().toInstant(), limit: 50 })).map(({ text }) => text);

  it('answers in the language of the question, with its date, its sources and thumbs', async () => {
    const dutch = await say('Wat is de deadline voor support tickets?');
    assert.match(dutch.text ?? '', /eind 2024.*\[1\]/);
    assert.match(cardOf(dutch), /bijna 2 jaar geleden.*57 dagen later dan verwacht/s);
    assert.ok(citationsOf(dutch).length > 0);
    assert.deepEqual(dutch.channelData, { feedbackLoop: { type: 'default' } });
    const english = await say('What is the deadline for support tickets?', { locale: 'nl-NL' });
    assert.match(english.text ?? '', /the end of 2024/);
    assert.match(cardOf(english), /almost 2 years ago.*57 days later than expected/s);
  });

  it('has one root entity in its message, in either language', async () => {
    for (const question of ['Is de EU Data Boundary klaar?', 'Is the EU Data Boundary complete?']) {
      const { entities = [] } = await say(question);
      assert.deepEqual(
        entities.map(({ type }) => type),
        ['https://schema.org/Message'],
        question,
      );
    }
  });

  it('answers a mention in a group chat', async () => {
    const groupChat = { ...origin, scope: 'groupChat', conversationId: `19:${randomUUID()}@thread.v2` } as const;
    assert.match((await reply(message('Wat betekent MDO?', groupChat))).text ?? '', /Defender for Office 365/);
  });

  it('understands what a follow-up refers to', async () => {
    await say('Wat is de deadline voor support tickets?');
    assert.match((await say('en voor telemetrie?')).text ?? '', /eind 2023/);
    assert.match((await say('is die gehaald?')).text ?? '', /11 januari 2024/);
    assert.match((await say('Waar staat dat?')).text ?? '', /Brief van SLM Rijk/);
  });

  it('says that it does not know, cites nothing, and keeps the question', async () => {
    const sent = await say('Wat is de deadline voor het Salesforce-contract?');
    assert.deepEqual(citationsOf(sent), []);
    assert.match(cardOf(sent), /Action\.Execute/);
    assert.ok((await openQuestions()).includes('Wat is de deadline voor het Salesforce-contract?'));
  });

  it('gives a pressed button and its typed sentence the same answer', async () => {
    const typed = await say('O2');
    for (const value of [
      { action: { type: 'Action.Execute', verb: 'ask', data: { ask: 'O2' } } },
      { action: { type: 'Action.Execute', verb: 'ask', data: { ask: 'O2', forged: '<at>x</at>' } } },
    ]) {
      const pressed = await reply(invoke('adaptiveCard/action', value, origin) as ReturnType<typeof message>);
      assert.equal(pressed.text, typed.text);
    }
    const submitted = await reply(message('', origin, { value: { verb: 'ask', ask: 'O2' } }));
    assert.equal(submitted.text, typed.text);
  });

  it('has a typed sentence for every button that leads to the subject it names', async () => {
    const sent = await say('O1');
    const asks = [...cardOf(sent).matchAll(/"data":\{"ask":"([^"]+)"/g)].map(([, ask]) => ask ?? '');
    assert.ok(asks.length >= 2);
    for (const ask of asks) assert.ok(citationsOf(await say(ask)).length > 0, ask);
  });

  it('refuses a button that is not its own', async () => {
    const response = await running.server.post(
      invoke('adaptiveCard/action', { action: { verb: 'delete', data: {} } }, origin),
    );
    assert.equal(((await response.json()) as { statusCode: number }).statusCode, 400);
    const unknown = await running.server.post(invoke('composeExtension/nothing', {}, origin));
    assert.equal(unknown.status, 501);
    assert.deepEqual(running.connector.messages(origin.conversationId), []);
  });

  it('keeps a question that was rated not helpful, and not one that was', async () => {
    for (const [text, reaction] of [
      ['Wat betekent MDCA?', 'dislike'],
      ['Wat betekent MDI?', 'like'],
    ] as const) {
      await say(text);
      const held = await running.database.db
        .selectFrom('answers')
        .select('reply_id')
        .where('text', '=', text)
        .executeTakeFirstOrThrow();
      const rating = {
        ...invoke(
          'message/submitAction',
          { actionName: 'feedback', actionValue: { reaction, feedback: '{}' } },
          origin,
        ),
        replyToId: held.reply_id,
      };
      assert.equal((await running.server.post(rating)).status, 200);
    }
    const kept = await openQuestions();
    assert.ok(kept.includes('Wat betekent MDCA?'));
    assert.ok(!kept.includes('Wat betekent MDI?'));
  });

  it('welcomes once, and again after it was removed', async () => {
    await running.server.post(installationUpdate('add', origin));
    await running.server.post(conversationUpdate(origin, { membersAdded: [bot] }));
    await running.connector.waitForMessages(origin.conversationId, 1);
    await say('hulp');
    assert.equal(running.connector.messages(origin.conversationId).length, 2);
    await running.server.post(installationUpdate('remove', origin));
    await running.server.post(installationUpdate('add', origin));
    await running.connector.waitForMessages(origin.conversationId, 3);
  });

  it('says in a channel who installed it', async () => {
    const channel: Origin = {
      ...origin,
      scope: 'channel',
      person: { ...bram, name: '[Bram](https://evil.example) <b>' },
    };
    const activity = installationUpdate('add', channel);
    await running.server.post(activity);
    const [welcome = {}] = await running.connector.waitForMessages(activity.conversation.id, 1);
    assert.match(cardOf(welcome), /Bram/);
  });

  it('answers a mention in a channel, in its thread', async () => {
    const sent = await say('Which services are in scope?', {
      scope: 'channel',
      conversationId: `19:${randomUUID()}@thread.tacv2;messageid=1`,
    });
    assert.match(sent.text ?? '', /Defender for Endpoint/);
  });

  for (const text of ['help', 'HULP', 'Hoi', 'hi!', 'Hello']) {
    it(`gives help on ${text}`, async () => assert.match(cardOf(await say(text)), /O2/));
  }

  it('keeps the language that somebody chose for what tells none', async () => {
    await say('language english', { person: bram });
    assert.match((await say('O3', { person: bram })).text ?? '', /^The letter advises to consider pseudonyms/);
    assert.match((await say('Wat is SLM?', { person: bram })).text ?? '', /Strategisch Leveranciersmanagement/);
  });

  it('shows what was asked in vain to admins only', async () => {
    assert.match((await say('open vragen')).text ?? '', /Alleen beheerders/);
    assert.match(cardOf(await say('open vragen', { person: bram })), /Salesforce/);
  });

  for (const [what, text] of [
    ['nothing', ''],
    ['only emoji', '🙂🙂🙂'],
    ['20,000 characters', 'zxqv '.repeat(4000)],
    ['HTML, Markdown and mentions', '<img src=x onerror=alert(1)> **[x](https://evil.example)** <at>Anna</at> zxqv'],
  ] as const) {
    it(`has a way forward where somebody types ${what}`, async () => {
      const sent = await say(text);
      assert.deepEqual(citationsOf(sent), []);
      assert.doesNotMatch(JSON.stringify(sent), /evil\.example|onerror/);
    });
  }

  it('stays silent on edits, deletes and what others do', async () => {
    for (const type of ['messageUpdate', 'messageDelete', 'messageReaction', 'typing', 'event']) {
      const response = await running.server.post({ ...message('Wat is SLM?', origin), type });
      assert.equal(response.status, 200, type);
    }
    assert.deepEqual(running.connector.messages(origin.conversationId), []);
  });
});
