import type { Message } from '../turns/messages.ts';
import type { Reply } from '../turns/reply.ts';
import type { Citation } from '../wording/answer-types.ts';
import { drawCard, withoutBackslashes } from './draw-card.ts';

/** What a turn leads to, as lines of plain text for a terminal. */
export function drawReply({ messages = [], inform, dialog }: Reply): string {
  const said = messages.map(({ message }) => drawMessage(message));
  const informed = inform && (inform.kind === 'card' ? drawCard(inform.card).join('\n') : inform.text);
  const opened = dialog && (dialog.kind === 'page' ? `${dialog.title}: ${dialog.url}` : dialog.text);
  return [...said, informed, opened].filter((part) => part !== undefined).join('\n\n');
}

function drawMessage({ text, isPlain, card, citations = [] }: Message): string {
  const lead = text === undefined ? [] : [isPlain ? text : withoutBackslashes(text)];
  // A card has its sources itself.
  return [...lead, ...(card ? drawCard(card) : citations.map(writeSource))].join('\n');
}

function writeSource({ number, name, detail, url }: Citation): string {
  return [`[${number}] ${name}`, detail, url].filter(Boolean).join(', ');
}
