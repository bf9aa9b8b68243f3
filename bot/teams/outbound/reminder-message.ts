import { type Activity, ActivityTypes, AttachmentLayoutTypes } from 'botbuilder';
import { type Card, messageSummary } from '../../../cards/card.ts';
import { moreRemindersCard, reminderCard } from '../../../cards/reminders/reminder-card.ts';
import { rereadingCards } from '../../../cards/reminders/rereading-card.ts';
import type { Letter } from '../../reminders/write-letter.ts';
import { attachCard } from './draw-message.ts';

/** Teams takes ten cards, and about 100 KB in UTF-16 with all that is around them. */
const most = { cards: 9, bytes: 60_000 };

/**
 * One message with a card for each date that somebody is reminded of, the most urgent first, what is over as a list; and one
 * for all sources that are to be read again.
 */
export function reminderMessage({ dates: items, sources }: Letter): Partial<Activity> {
  const cards: Card[] = [];
  const reread = rereadingCards(sources);
  let bytes = 2 * JSON.stringify(reread).length;
  const room = most.cards - reread.length;
  for (const card of items.map(reminderCard)) {
    bytes += 2 * JSON.stringify(card).length;
    if (cards.length === room || (cards.length > 0 && bytes > most.bytes)) break;
    cards.push(card);
  }
  const left = items.slice(cards.length);
  const all = [...cards, ...(left.length > 0 ? [moreRemindersCard(left)] : []), ...reread];
  return {
    type: ActivityTypes.Message,
    summary: all.map(messageSummary).join(' ').slice(0, 1000),
    attachmentLayout: AttachmentLayoutTypes.List,
    attachments: all.map(attachCard),
  };
}
