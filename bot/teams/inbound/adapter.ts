import {
  type Activity,
  ActivityTypes,
  BotAdapter,
  type ConversationReference,
  DeliveryModes,
  INVOKE_RESPONSE_KEY,
  type InvokeResponse,
  type ResourceResponse,
  TurnContext,
} from 'botbuilder';
import { describeError, type Log, warnSparingly } from '../../log.ts';
import type { JudgeTurn } from '../../turns/limit-turns.ts';
import { addressed } from '../outbound/addressed.ts';
import type { BotConnector } from '../outbound/connector.ts';
import {
  type AuthenticationSettings,
  type CallerHeaders,
  type MicrosoftSide,
  TeamsAuthentication,
} from '../sign-in/authentication.ts';
import { isRefusal } from '../sign-in/refusal.ts';
import { readActivity } from './inbound-activity.ts';
import { answerTooMany, judgeActivity, tellTooMany } from './limit.ts';
import { connectorOf, keepConnector } from './turn-connector.ts';
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

/** Between Teams and botbuilder's turns, with a client of our own for what is sent. */
export class TeamsAdapter extends BotAdapter {
  readonly #log: Log;
  readonly #warn: Log['warn'];
  readonly #authentication: TeamsAuthentication;
  readonly #judge: JudgeTurn;
  readonly #apologise: (context: TurnContext, error: Error) => Promise<void>;

  constructor(authentication: TeamsAuthentication, { log, judge = () => 'run' }: { log: Log; judge?: JudgeTurn }) {
    super();
    this.#authentication = authentication;
    this.#log = log;
    this.#warn = warnSparingly(log, () => performance.now());
    this.#judge = judge;
    this.#apologise = createTurnErrorHandler(log);
  }

  /** Checks a request, runs its turn to the end, and says what to answer. Never rejects: what fails is in the status. */
  async receive({ readBody, ...headers }: InboundRequest, onTurn: OnTurn): Promise<InvokeResponse> {
    try {
      const claims = await this.#authentication.identify(headers);
      const body = await readBody();
      if (body.kind === 'refused') return body.reply;
      const activity = readActivity(body.value);
      if (typeof activity === 'string') return { status: 400, body: { message: activity } };
      this.#authentication.admit(activity, claims);
      const verdict = judgeActivity(activity, this.#judge);
      if (verdict === 'leave') return answerTooMany(activity);
      return await this.#run(activity, verdict === 'tell' ? tellTooMany : onTurn);
    } catch (error) {
      return this.#refuse(error);
    }
  }

  /** The way to Teams at a stored address, for what the bot says by itself. */
  connect(serviceUrl: string): BotConnector {
    return this.#authentication.connect(serviceUrl, { patiently: false });
  }

  override async sendActivities(context: TurnContext, activities: Partial<Activity>[]): Promise<ResourceResponse[]> {
    const sent: ResourceResponse[] = [];
    for (const activity of activities) sent.push({ id: (await sendOne(context, activity)) ?? '' });
    return sent;
  }

  override async updateActivity(context: TurnContext, activity: Partial<Activity>): Promise<void> {
    const { id = '', ...changed } = activity;
    await connectorOf(context).update(context.activity.conversation.id, id, { ...addressed(changed), id });
  }

  override async deleteActivity(
    context: TurnContext,
    { activityId = '' }: Partial<ConversationReference>,
  ): Promise<void> {
    await connectorOf(context).delete(context.activity.conversation.id, activityId);
  }

  /** botbuilder asks for it; what the bot says by itself goes by `connect`. */
  override continueConversation(): Promise<void> {
    return Promise.reject(new Error('what the bot says by itself is no turn'));
  }

  async #run(activity: Activity, onTurn: OnTurn): Promise<InvokeResponse> {
    const context = new TurnContext(this, activity);
    keepConnector(context, this.#authentication.connect(activity.serviceUrl, { patiently: true }));
    try {
      await onTurn(context);
    } catch (error) {
      await this.#apologise(context, error as Error);
    }
    if (activity.deliveryMode === DeliveryModes.ExpectReplies)
      return { status: 200, body: { activities: context.bufferedReplyActivities } };
    if (activity.type !== ActivityTypes.Invoke) return { status: 200 };
    const answered = context.turnState.get<Partial<Activity> | undefined>(INVOKE_RESPONSE_KEY);
    return (answered?.value as InvokeResponse | undefined) ?? { status: 501 };
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
  const onError = (error: unknown) => log.warn('keys of Bot Framework not read', describeError(error));
  return new TeamsAdapter(new TeamsAuthentication(settings, microsoft ?? {}, onError), {
    log,
    ...(judge ? { judge } : {}),
  });
}

/** The answer to an invoke goes into the answer to its request; all else to the Bot Connector. */
async function sendOne(context: TurnContext, activity: Partial<Activity>): Promise<string | undefined> {
  if (activity.type === ActivityTypes.InvokeResponse) {
    context.turnState.set(INVOKE_RESPONSE_KEY, activity);
    return undefined;
  }
  return connectorOf(context).send(context.activity.conversation.id, addressed(activity));
}
