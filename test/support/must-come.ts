import assert from 'node:assert/strict';

/**
 * What somebody waits for, or a failure with what it would mean that it did not come in time, so that a test whose
 * product is broken ends and says so.
 */
export async function within<Got>(ms: number, awaited: Promise<Got>, otherwise: string): Promise<Got> {
  const late = Promise.withResolvers<never>();
  const timer = setTimeout(() => late.reject(new assert.AssertionError({ message: `${otherwise} (${ms} ms)` })), ms);
  try {
    return await Promise.race([awaited, late.promise]);
  } finally {
    clearTimeout(timer);
  }
}
