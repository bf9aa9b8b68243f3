import type { ConnectorClient } from 'botframework-connector';

/** Leaves a request before it goes out: botbuilder's client has no place for the query that Teams wants. */
const mark = 'x-targeted-activity';

/** Options of botbuilder's client for a message that one person of a conversation sees. */
export const targeted = { customHeaders: { [mark]: 'true' } };

interface MarkedRequest {
  url: string;
  readonly headers: { has(name: string): boolean; delete(name: string): void };
}

interface Pipeline {
  addPolicy(policy: {
    readonly name: string;
    sendRequest<Reply>(request: MarkedRequest, next: (request: MarkedRequest) => Reply): Reply;
  }): void;
}

/** Makes a client able to send, and to take back, such messages. */
export function allowTargeted(client: ConnectorClient): void {
  const { pipeline } = (client as unknown as { client: { pipeline: Pipeline } }).client;
  pipeline.addPolicy({
    name: 'targeted',
    sendRequest: (request, next) => {
      if (request.headers.has(mark) && !request.url.includes('isTargetedActivity'))
        request.url += `${request.url.includes('?') ? '&' : '?'}isTargetedActivity=true`;
      request.headers.delete(mark);
      return next(request);
    },
  });
}
