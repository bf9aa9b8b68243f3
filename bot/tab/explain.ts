import { ServerError } from './server.ts';
import type { PageText } from './text.ts';

/** The sentence for a reader about what could not be had. */
export function explain(error: unknown, { failed }: PageText): string {
  return error instanceof ServerError && error.message !== '' ? error.message : failed;
}
