import type { Activity } from 'botbuilder';
import { z } from 'zod';

const id = z
  .string()
  .min(1)
  .regex(/^[^\0]*$/);
const words = z.string().nullish();
const account = z.looseObject({ id, name: words, aadObjectId: words, role: words });
/** Teams sends some tens. */
const mostItems = 2000;
const accounts = list(account);
const objects = list(z.looseObject({}));
const moment = z
  .string()
  .transform((value) => new Date(value))
  .refine((date) => !Number.isNaN(date.valueOf()));

/** Its length is looked at before what is in it. */
function list<Item extends z.ZodType>(item: Item) {
  return z.array(z.unknown()).max(mostItems).pipe(z.array(item));
}

/** botbuilder trips over a mention of nobody. */
function isWhole({ type, mentioned, text }: Readonly<Record<string, unknown>>): boolean {
  if (typeof type === 'string' && type.toLowerCase() !== 'mention') return true;
  return typeof text === 'string' && typeof (mentioned as { id?: unknown } | undefined)?.id === 'string';
}

/** What is read of an activity somewhere; the rest passes unseen. */
const inboundSchema = z.looseObject({
  type: id,
  from: account,
  conversation: z.looseObject({
    id,
    tenantId: words,
    conversationType: words,
    name: words,
    role: words,
    aadObjectId: words,
    isGroup: z.boolean().nullish(),
  }),
  // botbuilder reads the id of a recipient that may not be there.
  recipient: z.looseObject({ id: z.string(), name: words, role: words, aadObjectId: words }).prefault({ id: '' }),
  id: z.string().optional(),
  name: z.string().optional(),
  action: z.string().optional(),
  channelId: z.string().optional(),
  serviceUrl: z.string().optional(),
  deliveryMode: z.string().optional(),
  locale: z.string().optional(),
  localTimezone: z.string().optional(),
  text: z.string().optional(),
  replyToId: id.optional(),
  channelData: z
    .looseObject({
      tenant: z.looseObject({ id: words }).nullish(),
      team: z.looseObject({ id: words, name: words, aadGroupId: words }).nullish(),
      channel: z.looseObject({ id: words, name: words, type: words }).nullish(),
      eventType: words,
    })
    .optional(),
  entities: objects.transform((list) => list.filter(isWhole)).optional(),
  attachments: objects.optional(),
  membersAdded: accounts.optional(),
  membersRemoved: accounts.optional(),
  timestamp: moment.optional(),
  localTimestamp: moment.optional(),
});

/** A body as the activity it is, or a sentence that says why it is none. A field that is null counts as left out. */
export function readActivity(body: unknown): Activity | string {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) {
    return `The body must be one activity, a JSON object; it is ${body === null ? 'null' : Array.isArray(body) ? 'an array' : `a ${typeof body}`}.`;
  }
  const given = Object.fromEntries(Object.entries(body).filter(([, value]) => value !== null));
  const parsed = inboundSchema.safeParse(given);
  if (parsed.success) return parsed.data as unknown as Activity;
  return describeFaults(parsed.error);
}

/** Whoever wrote the body needs the first few, and nobody is served by an answer that is longer than the question. */
const mostNamed = 3;
const longestName = 60;

function describeFaults({ issues }: z.ZodError): string {
  const paths = new Set<string>();
  for (const { path } of issues) {
    paths.add(path.join('.').slice(0, longestName));
    if (paths.size > mostNamed) break;
  }
  const named = [...paths].slice(0, mostNamed);
  const more = paths.size > mostNamed ? ' and more' : '';
  return `The body is not an activity: ${named.join(', ')}${more} ${paths.size === 1 ? 'is' : 'are'} missing or not what an activity has there.`;
}
