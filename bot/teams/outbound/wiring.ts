import type { Clock } from '../../clock.ts';
import type { Log } from '../../log.ts';
import type { SendQueue } from '../../sending/queue.ts';
import type { OpenDatabase } from '../../store/database.ts';
import type { Sender } from './send.ts';

/** What all that the bot sends by itself goes out with. */
export interface Wiring {
  readonly opened: OpenDatabase;
  readonly clock: Clock;
  readonly queue: SendQueue;
  readonly log: Log;
  readonly sender: Sender;
}
