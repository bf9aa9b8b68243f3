import type restify from 'restify';
import type { Request, Response } from 'restify';
import { describeError, type Log } from '../log.ts';
import { sendJson } from './send-json.ts';

/** Whether each part that a turn needs is there, for example `{ database: true, register: true }`. */
export type Readiness = Readonly<Record<string, boolean>>;

/** Whether it runs, and whether it can answer. */
export function addHealth(http: restify.Server, isReady: () => Promise<Readiness>, log: Log): void {
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

async function listMissing(isReady: () => Promise<Readiness>, log: Log): Promise<string[]> {
  try {
    return Object.entries(await isReady()).flatMap(([part, isThere]) => (isThere ? [] : [part]));
  } catch (error) {
    log.error('readiness could not be checked', describeError(error));
    return ['check'];
  }
}
