import { type Activity, ActivityTypes, type Attachment } from 'botbuilder';
import type { Card } from '../../../cards/card.ts';
import { shorten } from '../../../cards/parts/escape.ts';
import type { Message } from '../../turns/messages.ts';
import type { Citation } from '../../wording/answer-types.ts';

export const cardType = 'application/vnd.microsoft.card.adaptive';

export function attachCard(card: Card): Attachment {
  return { contentType: cardType, content: card };
}

/** An answer's message is the same one as long as the answer is kept. */
const drawn = new WeakMap<Message, Partial<Activity>>();

/** A message as Teams takes it. */
export function drawMessage(message: Message): Readonly<Partial<Activity>> {
  const known = drawn.get(message);
  if (known) return known;
  const activity = draw(message);
  drawn.set(message, activity);
  return activity;
}

function draw({ text, isPlain, card, summary, citations, canBeRated }: Message): Partial<Activity> {
  return {
    type: ActivityTypes.Message,
    ...(text === undefined ? {} : { text, textFormat: isPlain ? 'plain' : 'markdown' }),
    ...(summary === undefined ? {} : { summary }),
    ...(card ? { attachments: [attachCard(card)] } : {}),
    ...(citations ? { entities: [messageEntity(citations)] } : {}),
    ...(canBeRated ? { channelData: { feedbackLoop: { type: 'default' } } } : {}),
  };
}

/** Teams takes one root entity a message, at most 20 citations, names of 80 and abstracts of 160 characters. */
function messageEntity(citations: readonly Citation[]) {
  return {
    type: 'https://schema.org/Message',
    '@type': 'Message',
    '@context': 'https://schema.org',
    citation: citations.slice(0, 20).map(({ number, name, abstract, url }) => ({
      '@type': 'Claim',
      position: number,
      appearance: {
        '@type': 'DigitalDocument',
        name: shorten(name, 80),
        abstract: shorten(abstract, 160),
        ...(url ? { url } : {}),
      },
    })),
  };
}
