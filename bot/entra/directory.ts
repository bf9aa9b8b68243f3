import { z } from 'zod';
import { fetchList, type Graph, GraphError, type GraphList, needsNewToken } from './graph.ts';

export interface DirectoryParts {
  readonly admins: Iterable<string>;
  readonly deputies: Iterable<string>;
  /** The Entra group whose members, those of groups in it included, are admins too. */
  readonly adminGroupId: string | undefined;
  readonly graph: Graph;
  readonly now: () => Temporal.Instant;
  /** Told of each failure to read the group; whoever was in it then stays an admin for a day. */
  readonly onError: (error: GraphError) => void;
  /** For the whole group, the token included. */
  readonly timeoutMs?: number;
}

/** Who is an admin and who a deputy, by Entra object id in lower case. */
export interface Directory {
  listStaff(): Promise<{ admins: string[]; deputies: string[] }>;
  isAdmin(personId: string): Promise<boolean>;
}

const longestMemoryMs = 10 * 60_000;
const shortestWaitMs = 60_000;
/** For so long whoever was in the group counts as being in it, where Graph does not tell; then only who is named does. */
const believedHours = 24;

export function createDirectory({ admins, deputies, adminGroupId, ...parts }: DirectoryParts): Directory {
  const named = toIds(admins);
  const standIns = toIds(deputies);
  const readMembers = adminGroupId === undefined ? async () => new Set<string>() : rememberMembers(adminGroupId, parts);
  return {
    listStaff: async () => {
      const all = named.union(await readMembers());
      // A deputy hears of what no admin has seen, and an admin has heard of it.
      return { admins: [...all], deputies: [...standIns.difference(all)] };
    },
    isAdmin: async (personId) => {
      const id = personId.toLowerCase();
      return named.has(id) || (await readMembers()).has(id);
    },
  };
}

function toIds(ids: Iterable<string>): Set<string> {
  return new Set(Array.from(ids, (id) => id.toLowerCase()));
}

type Reading = Pick<DirectoryParts, 'graph' | 'now' | 'onError' | 'timeoutMs'>;

/** Who is in the group, as Graph said last; all who ask meanwhile wait for the same answer. */
function rememberMembers(
  groupId: string,
  { graph, now, onError, timeoutMs = 10_000 }: Reading,
): () => Promise<ReadonlySet<string>> {
  let members: ReadonlySet<string> = new Set();
  let askAgainAt: Temporal.Instant | undefined;
  let believedUntil: Temporal.Instant | undefined;
  let asking: Promise<void> | undefined;
  let forceRefresh = false;
  const ask = async () => {
    const askedAt = now();
    try {
      const list = await fetchList(graph, membersOf(groupId), { timeoutMs, forceRefresh });
      members = new Set(list.map(({ id }) => id));
      askAgainAt = askedAt.add({ milliseconds: longestMemoryMs });
      believedUntil = askedAt.add({ hours: believedHours });
      forceRefresh = false;
    } catch (error) {
      askAgainAt = askedAt.add({ milliseconds: waitMs(error) });
      if (!(error instanceof GraphError)) throw error;
      forceRefresh = needsNewToken(error);
      onError(error);
    }
  };
  return async () => {
    const isFresh = askAgainAt !== undefined && Temporal.Instant.compare(now(), askAgainAt) < 0;
    if (!isFresh) asking ??= ask().finally(() => (asking = undefined));
    await asking;
    const isBelieved = believedUntil !== undefined && Temporal.Instant.compare(now(), believedUntil) < 0;
    return isBelieved ? members : new Set();
  };
}

function waitMs(error: unknown): number {
  const { retryAfterMs = 0 } = error as Partial<GraphError>;
  return Math.min(Math.max(retryAfterMs, shortestWaitMs), longestMemoryMs);
}

/** Graph casts members to users only in an advanced query, that is with `$count` and the header ConsistencyLevel. */
function membersOf(groupId: string): GraphList<{ id: string }> {
  const query = '$select=id&$top=999&$count=true';
  return {
    path: `/v1.0/groups/${encodeURIComponent(groupId)}/transitiveMembers/microsoft.graph.user?${query}`,
    item: z.object({ id: z.guid().toLowerCase() }),
    headers: { consistencylevel: 'eventual' },
    what: 'who is in the admin group',
    advice: {
      401: 'check the app registration of the bot',
      403: 'give the app registration the application permission GroupMember.Read.All, with admin consent',
      404: 'set ADMIN_GROUP_ID to the Object ID of a group in this tenant',
    },
  };
}
