import assert from 'node:assert/strict';
import { type Answers, createAnswers, takeQuestion } from '../../bot/store/answers/answers.ts';
import { listOpenQuestions, saveOpenQuestion } from '../../bot/store/answers/open-questions.ts';
import { recordChange } from '../../bot/store/audit.ts';
import { forgetConversation } from '../../bot/store/chats/conversations.ts';
import { recordGreeting } from '../../bot/store/chats/greetings.ts';
import { findLanguageChoice, saveLanguageChoice } from '../../bot/store/chats/language-choices.ts';
import { findNotice, saveNotice } from '../../bot/store/chats/notices.ts';
import { isReady, type OpenDatabase, openDatabase } from '../../bot/store/database.ts';
import { purge } from '../../bot/store/purge.ts';
import { markSeen } from '../../bot/store/reminders/acts.ts';
import { planDeliveries } from '../../bot/store/reminders/plan-deliveries.ts';
import type { LastAnswer } from '../../bot/wording/answer-types.ts';
import { engines, needsEngine, type TestDatabase } from '../support/databases/databases.ts';

const now = Temporal.Instant.from('2026-11-24T09:00:00Z');
const later = (minutes: number) => now.add({ minutes });
const last: LastAnswer = {
  subject: 'measures',
  answer: 'measures',
  language: 'nl',
  items: ['M1', 'M2'],
  text: 'Welke maatregelen noemt de brief?',
  told: ['measures'],
};
const reply = { conversationId: 'a', replyId: '1' };
const given = { ...reply, last, text: last.text };
const asker = { conversationId: 'a', channelId: 'a', personId: 'p', serviceUrl: 'http://127.0.0.1/' };
const question = { text: "Wat kost d'r dat?", language: 'nl', reason: 'none' } as const;

