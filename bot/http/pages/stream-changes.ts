import type { Response } from 'restify';
import type { Live } from './change-feed.ts';

/** The requests of pages that wait for changes. */
export interface Streams {
  /** Tells a page what changed as server-sent events, each with the subjects; the page asks for what it shows of them. */
  open(response: Response, personId: string): void;
  /** Ends them all, before the server stops. */
  close(): void;
}

/** Shorter than the minute after which proxies end what is silent. */
const beatMs = 25_000;
/** Then the page asks again, with a new token: who may not look any more does not go on hearing. */
const lastsMs = 15 * 60_000;
/** More than anybody has tabs open; what a lost connection leaves behind counts too. */
const mostPerPerson = 20;

export function openStreams(live: Live): Streams {
  const ends = new Map<string, Set<() => void>>();
  return {
    open(response, personId) {
      const own = ends.get(personId) ?? new Set();
      ends.set(personId, own);
      const [oldest] = own;
      if (own.size >= mostPerPerson) oldest?.();
      const end = stream(response, live, () => {
        own.delete(end);
        if (own.size === 0 && ends.get(personId) === own) ends.delete(personId);
      });
      own.add(end);
    },
    close() {
      for (const end of [...ends.values()].flatMap((own) => [...own])) end();
    },
  };
}

/** @returns what ends it */
function stream(response: Response, live: Live, onEnd: () => void): () => void {
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
  // Nothing is written after the end, which would end the process; to who reads slowly the end is long under way.
  const forget = () => {
    unsubscribe();
    clearInterval(beat);
    clearTimeout(last);
    onEnd();
  };
  const end = () => {
    forget();
    response.end();
  };
  const last = setTimeout(end, lastsMs);
  response.once('close', forget);
  return end;
}
