import assert from 'node:assert/strict';
import { readRegister } from '../../bot/register/read-register.ts';
import { deliver } from '../../bot/reminders/deliver.ts';
import { sweep } from '../../bot/reminders/sweep.ts';
import { openChat } from '../../bot/sending/open-chat.ts';
import { recordConversation } from '../../bot/store/chats/conversations.ts';
import type { OpenDatabase } from '../../bot/store/database.ts';
import { listToTryAgain, reopenUnreached } from '../../bot/store/reminders/deliveries.ts';
import { createAdapter } from '../../bot/teams/inbound/adapter.ts';
import { createSender } from '../../bot/teams/outbound/send.ts';
import { engines, needsEngine } from '../support/databases/databases.ts';
import { openConnector } from '../support/microsoft/connector.ts';
import { recordLog } from '../support/recorded-log.ts';

const register = readRegister();
const nine = Temporal.ZonedDateTime.from('2023-12-01T09:00[Europe/Amsterdam]');
const watchedHours = 120;

/** What Teams answers to one person each; `nobody` is refused nothing. */
const refusals: Readonly<Record<string, readonly [status: number, code: string] | undefined>> = {
  nobody: undefined,
  'app-off': [403, 'BotDisabledByAdmin'],
  unexplained: [403, 'Forbidden'],
  token: [401, 'Unauthorized'],
  busy: [429, 'TooManyRequests'],
  out: [503, 'ServiceUnavailable'],
  'chat-gone': [404, 'ConversationNotFound'],
  blocked: [403, 'ConversationBlockedByUser'],
  'not-installed': [403, 'ForbiddenOperationException'],
  malformed: [400, 'BadSyntax'],
};
const people = Object.keys(refusals);

interface Refusing {
  readonly hours: number;
  readonly of: (personId: string) => readonly [status: number, code: string] | undefined;
}

/** After how many hours each person got the reminder of nine o'clock, to the hour; undefined where never in five days. */
async function watch(opened: OpenDatabase, { hours, of }: Refusing): Promise<Record<string, number | undefined>> {
  const { db } = opened;
  let now = nine;
  const waiting: string[] = [];
  const arrived: Record<string, number | undefined> = {};
  const hoursGone = () => nine.until(now).total('hours');
  const connector = await openConnector();
  connector.respondWith(({ conversationId = '' }) => {
    const [status, code] = (hoursGone() < hours && of(conversationId.replace('a:', ''))) || [];
    return status ? { status, body: { error: { code, message: 'x' } } } : undefined;
  });
  const adapter = createAdapter({ environment: 'development', credentials: undefined }, { log: recordLog() });
  const sender = createSender(adapter);
  const serviceUrl = connector.url;
  for (const personId of people) {
    const chat = { id: `a:${personId}`, scope: 'personal', personId, tenantId: 'rijk', serviceUrl } as const;
    await recordConversation(db, chat, nine.subtract({ months: 3 }).toInstant());
  }
  const enqueue = async (messages: readonly { id: string }[]) => void waiting.push(...messages.map(({ id }) => id));
  await sweep(
    { db, register, listStaff: async () => ({ admins: people, deputies: [] }), enqueue, slot: '09:00' },
    nine,
  );
  const tryAll = async () => {
    for (const id of waiting.splice(0))
      await deliver(
        {
          db,
          now: () => now.toInstant(),
          openChat: (personId) =>
            openChat(
              {
                db,
                now: () => now.toInstant(),
                beginChat: async () => ({ kind: 'begun', conversationId: `a:${personId}` }),
              },
              personId,
            ),
          enqueueLater: async (messageId) => void waiting.push(messageId),
          send: async ({ personId }, conversation) => {
            const outcome = await sender.send(conversation, { type: 'message', text: 'x' });
            if (outcome.kind === 'sent') arrived[personId] ??= hoursGone();
            return outcome;
          },
        },
        id,
      );
  };
  for (; hoursGone() <= watchedHours; now = now.add({ hours: 1 })) {
    // As the first sweep of each day does.
    const since = now.toPlainDate().subtract({ days: 7 });
    if (now.hour === nine.hour)
      for (const personId of await listToTryAgain(db, since, now.toInstant()))
        await enqueue(await reopenUnreached(db, personId, since));
    await tryAll();
  }
  await connector.close();
  return Object.fromEntries(people.map((personId) => [personId, arrived[personId]]));
}

for (const engine of engines)
  describe(`what Teams refuses to one person each, on ${engine.name}`, function () {
    this.timeout(120_000);

    const arrivals = async (context: Mocha.Context, refusing: Refusing) => {
      await needsEngine(context, engine);
      const database = await engine.create();
      const opened = await database.open();
      try {
        return await watch(opened, refusing);
      } finally {
        await opened.close();
        await database.drop();
      }
    };

    it('for an hour, arrives when it is over, but what the person forbids and what can’t be read', async function () {
      assert.deepEqual(await arrivals(this, { hours: 1, of: (personId) => refusals[personId] }), {
        nobody: 0,
        'app-off': 1,
        unexplained: 1,
        token: 1,
        busy: 1,
        out: 1,
        // In a new chat, or the one that was not gone after all.
        'chat-gone': 1,
        blocked: undefined,
        'not-installed': undefined,
        malformed: undefined,
      });
    });

    it('for three days, arrives when it is over, too', async function () {
      assert.deepEqual(await arrivals(this, { hours: 72, of: (personId) => refusals[personId] }), {
        nobody: 0,
        'app-off': 72,
        unexplained: 72,
        token: 72,
        busy: 72,
        out: 72,
        'chat-gone': 72,
        blocked: undefined,
        'not-installed': undefined,
        malformed: undefined,
      });
    });

    it('to all, for an hour, arrives at all', async function () {
      const arrived = await arrivals(this, { hours: 1, of: () => refusals['app-off'] });
      assert.deepEqual(new Set(Object.values(arrived)), new Set([1]));
    });
  });
