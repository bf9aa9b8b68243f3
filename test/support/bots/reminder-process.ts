import { createClock } from '../../../bot/clock.ts';
import { createLog, describeError } from '../../../bot/log.ts';
import { readRegister } from '../../../bot/register/read-register.ts';
import { openQueue } from '../../../bot/sending/queue.ts';
import { openDatabase } from '../../../bot/store/database.ts';
import { countDeliveries } from '../../../bot/store/reminders/deliveries.ts';
import { createAdapter } from '../../../bot/teams/inbound/adapter.ts';
import { createSender } from '../../../bot/teams/outbound/send.ts';
import { wireChats } from '../../../bot/teams/outbound/wire-chats.ts';
import { wireReminders } from '../../../bot/teams/outbound/wire-reminders.ts';

/**
 * The service's reminders in a process of their own, so that it can be killed: `reminder-process.ts SERVICE_URL PEOPLE`,
 * with DATABASE_URL or DATA_DIR, and PACE=off to send as fast as it can. It is the morning of a reminder; everybody has a chat with the bot, but where
 * NEWCOMERS is 5 every fifth, with whom the bot is to begin one.
 */
const [serviceUrl = '', people = '0'] = process.argv.slice(2);
const { DATABASE_URL: databaseUrl, DATA_DIR: dataDir = '' } = process.env;
const admins = Array.from({ length: Number(people) }, (_, index) => `person-${index}`);
const clock = createClock(Temporal.ZonedDateTime.from('2023-12-01T09:00[Europe/Amsterdam]'));
const log = createLog();
const opened = await openDatabase({ databaseUrl, dataDir, onError: () => undefined });
const newcomers = Number(process.env['NEWCOMERS'] ?? 0);
const rows = admins
  .filter((_, index) => newcomers === 0 || (index + 1) % newcomers > 0)
  .map((id) => ({
    conversation_id: `a:${id}`,
    scope: 'personal',
    person_id: id,
    tenant_id: 'rijk',
    service_url: serviceUrl,
    state: 'installed' as const,
    changed_at: clock().toInstant().toString(),
  }));
for (let at = 0; at < rows.length; at += 1000)
  await opened.db
    .insertInto('conversations')
    .values(rows.slice(at, at + 1000))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
const queue = await openQueue(
  opened,
  (error) => log.error('queue', describeError(error)),
  process.env['PACE'] === 'off' ? async (count) => Array.from({ length: count }, () => 0) : undefined,
);
const adapter = createAdapter({ environment: 'development', credentials: undefined }, { log });
const wiring = { opened, clock, queue, log, sender: createSender(adapter) };
const reminders = await wireReminders({
  ...wiring,
  knowledge: { register: readRegister() },
  listStaff: async () => ({ admins, deputies: [] }),
  isAdmin: async () => true,
  chats: await wireChats(wiring),
});
const begun = performance.now();
await reminders.tick();
process.send?.({ started: true, planMs: performance.now() - begun, megabytes: process.memoryUsage().rss / 2 ** 20 });
// The embedded database can't be asked by anybody else.
const telling = setInterval(() => {
  countDeliveries(opened.db, clock().toPlainDate()).then(
    ({ planned }) => process.send?.({ planned }),
    () => undefined,
  );
}, 500);
process.once('disconnect', () => {
  clearInterval(telling);
  reminders.stop();
  void queue.stop().then(() => opened.close().then(() => process.exit(0)));
});
