import { sql } from 'kysely';
import { z } from 'zod';
import { type Language, languages } from '../../register/schema.ts';
import type { AskContext, LastAnswer } from '../../wording/answer-types.ts';
import { keepLatest } from '../../wording/told.ts';
import { gather } from '../batch-calls.ts';
import type { Database } from '../database.ts';
import { type OpenQuestion, saveOpenQuestions } from './open-questions.ts';

/** How long a follow-up may refer to an answer, and a rating be tied to its question. */
export const answerMinutes = 30;

export interface ReplyAddress {
  readonly conversationId: string;
  /** The id of the reply's activity, to which a rating points. */
  readonly replyId: string;
}

export interface GivenAnswer extends ReplyAddress {
  readonly last: LastAnswer;
  /** The question as it was typed. */
  readonly text: string;
}

export interface Asker {
  readonly conversationId: string;
  /** The same without a channel's thread: what is kept is the channel. */
  readonly channelId: string;
  readonly personId: string;
  readonly serviceUrl: string;
  /** Of the person's Teams, in a chat of their own; undefined where it is not told. */
  readonly language?: Language | undefined;
}

export interface KnownContext extends AskContext {
  /** The conversation is kept, with the address at which it is answered and the language of the person's Teams. */
  readonly isKept: boolean;
}

/** What every turn reads and writes; turns that run at the same time share their queries. */
export interface Answers {
  /** The conversation's last answer, where it is younger than 30 minutes, and the person's choice of language. */
  findContext(asker: Asker, now: Temporal.Instant): Promise<KnownContext>;
  save(answer: GivenAnswer, now: Temporal.Instant): Promise<void>;
  /** Keeps a question that found none. */
  saveOpen(question: OpenQuestion, now: Temporal.Instant): Promise<void>;
}

export function createAnswers(db: Database): Answers {
  const find = gather((list: readonly Timed<Asker>[]) => findContexts(db, list));
  const save = gather((list: readonly Timed<GivenAnswer>[]) => saveAnswers(db, list));
  const saveOpen = gather(async (list: readonly Timed<OpenQuestion>[]) => {
    await saveOpenQuestions(db, list);
    return list.map(() => undefined);
  });
  return {
    findContext: (asker, now) => find({ ...asker, now }),
    save: (answer, now) => save({ ...answer, now }),
    saveOpen: (question, now) => saveOpen({ ...question, now }),
  };
}

/** The question behind a reply, once: its text is erased as it is taken. */
export async function takeQuestion(
  db: Database,
  { conversationId, replyId }: ReplyAddress,
  now: Temporal.Instant,
): Promise<{ text: string; language: Language } | undefined> {
  const held = db
    .selectFrom('answers')
    .select(['text', 'language'])
    .where('conversation_id', '=', conversationId)
    .where('reply_id', '=', replyId)
    .where('answered_at', '>', new Date(now.subtract({ minutes: answerMinutes }).epochMilliseconds))
    .where('text', 'is not', null)
    .forUpdate()
    .as('held');
  const row = await db
    .updateTable('answers')
    .from(held)
    .set({ text: null })
    .where('conversation_id', '=', conversationId)
    .where('reply_id', '=', replyId)
    .returning(['held.text', 'held.language'])
    .executeTakeFirst();
  return row?.text ? { text: row.text, language: z.enum(languages).parse(row.language) } : undefined;
}

/** So many answers of a talk are looked at to sum it up; several may tell the same. */
const mostRead = 8;

type Timed<Value> = Value & { readonly now: Temporal.Instant };

const contextRow = z.object({
  subject: z.string().nullable(),
  answer: z.string().nullable(),
  language: z.enum(languages).nullable(),
  items: z.array(z.string()).nullable(),
  text: z.string().nullable(),
  told: z.array(z.string()).nullable(),
  preferred: z.enum(languages).nullable(),
  is_kept: z.boolean(),
});

async function findContexts(db: Database, askers: readonly Timed<Asker>[]): Promise<KnownContext[]> {
  const { rows } = await sql<unknown>`
    select last.subject, last.answer, last.language, last.items, last.text, choice.language as preferred,
      array(
        select told.answer from answers as told
        where told.conversation_id = asker.conversation_id and told.answered_at > asker.now - make_interval(mins => ${answerMinutes})
        order by told.answered_at desc limit ${mostRead}
      ) as told,
      conversation.conversation_id is not null as is_kept
    from unnest(
      ${askers.map(({ conversationId }) => conversationId)}::text[],
      ${askers.map(({ channelId }) => channelId)}::text[],
      ${askers.map(({ personId }) => personId)}::text[],
      ${askers.map(({ serviceUrl }) => serviceUrl)}::text[],
      ${askers.map(({ language }) => language ?? null)}::text[],
      ${askers.map(({ now }) => now.toString())}::timestamptz[]
    ) with ordinality as asker(conversation_id, channel_id, person_id, service_url, language, now, place)
    left join conversations as conversation on conversation.conversation_id = asker.channel_id
      and conversation.state = 'installed' and conversation.service_url = asker.service_url
      and (asker.language is null or asker.language = conversation.language)
    left join language_choices as choice on choice.person_id = asker.person_id
    left join lateral (
      select * from answers
      where answers.conversation_id = asker.conversation_id and answers.answered_at > asker.now - make_interval(mins => ${answerMinutes})
      order by answers.answered_at desc limit 1
    ) as last on true
    order by asker.place`.execute(db);
  return rows.map(toContext);
}

function toContext(row: unknown): KnownContext {
  const { subject, answer, language, items, text, told, preferred, is_kept: isKept } = contextRow.parse(row);
  const last =
    subject && answer && language && items
      ? { subject, answer, language, items, text: text ?? '', told: keepLatest(told?.toReversed() ?? []) }
      : undefined;
  return { last, preferred: preferred ?? undefined, isKept };
}

async function saveAnswers(db: Database, answers: readonly Timed<GivenAnswer>[]): Promise<undefined[]> {
  // One statement must not write a row twice; the later of two answers under one id holds.
  const byReply = new Map(answers.map((answer) => [JSON.stringify([answer.conversationId, answer.replyId]), answer]));
  await db
    .insertInto('answers')
    .values([...byReply.values()].map(toRow))
    .onConflict((conflict) =>
      conflict.columns(['conversation_id', 'reply_id']).doUpdateSet(({ ref }) => ({
        subject: ref('excluded.subject'),
        answer: ref('excluded.answer'),
        language: ref('excluded.language'),
        items: ref('excluded.items'),
        text: ref('excluded.text'),
        answered_at: ref('excluded.answered_at'),
      })),
    )
    .execute();
  return answers.map(() => undefined);
}

function toRow({ conversationId, replyId, last, text, now }: Timed<GivenAnswer>) {
  return {
    conversation_id: conversationId,
    reply_id: replyId,
    subject: last.subject,
    answer: last.answer,
    language: last.language,
    items: JSON.stringify(last.items),
    text: text.replaceAll('\0', ''),
    answered_at: now.toString(),
  };
}
