import assert from 'node:assert/strict';

/** The quickest of three, and far from what is usual: what a text can blow up takes seconds, on a busy machine too. */
export function assertQuick(text: string, read: (text: string) => unknown): void {
  const times = [1, 2, 3].map(() => {
    const start = performance.now();
    read(text);
    return performance.now() - start;
  });
  assert.ok(Math.min(...times) < 500, `${times} ms for ${JSON.stringify(text.slice(0, 120))}`);
}
