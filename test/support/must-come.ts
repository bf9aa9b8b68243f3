import assert from 'node:assert/strict';
import { within } from '../../bot/clock.ts';

/**
 * What somebody waits for, or a failure with what it means that it did not come in time, so that a test whose product is
 * broken ends and says so.
 */
export async function mustCome<Got>(
  awaited: Promise<Got>,
  { ms, otherwise }: { ms: number; otherwise: string },
): Promise<Got> {
  const late = Symbol('late');
  const got = await within(awaited, { ms, late });
  return got === late ? assert.fail(`${otherwise} (after ${ms} ms)`) : (got as Got);
}
