import restify, { type Next, type Request, type Response } from 'restify';
import { dropRest } from './drop-rest.ts';
import type { Faulty } from './fault.ts';

/** Teams sends a request within a second; somebody who sends a byte now and then only holds a connection. */
const headersWithinMs = 10_000;
const requestWithinMs = 15_000;
const lookEveryMs = 5_000;
/** What one machine's usual limit of open files leaves room for. */
const mostConnections = 5_000;

/** What every answer carries; pages and calendars put their own in the place of some. Over plain HTTP the first counts for nobody. */
const headers = {
  'Strict-Transport-Security': 'max-age=31536000',
  'X-Content-Type-Options': 'nosniff',
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
  'Referrer-Policy': 'no-referrer',
  'Cache-Control': 'no-store',
};

/** restify's server with an end to every wait; `sendFault` answers what it could not route or handle. */
export function createHttp(sendFault: (faulty: Faulty, error: unknown) => void): restify.Server {
  const http = restify.createServer({ name: '' });
  const { server } = http;
  server.headersTimeout = headersWithinMs;
  server.requestTimeout = requestWithinMs;
  // Node reads it when the port is opened, and declares it as an option only.
  Object.assign(server, { connectionsCheckingInterval: lookEveryMs });
  server.maxConnections = mostConnections;
  // restify takes the event of a protocol upgrade and does nothing with it, which leaves the socket open for good.
  server.removeAllListeners('upgrade');
  http.pre((request: Request, response: Response, next: Next) => {
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    dropRest(request, response);
    response.once('header', () => {
      // A connection that is kept alive would hold up the stop, and one whose request is not read to its end is of no more use.
      if (!server.listening || !request.complete) response.setHeader('Connection', 'close');
    });
    next();
  });
  http.on('restifyError', (request: Request, response: Response, error: unknown, done: () => void) => {
    sendFault({ response, path: request.path() }, error);
    done();
  });
  return http;
}
