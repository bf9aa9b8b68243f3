import { type Activity, CloudAdapter, type InvokeResponse, type TurnContext } from 'botbuilder';
import type { AuthenticateRequestResult } from 'botframework-connector';
import { Entity } from 'botframework-connector/lib/connectorApi/models/mappers.js';
import { describeError, type Log, warnSparingly } from '../../log.ts';
import type { JudgeTurn } from '../../turns/limit-turns.ts';
import {
  type AuthenticationSettings,
  type CallerHeaders,
  type MicrosoftSide,
  TeamsAuthentication,
} from '../sign-in/authentication.ts';
import { isRefusal } from '../sign-in/refusal.ts';
import { readActivity } from './inbound-activity.ts';
import { answerTooMany, judgeActivity, tellTooMany } from './limit.ts';
import { createTurnErrorHandler } from './turn-error.ts';

export type OnTurn = (context: TurnContext) => Promise<void>;

/** A body, or the answer to send where there is none that can be read. */
type Body =
  | { readonly kind: 'read'; readonly value: unknown }
  | { readonly kind: 'refused'; readonly reply: InvokeResponse };

interface InboundRequest extends CallerHeaders {
  /** Not read before it is known who calls. */
  readonly readBody: () => Promise<Body>;
}

/** What takes a request with an activity; told when its turn begins, after which the answer may come by itself. */
export type Receive = (request: InboundRequest & { readonly onBegin: () => void }) => Promise<InvokeResponse>;

/** botbuilder's adapter without its own HTTP side, which makes a 500 of a bad token and prints what it got. */
export class TeamsAdapter extends CloudAdapter {
  readonly #log: Log;
  readonly #warn: Log['warn'];
  readonly #authentication: TeamsAuthentication;

  readonly #judge: JudgeTurn;

  constructor(authentication: TeamsAuthentication, { log, judge = () => 'run' }: { log: Log; judge?: JudgeTurn }) {
    super(authentication);
    this.#authentication = authentication;
    this.#log = log;
    this.#warn = warnSparingly(log, () => performance.now());
    this.#judge = judge;
    this.onTurnError = createTurnErrorHandler(log);
  }

  /** Checks a request, runs its turn to the end, and says what to answer. Never rejects: what fails is in the status. */
  async receive({ readBody, ...headers }: InboundRequest, onTurn: OnTurn): Promise<InvokeResponse> {
    try {
      const identity = await this.#authentication.identify(headers);
      const body = await readBody();
      if (body.kind === 'refused') return body.reply;
      const activity = readActivity(body.value);
      if (typeof activity === 'string') return { status: 400, body: { message: activity } };
      const caller = this.#authentication.admit(activity, identity);
      const verdict = judgeActivity(activity, this.#judge);
      if (verdict === 'leave') return answerTooMany(activity);
      return await this.#run(activity, caller, verdict === 'tell' ? tellTooMany : onTurn);
    } catch (error) {
      return this.#refuse(error);
    }
  }

  async #run(activity: Activity, caller: AuthenticateRequestResult, onTurn: OnTurn): Promise<InvokeResponse> {
    try {
      return (await this.processActivity(caller, activity, onTurn)) ?? { status: 200 };
    } catch (error) {
      this.#log.error('turn could not be run', describeError(error));
      return { status: 500, body: { message: 'The bot could not handle this activity; its log says why.' } };
    }
  }

  #refuse(error: unknown): InvokeResponse {
    if (isRefusal(error)) {
      const { statusCode, message, cause } = error;
      this.#warn('request refused', {
        status: statusCode,
        reason: message,
        cause: cause instanceof Error ? cause.name : undefined,
      });
      return { status: statusCode, body: { message } };
    }
    this.#log.error('caller could not be checked', describeError(error));
    return {
      status: 503,
      body: { message: 'The bot cannot check tokens now, because it cannot get the keys; try again later.' },
    };
  }
}

/** Hands what an adapter lets through to what answers it. */
export function createReceive(adapter: Pick<TeamsAdapter, 'receive'>, onTurn: OnTurn): Receive {
  return ({ onBegin, ...request }) =>
    adapter.receive(request, (context) => {
      onBegin();
      return onTurn(context);
    });
}

/** The adapter with botbuilder's faults cured; `microsoft` is for tests. */
export function createAdapter(
  settings: AuthenticationSettings,
  { log, microsoft, judge }: { log: Log; microsoft?: MicrosoftSide; judge?: JudgeTurn },
): TeamsAdapter {
  keepEntitiesWhole();
  const onError = (error: unknown) => log.warn('keys of Bot Framework not read', describeError(error));
  return new TeamsAdapter(new TeamsAuthentication(settings, microsoft ?? {}, onError), {
    log,
    ...(judge ? { judge } : {}),
  });
}

/**
 * botbuilder sends three fields of an entity and drops the others without a word: citations, feedback and AI labels
 * would never reach Teams. Its table of fields is shared by the whole process; this adds "and whatever else there is".
 */
function keepEntitiesWhole(): void {
  Object.assign(Entity.type, { additionalProperties: { type: { name: 'Object' } } });
}
