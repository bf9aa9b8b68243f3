import http, { type IncomingHttpHeaders } from 'node:http';
import https from 'node:https';

/** Teams answers within seconds, or not at all. */
const timeoutMs = 15_000;

/** Connections are used again, and go by the proxy of the environment where there is one. */
const kept = { keepAlive: true, timeout: 5_000, proxyEnv: process.env } as const;
const agents = { http: new http.Agent(kept), https: new https.Agent(kept) };

export interface Exchange {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | undefined;
}

export interface Exchanged {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
}

/** Nothing came back in time: maybe it arrived. */
class NoAnswerError extends Error {
  override readonly name = 'AbortError';
}

/**
 * Sends one request and reads what is answered, whatever its status. Redirects are not followed, as another address is not
 * one that the token may go to.
 * @throws an error with Node's `code` where the other side was not reached; an AbortError where it does not answer
 */
export function exchange({ method, url, headers, body }: Exchange): Promise<Exchanged> {
  const isSafe = url.protocol === 'https:';
  const { promise, resolve, reject } = Promise.withResolvers<Exchanged>();
  const request = (isSafe ? https : http).request(
    url,
    { method, headers, agent: isSafe ? agents.https : agents.http },
    (response) => {
      let text = '';
      response
        .setEncoding('utf8')
        .on('data', (part: string) => {
          text += part;
        })
        .on('error', reject)
        .on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, text }));
    },
  );
  const timer = setTimeout(() => {
    reject(new NoAnswerError('the Bot Connector does not answer'));
    request.destroy();
  }, timeoutMs);
  request.on('error', reject).on('close', () => clearTimeout(timer));
  request.end(body);
  return promise;
}
