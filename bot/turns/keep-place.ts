import type { Clock } from '../clock.ts';
import { findPlace, recordChannel } from '../store/chats/channels.ts';
import { type Conversation, recordConversation } from '../store/chats/conversations.ts';
import type { Database } from '../store/database.ts';
import type { Turn } from './turn.ts';

export interface KeepParts {
  readonly db: Database;
  readonly clock: Clock;
  /** Tries again what could not be sent to somebody: they can be reached now. */
  readonly retryUnreached: (personId: string) => Promise<void>;
}

/** Keeps where the bot was spoken to, so that it can write there by itself. */
export async function keepPlace({ place, surface }: Turn, parts: KeepParts): Promise<void> {
  if (surface.canBeWrittenTo) await keepConversation(place, parts);
}

/** Keeps where the bot can write to, and sends what waited for it. */
export async function keepConversation(place: Conversation, { db, clock, retryUnreached }: KeepParts): Promise<void> {
  const isNew = await recordConversation(db, place, clock().toInstant());
  if (place.channel) await recordChannel(db, place.id, place.channel);
  if (isNew && place.personId) await retryUnreached(place.personId);
}

/** The same with the team of a channel, of which is asked who may post there. A message often does not tell it. */
export async function keepPlaceAndTeam(turn: Turn, parts: KeepParts): Promise<void> {
  await keepPlace(turn, parts);
  const { place, surface } = turn;
  if (!place.channel || !surface.canBeWrittenTo) return;
  const known = { ...(await findPlace(parts.db, place.id))?.channel, ...place.channel };
  const told = known.teamId && known.teamName ? {} : await surface.askTeam?.();
  await recordChannel(parts.db, place.id, { ...told, ...place.channel });
}
