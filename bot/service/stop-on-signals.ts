import { describeError, type Log } from '../log.ts';

/** Whoever stops the bot kills it in the end: Kubernetes after 30 s. */
const stopWithinMs = 25_000;

/** Stops where the process is told to, and ends it in time, whatever is not finished then. */
export function stopOnSignals(stop: () => Promise<void>, log: Log): void {
  for (const signal of ['SIGTERM', 'SIGINT'] as const)
    process.once(signal, () => {
      setTimeout(() => giveUp(log), stopWithinMs).unref();
      stop().then(
        () => process.exit(0),
        (error: unknown) => {
          log.error('not stopped well', describeError(error));
          process.exit(1);
        },
      );
    });
}

/** What was to be sent is in the database, and the next process sends it; a question under way is not answered. */
function giveUp(log: Log): void {
  log.error('not stopped in time', { withinMs: stopWithinMs });
  process.exit(1);
}
