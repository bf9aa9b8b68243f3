import { setTimeout as after } from 'node:timers/promises';

/** What `work` comes to; rejects where that takes longer. */
export async function withinMs<Value>(ms: number, work: Promise<Value>): Promise<Value> {
  const timer = new AbortController();
  const late = after(ms, undefined, { signal: timer.signal }).then(() => {
    throw new Error(`no answer within ${ms} ms`);
  });
  // A timer that is stopped rejects, and nobody listens any more.
  late.catch(() => {});
  try {
    return await Promise.race([work, late]);
  } finally {
    timer.abort();
  }
}
