import type { Activity, ConversationReference, TurnContext } from 'botbuilder';
import type { SendOutcome } from '../sending/send-outcome.ts';
import type { Conversation } from '../store/conversations.ts';
import type { TeamsAdapter } from './adapter.ts';
import { isPassing, readRetryAfterMs } from './retry-rules.ts';

/** Writes to somebody who did not just write. */
export interface Sender {
  send(to: Conversation, message: Partial<Activity>): Promise<SendOutcome>;
  /** Puts `message` in the place of one that was sent. */
  update(to: Conversation, activityId: string, message: Partial<Activity>): Promise<SendOutcome>;
}

/** Without an app id, as on loopback, nobody is asked for a token. */
export function createSender(adapter: TeamsAdapter, appId = ''): Sender {
  /** What `act` throws is caught inside the turn: the adapter would answer it with an apology, in the same chat. */
  const run = async (to: Conversation, act: (context: TurnContext) => Promise<string>): Promise<SendOutcome> => {
    let outcome: SendOutcome | undefined;
    try {
      await adapter.continueConversationAsync(appId, referTo(to), async (context: TurnContext) => {
        outcome = await act(context).then((activityId): SendOutcome => ({ kind: 'sent', activityId }), readFailure);
      });
    } catch (error) {
      return readFailure(error);
    }
    if (!outcome) throw new Error('the turn ended without an outcome');
    return outcome;
  };
  return {
    send: (to, message) => run(to, async (context) => (await context.sendActivity(message))?.id ?? ''),
    update: (to, activityId, message) =>
      run(to, async (context) => {
        await context.updateActivity({ ...message, id: activityId });
        return activityId;
      }),
  };
}

function referTo({ id, serviceUrl, tenantId }: Conversation): Partial<ConversationReference> {
  return {
    channelId: 'msteams',
    serviceUrl,
    conversation: { id, isGroup: false, conversationType: 'personal', name: '', ...(tenantId ? { tenantId } : {}) },
  };
}

/** Why somebody can't be reached, as Teams says it, sometimes in JSON inside JSON. */
const unreachable =
  /BotDisabledByAdmin|BotNotInConversationRoster|ConversationBlockedByUser|ForbiddenOperationException|NotEnoughPermissions|MessageWritesBlocked/;

interface RestFailure {
  readonly name?: string;
  readonly statusCode?: number;
  readonly code?: string;
  readonly message?: string;
  readonly response?: { readonly headers?: { get(name: string): string | undefined }; readonly bodyAsText?: string };
  readonly body?: unknown;
}

/** Only what Teams answered, or that it did not answer, is an outcome; what else goes wrong is a fault of ours. */
function readFailure(error: unknown): Exclude<SendOutcome, { kind: 'sent' }> {
  const { name, statusCode, code, message = '', response, body } = error as RestFailure;
  if (statusCode === undefined) {
    if (name === 'AbortError') return { kind: 'later', reason: 'no answer in time' };
    if (!isOutage(code)) throw error;
    return { kind: 'later', reason: code ?? 'no answer' };
  }
  const said = `${message} ${response?.bodyAsText ?? ''} ${JSON.stringify(body ?? '')}`;
  const reason = unreachable.exec(said)?.[0] ?? `HTTP ${statusCode}`;
  if (isPassing(statusCode)) {
    const afterMs = readRetryAfterMs(response?.headers?.get('retry-after'));
    return { kind: 'later', reason, ...(afterMs === undefined ? {} : { afterMs }) };
  }
  if (statusCode === 403) return { kind: 'unreachable', reason };
  // A first 404 can be false.
  if (statusCode === 404) return { kind: 'missing', reason };
  return { kind: 'failed', reason };
}

function isOutage(code: string | undefined): boolean {
  return (
    code !== undefined &&
    /^(ECONNREFUSED|ECONNRESET|ETIMEDOUT|EPIPE|ENOTFOUND|EAI_AGAIN|REQUEST_SEND_ERROR)$/.test(code)
  );
}
