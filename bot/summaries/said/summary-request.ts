import type { Card } from '../../../cards/card.ts';
import type { Knowledge } from '../../answers/knowledge.ts';
import type { Clock } from '../../clock.ts';
import type { Permission } from '../../entra/may-post.ts';
import type { Language } from '../../register/schema.ts';
import { recordChange } from '../../store/audit.ts';
import type { Conversation } from '../../store/chats/conversations.ts';
import type { Database } from '../../store/database.ts';
import type { TabParts } from '../../wording/tab-links.ts';
import type { Posting } from '../posting.ts';

export interface SummaryParts extends TabParts {
  readonly db: Database;
  readonly knowledge: Knowledge;
  readonly clock: Clock;
  readonly posting: Posting;
  readonly mayPost: (place: Conversation, personId: string) => Promise<Permission>;
  readonly isAdmin: (personId: string) => Promise<boolean>;
  readonly isBroadcaster: (personId: string) => boolean;
  /** Where the bot is reached from outside, for the address of a file. */
  readonly publicUrl: () => string;
}

/** Who asks for something with a summary, and where. */
export interface SummaryRequest {
  readonly personId: string;
  /** Teams' own id, for a card that only this person is to see. */
  readonly userId: string;
  readonly name: string;
  readonly language: Language;
  readonly place: Conversation;
  /** Of what was typed or pressed. */
  readonly activityId: string;
}

/** What to answer to whoever asked: to a button the card where there is one, to what was typed the sentence. */
export interface SummaryReply {
  readonly text?: string;
  readonly card?: Card;
  /** The card prepares something in this place: it can't be filled in in another. */
  readonly isPreparation?: boolean;
  /** What was prepared is finished: its card can go. */
  readonly isFinished?: boolean;
}

/** Keeps who changed what about summaries. */
export function audit(
  { db, clock }: Pick<SummaryParts, 'db' | 'clock'>,
  change: { personId: string; action: string; subject: string; old?: unknown; new?: unknown },
): Promise<void> {
  return recordChange(db, change, clock().toInstant());
}

/** What somebody asks, with what it takes to do it. */
export interface Asked {
  readonly request: SummaryRequest;
  readonly parts: SummaryParts;
}
