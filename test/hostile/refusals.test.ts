import assert from 'node:assert/strict';
import { readRegister } from '../../bot/register/read-register.ts';
import { deliver } from '../../bot/reminders/deliver.ts';
import { sweep } from '../../bot/reminders/sweep.ts';
import { type BeginOutcome, openChat } from '../../bot/sending/open-chat.ts';
import type { SendOutcome } from '../../bot/sending/send-outcome.ts';
import { findRefusal } from '../../bot/store/chats/chat-openings.ts';
import { recordConversation } from '../../bot/store/chats/conversations.ts';
import type { OpenDatabase } from '../../bot/store/database.ts';
import { countDeliveries, listToTryAgain, reopenUnreached } from '../../bot/store/reminders/deliveries.ts';
import { createAdapter } from '../../bot/teams/inbound/adapter.ts';
import { createSender } from '../../bot/teams/outbound/send.ts';
import { engines, needsEngine, type TestDatabase } from '../support/databases/databases.ts';
import { openConnector } from '../support/microsoft/connector.ts';
import { recordLog } from '../support/recorded-log.ts';

const register = readRegister();
const nine = Temporal.ZonedDateTime.from('2023-12-01T09:00[Europe/Amsterdam]');

describe('what Teams refuses', () => {
  const refusals: readonly [what: string, status: number, code: string, kind: SendOutcome['kind']][] = [
    ['about the organisation', 403, 'BotDisabledByAdmin', 'refused'],
    ['about nobody knows whom', 403, 'Forbidden', 'refused'],
    ['about the bot’s own token', 401, 'Unauthorized', 'later'],
    ['about an address', 404, 'ConversationNotFound', 'missing'],
    ['about the person, who blocked it', 403, 'ConversationBlockedByUser', 'unreachable'],
    ['about the person, who does not have it', 403, 'ForbiddenOperationException', 'unreachable'],
    ['about a place it was removed from', 403, 'BotNotInConversationRoster', 'unreachable'],
  ];
  for (const [what, status, code, kind] of refusals)
    it(`is put down to what it is ${what} (${status} ${code})`, async () => {
      const connector = await openConnector();
      connector.respondWith(() => ({ status, body: { error: { code, message: 'x' } } }));
      const adapter = createAdapter({ environment: 'development', credentials: undefined }, { log: recordLog() });
      const to = { id: 'a:anna', scope: 'personal', serviceUrl: connector.url } as const;
      assert.equal((await createSender(adapter).send(to, { type: 'message', text: 'x' })).kind, kind);
      await connector.close();
    });
});

