import type { Language } from '../register/schema.ts';
import type { Person } from '../reminders/act.ts';
import type { Channel, Conversation } from '../store/chats/conversations.ts';

/** What one person says or does to the bot, wherever they do it: in Teams, at the tab, in a terminal. */
export interface Turn {
  /** Of what was typed or pressed. */
  readonly id: string;
  readonly person: Speaker;
  /** Where it is, as it is kept, and what the turn tells of the channel. */
  readonly place: Conversation;
  /** Where what was said last is looked up: a thread of the place, or what only this person sees of it. */
  readonly thread: string;
  /** What the bot is called there. */
  readonly botName: string;
  readonly did: Deed;
  readonly surface: Surface;
}

export interface Speaker extends Person {
  /** The surface's own id of the person, for a card that only they are to see. */
  readonly accountId: string;
  /** Of the client that they use, where the bot speaks it. */
  readonly language?: Language | undefined;
  /** An IANA time zone, as the client tells it. */
  readonly timeZone?: string | undefined;
}

export type Deed =
  /** What is quoted tells what the text is about. */
  | { readonly kind: 'said'; readonly text: string; readonly quoted: string }
  /** A button whose answer comes as a message, with what was filled in; the text counts where the button is not ours. */
  | { readonly kind: 'submitted'; readonly value: unknown; readonly text: string }
  /** A button that waits for its answer, and the message in which it stands. */
  | { readonly kind: 'pressed'; readonly value: unknown; readonly on?: string | undefined }
  /** A thumb below one of the bot's messages. */
  | { readonly kind: 'rated'; readonly value: unknown; readonly on?: string | undefined }
  /** A button that opens a dialog. */
  | { readonly kind: 'opened'; readonly value: unknown };

/** What can be shown where a turn is, and to whom. */
export interface Surface {
  /** What is sent in answer is read by others than who asked: people's questions, names and ids are not shown there. */
  readonly isSeenByOthers: boolean;
  /** It was said to the bot in private among others, as by a slash command: only who said it sees the answer. */
  readonly isPrivate: boolean;
  /** The bot can write there by itself, later. */
  readonly canBeWrittenTo: boolean;
  /** It is the tab, which needs no ways to itself and has pictures of its own. */
  readonly isTab: boolean;
  /** Asks of which team the channel is; absent: there is nobody to ask. */
  readonly askTeam?: (() => Promise<ToldTeam>) | undefined;
}

/** What is told of a channel's team: its Entra group, and what people call it. */
export type ToldTeam = Pick<Channel, 'teamId' | 'teamName'>;
