import { z } from 'zod';
import { fetchList, type Graph, type GraphError, type GraphList, needsNewToken } from './graph.ts';
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

/**
 * Several buttons pressed one after the other ask once; who loses the right loses it within a minute. The list of admins
 * is kept longer, and through a failure: without it nobody would be reminded, while who can't post now can post later.
 */
const memoryMs = 60_000;

interface Member {
  /** Absent: whoever it is, is not of Entra. */
  readonly userId: string | undefined;
  readonly role: Role;
}

export function createRoster({ graph, tenantId, now, timeoutMs = 10_000 }: RosterParts): Roster {
  const known = new Map<string, { until: Temporal.Instant; readonly members: Promise<readonly Member[]> }>();
  let forceRefresh = false;
  const readMembers = (list: GraphList<Member>): Promise<readonly Member[]> => {
    const at = now();
    for (const [path, { until }] of known) if (Temporal.Instant.compare(until, at) <= 0) known.delete(path);
    const remembered = known.get(list.path)?.members;
    if (remembered) return remembered;
    const members = fetchList(graph, list, { timeoutMs, forceRefresh });
    const entry = { until: at.add({ milliseconds: memoryMs }), members };
    known.set(list.path, entry);
    const onFailure = (error: unknown) => {
      forceRefresh = needsNewToken(error);
      entry.until = now().add({ milliseconds: waitMs(error) });
    };
    members.then(() => (forceRefresh = false), onFailure);
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

/** A failure is forgotten at once, except where Graph says when to ask again: whoever asks sooner is made to wait longer. */
function waitMs(error: unknown): number {
  const { retryAfterMs = 0 } = error as Partial<GraphError>;
  return Math.min(retryAfterMs, memoryMs);
}

/**
 * A standard channel has the members of its team; private and shared ones have their own. `allMembers` would also name
 * who is in a shared channel through another team, with the role that they have there: its owners do not own this channel.
 */
function listOf({ teamId, channelId, type }: ChannelPlace, tenantId: string): GraphList<Member> {
  const team = encodeURIComponent(teamId);
  const channel = encodeURIComponent(channelId);
  const shared = { item: readMember(tenantId), what: 'who is in a channel' };
  return type === 'standard'
    ? { ...shared, path: `/v1.0/teams/${team}/members?$top=999`, advice: adviceFor('TeamMember.Read.Group') }
    : {
        ...shared,
        path: `/v1.0/teams/${team}/channels/${channel}/members?$top=999`,
        advice: adviceFor('ChannelMember.Read.Group'),
      };
}

function adviceFor(permission: string): Record<number, string> {
  const consent = `the permission ${permission}, which an owner of the team gives when the app is added there`;
  return {
    401: `check the app registration that asks Graph; it needs ${consent}`,
    403: `the app needs ${consent}`,
    404: 'the team or the channel is not there any more',
  };
}

/** Whoever is a guest, or of another organisation, is nothing more, whatever other roles they have. */
function readMember(tenantId: string) {
  // Ids and roles come with and without capitals.
  const word = z.string().toLowerCase();
  return z
    .object({ userId: word.nullish(), roles: z.array(word).nullish(), tenantId: word.nullish() })
    .transform(({ userId, roles, tenantId: theirs }): Member => {
      const isElsewhere = theirs != null && theirs !== tenantId.toLowerCase();
      const isGuest = isElsewhere || roles?.includes('guest');
      return { userId: userId ?? undefined, role: isGuest ? 'guest' : roles?.includes('owner') ? 'owner' : 'member' };
    });
}
