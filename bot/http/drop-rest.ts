import type { IncomingMessage, ServerResponse } from 'node:http';

/** A client that still sends would not see an answer if the connection were closed at once. */
const mostBytes = 16 * 1024 * 1024;
const mostMs = 2000;

/** Throws away what of a request nobody read, once it is answered; who then goes on sending is cut off. */
export function dropRest(request: IncomingMessage, response: ServerResponse): void {
  response.once('finish', () => {
    if (request.complete) return;
    let bytes = 0;
    request.on('data', (chunk: Buffer) => {
      bytes += chunk.length;
      if (bytes > mostBytes) request.destroy();
    });
    request.resume();
    const timer = setTimeout(() => request.destroy(), mostMs);
    request.once('close', () => clearTimeout(timer));
  });
}
