import assert from 'node:assert/strict';
import { sql } from 'kysely';
import { recordChange } from '../../bot/store/audit.ts';
import { recordConversation } from '../../bot/store/chats/conversations.ts';
import { recordGreeting } from '../../bot/store/chats/greetings.ts';
import { saveLanguageChoice } from '../../bot/store/chats/language-choices.ts';
import { saveNotice } from '../../bot/store/chats/notices.ts';
import type { OpenDatabase } from '../../bot/store/database.ts';
import { purge } from '../../bot/store/purge.ts';
import { markDone, markSeen, readActs, snooze } from '../../bot/store/reminders/acts.ts';
import { addPeople, subscribe } from '../../bot/store/reminders/people.ts';
import { planDeliveries } from '../../bot/store/reminders/plan-deliveries.ts';
import { findDataLink, makeDataLink } from '../../bot/store/rights/data-links.ts';
import { forgetPerson } from '../../bot/store/rights/forget-person.ts';
import { holdsNobody, keptOfPeople } from '../../bot/store/rights/kept-of-people.ts';
import { listKeptOf } from '../../bot/store/rights/list-kept-of.ts';
import { addSchedule, findSchedule } from '../../bot/store/summaries/schedules.ts';
import { engines, needsEngine, type TestDatabase } from '../support/databases/databases.ts';
import { listTablesThatHold } from '../support/databases/tables-that-hold.ts';

const now = Temporal.Instant.from('2026-11-24T09:00:00Z');
const today = Temporal.PlainDate.from('2026-11-24');
const anna = '8f0f4f5d-3a56-4a9a-8f61-7b3f0c9a0001';
const bram = '8f0f4f5d-3a56-4a9a-8f61-7b3f0c9a0002';
const phase = { milestoneId: 'phase-2', date: Temporal.PlainDate.from('2023-12-31') };

/** Of columns that can hold a person: their number, their name, or what they typed. */
const canHoldSomebody = /person|creat|name|text|words|heading|note|command|about|before|after|old$|new$/;

for (const engine of engines) {
  describe(`what is kept of people on ${engine.name}`, function () {
    this.timeout(60_000);
    let database: TestDatabase;
    let opened: OpenDatabase;

    beforeEach(async function () {
      await needsEngine(this, engine);
      database = await engine.create();
      opened = await database.open();
    });
    afterEach(async () => {
      await opened?.close();
      await database?.drop();
    });

    it('is in one list: every table is in it, or is said to hold nobody', async () => {
      const { rows } = await sql<{ table_name: string; column_name: string }>`
        select table_name, column_name from information_schema.columns
        where table_schema = 'public' and table_name not like 'kysely%' and data_type in ('text', 'jsonb', 'json')`.execute(
        opened.db,
      );
      const listed = new Set(
        keptOfPeople.flatMap(({ tables }) =>
          tables.flatMap(({ table, columns }) => columns.map((c) => `${table}.${c}`)),
        ),
      );
      const listedTables = new Set([...listed].map((column) => column.split('.')[0]));
      const unlisted = rows.flatMap(({ table_name: table, column_name: column }) => {
        if (Object.hasOwn(holdsNobody, table)) return [];
        if (!listedTables.has(table)) return [`table ${table}`];
        // What a schedule or a table is called says nothing of anybody.
        const isKnown = listed.has(`${table}.${column}`) || !canHoldSomebody.test(column) || column === 'table_name';
        return isKnown ? [] : [`column ${table}.${column}`];
      });
      assert.deepEqual(unlisted, [], 'add them to bot/store/rights/kept-of-people.ts');
    });

    it('is found and erased, all of it but the audit, and of nobody else', async () => {
      const { db } = opened;
      for (const [personId, name] of [
        [anna, 'Anna de Vries'],
        [bram, 'Bram Jansen'],
      ] as const) {
        const chat = {
          id: `a:${personId.at(-1)}`,
          scope: 'personal',
          personId,
          serviceUrl: 'http://127.0.0.1/',
        } as const;
        await recordConversation(db, chat, now);
        await recordGreeting(db, chat.id, now);
        await saveLanguageChoice(db, { personId, language: 'nl' }, now);
        await addPeople(db, [personId], today);
        await subscribe(db, { personId, milestoneId: 'phase-2' }, today);
        await saveNotice(db, { personId, text: 'Er is een look gemist.' }, now);
        await markSeen(db, phase, { personId, name, now });
        await snooze(db, phase, { personId, until: today.add({ days: 7 }) });
        await recordChange(db, { personId, action: 'seen', subject: 'phase-2 2023-12-31' }, now);
        await makeDataLink(db, personId, now);
      }
      await markDone(db, phase, { personId: anna, name: 'Anna de Vries', note: 'met Bram', now });
      const due = [anna, bram].map((personId) => ({
        milestoneId: 'phase-2',
        occurrence: phase.date,
        lead: '7',
        personId,
        isOvertaken: false,
      }));
      await db.transaction().execute((transaction) => planDeliveries(transaction, due, today));
      const schedule = await addSchedule(
        db,
        {
          key: 'k',
          conversationId: '19:c',
          spec: { template: 'next', language: 'nl', days: 90, inThread: false, evenUnchanged: false },
          rhythm: { rule: 'FREQ=WEEKLY', at: Temporal.PlainTime.from('09:00'), startsOn: today, skipsDaysOff: true },
          createdBy: anna,
          nextAt: now,
        },
        now,
      );

      const before = await listKeptOf(db, anna);
      assert.ok(before.length > 8, `only ${before.length} purposes`);
      const other = await listKeptOf(db, bram);
      const forgotten = await forgetPerson(db, anna, now);

      assert.deepEqual(forgotten.schedules, [schedule.id]);
      assert.equal(forgotten.audited, 1);
      assert.equal((await findSchedule(db, schedule.id))?.hasEnded, true);
      assert.deepEqual(await listTablesThatHold(db, [anna, 'Anna de Vries']), ['audit']);
      assert.deepEqual(await listKeptOf(db, bram), other);
      const acts = (await readActs(db, phase.date)).get('phase-2 2023-12-31');
      assert.equal(acts?.done?.name, 'iemand / somebody', 'what is done stays done');
      assert.deepEqual([...(acts?.seen.keys() ?? [])], [bram]);
    });

    it('is given at a secret address for a quarter of an hour', async () => {
      const secret = await makeDataLink(opened.db, anna, now);
      assert.equal(await findDataLink(opened.db, secret, now.add({ minutes: 14 })), anna);
      assert.equal(await findDataLink(opened.db, secret, now.add({ minutes: 15 })), undefined);
      assert.equal(await findDataLink(opened.db, `${secret}x`, now), undefined);
      await purge(opened.db, now.add({ hours: 26 }));
      assert.deepEqual(await listTablesThatHold(opened.db, [anna]), []);
    });
  });
}
