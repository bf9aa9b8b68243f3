import assert from 'node:assert/strict';

/**
 * The quickest of three, of this thread's time, so that a busy machine changes little: what a text can blow up takes
 * seconds.
 */
export function assertQuick(text: string, read: (text: string) => unknown): void {
  const times = [1, 2, 3].map(() => {
    const before = process.threadCpuUsage();
    read(text);
    const { user, system } = process.threadCpuUsage(before);
    return (user + system) / 1000;
  });
  assert.ok(Math.min(...times) < 500, `${times} ms for ${JSON.stringify(text.slice(0, 120))}`);
}
