import { createHash } from 'node:crypto';
import type restify from 'restify';
import type { Request, Response } from 'restify';
import { nothingHere } from './fault.ts';
import { sendJson } from './send-json.ts';

/** What people are in is kept by nothing on the way, and not shown as a page. */
function fileHeaders(type: string, name: string) {
  return {
    'Content-Type': `${type}; charset=utf-8`,
    'Content-Disposition': `attachment; filename="${name}"`,
    'Cache-Control': 'no-store',
  };
}

/** 128 random bits or more in base64url. */
const secretInAddress = /^[\w-]{22,}$/;

/** What a program of its reader fetches again and again, at an address that is a secret. */
interface Feed {
  readonly end: 'ics' | 'atom';
  readonly type: string;
  readonly read: (secret: string) => Promise<string | undefined>;
}

/** A calendar or a feed of changes. */
export function addFeed(http: restify.Server, feed: Feed): void {
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

/** The file with what is kept of somebody, at an address that is a secret. */
export function addDataFile(http: restify.Server, read: (secret: string) => Promise<string | undefined>): void {
  http.get('/data/:secret.json', async ({ params }: Request, response: Response) => {
    const text = secretInAddress.test(params.secret) ? await read(params.secret) : undefined;
    if (text === undefined) return sendJson(response, 404, { message: nothingHere });
    response.sendRaw(200, text, fileHeaders('application/json', 'gegevens.json'));
  });
}

/** A list as a table, at an address that is a secret. */
export function addTableFile(
  http: restify.Server,
  read: (secret: string) => Promise<{ readonly name: string; readonly text: string } | undefined>,
): void {
  http.get('/data/:secret.csv', async ({ params }: Request, response: Response) => {
    const file = secretInAddress.test(params.secret) ? await read(params.secret) : undefined;
    if (file === undefined) return sendJson(response, 404, { message: nothingHere });
    response.sendRaw(200, file.text, fileHeaders('text/csv', file.name));
  });
}
