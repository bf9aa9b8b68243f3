import assert from 'node:assert/strict';
import { type BeginOutcome, openChat } from '../../bot/sending/open-chat.ts';
import { recordConversation } from '../../bot/store/chats/conversations.ts';
import type { OpenDatabase } from '../../bot/store/database.ts';
import { engines, isPostgres, needsEngine, type TestDatabase } from '../support/databases/databases.ts';

const now = () => Temporal.Instant.from('2026-11-24T09:00:00Z');

for (const engine of engines)
  describe(`a chat that the bot begins, on ${engine.name}`, function () {
    this.timeout(60_000);
    let database: TestDatabase;
    let instances: OpenDatabase[];
    let begun: string[];

    beforeEach(async function () {
      await needsEngine(this, engine);
      database = await engine.create();
      const first = await database.open();
      // Two services on one PostgreSQL; the embedded database has one, with workers that run at once.
      instances = [first, isPostgres(engine) ? await database.open() : first];
      begun = [];
      const group = { id: '19:x', scope: 'groupChat', tenantId: 'rijk', serviceUrl: 'https://teams.example/' } as const;
      await recordConversation(first.db, group, now());
    });
    afterEach(async () => {
      for (const opened of new Set(instances ?? [])) await opened.close();
      await database?.drop();
    });

    const beginChat = async (_address: unknown, personId: string): Promise<BeginOutcome> => {
      begun.push(personId);
      return { kind: 'begun', conversationId: `a:${personId}-${begun.length}` };
    };
    const open = (index: number, begin = beginChat) => {
      const { db } = instances[index % 2] as OpenDatabase;
      return openChat({ db, now, beginChat: begin }, 'bram');
    };

    it('is begun once, however many workers want it at once', async () => {
      const chats = await Promise.all(Array.from({ length: 8 }, (_, index) => open(index)));
      assert.deepEqual(begun, ['bram']);
      for (const chat of chats)
        if (chat.kind === 'open') assert.equal(chat.conversation.id, 'a:bram-1');
        else assert.deepEqual(chat, { kind: 'later', reason: 'a chat is being begun', afterMs: 2000 });
      const later = await open(1);
      assert.equal(later.kind === 'open' && later.conversation.id, 'a:bram-1');
    });

    it('is tried again after a try that failed', async () => {
      const fail = async (): Promise<BeginOutcome> => Promise.reject(new Error('the secret has expired'));
      await assert.rejects(open(0, fail), /secret has expired/);
      assert.deepEqual(await open(1, async () => ({ kind: 'later', reason: 'HTTP 503' })), {
        kind: 'later',
        reason: 'HTTP 503',
      });
      assert.equal((await open(0)).kind, 'open');
    });
  });
