import type restify from 'restify';
import type { Log } from '../log.ts';
import type { Pictures } from '../pictures/pictures.ts';
import type { NamedFile } from '../summaries/table-file.ts';
import { type ActivityRequest, addActivities } from './activity-routes.ts';
import { sendFault } from './fault.ts';
import { addHealth, type Readiness } from './health-routes.ts';
import type { HttpReply } from './http-reply.ts';
import { createHttp } from './http-server.ts';
import { addPages, type PageParts } from './pages/page-routes.ts';
import { addPictures } from './picture-routes.ts';
import { addDataFile, addFeed, addTableFile } from './secret-routes.ts';
import { addSecurityTxt, type SecurityTxt } from './security-txt.ts';
import { addSummaries, type SummariesParts } from './summaries-routes.ts';

export interface ServerParts {
  readonly receive: (request: ActivityRequest) => Promise<HttpReply>;
  readonly isReady: () => Promise<Readiness>;
  readonly log: Log;
  /** The calendar (RFC 5545) that a secret opens, if it opens any; absent: the bot has no calendars. */
  readonly calendar?: (secret: string) => Promise<string | undefined>;
  /** The file that a secret opens with what is kept of somebody, if it opens any; absent: there are none. */
  readonly dataFile?: (secret: string) => Promise<string | undefined>;
  /** The list that a secret opens as a table, if it opens any; absent: there are none. */
  readonly tableFile?: ((secret: string) => Promise<NamedFile | undefined>) | undefined;
  /** The feed of changes (RFC 4287) that the same secret opens; absent: there is none. */
  readonly changes?: (secret: string) => Promise<string | undefined>;
  /** To whom what is not safe is told; absent: nobody is named. */
  readonly securityTxt?: SecurityTxt | undefined;
  /** The pictures in cards; absent: there are none. */
  readonly pictures?: Pick<Pictures, 'read'>;
  /** What other software does with summaries; absent: nothing. */
  readonly summaries?: SummariesParts;
  /** The tab and the pages about the app; absent: none. */
  readonly pages?: PageParts;
  /** How long a request may wait for its turn; Teams itself gives up after 15 s. */
  readonly answerWithinMs?: number;
}

export interface BotServer {
  readonly http: restify.Server;
  /** The turns under way, those whose request is answered already included. */
  readonly turns: ReadonlySet<Promise<unknown>>;
  /** Ends the requests that stay open for as long as a page is. */
  readonly closeStreams: () => void;
}

/** The routes; `listen` opens the port. */
export function createServer(parts: ServerParts): BotServer {
  const { receive, isReady, log, calendar, dataFile, tableFile, pictures, changes, securityTxt, summaries, pages } =
    parts;
  const http = createHttp((faulty, error) => sendFault(faulty, error, log));
  const turns = addActivities(http, { receive, answerWithinMs: parts.answerWithinMs ?? 12_000 });
  addHealth(http, isReady, log);
  if (calendar) addFeed(http, { end: 'ics', type: 'text/calendar', read: calendar });
  if (changes) addFeed(http, { end: 'atom', type: 'application/atom+xml', read: changes });
  if (dataFile) addDataFile(http, dataFile);
  if (tableFile) addTableFile(http, tableFile);
  if (pictures) addPictures(http, pictures);
  if (securityTxt) addSecurityTxt(http, securityTxt);
  if (summaries) addSummaries(http, summaries);
  const closeStreams = pages ? addPages(http, pages) : () => undefined;
  return { http, turns, closeStreams };
}
