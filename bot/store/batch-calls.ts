import DataLoader from 'dataloader';

/**
 * One query for many: calls that come in while a query is under way wait, and go out together in the next one. The
 * event loop takes in what has arrived first: the embedded database's queries would otherwise follow without a pause. `run` gives a result for each of its arguments, in their order.
 */
export function gather<Argument, Result>(
  run: (list: readonly Argument[]) => Promise<readonly Result[]>,
): (argument: Argument) => Promise<Result> {
  let underWay: Promise<unknown> = Promise.resolve();
  const loader = new DataLoader<Argument, Result>(
    async (list) => {
      const running = run(list);
      underWay = running.catch(() => undefined);
      return running;
    },
    { cache: false, maxBatchSize: 100, batchScheduleFn: (send) => void underWay.then(() => setImmediate(send)) },
  );
  return (argument) => loader.load(argument);
}
