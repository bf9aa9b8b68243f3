import type restify from 'restify';
import type { Request, Response } from 'restify';
import { z } from 'zod';
import type { HttpReply } from './http-reply.ts';
import { apiRoot, toApiReply } from './problem.ts';
import { openJsonBody } from './request-body.ts';
import { sendReply } from './send-json.ts';
import type { SummariesApi } from './summaries-api.ts';

/** What other software does with summaries; `describeApi` is what it can read of that. */
export interface SummariesParts {
  readonly summaries: SummariesApi;
  readonly describeApi: () => object;
}

/** The API as the API Design Rules have it, and the address that was there before it, which stays as it is. */
export function addSummaries(http: restify.Server, { summaries, describeApi }: SummariesParts): void {
  addBelow(http, '/api', summaries, (reply) => reply);
  addBelow(http, apiRoot, refuseWrongIds(summaries), toApiReply);
  http.get(`${apiRoot}/openapi.json`, async (_request: Request, response: Response) => {
    const headers = { 'Access-Control-Allow-Origin': '*' };
    sendReply(response, toApiReply({ status: 200, body: describeApi(), headers }));
  });
}

function addBelow(
  http: restify.Server,
  root: string,
  summaries: SummariesApi,
  write: (reply: HttpReply) => HttpReply,
): void {
  http.post(`${root}/summaries`, async (request: Request, response: Response) => {
    const { authorization = '', 'idempotency-key': key = '' } = request.headers;
    const readBody = openJsonBody(request);
    sendReply(response, write(await summaries.post({ authorization, idempotencyKey: String(key), readBody })));
  });
  http.get(`${root}/summaries/:id`, async ({ headers, params }: Request, response: Response) =>
    sendReply(response, write(await summaries.find({ authorization: headers.authorization ?? '', id: params.id }))),
  );
}

/** What is wrong in its form is told apart from what is not there. */
function refuseWrongIds(summaries: SummariesApi): SummariesApi {
  return {
    ...summaries,
    find: async (request) =>
      z.uuid().safeParse(request.id).success
        ? summaries.find(request)
        : { status: 400, body: { message: 'The id is no UUID; use the one that the post was answered with.' } },
  };
}
