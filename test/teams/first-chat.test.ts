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
  message,
  type Person,
  tenantId,
} from '../support/microsoft/activities.ts';
import type { Call, ScriptedResponse } from '../support/microsoft/connector.ts';

const bramsChat = 'a:29:bram';

/** Of phase 2 the letter says 'eind 2023'; here an admin set the day. */
const yearEnd = Temporal.PlainDate.from('2023-12-31');

describe('somebody who is reminded and has no chat with the bot yet', function () {
  this.timeout(60_000);
  let running: RunningBot;
  let now: Temporal.ZonedDateTime;
  const chat = (person: Person) => chatOf(person, running.connector.url);
  const isBegin = ({ method, path }: Call) => method === 'POST' && path === '/v3/conversations';
  const begins = () => running.connector.calls.filter(isBegin);
  const toBram = () => running.connector.messages(bramsChat);

  /** Teams begins a chat with Bram, or answers what the test says, in that order. */
  function teamsAnswers(...answers: (ScriptedResponse | undefined)[]): void {
    running.connector.respondWith((call) =>
      isBegin(call) ? (answers.shift() ?? { status: 201, body: { id: bramsChat } }) : undefined,
    );
  }
  const nextReminder = () =>
    running.connector.waitForCall(
      ({ conversationId, body }) => conversationId === bramsChat && /Herinnering: Fase 2/.test(cardOf(body)),
    );
  async function lookAt(moment: string): Promise<void> {
    now = at(moment);
    await running.reminders.tick();
  }
  /** What became of the reminders to Bram, as soon as none is to be sent any more. */
  async function outcomes(): Promise<string[]> {
    const db = running.database.db;
    for (;;) {
      const rows = await db
        .selectFrom('deliveries')
        .select(['state', 'reason'])
        .where('person_id', '=', bram.aadObjectId)
        .orderBy('day')
        .execute();
      if (rows.length > 0 && rows.every(({ state }) => state !== 'planned'))
        return rows.flatMap(({ state, reason }) => (state === 'cancelled' ? [] : [[state, reason].join(' ').trim()]));
      await new Promise((resolve) => setImmediate(resolve));
    }
  }

  beforeEach(async () => {
    now = at('2023-12-22T08:59');
    running = await startBot({ clock: () => now, admins: [anna.aadObjectId, bram.aadObjectId] });
    await saveLocalSetting(running.database.db, {
      milestoneId: 'phase-2',
      date: yearEnd,
      changedOn: now.toPlainDate(),
    });
    teamsAnswers();
    await replyTo(running, installationUpdate('add', chat(anna)));
  });
  afterEach(() => running.close());

  it('is reminded in a chat that the bot begins, once', async () => {
    await lookAt('2023-12-22T09:00');
    const [reminder] = await running.connector.waitForMessages(bramsChat, 1);
    assert.match(cardOf(reminder ?? {}), /Herinnering: Fase 2/);
    await lookAt('2023-12-29T09:00');
    await running.connector.waitForMessages(bramsChat, 2);
    const [begin, ...others] = begins();
    assert.deepEqual(others, []);
    assert.partialDeepStrictEqual(begin?.body, {
      members: [{ id: bram.aadObjectId }],
      tenantId,
      isGroup: false,
    });
  });

  it('hears of a sweep that was missed too, in that same chat', async () => {
    await lookAt('2023-12-21T09:00');
    await lookAt('2024-01-03T09:00');
    const messages = await running.connector.waitForMessages(bramsChat, 2);
    assert.equal(messages.filter(({ text }) => text?.startsWith('Tussen 21 december 2023 en nu')).length, 1);
    assert.equal(begins().length, 1);
  });

  it('is reminded a moment later where Teams has no time for a new chat', async () => {
    teamsAnswers({ status: 429, headers: { 'retry-after': '0' } }, { status: 503, headers: { 'retry-after': '0' } });
    await lookAt('2023-12-22T09:00');
    await running.connector.waitForMessages(bramsChat, 1, 20_000);
    assert.equal(begins().length, 3);
    assert.deepEqual(await outcomes(), ['sent']);
  });

  it('is not asked for again where Teams refuses a chat, until they install the bot', async () => {
    teamsAnswers({ status: 403, body: { error: { code: 'ForbiddenOperationException', message: 'x' } } });
    await lookAt('2023-12-22T09:00');
    assert.deepEqual(await outcomes(), ['unreachable ForbiddenOperationException']);
    await lookAt('2023-12-29T09:00');
    assert.deepEqual(await outcomes(), [
      'unreachable ForbiddenOperationException',
      'unreachable ForbiddenOperationException',
    ]);
    assert.equal(begins().length, 1);
    const reminder = nextReminder();
    await running.server.post(installationUpdate('add', chat(bram)));
    await reminder;
    assert.equal(begins().length, 1);
  });

  it('gets no chat after they removed the bot', async () => {
    await replyTo(running, installationUpdate('add', chat(bram)));
    await running.server.post(installationUpdate('remove', chat(bram)));
    await lookAt('2023-12-22T09:00');
    assert.deepEqual(await outcomes(), ['unreachable BotNotInConversationRoster']);
    assert.deepEqual(begins(), []);
    assert.equal(toBram().length, 1, 'the welcome');
  });

  it('gets no chat after they blocked the bot, until they write to it', async () => {
    await replyTo(running, installationUpdate('add', chat(bram)));
    running.connector.respondWith(({ conversationId, body }) =>
      conversationId === bramsChat && /Herinnering/.test(cardOf(body))
        ? { status: 403, body: { error: { code: 'ConversationBlockedByUser', message: 'x' } } }
        : undefined,
    );
    await lookAt('2023-12-22T09:00');
    assert.deepEqual(await outcomes(), ['unreachable ConversationBlockedByUser']);
    teamsAnswers();
    await lookAt('2023-12-29T09:00');
    assert.equal((await outcomes()).at(-1), 'unreachable ConversationBlockedByUser');
    assert.deepEqual(begins(), []);
    const reminder = nextReminder();
    await running.server.post(message('hulp', chat(bram)));
    await reminder;
  });

  it('is not reached while nobody of the organisation has spoken to the bot, and says so', async () => {
    await running.server.post(installationUpdate('remove', chat(anna)));
    await lookAt('2023-12-22T09:00');
    assert.deepEqual(await outcomes(), ['unreachable no chat with the bot']);
  });

  it('sends themselves a test in that chat', async () => {
    const group = { ...chat(bram), scope: 'groupChat', conversationId: '19:x@thread.v2' } as const;
    assert.match((await replyTo(running, message('stuur test', group))).text ?? '', /staat in uw eigen chat/);
    assert.equal(toBram().length, 1);
  });
});
