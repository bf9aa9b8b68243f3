import restify, { type Next, type Request, type RequestHandlerType, type Response } from 'restify';
import { sendJson } from './send-json.ts';

/** Teams' own limit for a message is about 100 KB; what a card submits comes on top. */
const maxBytes = 256 * 1024;

/** Reads a JSON body into `request.body`; what is none is answered with 400, 413 or 415 and goes no further. */
export const readJsonBody: RequestHandlerType[] = [
  requireJson,
  restify.plugins.bodyReader({ maxBodySize: maxBytes }),
  parseJson,
];

function requireJson(request: Request, response: Response, next: Next): void {
  const {
    'content-length': length = '0',
    'transfer-encoding': transfer,
    'content-encoding': encoding = 'identity',
  } = request.headers;
  const [mediaType = ''] = (request.headers['content-type'] ?? '').split(';');
  if (length === '0' && transfer === undefined) refuse(400, 'The request has no body; send one object as JSON.');
  else if (mediaType.trim().toLowerCase() !== 'application/json')
    refuse(415, 'Send the body with Content-Type: application/json.');
  // restify lets a compressed body grow without bound, and one that is damaged ends the process.
  else if (encoding !== 'identity') refuse(415, 'Send the body without Content-Encoding.');
  else next();

  function refuse(status: number, message: string): void {
    request.resume();
    sendJson(response, status, { message });
    next(false);
  }
}

function parseJson(request: Request, response: Response, next: Next): void {
  try {
    request.body = JSON.parse(String(request.body));
    next();
  } catch {
    sendJson(response, 400, { message: 'The body is not JSON; send one object as JSON.' });
    next(false);
  }
}
