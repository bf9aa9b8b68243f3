import type { Card } from '../../../cards/card.ts';

/** Somebody at a page of the app, who was signed in. */
export interface PagePerson {
  /** Entra object id. */
  readonly id: string;
  readonly name: string;
}

/** What a person does at a page: what they would type in a chat, or a button of a card with what was filled in. */
export type PageDeed =
  | { readonly typed: string }
  | { readonly pressed: { readonly verb: string; readonly data: Readonly<Record<string, unknown>> } };

/** Text is Markdown, as in a message. */
export interface PageMessage {
  readonly text?: string;
  readonly card?: Card;
}

/** What the chat would show: messages, and beside or instead of the pressed card a sentence or a card. */
export interface PageReply {
  readonly messages: readonly PageMessage[];
  readonly text?: string;
  readonly card?: Card;
}
