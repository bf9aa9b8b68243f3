import type { Response } from 'restify';
import { describeError, type Log } from '../log.ts';
import { isOfApi, toApiReply } from './problem.ts';
import { sendReply } from './send-json.ts';

/** Of a secret that opens nothing too, so that the answer doesn't tell whether it ever did. */
export const nothingHere =
  'There is nothing at this address; activities go to POST /api/messages, the page is at /tab/, and the bot gives the address of a calendar.';

/** What is answered, and the path that was asked for. */
export interface Faulty {
  readonly response: Response;
  readonly path: string;
}

/** What restify itself answers: no route, wrong method, body too large, or a handler that threw. */
export function sendFault({ response, path }: Faulty, error: unknown, log: Log): void {
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
  const reply = { status: statusCode, body: { message } };
  if (!response.headersSent) sendReply(response, isOfApi(path) ? toApiReply(reply) : reply);
}
