import type { Knowledge } from '../answers/knowledge.ts';
import type { Clock } from '../clock.ts';
import type { StaffList } from '../entra/staff.ts';
import type { Log } from '../log.ts';
import type { Pictures } from '../pictures/pictures.ts';
import type { Reloaded } from '../register/reload.ts';
import { observeQueue } from '../sending/observe-queue.ts';
import type { SendQueue } from '../sending/queue.ts';
import { createAnswers } from '../store/answers/answers.ts';
import type { OpenDatabase } from '../store/database.ts';
import { gatherSourceReadings } from '../store/reminders/source-readings.ts';
import type { SummaryParts } from '../summaries/said/summary-request.ts';
import type { Receive, TeamsAdapter } from '../teams/inbound/adapter.ts';
import { observeTurns } from '../teams/inbound/observe-turns.ts';
import { observeSender } from '../teams/outbound/observe-sender.ts';
import { openSending, type Sending } from '../teams/outbound/open-sending.ts';
import { createSender, type Sender } from '../teams/outbound/send.ts';
import { createTeamsHandler } from '../teams/teams-handler.ts';
import { noTelemetry, type Telemetry } from '../telemetry/telemetry.ts';
import type { Route } from '../turns/reply.ts';
import { createRoute } from '../turns/route.ts';
import type { TabLinks } from '../wording/tab-links.ts';

interface BotParts {
  readonly opened: OpenDatabase;
  readonly knowledge: Knowledge;
  readonly clock: Clock;
  readonly log: Log;
  readonly queue: SendQueue;
  readonly adapter: TeamsAdapter;
  readonly appId: string | undefined;
  readonly staff: StaffList;
  /** Who may post, as whoever can ask Teams finds out. */
  readonly openRights: (sender: Sender) => SummaryParts['mayPost'];
  /** Where the bot is reached from outside. */
  readonly publicUrl: () => string;
  readonly privacyUrl?: (() => string | undefined) | undefined;
  readonly pictures?: Pictures | undefined;
  readonly tabLinks?: TabLinks | undefined;
  readonly reloadRegister: () => Reloaded;
  /** Absent: nobody is told how the bot does. */
  readonly telemetry?: Telemetry | undefined;
}

/** What answers, and what is sent by itself. */
export interface Bot extends Sending {
  readonly route: Route;
  readonly receive: Receive;
  readonly mayPost: SummaryParts['mayPost'];
}

/** The bot behind its addresses: what is sent by itself, what turns lead to, and what takes Teams' requests. */
export async function openBot(parts: BotParts): Promise<Bot> {
  const { opened, knowledge, clock, log, staff, adapter, publicUrl, privacyUrl, pictures, tabLinks } = parts;
  const { db } = opened;
  const telemetry = parts.telemetry ?? noTelemetry;
  const sender = observeSender(createSender(adapter, parts.appId), telemetry);
  const queue = observeQueue(parts.queue, telemetry);
  const sending = await openSending({ ...parts, ...staff, sender, queue });
  const { chats, reminders, posting } = sending;
  const mayPost = parts.openRights(sender);
  const common = { knowledge, db, clock, retryUnreached: reminders.retryUnreached };
  const route = createRoute({
    ...common,
    reloadRegister: parts.reloadRegister,
    ...staff,
    ...reminders,
    answers: createAnswers(db),
    readings: gatherSourceReadings(db),
    posting,
    mayPost,
    log,
    publicUrl,
    pictures,
    tabLinks,
    telemetry,
  });
  const onTurn = createTeamsHandler({ ...common, route, sayPrivately: chats.sayPrivately, privacyUrl });
  return { ...sending, route, receive: observeTurns(adapter, onTurn, telemetry), mayPost };
}
