import { createKnowledge } from '../../../bot/answers/knowledge.ts';
import { createClock } from '../../../bot/clock.ts';
import { createLog, describeError } from '../../../bot/log.ts';
import { readRegister } from '../../../bot/register/read-register.ts';
import { openQueue } from '../../../bot/sending/queue.ts';
import { openDatabase } from '../../../bot/store/database.ts';
import { addBroadcast, findBroadcast } from '../../../bot/store/summaries/broadcasts.ts';
import { summarise } from '../../../bot/summaries/said/summary-actions.ts';
import { createAdapter } from '../../../bot/teams/inbound/adapter.ts';
import { createSender } from '../../../bot/teams/outbound/send.ts';
import { wireChats } from '../../../bot/teams/outbound/wire-chats.ts';
import { wirePosts } from '../../../bot/teams/outbound/wire-posts.ts';
import { countPosts } from './count-posts.ts';

/**
 * The service's posts in a process of their own, so that it can be killed: `post-process.ts SERVICE_URL CHANNELS`, with
 * DATABASE_URL or DATA_DIR. It confirms one broadcast to all channels, as the button does; a message `stop` stops it.
 */
const [serviceUrl = '', channels = '0'] = process.argv.slice(2);
const { DATABASE_URL: databaseUrl, DATA_DIR: dataDir = '' } = process.env;
const clock = createClock();
const log = createLog();
const opened = await openDatabase({ databaseUrl, dataDir, onError: () => undefined });
const { db } = opened;
const rows = Array.from({ length: Number(channels) }, (_, index) => ({
  conversation_id: `19:channel-${index}@thread.tacv2`,
  scope: 'team',
  service_url: serviceUrl,
  state: 'installed' as const,
  changed_at: clock().toInstant().toString(),
}));
for (let at = 0; at < rows.length; at += 1000)
  await db
    .insertInto('conversations')
    .values(rows.slice(at, at + 1000))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
const knowledge = createKnowledge(readRegister());
const queue = await openQueue(opened, (error) => log.error('queue', describeError(error)));
const adapter = createAdapter({ environment: 'development', credentials: undefined }, { log });
const wiring = { opened, clock, queue, log, sender: createSender(adapter) };
const posting = await wirePosts({ ...wiring, knowledge, chats: await wireChats(wiring) });
const parts = {
  db,
  knowledge,
  clock,
  posting,
  mayPost: async () => 'no' as const,
  isAdmin: async () => false,
  publicUrl: () => 'http://127.0.0.1',
  isBroadcaster: () => true,
  tell: async () => undefined,
};
const request = {
  personId: 'anna',
  userId: '29:anna',
  name: 'Anna',
  language: 'nl' as const,
  place: { id: 'a:anna', scope: 'personal' as const, serviceUrl },
  activityId: '1',
};
if (!(await findBroadcast(db, 1))) {
  const spec = { template: 'measures', language: 'nl', days: 90, inThread: false } as const;
  await addBroadcast(db, { spec, createdBy: request.personId, conversations: rows.length }, clock().toInstant());
}
await summarise({ does: 'confirm', broadcast: 1, number: channels }, request, parts);
process.send?.({ started: true });
process.on('message', (message) => {
  if (message === 'stop') void summarise({ does: 'stop', broadcast: 1 }, request, parts);
});
// The embedded database can't be asked by anybody else.
const telling = setInterval(() => {
  countPosts(db).then(
    ({ planned }) => process.send?.({ planned }),
    () => undefined,
  );
}, 500);
process.once('disconnect', () => {
  clearInterval(telling);
  posting.stop();
  void queue.stop().then(() => opened.close().then(() => process.exit(0)));
});
