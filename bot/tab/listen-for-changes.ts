import { EventSource } from 'eventsource';
import { type ChangeSubject, changeSubjects } from '../store/change-subjects.ts';
import type { Host } from './host/host.ts';

export interface LiveParts {
  readonly host: Pick<Host, 'headers'>;
  /** Told what changed; of what happened while there was no connection, everything. */
  readonly onChange: (subjects: readonly ChangeSubject[]) => void;
  readonly onConnection: (isThere: boolean) => void;
}

const againMs = 2000;
/** The bot ends a connection now and then, and it is there again at once: that is no loss. */
const lostAfterMs = 1500;

/** Listens for changes for as long as the page is open; a lost connection is made again. */
export function listenForChanges({ host, onChange, onConnection }: LiveParts): void {
  let wasLost = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const open = () => {
    // The browser's own sends no headers, and so could not tell who asks.
    const source = new EventSource('/tab/api/changes', {
      fetch: async (url, init) => fetch(url, { ...init, headers: { ...init.headers, ...(await host.headers()) } }),
    });
    source.addEventListener('change', ({ data }) => onChange(JSON.parse(data) as ChangeSubject[]));
    source.addEventListener('open', () => {
      clearTimeout(timer);
      timer = undefined;
      onConnection(true);
      if (wasLost) onChange(changeSubjects);
      wasLost = false;
    });
    source.addEventListener('error', () => {
      wasLost = true;
      timer ??= setTimeout(() => onConnection(false), lostAfterMs);
      // It gives up where the server refuses, as it does while it starts.
      if (source.readyState === source.CLOSED) setTimeout(open, againMs);
    });
  };
  open();
}
