import { SignInError } from './host/host.ts';
import { ServerError } from './server.ts';
import type { PageText } from './text.ts';

/** The sentence for a reader about what could not be had. */
export function explain(error: unknown, { failed, notSignedIn }: PageText): string {
  if (error instanceof SignInError) return notSignedIn;
  return error instanceof ServerError && error.message !== '' ? error.message : failed;
}

/** Who asks may not have it: asking again is no use. */
export function isNotAllowed(error: unknown): boolean {
  return error instanceof ServerError && error.status === 403 && error.message !== '';
}
