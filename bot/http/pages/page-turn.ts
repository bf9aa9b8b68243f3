import { escapeMarkdown } from '../../../cards/parts/escape.ts';
import type { Language } from '../../register/schema.ts';
import type { Conversation } from '../../store/chats/conversations.ts';
import type { Message } from '../../turns/messages.ts';
import { readPersonName } from '../../turns/person-name.ts';
import type { Reply } from '../../turns/reply.ts';
import type { Deed, Surface, Turn } from '../../turns/turn.ts';
import { readFlat, tidyTyped } from '../../turns/typed-text.ts';
import type { PageDeed, PageMessage, PagePerson, PageReply } from './page-deed.ts';

interface DoneAtPage {
  readonly person: PagePerson;
  readonly language: Language;
  /** The channel or group chat that it is about, as the bot knows it; absent: what the person would do in their own chat. */
  readonly place?: Conversation | undefined;
  readonly deed: PageDeed;
}

/** Only who is at the page sees it, and nothing can be sent to one afterwards. */
const surface: Surface = { isSeenByOthers: false, isPrivate: false, canBeWrittenTo: false, isTab: true };

/** What was done at a page, as a turn. */
export function toTurn({ person, language, place, deed }: DoneAtPage): Turn {
  const own = { id: `page:${person.id}`, scope: 'personal', serviceUrl: '', personId: person.id, language } as const;
  const where = place ?? own;
  return {
    id: crypto.randomUUID(),
    person: { personId: person.id, accountId: person.id, name: readPersonName(person.name), language },
    place: where,
    thread: where.id,
    botName: 'bot',
    did: toDeed(deed),
    surface,
  };
}

function toDeed(deed: PageDeed): Deed {
  if ('typed' in deed) return { kind: 'said', text: tidyTyped(readFlat(deed.typed)), quoted: '' };
  return { kind: 'pressed', value: { action: deed.pressed } };
}

/** What a turn leads to, as the page shows it; each message gets an id, to which what is said next can refer. */
export async function drawReply({ messages = [], inform, afterwards }: Reply): Promise<PageReply> {
  await afterwards?.(messages.map(() => crypto.randomUUID()));
  const shown = messages.map(({ message }) => drawMessage(message));
  if (!inform) return { messages: shown };
  return { messages: shown, ...(inform.kind === 'card' ? { card: inform.card } : { text: inform.text }) };
}

function drawMessage({ text, isPlain, card }: Message): PageMessage {
  const written = text && isPlain ? escapeMarkdown(text) : text;
  return { ...(written ? { text: written } : {}), ...(card ? { card } : {}) };
}
