import { type Activity, ActivityTypes, AttachmentLayoutTypes } from 'botbuilder';
import { messageSummary } from '../../cards/card.ts';
import { type ReminderItem, reminderCard } from '../../cards/reminder-card.ts';
import { attachCard } from './messages.ts';

/** One message with a card for each date that somebody is reminded of, the most urgent first. */
export function reminderMessage(items: readonly ReminderItem[]): Partial<Activity> {
  const cards = items.map(reminderCard);
  return {
    type: ActivityTypes.Message,
    summary: cards.map(messageSummary).join(' '),
    attachmentLayout: AttachmentLayoutTypes.List,
    attachments: cards.map(attachCard),
  };
}
