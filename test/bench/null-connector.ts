import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A Bot Connector that takes every activity, keeps none, and counts the messages. */
export interface NullConnector {
  readonly url: string;
  count(): number;
  close(): Promise<void>;
}

export async function openNullConnector(): Promise<NullConnector> {
  let count = 0;
  const server = createServer((request, response) => {
    request.resume().on('end', () => {
      count += 1;
      // Not one call: restify, where it is loaded too, has `writeHead` return nothing.
      response.writeHead(201, { 'content-type': 'application/json' });
      response.end(`{"id":"${count}"}`);
    });
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    count: () => count,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
