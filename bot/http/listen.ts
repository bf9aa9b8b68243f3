import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { within } from '../clock.ts';
import type { BotServer } from './server.ts';

/** The port can't be opened; the message says which and what to do. */
export class ListenError extends Error {}

/**
 * Opens the port.
 * @returns the port, which differs from the one asked for where that is 0
 * @throws {ListenError} with a sentence for whoever starts the bot, where the port is taken or not allowed
 */
export async function listen({ http }: BotServer, { port, host }: { port: number; host: string }): Promise<number> {
  try {
    const isListening = once(http, 'listening');
    http.listen(port, host);
    await isListening;
    return (http.address() as AddressInfo).port;
  } catch (error) {
    throw new ListenError(explainListenError((error as NodeJS.ErrnoException).code, { port, host }), { cause: error });
  }
}

/**
 * Takes no more requests, lets the turns under way finish, and closes.
 * @param graceMs how long they may take; what is not finished then is cut off
 * @returns how many turns were not finished
 */
export async function stopServer(
  { http, turns, closeStreams }: BotServer,
  { graceMs }: { graceMs: number },
): Promise<number> {
  const closed = new Promise<void>((resolve) => http.close(() => resolve()));
  closeStreams();
  const finished = Promise.allSettled([closed, ...turns]);
  await within(finished, { ms: graceMs, late: undefined });
  const unfinished = turns.size;
  http.server.closeAllConnections();
  await closed;
  return unfinished;
}

function explainListenError(code: string | undefined, { port, host }: { port: number; host: string }): string {
  if (code === 'EADDRINUSE')
    return `Port ${port} on ${host} is in use; stop what listens there, or choose another port, for example PORT=${port + 1}.`;
  if (code === 'EACCES')
    return `Port ${port} on ${host} is not allowed for this user; choose one above 1023, for example PORT=3978.`;
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
    return `HOST=${host} is not an address of this machine; use 127.0.0.1, or 0.0.0.0 for all of them.`;
  return `The bot cannot listen on port ${port} of ${host} (${code ?? 'unknown error'}); choose others with PORT and HOST.`;
}
