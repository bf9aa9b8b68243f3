import { z } from 'zod';
import type { Knowledge } from '../answers/knowledge.ts';
import type { Clock } from '../clock.ts';
import type { EntraTokens } from '../entra/entra-token.ts';
import { readMilestones } from '../milestones/read-milestones.ts';
import { recordChange } from '../store/audit.ts';
import { findPlace } from '../store/chats/channels.ts';
import type { Database } from '../store/database.ts';
import { findPost, type Post } from '../store/summaries/posts.ts';
import type { SummarySpec } from '../store/summaries/summary-spec.ts';
import { deliveryStates } from '../store/tables.ts';
import { codeOf } from '../summaries/posted-card.ts';
import type { Posting } from '../summaries/posting.ts';
import type { HttpReply } from './http-reply.ts';
import type { ReadBody } from './request-body.ts';

/** The app role that lets other software post. */
export const postRole = 'Summaries.Post';

export interface SummariesApiParts {
  readonly tokens: EntraTokens;
  readonly db: Database;
  readonly knowledge: Knowledge;
  readonly clock: Clock;
  readonly posting: Posting;
}

export interface AppRequest {
  readonly authorization: string;
  readonly idempotencyKey: string;
  /** Not read before it is known who calls. */
  readonly readBody: ReadBody;
}

/** What other software does with summaries over HTTP. */
export interface SummariesApi {
  /** Posts a summary to one channel or group chat; the same key with the same body is the same post. */
  post(request: AppRequest): Promise<HttpReply>;
  /** What became of a post of the same app. */
  find(request: Pick<AppRequest, 'authorization'> & { readonly id: string }): Promise<HttpReply>;
}

export const idempotencyKey = /^[\x21-\x7e]{1,200}$/;

/** What is asked for. */
export const summarySchema = z.strictObject({
  conversationId: z.string().min(1).max(500).meta({ description: 'The channel or group chat, as Teams names it.' }),
  template: z.enum(['next', 'measures', 'changes', 'countdown']),
  milestone: z.string().min(1).max(100).optional().meta({ description: 'The date that a countdown counts to.' }),
  language: z.enum(['nl', 'en', 'both']).default('nl'),
  days: z.int().min(1).max(730).default(90).meta({ description: 'How far ahead or back it looks, in days.' }),
  inThread: z.boolean().default(false).meta({ description: 'Below the post before, in a channel.' }),
});

/** What became of it. */
export const postedSchema = z.object({
  id: z.uuid(),
  code: z.string().meta({ description: 'What the bot calls it in the chat, such as s-12.' }),
  conversationId: z.string(),
  state: z.enum(deliveryStates),
  reason: z.string().optional().meta({ description: 'Why it did not arrive.' }),
  askedAt: z.iso.datetime(),
  activityId: z.string().optional().meta({ description: 'What Teams calls the message, once it was sent.' }),
});

const expected =
  'send { "conversationId": "19:…", "template": "next", "measures", "changes" or "countdown" }, and if you like "milestone" (with countdown), "language" ("nl", "en" or "both"), "days" (1 to 730) and "inThread" (true or false)';

export function createSummariesApi(parts: SummariesApiParts): SummariesApi {
  return {
    async post({ authorization, idempotencyKey: key, readBody }) {
      const caller = await parts.tokens.requireRole(authorization, postRole);
      if (caller.kind === 'refused') return caller.reply;
      if (!idempotencyKey.test(key))
        return refuse(
          400,
          'The header Idempotency-Key is missing or has other than 1 to 200 visible ASCII characters.',
        );
      const body = await readBody();
      if (body.kind === 'refused') return body.reply;
      const read = summarySchema.safeParse(body.value);
      if (!read.success) return refuse(400, explain(read.error));
      const { conversationId, milestone, ...rest } = read.data;
      const spec: SummarySpec = { ...rest, ...(milestone ? { milestoneId: milestone } : {}) };
      const fault = await findFault({ conversationId, spec }, parts);
      if (fault) return fault;
      return postOnce({ appId: caller.appId, key, conversationId, spec }, parts);
    },
    async find({ authorization, id }) {
      const caller = await parts.tokens.requireRole(authorization, postRole);
      if (caller.kind === 'refused') return caller.reply;
      const post = z.uuid().safeParse(id).success ? await findPost(parts.db, id) : undefined;
      if (post?.createdBy !== creatorOf(caller.appId)) return refuse(404, 'This app has no post with that id.');
      return { status: 200, body: describe(post) };
    },
  };
}

