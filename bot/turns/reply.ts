import type { Card } from '../../cards/card.ts';
import { withoutAddresses } from '../../cards/parts/escape.ts';
import type { Language } from '../register/schema.ts';
import { cardMessage, type Message, textMessage } from './messages.ts';
import type { Turn } from './turn.ts';

/** What a turn leads to. The surface draws it, in this order. */
export interface Reply {
  readonly messages?: readonly Saying[];
  /** Messages that have nothing left to do. */
  readonly deletes?: readonly string[];
  /** What is kept once all that was sent; with the ids of the messages, where the surface gives them. */
  readonly afterwards?: (sentIds: readonly (string | undefined)[]) => Promise<void>;
  /** A word to who pressed a button, or a card in the place of the one that it stands in. */
  readonly inform?: Inform;
  readonly dialog?: Dialog;
}

/** A message, and who reads it. */
export interface Saying {
  readonly message: Message;
  readonly language: Language;
  /** All who are there; absent: only who caused the turn. */
  readonly isForAll?: boolean;
  /** What all see in its place, where the surface can't show it to one person. */
  readonly instead?: Message | undefined;
}

type Inform =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'card'; readonly card: Card }
  /** The button is none that the bot knows. */
  | { readonly kind: 'fault'; readonly text: string };

type Dialog =
  | { readonly kind: 'page'; readonly title: string; readonly url: string }
  | { readonly kind: 'text'; readonly text: string };

/** What answers turns. */
export type Route = (turn: Turn) => Promise<Reply>;

/** Says something to who caused the turn, and to nobody else. */
export function say(what: string | Card, language: Language): Reply {
  const message = typeof what === 'string' ? textMessage(what) : cardMessage(what);
  return { messages: [{ message, language }] };
}

/** No address that somebody typed becomes a link of the bot's. */
export function inform(what: string | Card): Reply {
  const said =
    typeof what === 'string'
      ? ({ kind: 'text', text: withoutAddresses(what) } as const)
      : ({ kind: 'card', card: what } as const);
  return { inform: said };
}
