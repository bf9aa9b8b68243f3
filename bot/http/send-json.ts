import type { Response } from 'restify';
import type { HttpReply } from './http-reply.ts';

/** Answers with JSON whatever the caller's Accept header says: restify would send some callers a stack as text. */
export function sendJson(
  response: Response,
  status: number,
  body: unknown,
  type = 'application/json; charset=utf-8',
): void {
  response.sendRaw(status, JSON.stringify(body), { 'Content-Type': type });
}

export function sendReply(response: Response, { status, body, headers = {} }: HttpReply): void {
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  if (body === undefined) response.send(status);
  else sendJson(response, status, body, headers['Content-Type']);
}
