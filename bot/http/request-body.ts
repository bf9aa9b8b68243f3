import type { IncomingMessage } from 'node:http';
import type { HttpReply } from './http-reply.ts';

/** Teams' own limit for a message is about 100 KB; what a card submits comes on top. */
const maxBytes = 256 * 1024;

/** A body, or the answer to send where there is none that can be read. */
export type Body =
  | { readonly kind: 'read'; readonly value: unknown }
  | { readonly kind: 'refused'; readonly reply: HttpReply };
/** Reads a request's JSON body, at most once: whoever may not send one is refused before it is. */
export type ReadBody = () => Promise<Body>;

export function openJsonBody(request: IncomingMessage): ReadBody {
  return async () => {
    const fault = findHeaderFault(request);
    if (fault) return fault;
    const text = await readText(request);
    return text === undefined ? tooLarge : parse(text);
  };
}

function findHeaderFault({ headers }: IncomingMessage): Body | undefined {
  const { 'content-length': length = '0', 'transfer-encoding': transfer } = headers;
  const { 'content-type': contentType = '', 'content-encoding': encoding = 'identity' } = headers;
  const [mediaType = ''] = contentType.split(';');
  if (length === '0' && transfer === undefined) return refuse(400, 'The request has no body; send one object as JSON.');
  if (mediaType.trim().toLowerCase() !== 'application/json')
    return refuse(415, 'Send the body with Content-Type: application/json.');
  // A compressed body grows without bound.
  if (encoding !== 'identity') return refuse(415, 'Send the body without Content-Encoding.');
  return Number(length) > maxBytes ? tooLarge : undefined;
}

/** Undefined where it is too large; the rest of it is left unread. */
async function readText(request: IncomingMessage): Promise<string | undefined> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  const read = Promise.withResolvers<string | undefined>();
  const take = (chunk: Buffer) => {
    bytes += chunk.length;
    if (bytes > maxBytes) read.resolve(undefined);
    else chunks.push(chunk);
  };
  request.on('data', take);
  request.once('end', () => read.resolve(Buffer.concat(chunks).toString('utf8')));
  request.once('close', () => read.resolve(undefined));
  const text = await read.promise;
  request.off('data', take);
  return text;
}

function parse(text: string): Body {
  try {
    return { kind: 'read', value: JSON.parse(text) };
  } catch {
    return refuse(400, 'The body is not JSON; send one object as JSON.');
  }
}

const tooLarge = refuse(413, 'The body is larger than 256 KB.');

function refuse(status: number, message: string): Body {
  return { kind: 'refused', reply: { status, body: { message } } };
}
