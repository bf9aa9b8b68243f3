import { readRetryAfterMs } from '../../entra/retry-after.ts';
import type { NotSent } from '../../sending/send-outcome.ts';
import { isRefusal } from '../sign-in/refusal.ts';
import { isOutage, isPassing } from './retry-rules.ts';

/** Why the bot can't write there, as Teams says it, sometimes in JSON inside JSON. */
const ofThePlace =
  /BotNotInConversationRoster|ConversationBlockedByUser|ForbiddenOperationException|NotEnoughPermissions|MessageWritesBlocked/;
/** The app is switched off in the whole organisation, mostly for a while. */
const ofTheOrganisation = /BotDisabledByAdmin/;

interface RestFailure {
  readonly name?: string;
  readonly statusCode?: number;
  readonly code?: string;
  readonly message?: string;
  readonly response?: { readonly headers?: { get(name: string): string | undefined }; readonly bodyAsText?: string };
  readonly body?: unknown;
}

/** Only what Teams answered, or that it did not answer, is an outcome; what else goes wrong, such as an address that the bot may not call, is a fault of ours. */
export function readFailure(error: unknown): NotSent {
  if (isRefusal(error)) throw error;
  const { name, statusCode, code, message = '', response, body } = error as RestFailure;
  if (statusCode === undefined) {
    if (name === 'AbortError') return { kind: 'later', reason: 'no answer in time' };
    if (!isOutage(code)) throw error;
    return { kind: 'later', reason: code ?? 'no answer' };
  }
  const said = `${message} ${response?.bodyAsText ?? ''} ${JSON.stringify(body ?? '')}`;
  const [placeReason] = ofThePlace.exec(said) ?? [];
  const reason = placeReason ?? ofTheOrganisation.exec(said)?.[0] ?? `HTTP ${statusCode}`;
  if (isPassing(statusCode)) {
    const afterMs = readRetryAfterMs(response?.headers?.get('retry-after'));
    return { kind: 'later', reason, ...(afterMs === undefined ? {} : { afterMs }) };
  }
  // The bot's own token, secret or clock is at fault, and that is mended.
  if (statusCode === 401) return { kind: 'later', reason };
  if (statusCode === 403) return { kind: placeReason ? 'unreachable' : 'refused', reason };
  // A first 404 can be false.
  if (statusCode === 404) return { kind: 'missing', reason };
  return { kind: 'failed', reason };
}
