import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { createClock } from '../../bot/clock.ts';
import { cardOf, renderedOf, replyTo } from '../support/bots/chat.ts';
import { type RunningBot, startBot } from '../support/bots/running-bot.ts';
import {
  anna,
  bot,
  bram,
  conversationUpdate,
  installationUpdate,
  message,
  type Origin,
} from '../support/microsoft/activities.ts';

const clock = createClock(Temporal.ZonedDateTime.from('2026-11-24T10:00[Europe/Amsterdam]'));

describe('an installation', function () {
  this.timeout(60_000);
  let running: RunningBot;
  let origin: Origin & { conversationId: string };

  before(async () => {
    running = await startBot({ clock });
  });
  after(() => running.close());
  beforeEach(() => {
    origin = { serviceUrl: running.connector.url, conversationId: `a:${randomUUID()}` };
  });

  const post = async (activity: unknown) => assert.equal((await running.server.post(activity)).status, 200);
  const sent = () => running.connector.messages(origin.conversationId);
  const channel = (): Origin & { conversationId: string } => ({
    ...origin,
    scope: 'channel',
    conversationId: `19:${randomUUID()}@thread.tacv2`,
  });

  it('is welcomed once where Teams tells of it twice at a time', async () => {
    await Promise.all([
      post(installationUpdate('add', origin)),
      post(conversationUpdate(origin, { membersAdded: [bot] })),
    ]);
    assert.equal(sent().length, 1);
    assert.match(cardOf(sent()[0] ?? {}), /SLM Rijk/);
  });

  it('is not welcomed again on help or on a new version', async () => {
    await post(installationUpdate('add', origin));
    await replyTo(running, message('hulp', origin));
    await post(installationUpdate('remove-upgrade', origin));
    await post(installationUpdate('add-upgrade', origin));
    assert.equal(sent().length, 2);
  });

  it('is welcomed again after a removal, and the last answer is forgotten', async () => {
    await post(installationUpdate('add', origin));
    await replyTo(running, message('Wat is de deadline voor support tickets?', origin));
    await post(installationUpdate('remove', origin));
    await post(installationUpdate('add', origin));
    assert.equal(sent().length, 3);
    assert.doesNotMatch((await replyTo(running, message('is die gehaald?', origin))).text ?? '', /26 februari 2025/);
  });

  it('forgets the answers in the threads of a channel from which it is removed', async () => {
    const base = channel();
    const thread = { ...base, conversationId: `${base.conversationId};messageid=1` };
    await replyTo(running, message('Wat is de deadline voor support tickets?', thread));
    await post(installationUpdate('remove', base));
    const rows = await running.database.db
      .selectFrom('answers')
      .select('conversation_id')
      .where('conversation_id', '=', thread.conversationId)
      .execute();
    assert.deepEqual(rows, []);
  });

  it('says nothing where somebody else joins', async () => {
    await post(conversationUpdate({ ...origin, scope: 'groupChat' }, { membersAdded: [{ ...anna }, { ...bram }] }));
    assert.deepEqual(sent(), []);
  });

  it('in a channel is one post that names who installed it, with nothing in the name rendered', async () => {
    const from = channel();
    const name = 'Bram [x](https://evil.example) **b** <img src=x> <at>Anna</at>';
    const welcome = await replyTo(running, installationUpdate('add', { ...from, person: { ...bram, name } }));
    await post(conversationUpdate(from, { membersAdded: [bot] }));
    assert.equal(running.connector.messages(from.conversationId).length, 1);
    assert.match(cardOf(welcome), /toegevoegd door Bram/i);
    assert.doesNotMatch(renderedOf(welcome), /evil\.example|<img|<strong>b|<at>/);
    assert.ok(!(welcome.entities ?? []).some(({ type }) => type === 'mention'));
  });

  it('in a personal chat names nobody', async () => {
    const welcome = await replyTo(running, installationUpdate('add', origin));
    assert.doesNotMatch(cardOf(welcome), new RegExp(anna.name));
  });
});
