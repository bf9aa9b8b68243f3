import type { Activity, ConversationParameters } from 'botbuilder';
import { z } from 'zod';
import { type Exchange, type Exchanged, exchange } from './http-exchange.ts';
import { tryPatiently } from './retry-rules.ts';

/** Teams' Bot Connector at one service address (its REST interface, version 3). Rejects with ConnectorError, or as `exchange` does. */
export interface BotConnector {
  /** Says something in a conversation, as an answer to `replyToId` where the activity has it. The id of the message. */
  send(conversationId: string, activity: Partial<Activity>, seenBy?: SeenBy): Promise<string | undefined>;
  /** Puts an activity in the place of one that was sent. */
  update(conversationId: string, activityId: string, activity: Partial<Activity>): Promise<void>;
  delete(conversationId: string, activityId: string, seenBy?: SeenBy): Promise<void>;
  /** The id of the conversation, old or new; undefined where Teams does not say it. */
  createConversation(parameters: ConversationParameters): Promise<string | undefined>;
  readMember(conversationId: string, memberId: string): Promise<Member>;
  /** A page of who is there; `after` is where the page before says that it goes on. */
  listMembers(conversationId: string, page: { readonly size: number; readonly after?: string }): Promise<MemberPage>;
  readTeam(teamId: string): Promise<z.output<typeof teamSchema>>;
}

/** Of a conversation of several all see a message, or only the one whom it names. */
interface SeenBy {
  readonly isTargeted?: boolean;
}

const memberSchema = z.object({
  id: z.string(),
  name: z.string().nullish(),
  aadObjectId: z.string().nullish(),
  tenantId: z.string().nullish(),
  userRole: z.string().nullish(),
});
const pageSchema = z.object({
  members: z.array(memberSchema).nullish(),
  continuationToken: z.string().nullish(),
});
const teamSchema = z.object({ aadGroupId: z.string().nullish(), name: z.string().nullish() });

type Member = z.output<typeof memberSchema>;
type MemberPage = z.output<typeof pageSchema>;

/** Teams answered, and did not do it. What it said is for `read-failure.ts`, and may quote what was sent. */
export class ConnectorError extends Error {
  override readonly name = 'ConnectorError';
  readonly statusCode: number;
  readonly retryAfter: string | undefined;
  readonly said: string;

  constructor({ status, headers, text }: Exchanged) {
    super(`the Bot Connector answers with ${status}`);
    this.statusCode = status;
    this.retryAfter = headers['retry-after'];
    this.said = text;
  }
}

interface Access {
  /** The value of the header Authorization; undefined: nobody asks for a token there. */
  readonly authorize: () => Promise<string | undefined>;
  /** Somebody waits for it. */
  readonly patiently: boolean;
}

/** @param serviceUrl as Teams tells it, with or without its last slash; checked by the caller */
export function openConnector(serviceUrl: string, { authorize, patiently }: Access): BotConnector {
  const root = `${serviceUrl.replace(/\/+$/, '')}/v3`;
  const call = async (method: Exchange['method'], path: string, sent?: unknown): Promise<unknown> => {
    const authorization = await authorize();
    const headers = {
      accept: 'application/json',
      'user-agent': 'defender-bot',
      ...(authorization === undefined ? {} : { authorization }),
    };
    const body = sent === undefined ? undefined : JSON.stringify(sent);
    const written = body === undefined ? headers : { ...headers, ...describeBody(body) };
    const send = () => exchange({ method, url: new URL(root + path), headers: written, body });
    const answered = await (patiently ? tryPatiently(send) : send());
    if (answered.status < 200 || answered.status > 299) throw new ConnectorError(answered);
    return readJson(answered.text);
  };
  return {
    send: async (conversationId, activity, seenBy) => {
      const at = `${toActivities(conversationId)}${activity.replyToId ? `/${encodeURIComponent(activity.replyToId)}` : ''}`;
      return readId(await call('POST', at + toQuery(seenBy), activity));
    },
    update: async (conversationId, activityId, activity) => {
      await call('PUT', `${toActivities(conversationId)}/${encodeURIComponent(activityId)}`, activity);
    },
    delete: async (conversationId, activityId, seenBy) => {
      await call('DELETE', `${toActivities(conversationId)}/${encodeURIComponent(activityId)}${toQuery(seenBy)}`);
    },
    createConversation: async (parameters) => readId(await call('POST', '/conversations', parameters)),
    readMember: async (conversationId, memberId) =>
      memberSchema.parse(
        await call('GET', `${toConversation(conversationId)}/members/${encodeURIComponent(memberId)}`),
      ),
    listMembers: async (conversationId, { size, after }) => {
      const query = new URLSearchParams({ pageSize: String(size), ...(after && { continuationToken: after }) });
      return pageSchema.parse(await call('GET', `${toConversation(conversationId)}/pagedmembers?${query}`));
    },
    readTeam: async (teamId) => teamSchema.parse(await call('GET', `/teams/${encodeURIComponent(teamId)}`)),
  };
}

function toConversation(id: string): string {
  return `/conversations/${encodeURIComponent(id)}`;
}

function toActivities(conversationId: string): string {
  return `${toConversation(conversationId)}/activities`;
}

function toQuery({ isTargeted }: SeenBy = {}): string {
  return isTargeted ? '?isTargetedActivity=true' : '';
}

function describeBody(body: string): Record<string, string> {
  return { 'content-type': 'application/json; charset=utf-8', 'content-length': String(Buffer.byteLength(body)) };
}

/** Teams took it: what it says besides is no reason to think otherwise. */
function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function readId(answered: unknown): string | undefined {
  const { id } = (answered ?? {}) as { readonly id?: unknown };
  return typeof id === 'string' && id !== '' ? id : undefined;
}
