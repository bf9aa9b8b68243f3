import { readRetryAfterMs } from '../../entra/retry-after.ts';
import type { NotSent } from '../../sending/send-outcome.ts';
import { isRefusal } from '../sign-in/refusal.ts';
import { ConnectorError } from './connector.ts';
import { isOutage, isPassing } from './retry-rules.ts';

/** Why the bot can't write there, as Teams says it, sometimes in JSON inside JSON. */
const ofThePlace =
  /BotNotInConversationRoster|ConversationBlockedByUser|ForbiddenOperationException|NotEnoughPermissions|MessageWritesBlocked/;
/** The app is switched off in the whole organisation, mostly for a while. */
const ofTheOrganisation = /BotDisabledByAdmin/;

/** Only what Teams answered, or that it did not answer, is an outcome; what else goes wrong, such as an address that the bot may not call, is a fault of ours. */
export function readFailure(error: unknown): NotSent {
  if (isRefusal(error)) throw error;
  if (!(error instanceof ConnectorError)) {
    const { name, code } = error as NodeJS.ErrnoException;
    if (name === 'AbortError') return { kind: 'later', reason: 'no answer in time' };
    if (!isOutage(code)) throw error;
    return { kind: 'later', reason: code ?? 'no answer' };
  }
  const { statusCode, said, retryAfter } = error;
  const [placeReason] = ofThePlace.exec(said) ?? [];
  const reason = placeReason ?? ofTheOrganisation.exec(said)?.[0] ?? `HTTP ${statusCode}`;
  if (isPassing(statusCode)) {
    const afterMs = readRetryAfterMs(retryAfter);
    return { kind: 'later', reason, ...(afterMs === undefined ? {} : { afterMs }) };
  }
  // The bot's own token, secret or clock is at fault, and that is mended.
  if (statusCode === 401) return { kind: 'later', reason };
  if (statusCode === 403) return { kind: placeReason ? 'unreachable' : 'refused', reason };
  // A first 404 can be false.
  if (statusCode === 404) return { kind: 'missing', reason };
  return { kind: 'failed', reason };
}
