import type { Knowledge } from '../answers/knowledge.ts';
import type { Clock } from '../clock.ts';
import type { StaffList } from '../entra/staff.ts';
import type { Log } from '../log.ts';
import type { Pictures } from '../pictures/pictures.ts';
import type { SendQueue } from '../sending/queue.ts';
import { createAnswers } from '../store/answers/answers.ts';
import type { OpenDatabase } from '../store/database.ts';
import { gatherSourceReadings } from '../store/reminders/source-readings.ts';
import type { SummaryParts } from '../summaries/said/summary-request.ts';
import { createReceive, type Receive, type TeamsAdapter } from '../teams/inbound/adapter.ts';
import { openSending, type Sending } from '../teams/outbound/open-sending.ts';
import { createSender, type Sender } from '../teams/outbound/send.ts';
import { createTeamsHandler } from '../teams/teams-handler.ts';
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
  const sender = createSender(adapter, parts.appId);
  const sending = await openSending({ ...parts, ...staff, sender });
  const { chats, reminders, posting } = sending;
  const mayPost = parts.openRights(sender);
  const common = { knowledge, db, clock, retryUnreached: reminders.retryUnreached };
  const route = createRoute({
    ...common,
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
  });
  const onTurn = createTeamsHandler({ ...common, route, sayPrivately: chats.sayPrivately, privacyUrl });
  return { ...sending, route, receive: createReceive(adapter, onTurn), mayPost };
}
