import { STATUS_CODES } from 'node:http';
import { z } from 'zod';
import type { HttpReply } from './http-reply.ts';

/** Where the API for other software is, with its major version as the API Design Rules ask. */
export const apiRoot = '/api/v1';
/** Of the API, not of the bot: raised by what changes for those who call it. */
export const apiVersion = '1.0.0';

/** Why something was refused, in the form of RFC 9457. */
export const problemSchema = z.object({
  status: z.int().meta({ description: 'The status code of HTTP.' }),
  title: z.string().meta({ description: 'What that code is called.' }),
  detail: z.string().meta({ description: 'What is wrong, and what to do.' }),
});

/** A reply of the API: with its version, and where it is a refusal as a problem. */
export function toApiReply({ status, body, headers }: HttpReply): HttpReply {
  const versioned = { ...headers, 'API-Version': apiVersion };
  if (status < 400) return { status, body, headers: versioned };
  const { message } = body as { message: string };
  return {
    status,
    body: { status, title: STATUS_CODES[status] ?? 'Error', detail: message } satisfies z.output<typeof problemSchema>,
    headers: { ...versioned, 'Content-Type': 'application/problem+json; charset=utf-8' },
  };
}

/** Whether an address is one of the API, known or not. */
export function isOfApi(path: string): boolean {
  return path === apiRoot || path.startsWith(`${apiRoot}/`);
}
