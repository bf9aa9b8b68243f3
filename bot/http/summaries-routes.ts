import type restify from 'restify';
import type { Request, Response } from 'restify';
import { openJsonBody } from './request-body.ts';
import { sendReply } from './send-json.ts';
import type { SummariesApi } from './summaries-api.ts';

/** What other software does with summaries. */
export function addSummaries(http: restify.Server, summaries: SummariesApi): void {
  http.post('/api/summaries', async (request: Request, response: Response) => {
    const { authorization = '', 'idempotency-key': key = '' } = request.headers;
    const readBody = openJsonBody(request);
    sendReply(response, await summaries.post({ authorization, idempotencyKey: String(key), readBody }));
  });
  http.get('/api/summaries/:id', async ({ headers, params }: Request, response: Response) =>
    sendReply(response, await summaries.find({ authorization: headers.authorization ?? '', id: params.id })),
  );
}
