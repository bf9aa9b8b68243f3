import { describeError, type Log } from '../log.ts';
import { createEntraTokens, type EntraTokens, type EntraTokensParts } from './entra-token.ts';

/** Tokens of Microsoft Entra itself, as of now. */
export function openEntraTokens(
  audience: Pick<EntraTokensParts, 'tenantId' | 'clientId' | 'applicationIdUri'>,
  log: Log,
): EntraTokens {
  return createEntraTokens({
    ...audience,
    now: () => Temporal.Now.instant(),
    onError: (error) => log.warn('keys of Entra not read', describeError(error)),
  });
}
