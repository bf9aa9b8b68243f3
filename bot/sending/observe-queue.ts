import type { Telemetry } from '../telemetry/telemetry.ts';
import type { SendQueue } from './queue.ts';

/** The same queue, each job of which is told. */
export function observeQueue(queue: SendQueue, telemetry: Telemetry): SendQueue {
  return {
    ...queue,
    work: (name, run) => queue.work(name, (id) => telemetry.during('job', { queue: name }, () => run(id))),
  };
}
