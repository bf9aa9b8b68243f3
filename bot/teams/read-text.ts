import { type Activity, TurnContext } from 'botbuilder';
import { cleanText } from './clean-text.ts';

/** What a person typed, without the mention of the bot and without markup: Teams sends both, in personal chat too. */
export function readText(activity: Activity): string {
  const own = activity.text ? TurnContext.removeRecipientMention(activity) : '';
  return (
    cleanText(own ?? '')
      // Stops at the next bracket, or 100,000 of them keep the process busy for seconds.
      .replace(/<[^<>]*>/g, ' ')
      .replace(/&nbsp;/g, ' ')
      .replace(/&lt;/g, '<')
      .replace(/&gt;/g, '>')
      .replace(/&amp;/g, '&')
      .replace(/\s+/g, ' ')
      .trim()
  );
}
