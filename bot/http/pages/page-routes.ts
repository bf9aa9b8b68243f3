import restify, { type Request, type Response } from 'restify';
import type { HttpReply } from '../http-reply.ts';
import { openJsonBody } from '../request-body.ts';
import { sendJson } from '../send-json.ts';
import type { Live } from './change-feed.ts';
import type { PageApi } from './page-api.ts';
import type { PageFile } from './page-files.ts';
import type { PageRequest } from './sign-in.ts';
import { openStreams } from './stream-changes.ts';

export interface PageParts {
  readonly api: PageApi;
  readonly live: Live;
  readonly files: () => ReadonlyMap<string, PageFile>;
}

/** The addresses without the ending of their file; the package names them (`bot/settings/addresses.ts`). */
const documents: Readonly<Record<string, string>> = {
  '': 'index.html',
  configure: 'configure.html',
  dialog: 'dialog.html',
  about: 'about.html',
  privacy: 'privacy.html',
  terms: 'terms.html',
  accessibility: 'accessibility.html',
};

/** The hosts of Teams, in which alone a page can be framed. */
const frameAncestors = [
  'https://teams.microsoft.com',
  'https://*.teams.microsoft.com',
  'https://teams.cloud.microsoft',
];

/** Nothing of others, nothing inline. */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  `frame-ancestors ${frameAncestors.join(' ')}`,
].join('; ');

const headers = {
  'Content-Security-Policy': contentSecurityPolicy,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
};

/** The pages and what they ask for. @returns what ends the requests that stay open, before the server stops */
export function addPages(http: restify.Server, { api, live, files }: PageParts): () => void {
  const streams = openStreams(live);
  http.get('/tab/api/people', async (_request: Request, response: Response) => send(response, api.listTestPeople()));
  http.get('/tab/api/me', async (request: Request, response: Response) =>
    send(response, await api.showPerson(readRequest(request))),
  );
  const readQuery = restify.plugins.queryParser({ mapParams: false });
  http.get('/tab/api/timeline', readQuery, async (request: Request, response: Response) =>
    send(response, await api.showTimeline(readRequest(request), request.query)),
  );
  http.get('/tab/api/measures', readQuery, async (request: Request, response: Response) =>
    send(response, await api.showMeasures(readRequest(request), request.query)),
  );
  http.get('/tab/api/reminders', async (request: Request, response: Response) =>
    send(response, await api.showReminders(readRequest(request))),
  );
  http.get('/tab/api/settings', readQuery, async (request: Request, response: Response) =>
    send(response, await api.showSettings(readRequest(request), request.query)),
  );
  http.post('/tab/api/turns', async (request: Request, response: Response) =>
    send(response, await api.runTurn(readRequest(request), openJsonBody(request))),
  );
  http.get('/tab/api/changes', async (request: Request, response: Response) => {
    const read = await api.check(readRequest(request));
    if (read.kind === 'refused') send(response, read.reply);
    else streams.open(response, read.person.id);
  });
  http.get('/tab', async (_request: Request, response: Response) => response.redirect(308, '/tab/', () => undefined));
  const sendPage = async (request: Request, response: Response) => sendFile(request, response, files());
  http.get('/tab/*', sendPage);
  http.head('/tab/*', sendPage);
  return () => streams.close();
}

function readRequest({ headers }: Request): PageRequest {
  return {
    authorization: headers.authorization ?? '',
    host: headers.host ?? '',
    testPerson: String(headers['test-person'] ?? ''),
  };
}

function send(response: Response, { status, body, headers: own = {} }: HttpReply): void {
  for (const [name, value] of Object.entries({ ...headers, 'Cache-Control': 'no-store', ...own }))
    response.setHeader(name, value);
  sendJson(response, status, body);
}

function sendFile(request: Request, response: Response, files: ReadonlyMap<string, PageFile>): void {
  const path = String(request.params['*'] ?? '');
  const file = files.get(documents[path] ?? path);
  if (file) sendFound(request, response, file);
  else send(response, files.size === 0 ? notBuilt : notThere);
}

const notBuilt = {
  status: 503,
  body: { message: 'The pages are not built; run npm run build, and start the bot again.' },
};
const notThere = { status: 404, body: { message: 'There is no page at this address; the tab is at /tab/.' } };

function sendFound(request: Request, response: Response, file: PageFile): void {
  const takesGzip = /\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''));
  response.sendRaw(200, takesGzip ? file.gzipped : file.bytes, {
    ...headers,
    'Content-Type': file.type,
    'Cache-Control': file.isHashed ? 'public, max-age=31536000, immutable' : 'no-cache',
    Vary: 'Accept-Encoding',
    ...(takesGzip ? { 'Content-Encoding': 'gzip' } : {}),
  });
}
