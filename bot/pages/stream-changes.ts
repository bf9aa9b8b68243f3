import type { Response } from 'restify';
import type { Live } from './live.ts';

/** Shorter than the minute after which proxies end what is silent. */
const beatMs = 25_000;
/** Then the page asks again, with a new token: who may not look any more does not go on hearing. */
const lastsMs = 15 * 60_000;

/** Tells a page what changed as server-sent events, each with the subjects; the page asks for what it shows of them. */
export function streamChanges(response: Response, live: Live, stopped: AbortSignal): void {
  response.setHeader('Content-Type', 'text/event-stream; charset=utf-8');
  response.setHeader('Cache-Control', 'no-store');
  response.setHeader('X-Accel-Buffering', 'no');
  response.writeHead(200);
  // A client that lost the connection waits this long before it asks again.
  response.write('retry: 1000\n\n');
  const unsubscribe = live.subscribe((subjects) =>
    response.write(`event: change\ndata: ${JSON.stringify(subjects)}\n\n`),
  );
  const beat = setInterval(() => response.write(': still here\n\n'), beatMs);
  const end = () => response.end();
  const last = setTimeout(end, lastsMs);
  stopped.addEventListener('abort', end, { once: true });
  response.once('close', () => {
    unsubscribe();
    clearInterval(beat);
    clearTimeout(last);
    stopped.removeEventListener('abort', end);
  });
}
