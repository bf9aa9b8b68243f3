import type { Card } from '../../cards/card.ts';
import type { PageDeed, PageReply } from '../http/pages/page-deed.ts';
import type { MeasureRow, PersonView, SettingsView, TimelineView } from '../http/pages/view.ts';
import type { Language } from '../register/schema.ts';
import type { Host } from './host/host.ts';

/** What the server said instead of what was asked, in a sentence for the reader; empty where it said nothing. */
export class ServerError extends Error {
  /** The status of its answer; absent where there was none. */
  readonly status: number | undefined;

  constructor(message: string, options: ErrorOptions & { status?: number } = {}) {
    super(message, options);
    this.status = options.status;
  }
}

/** What the page asks of the bot, in the name of whoever looks. */
export interface Server {
  readPerson(): Promise<PersonView>;
  readTimeline(language: Language): Promise<TimelineView>;
  readMeasures(language: Language): Promise<readonly MeasureRow[]>;
  readReminders(): Promise<{ readonly cards: readonly Card[]; readonly waiting: number }>;
  readSettings(language: Language): Promise<SettingsView>;
  /** Does what is typed in the chat or pressed on a card; `place` is the channel or group chat that it is about. */
  turn(language: Language, deed: PageDeed, place?: string): Promise<PageReply>;
}

export function createServer(host: Pick<Host, 'headers'>): Server {
  const ask = async <Answer>(path: string, body?: unknown): Promise<Answer> => {
    const response = await fetch(`/tab/api/${path}`, {
      method: body === undefined ? 'GET' : 'POST',
      headers: { ...(await host.headers()), ...(body === undefined ? {} : { 'Content-Type': 'application/json' }) },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    }).catch((cause: unknown) => {
      throw new ServerError('', { cause });
    });
    const answer = (await response.json().catch(() => ({}))) as Answer & { message?: string };
    if (!response.ok) throw new ServerError(answer.message ?? '', { status: response.status });
    return answer;
  };
  return {
    readPerson: () => ask('me'),
    readTimeline: (language) => ask(`timeline?language=${language}`),
    readMeasures: async (language) => {
      const { measures } = await ask<{ measures: MeasureRow[] }>(`measures?language=${language}`);
      return measures;
    },
    readReminders: () => ask('reminders'),
    readSettings: (language) => ask(`settings?language=${language}`),
    turn: (language, deed, place) => ask('turns', { language, ...deed, ...(place ? { place } : {}) }),
  };
}