for (const engine of engines)
  describe(`a reminder that Teams does not take, on ${engine.name}`, function () {
    this.timeout(60_000);
    let database: TestDatabase;
    let opened: OpenDatabase;
    let now: Temporal.ZonedDateTime;
    let answer: (conversationId: string) => SendOutcome;
    let begin: () => BeginOutcome;
    let waiting: string[];
    let arrivedAt: string[];
    const serviceUrl = 'http://127.0.0.1/';

    beforeEach(async function () {
      await needsEngine(this, engine);
      database = await engine.create();
      opened = await database.open();
      now = nine;
      waiting = [];
      arrivedAt = [];
      answer = () => ({ kind: 'sent', activityId: 'x' });
      begin = () => ({ kind: 'begun', conversationId: 'a:new' });
      const chat = { id: 'a:anna', scope: 'personal', personId: 'anna', tenantId: 'rijk', serviceUrl } as const;
      const group = { id: '19:x', scope: 'groupChat', tenantId: 'rijk', serviceUrl } as const;
      for (const conversation of [chat, group])
        await recordConversation(opened.db, conversation, now.subtract({ months: 3 }).toInstant());
      const staff = { admins: ['anna'], deputies: [] };
      const enqueue = async (messages: readonly { id: string }[]) => {
        waiting.push(...messages.map(({ id }) => id));
      };
      await sweep({ db: opened.db, register, listStaff: async () => staff, enqueue, slot: '09:00' }, now);
      assert.equal(waiting.length, 1);
    });
    afterEach(async () => {
      await opened?.close();
      await database?.drop();
    });

    /** Tries what waits; what is to be tried again waits again. */
    const tryNow = async () => {
      const { db } = opened;
      for (const id of waiting.splice(0))
        await deliver(
          {
            db,
            now: () => now.toInstant(),
            openChat: (personId) =>
              openChat({ db, now: () => now.toInstant(), beginChat: async () => begin() }, personId),
            enqueueLater: async (messageId) => void waiting.push(messageId),
            send: async (_letter, { id: conversationId }) => {
              const outcome = answer(conversationId);
              if (outcome.kind === 'sent') arrivedAt.push(conversationId);
              return outcome;
            },
          },
          id,
        );
    };
    const counts = () => countDeliveries(opened.db, Temporal.PlainDate.from('2023-11-01'));

    it('as the app was switched off for an hour, arrives when it is on again', async () => {
      answer = () => ({ kind: 'refused', reason: 'BotDisabledByAdmin' });
      await tryNow();
      now = now.add({ hours: 1 });
      answer = () => ({ kind: 'sent', activityId: 'x' });
      await tryNow();
      assert.deepEqual(arrivedAt, ['a:anna']);
    });

    it('for a day and more, is told so, and tried again when the next ones go out', async () => {
      answer = () => ({ kind: 'refused', reason: 'BotDisabledByAdmin' });
      for (let hour = 0; waiting.length > 0; hour += 1) {
        now = nine.add({ hours: hour });
        await tryNow();
      }
      assert.ok((await counts()).unreachable > 0);
      assert.equal(await findRefusal(opened.db, 'anna'), undefined);
      now = now.add({ days: 1 });
      answer = () => ({ kind: 'sent', activityId: 'x' });
      const since = now.toPlainDate().subtract({ days: 7 });
      assert.deepEqual(await listToTryAgain(opened.db, since, now.toInstant()), ['anna']);
      waiting = (await reopenUnreached(opened.db, 'anna', since)).map(({ id }) => id);
      await tryNow();
      assert.deepEqual(arrivedAt, ['a:anna']);
      assert.equal((await counts()).unreachable, 0);
    });

    it('as the person blocked the bot, waits until they let it in', async () => {
      answer = () => ({ kind: 'unreachable', reason: 'ConversationBlockedByUser' });
      await tryNow();
      assert.deepEqual(waiting, []);
      assert.equal(await findRefusal(opened.db, 'anna'), 'ConversationBlockedByUser');
      now = now.add({ days: 1 });
      const since = now.toPlainDate().subtract({ days: 7 });
      assert.deepEqual(await listToTryAgain(opened.db, since, now.toInstant()), []);
    });

    it('as the person deleted the chat, arrives in a new one', async () => {
      answer = (id) => (id === 'a:anna' ? { kind: 'missing', reason: 'HTTP 404' } : { kind: 'sent', activityId: 'x' });
      for (let tries = 0; waiting.length > 0 && tries < 10; tries += 1) await tryNow();
      assert.deepEqual(arrivedAt, ['a:new']);
    });

    it('nor in a new chat, is given up, and the next one is tried all the same', async () => {
      answer = () => ({ kind: 'missing', reason: 'HTTP 404' });
      let tries = 0;
      for (; waiting.length > 0 && tries < 20; tries += 1) await tryNow();
      assert.ok(tries <= 6, `${tries} tries`);
      assert.ok((await counts()).unreachable > 0);
      assert.equal(await findRefusal(opened.db, 'anna'), undefined);
    });

    it('and who refuses a new chat in the place of a deleted one is left alone', async () => {
      answer = () => ({ kind: 'missing', reason: 'HTTP 404' });
      begin = () => ({ kind: 'unreachable', reason: 'ForbiddenOperationException' });
      for (let tries = 0; waiting.length > 0 && tries < 10; tries += 1) await tryNow();
      assert.equal(await findRefusal(opened.db, 'anna'), 'ForbiddenOperationException');
    });

    it('as the bot’s own token is refused, is tried for a day', async () => {
      answer = () => ({ kind: 'later', reason: 'HTTP 401' });
      await tryNow();
      now = now.add({ hours: 23 });
      await tryNow();
      answer = () => ({ kind: 'sent', activityId: 'x' });
      await tryNow();
      assert.deepEqual(arrivedAt, ['a:anna']);
    });
  });
