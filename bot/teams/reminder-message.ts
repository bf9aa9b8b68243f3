import { type Activity, ActivityTypes, AttachmentLayoutTypes } from 'botbuilder';
import { type Card, messageSummary } from '../../cards/card.ts';
import { moreRemindersCard, type ReminderItem, reminderCard } from '../../cards/reminder-card.ts';
import { attachCard } from './messages.ts';

/** Teams takes ten cards, and about 100 KB in UTF-16 with all that is around them. */
const most = { cards: 9, bytes: 60_000 };

/** One message with a card for each date that somebody is reminded of, the most urgent first; what is over is a list. */
export function reminderMessage(items: readonly ReminderItem[]): Partial<Activity> {
  const cards: Card[] = [];
  let bytes = 0;
  for (const card of items.map(reminderCard)) {
    bytes += 2 * JSON.stringify(card).length;
    if (cards.length === most.cards || (cards.length > 0 && bytes > most.bytes)) break;
    cards.push(card);
  }
  const left = items.slice(cards.length);
  const all = left.length > 0 ? [...cards, moreRemindersCard(left)] : cards;
  return {
    type: ActivityTypes.Message,
    summary: all.map(messageSummary).join(' ').slice(0, 1000),
    attachmentLayout: AttachmentLayoutTypes.List,
    attachments: all.map(attachCard),
  };
}
