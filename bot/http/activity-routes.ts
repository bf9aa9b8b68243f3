import type restify from 'restify';
import type { Request, Response } from 'restify';
import { within } from '../clock.ts';
import type { HttpReply } from './http-reply.ts';
import { openJsonBody, type ReadBody } from './request-body.ts';
import { sendReply } from './send-json.ts';

/** A request with an activity; who sends it is known before its body is read. */
export interface ActivityRequest {
  readonly authorization: string;
  readonly host: string;
  readonly readBody: ReadBody;
  /** Called when its turn begins: what is said in it needs no answer to the request. */
  readonly onBegin: () => void;
}

interface Parts {
  readonly receive: (request: ActivityRequest) => Promise<HttpReply>;
  readonly answerWithinMs: number;
}

/**
 * What Teams sends.
 * @returns the turns under way, those whose request is answered already included
 */
export function addActivities(http: restify.Server, { receive, answerWithinMs }: Parts): ReadonlySet<Promise<unknown>> {
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
  return turns;
}

/** A message is answered in the chat, so its request need not wait; an invoke is answered in the request itself. */
function lateReply({ body, hasBegun }: { body?: unknown; hasBegun: boolean }): HttpReply {
  const { type, deliveryMode } = (body ?? {}) as { type?: unknown; deliveryMode?: unknown };
  const isAnsweredHere = type === 'invoke' || deliveryMode === 'expectReplies';
  if (hasBegun && !isAnsweredHere) return { status: 202 };
  return { status: 504, body: { message: 'The answer takes too long; try again.' } };
}
