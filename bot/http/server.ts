import { createHash } from 'node:crypto';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import type restify from 'restify';
import type { Request, Response } from 'restify';
import { within } from '../clock.ts';
import { describeError, type Log } from '../log.ts';
import type { Pictures } from '../pictures/pictures.ts';
import type { HttpReply } from './http-reply.ts';
import { createHttp } from './http-server.ts';
import { addPages, type PageParts } from './pages/page-routes.ts';
import { addPictures } from './picture-routes.ts';
import { openJsonBody, type ReadBody } from './request-body.ts';
import { addSecurityTxt, type SecurityTxt } from './security-txt.ts';
import { sendJson } from './send-json.ts';
import type { SummariesApi } from './summaries-api.ts';

/** Whether each part that a turn needs is there, for example `{ database: true, register: true }`. */
export type Readiness = Readonly<Record<string, boolean>>;

/** A request with an activity; who sends it is known before its body is read. */
interface ActivityRequest {
  readonly authorization: string;
  readonly host: string;
  readonly readBody: ReadBody;
  /** Called when its turn begins: what is said in it needs no answer to the request. */
  readonly onBegin: () => void;
}

export interface ServerParts {
  readonly receive: (request: ActivityRequest) => Promise<HttpReply>;
  readonly isReady: () => Promise<Readiness>;
  readonly log: Log;
  /** The calendar (RFC 5545) that a secret opens, if it opens any; absent: the bot has no calendars. */
  readonly calendar?: (secret: string) => Promise<string | undefined>;
  /** The file that a secret opens with what is kept of somebody, if it opens any; absent: there are none. */
  readonly dataFile?: (secret: string) => Promise<string | undefined>;
  /** The feed of changes (RFC 4287) that the same secret opens; absent: there is none. */
  readonly changes?: (secret: string) => Promise<string | undefined>;
  /** To whom what is not safe is told; absent: nobody is named. */
  readonly securityTxt?: SecurityTxt | undefined;
  /** The pictures in cards; absent: there are none. */
  readonly pictures?: Pick<Pictures, 'read'>;
  /** What other software does with summaries; absent: nothing. */
  readonly summaries?: SummariesApi;
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

/** It is somebody's own: kept by nothing on the way, and not shown as a page. */
const fileHeaders = {
  'Content-Type': 'application/json; charset=utf-8',
  'Content-Disposition': 'attachment; filename="gegevens.json"',
  'Cache-Control': 'no-store',
};
/** 128 random bits or more in base64url. */
const secretInAddress = /^[\w-]{22,}$/;
const nothingHere =
  'There is nothing at this address; activities go to POST /api/messages, the page is at /tab/, and the bot gives the address of a calendar.';

/** The routes; `listen` opens the port. */
export function createServer(parts: ServerParts): BotServer {
  const {
    receive,
    isReady,
    log,
    calendar,
    dataFile,
    pictures,
    changes,
    securityTxt,
    summaries,
    pages,
    answerWithinMs = 12_000,
  } = parts;
  const http = createHttp((response, error) => sendFault(response, error, log));
  const turns = new Set<Promise<unknown>>();
  const takeActivity = async (request: Request, response: Response) => {
    const taken: { hasBegun: boolean; body?: unknown } = { hasBegun: false };
    const { authorization = '', host = '' } = request.headers;
    const readBody = async () => {
      const body = await openJsonBody(request)();
      if (body.kind === 'read') taken.body = body.value;
      return body;
    };
    const onBegin = () => {
      taken.hasBegun = true;
    };
    const turn = receive({ authorization, host, readBody, onBegin });
    turns.add(turn);
    try {
      sendReply(response, (await within(turn, { ms: answerWithinMs, late: undefined })) ?? lateReply(taken));
    } finally {
      // After the answer, so that whoever waits for the turns waits for their answers too.
      const forget = () => turns.delete(turn);
      turn.then(forget, forget);
    }
  };
  // Whoever types the address into Azure may end it with a slash.
  for (const path of ['/api/messages', '/api/messages/']) http.post(path, takeActivity);
  addHealth(http, isReady, log);
  if (calendar) addFeed(http, { end: 'ics', type: 'text/calendar', read: calendar });
  if (changes) addFeed(http, { end: 'atom', type: 'application/atom+xml', read: changes });
  if (dataFile)
    http.get('/data/:secret.json', async ({ params }: Request, response: Response) => {
      const text = secretInAddress.test(params.secret) ? await dataFile(params.secret) : undefined;
      if (text === undefined) return sendJson(response, 404, { message: nothingHere });
      response.sendRaw(200, text, fileHeaders);
    });
  if (pictures) addPictures(http, pictures);
  if (securityTxt) addSecurityTxt(http, securityTxt);
  if (summaries) addSummaries(http, summaries);
  const closeStreams = pages ? addPages(http, pages) : () => undefined;
  return { http, turns, closeStreams };
}

function addHealth(http: restify.Server, isReady: ServerParts['isReady'], log: Log): void {
  const sayAlive = async (_request: Request, response: Response) => sendJson(response, 200, { status: 'alive' });
  const sayReady = async (_request: Request, response: Response) => {
    const missing = await listMissing(isReady, log);
    if (missing.length === 0) sendJson(response, 200, { status: 'ready' });
    else sendJson(response, 503, { status: 'not ready', missing });
  };
  http.get('/healthz', sayAlive);
  http.head('/healthz', sayAlive);
  http.get('/readyz', sayReady);
  http.head('/readyz', sayReady);
}

function addSummaries(http: restify.Server, summaries: SummariesApi): void {
  http.post('/api/summaries', async (request: Request, response: Response) => {
    const { authorization = '', 'idempotency-key': key = '' } = request.headers;
    const readBody = openJsonBody(request);
    sendReply(response, await summaries.post({ authorization, idempotencyKey: String(key), readBody }));
  });
  http.get('/api/summaries/:id', async ({ headers, params }: Request, response: Response) =>
    sendReply(response, await summaries.find({ authorization: headers.authorization ?? '', id: params.id })),
  );
}

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

/** A message is answered in the chat, so its request need not wait; an invoke is answered in the request itself. */
function lateReply({ body, hasBegun }: { body?: unknown; hasBegun: boolean }): HttpReply {
  const { type, deliveryMode } = (body ?? {}) as { type?: unknown; deliveryMode?: unknown };
  const isAnsweredHere = type === 'invoke' || deliveryMode === 'expectReplies';
  if (hasBegun && !isAnsweredHere) return { status: 202 };
  return { status: 504, body: { message: 'The answer takes too long; try again.' } };
}

function sendReply(response: Response, { status, body, headers = {} }: HttpReply): void {
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  if (body === undefined) response.send(status);
  else sendJson(response, status, body);
}

/** Where there is none the answer is that of any wrong address, so that it doesn't tell whether there ever was one. */
/** What a program of its reader fetches again and again, at an address that is a secret. */
interface Feed {
  readonly end: 'ics' | 'atom';
  readonly type: string;
  readonly read: (secret: string) => Promise<string | undefined>;
}

function addFeed(http: restify.Server, feed: Feed): void {
  const show = async (request: Request, response: Response) => sendFeed(request, response, feed);
  http.get(`/calendar/:secret.${feed.end}`, show);
  http.head(`/calendar/:secret.${feed.end}`, show);
}

async function sendFeed({ params, headers }: Request, response: Response, { type, read }: Feed): Promise<void> {
  const text = secretInAddress.test(params.secret) ? await read(params.secret) : undefined;
  if (text === undefined) return sendJson(response, 404, { message: nothingHere });
  const etag = `"${createHash('sha256').update(text).digest('base64url')}"`;
  const caching = { 'Cache-Control': 'private, max-age=3600', ETag: etag };
  const known = (headers['if-none-match'] ?? '').split(',').map((tag) => tag.trim().replace(/^W\//, ''));
  if (known.includes(etag) || known.includes('*')) response.sendRaw(304, '', caching);
  else response.sendRaw(200, text, { 'Content-Type': `${type}; charset=utf-8`, ...caching });
}

/** What restify itself answers: no route, wrong method, body too large, or a handler that threw. */
function sendFault(response: Response, error: unknown, log: Log): void {
  const { statusCode = 500 } = error as { statusCode?: number };
  if (statusCode >= 500) log.error('request failed', describeError(error));
  const sentences: Record<number, string> = {
    404: nothingHere,
    405: 'This address takes another method: POST /api/messages, GET /healthz, GET /readyz, GET /calendar/….ics.',
    413: 'The body is larger than 256 KB; Teams sends none that large.',
  };
  const message =
    sentences[statusCode] ??
    (statusCode < 500
      ? 'The request is not one that the bot understands.'
      : 'The bot could not handle this request; its log says why.');
  if (!response.headersSent) sendJson(response, statusCode, { message });
}

async function listMissing(isReady: () => Promise<Readiness>, log: Log): Promise<string[]> {
  try {
    return Object.entries(await isReady()).flatMap(([part, isThere]) => (isThere ? [] : [part]));
  } catch (error) {
    log.error('readiness could not be checked', describeError(error));
    return ['check'];
  }
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
