import type { Response } from 'restify';

/** Answers with JSON whatever the caller's Accept header says: restify would send some callers a stack as text. */
export function sendJson(response: Response, status: number, body: unknown): void {
  response.sendRaw(status, JSON.stringify(body), { 'Content-Type': 'application/json; charset=utf-8' });
}