function refuse(status: number, message: string): HttpReply {
  return { status, body: { message } };
}

function explain({ issues }: z.ZodError): string {
  const fields = [
    ...new Set(issues.flatMap((issue) => (issue.code === 'unrecognized_keys' ? issue.keys : issue.path.join('.')))),
  ];
  // Of one that has nothing right the first few are enough.
  const named = fields
    .filter((field) => field !== '')
    .slice(0, 3)
    .map((field) => field.slice(0, 60))
    .join(', ');
  return `${named === '' ? 'The body is no summary' : `The body is not right at ${named}`}; ${expected}.`;
}

async function findFault(
  { conversationId, spec }: { conversationId: string; spec: SummarySpec },
  { db, knowledge, clock }: SummariesApiParts,
): Promise<HttpReply | undefined> {
  const today = clock().toPlainDate();
  const isCountdown = spec.template === 'countdown';
  if (isCountdown !== (spec.milestoneId !== undefined))
    return refuse(400, 'A countdown needs "milestone", and only a countdown has one.');
  if (isCountdown && !(await readMilestones(db, knowledge.register, today)).some(({ id }) => id === spec.milestoneId))
    return refuse(400, 'There is no milestone with that id; the bot lists them when somebody types milestones.');
  const place = await findPlace(db, conversationId);
  if (!place || place.scope === 'personal')
    return refuse(404, 'The bot is in no channel or group chat with that conversationId; add it there first.');
  return undefined;
}

interface Wanted {
  readonly appId: string;
  readonly key: string;
  readonly conversationId: string;
  readonly spec: SummarySpec;
}

async function postOnce({ appId, key, conversationId, spec }: Wanted, parts: SummariesApiParts): Promise<HttpReply> {
  const { db, clock, posting } = parts;
  const fullKey = `app ${appId} ${key}`;
  const createdBy = creatorOf(appId);
  const dueAt = clock().toInstant();
  const { post, isNew } = await posting.post({ key: fullKey, conversationId, spec, createdBy, dueAt });
  if (!isSame(post, { conversationId, spec }))
    return refuse(409, 'This Idempotency-Key was used for another summary; use a new key for a new summary.');
  if (!isNew) return { status: 200, body: describe(post) };
  const change = { personId: createdBy, action: 'summary posted', subject: codeOf(post), new: spec };
  await recordChange(db, change, dueAt);
  return { status: 202, body: describe(post) };
}

function creatorOf(appId: string): string {
  return `app ${appId}`;
}

function isSame(post: Post, { conversationId, spec }: Pick<Wanted, 'conversationId' | 'spec'>): boolean {
  return post.conversationId === conversationId && JSON.stringify(post.spec) === JSON.stringify(inOrder(spec));
}

/** As the database gives it back. */
function inOrder({ template, milestoneId, language, days, inThread }: SummarySpec): SummarySpec {
  return { template, ...(milestoneId ? { milestoneId } : {}), language, days, inThread };
}

function describe({
  id,
  state,
  reason,
  conversationId,
  dueAt,
  activityId,
  ...rest
}: Post): z.output<typeof postedSchema> {
  return {
    id,
    code: codeOf(rest),
    conversationId,
    state,
    ...(reason ? { reason } : {}),
    askedAt: dueAt.toString(),
    ...(activityId ? { activityId } : {}),
  };
}
