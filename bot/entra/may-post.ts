import type { Conversation } from '../store/chats/conversations.ts';

/** What somebody is in a team, a channel or a group chat; of another organisation is a guest. */
export type Role = 'owner' | 'member' | 'guest' | 'none';

/** Whether somebody may post in a place; `unknown` where nobody could tell. */
export type Permission = 'yes' | 'no' | 'unknown';

export interface MayPostParts {
  readonly isAdmin: (personId: string) => Promise<boolean>;
  /** Of a channel, as Graph says it; throws where it does not answer. */
  readonly readChannelRole: (place: Conversation, personId: string) => Promise<Role>;
  /** Of a group chat, as the Bot Connector says it; throws where it does not answer. */
  readonly readChatRole: (place: Conversation, personId: string) => Promise<Role>;
  /** Told why nobody could tell. */
  readonly onError: (error: unknown) => void;
}

/**
 * Who may post: owners in a channel, members in a group chat, admins in both, guests never. Where it can't be found out
 * it is not known, and nothing is done.
 */
export function createMayPost({ isAdmin, readChannelRole, readChatRole, onError }: MayPostParts) {
  return async (place: Conversation, personId: string): Promise<Permission> => {
    if (place.scope === 'personal') return 'no';
    try {
      if (await isAdmin(personId)) return 'yes';
      if (place.scope === 'team') return (await readChannelRole(place, personId)) === 'owner' ? 'yes' : 'no';
      const role = await readChatRole(place, personId);
      return role === 'owner' || role === 'member' ? 'yes' : 'no';
    } catch (error) {
      onError(error);
      return 'unknown';
    }
  };
}