for (const engine of engines) {
  describe(`the store on ${engine.name}`, function () {
    this.timeout(60_000);
    let database: TestDatabase;
    let opened: OpenDatabase;
    let answers: Answers;

    before(async function () {
      await needsEngine(this, engine);
      database = await engine.create();
      opened = await database.open();
      answers = createAnswers(opened.db);
    });
    afterEach(async () => {
      for (const table of ['answers', 'greetings', 'open_questions', 'language_choices'] as const) {
        await opened.db.deleteFrom(table).execute();
      }
    });
    after(async () => {
      await opened?.close();
      await database?.drop();
    });

    it('is ready', async () => assert.equal(await isReady(opened), true));

    it("finds a conversation's last answer for 30 minutes, and only the last", async () => {
      await answers.save({ ...given, replyId: '0', last: { ...last, subject: 'phase-2' } }, now);
      await answers.save(given, later(1));
      assert.deepEqual((await answers.findContext(asker, later(30))).last, last);
      assert.equal((await answers.findContext(asker, later(31))).last, undefined);
      assert.equal((await answers.findContext({ ...asker, conversationId: 'b' }, later(1))).last, undefined);
    });

    it('knows what was told in a conversation, each once where it was told last', async () => {
      const tell = (answer: string, at: number) =>
        answers.save({ ...given, replyId: String(at), last: { ...last, answer } }, later(at));
      for (const [at, answer] of ['measures', 'next', 'dtia-meaning', 'next'].entries()) await tell(answer, at);
      assert.deepEqual((await answers.findContext(asker, later(5))).last?.told, ['measures', 'dtia-meaning', 'next']);
      assert.deepEqual((await answers.findContext(asker, later(32))).last?.told, ['next']);
    });

    it('gives each of many who ask at once what is their own', async () => {
      const people = Array.from({ length: 250 }, (_, index) => String(index));
      await Promise.all(
        people.map((id) => answers.save({ ...given, conversationId: `c${id}`, last: { ...last, items: [id] } }, now)),
      );
      await saveLanguageChoice(opened.db, { personId: '7', language: 'en' }, now);
      const found = await Promise.all(
        people.map((id) => answers.findContext({ ...asker, conversationId: `c${id}`, personId: id }, now)),
      );
      assert.deepEqual(
        found.map((context) => context.last?.items[0]),
        people,
      );
      assert.deepEqual(
        people.filter((_, index) => found[index]?.preferred === 'en'),
        ['7'],
      );
    });

    it('takes two answers under one id at once, and finds the later one', async () => {
      const second = { ...given, last: { ...last, subject: 'phase-2' } };
      await Promise.all([answers.save(second, now), answers.save(given, now), answers.save(second, later(1))]);
      assert.equal((await answers.findContext(asker, later(1))).last?.subject, 'phase-2');
    });

    it('greets a conversation once, also when asked twice at a time', async () => {
      const greeted = await Promise.all([recordGreeting(opened.db, 'a', now), recordGreeting(opened.db, 'a', now)]);
      assert.deepEqual(greeted.sort(), [false, true]);
    });

    it('greets again after the bot was removed, and has forgotten what was asked', async () => {
      await recordGreeting(opened.db, 'a', now);
      await answers.save(given, now);
      await forgetConversation(opened.db, 'a');
      assert.equal((await answers.findContext(asker, now)).last, undefined);
      assert.equal(await takeQuestion(opened.db, reply, now), undefined);
      assert.equal(await recordGreeting(opened.db, 'a', now), true);
    });

    it('gives the question behind a reply to one of two takers, and to none after 30 minutes', async () => {
      await answers.save(given, now);
      const taken = await Promise.all([takeQuestion(opened.db, reply, now), takeQuestion(opened.db, reply, now)]);
      assert.deepEqual(taken.filter(Boolean), [{ text: given.text, language: 'nl' }]);
      // Its text went to who took it; what was answered is still known.
      assert.deepEqual((await answers.findContext(asker, now)).last, { ...last, text: '' });
      await answers.save(given, now);
      assert.equal(await takeQuestion(opened.db, reply, later(31)), undefined);
    });

    it('keeps the language that a person chose last', async () => {
      await saveLanguageChoice(opened.db, { personId: 'p', language: 'nl' }, now);
      await saveLanguageChoice(opened.db, { personId: 'p', language: 'en' }, now);
      assert.equal(await findLanguageChoice(opened.db, 'p'), 'en');
      assert.equal(await findLanguageChoice(opened.db, 'q'), undefined);
      assert.equal((await answers.findContext(asker, now)).preferred, 'en');
    });

    it('lists a question that was asked twice once, the last asked first, for 90 days and 500 characters', async () => {
      await saveOpenQuestion(opened.db, question, now);
      await saveOpenQuestion(opened.db, { ...question, text: question.text.toUpperCase() }, later(1));
      await saveOpenQuestion(opened.db, { ...question, text: 'é'.repeat(600) }, later(2));
      const listed = await listOpenQuestions(opened.db, { now: later(3), limit: 10 });
      assert.deepEqual(
        listed.map(({ count }) => count),
        [1, 2],
      );
      assert.equal(listed[0]?.text.length, 500);
      assert.equal(listed[1]?.lastAsked.toString(), later(1).toString());
      assert.deepEqual(await listOpenQuestions(opened.db, { now: now.add({ hours: 24 * 91 }), limit: 10 }), []);
    });

    it('erases who was reminded and what they did 400 days after the date', async () => {
      const occurrence = { milestoneId: 'phase-3', date: Temporal.PlainDate.from('2024-12-31') };
      await planDeliveries(
        opened.db,
        [{ milestoneId: 'phase-3', occurrence: occurrence.date, lead: '0', personId: 'p', isOvertaken: false }],
        occurrence.date,
      );
      await markSeen(opened.db, occurrence, { personId: 'p', name: 'Anna', now });
      const on = (day: string) => Temporal.Instant.from(`${day}T12:00:00Z`);
      assert.equal((await purge(opened.db, on('2026-02-03'))).deliveries, 0);
      assert.equal((await purge(opened.db, on('2026-02-06'))).deliveries, 1);
      for (const table of ['deliveries', 'reminder_messages', 'seen_occurrences'] as const)
        assert.deepEqual(await opened.db.selectFrom(table).selectAll().execute(), [], table);
    });

    it('lets nobody change the audit, or erase what is younger than two years', async () => {
      const change = { personId: 'p', action: 'done', subject: 'phase-3 2024-12-31' };
      const today = Temporal.Now.instant();
      await recordChange(opened.db, change, today);
      await recordChange(opened.db, change, today.subtract({ hours: 24 * 740 }));
      await assert.rejects(opened.db.updateTable('audit').set({ action: 'seen' }).execute(), /only added to/);
      await assert.rejects(opened.db.deleteFrom('audit').execute(), /only added to/);
      await purge(opened.db, today);
      assert.equal((await opened.db.selectFrom('audit').select('id').execute()).length, 1);
    });

    it('erases what is past its time, and nothing else', async () => {
      await answers.save(given, now);
      await saveOpenQuestion(opened.db, question, now);
      const notice = await saveNotice(opened.db, { personId: 'p', text: 'Er is iets gemist.' }, now);
      assert.deepEqual(await purge(opened.db, later(31)), { answers: 1, openQuestions: 0, deliveries: 0, posts: 0 });
      assert.ok(await findNotice(opened.db, notice));
      assert.deepEqual(await purge(opened.db, now.add({ hours: 24 * 91 })), {
        answers: 0,
        openQuestions: 1,
        deliveries: 0,
        posts: 0,
      });
      assert.equal(await findNotice(opened.db, notice), undefined);
    });
  });
}

describe('two instances', function () {
  this.timeout(60_000);

  it('open one PostgreSQL at once', async function () {
    const engine = engines[1];
    assert.ok(engine);
    await needsEngine(this, engine);
    const database = await engine.create();
    const instances = await Promise.all([database.open(), database.open()]);
    await createAnswers(instances[0].db).save(given, now);
    assert.deepEqual((await createAnswers(instances[1].db).findContext(asker, now)).last, last);
    for (const instance of instances) await instance.close();
    await database.drop();
  });

  it('do not open one embedded folder: the second is told which, and what to do', async () => {
    const engine = engines[0];
    assert.ok(engine);
    const database = await engine.create();
    const first = await database.open();
    await assert.rejects(
      database.open(),
      /is in use by another process; stop that one, choose another DATA_DIR, or set DATABASE_URL/,
    );
    await first.close();
    const again = await database.open();
    await again.close();
    await database.drop();
  });
});

describe('a database that is not there', function () {
  this.timeout(60_000);

  it('is told with its host, the reason and what to do', async () => {
    await assert.rejects(
      openDatabase({ databaseUrl: 'postgres://bot@localhost:1/bot', dataDir: '' }),
      /PostgreSQL at localhost:1 can't be used \(.*ECONNREFUSED.*\); start it, or mend DATABASE_URL/,
    );
  });

  it('makes the bot not ready', async function () {
    const engine = engines[1];
    assert.ok(engine);
    await needsEngine(this, engine);
    const database = await engine.create();
    const opened = await database.open();
    assert.equal(await isReady(opened), true);
    await database.drop();
    assert.equal(await isReady(opened), false);
    await opened.close();
  });
});
