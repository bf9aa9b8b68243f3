import { z } from 'zod';
import { fetchList, type Graph, type GraphList } from './graph.ts';
import type { Role } from './may-post.ts';

/** A channel, by its own id and the Entra group of its team. */
export interface ChannelPlace {
  readonly teamId: string;
  readonly channelId: string;
  /** Of a standard channel the team's owners are owners; of others, and where it is not known, the channel's own. */
  readonly type: 'standard' | 'private' | 'shared' | undefined;
}

export interface RosterParts {
  readonly graph: Graph;
  /** Whose people are no guests. */
  readonly tenantId: string;
  readonly now: () => Temporal.Instant;
  /** For a whole list, the token included. */
  readonly timeoutMs?: number;
}

export interface Roster {
  /**
   * What somebody is in a channel.
   * @throws {GraphError} where Graph does not tell: an older answer is not used, as somebody may have lost the right since
   */
  readRole(place: ChannelPlace, personId: string): Promise<Role>;
}

/** Several buttons pressed one after the other ask once; who loses the right loses it within a minute. */
const memoryMs = 60_000;

interface Member {
  readonly userId: string;
  readonly role: Role;
}

export function createRoster({ graph, tenantId, now, timeoutMs = 10_000 }: RosterParts): Roster {
  const known = new Map<string, { until: Temporal.Instant; members: Promise<readonly Member[]> }>();
  const readMembers = (list: GraphList<Member>): Promise<readonly Member[]> => {
    const at = now();
    for (const [path, { until }] of known) if (Temporal.Instant.compare(until, at) <= 0) known.delete(path);
    const remembered = known.get(list.path)?.members;
    if (remembered) return remembered;
    const members = fetchList(graph, list, { timeoutMs, forceRefresh: false });
    known.set(list.path, { until: at.add({ milliseconds: memoryMs }), members });
    members.catch(() => known.delete(list.path));
    return members;
  };
  return {
    async readRole(place, personId) {
      const members = await readMembers(listOf(place, tenantId));
      const id = personId.toLowerCase();
      return members.find(({ userId }) => userId === id)?.role ?? 'none';
    },
  };
}

/** A standard channel has the members of its team; private and shared ones have their own. */
function listOf({ teamId, channelId, type }: ChannelPlace, tenantId: string): GraphList<Member> {
  const team = encodeURIComponent(teamId);
  const channel = encodeURIComponent(channelId);
  const shared = { item: readMember(tenantId), what: 'who is in a channel' };
  return type === 'standard'
    ? { ...shared, path: `/v1.0/teams/${team}/members?$top=999`, advice: adviceFor('TeamMember.Read.Group') }
    : {
        ...shared,
        path: `/v1.0/teams/${team}/channels/${channel}/members`,
        advice: adviceFor('ChannelMember.Read.Group'),
      };
}

function adviceFor(permission: string): Record<number, string> {
  return {
    401: 'check the app registration that asks Graph',
    403: `the app needs the permission ${permission}: an owner of the team gives it when the app is added there`,
    404: 'the team or the channel is not there any more',
  };
}

/** Whoever is a guest, or of another organisation, is nothing more, whatever other roles they have. */
function readMember(tenantId: string) {
  return z
    .object({ userId: z.string().nullish(), roles: z.array(z.string()).nullish(), tenantId: z.string().nullish() })
    .transform(({ userId, roles, tenantId: theirs }): Member => {
      const isElsewhere = theirs != null && theirs.toLowerCase() !== tenantId.toLowerCase();
      const isGuest = isElsewhere || roles?.includes('guest');
      const role = isGuest ? 'guest' : roles?.includes('owner') ? 'owner' : 'member';
      return { userId: userId?.toLowerCase() ?? '', role };
    });
}
