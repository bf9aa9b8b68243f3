import type { TurnContext } from 'botbuilder';
import { remindReplies } from '../../../cards/text/remind-replies.ts';
import type { Language } from '../../register/schema.ts';
import { readReminderCommand } from '../../reminders/said/reminder-commands.ts';
import { readRightsCommand } from '../../rights/rights-commands.ts';
import { takeAsked } from '../../store/asked-confirmations.ts';
import { fold } from '../../wording/words.ts';
import { readPersonId } from '../inbound/conversation.ts';
import { textMessage } from '../outbound/messages.ts';
import { type ObeyParts, obeyReminder, runRights } from './run-command.ts';

/** Yes or no to what the bot asked; with a number where a button was pressed. */
interface Confirmation {
  readonly isYes: boolean;
  readonly number?: number;
  readonly language: Language;
}

const replies: readonly { words: RegExp; isYes: boolean; language: Language }[] = [
  {
    words: /^(?:ja|jawel|jazeker|ja graag|ja hoor|doe maar|akkoord|bevestig(?:en)?)(?: (\d{1,9}))?$/,
    isYes: true,
    language: 'nl',
  },
  {
    words: /^(?:nee|nee dank je|nee bedankt|toch niet|annuleer|annuleren)(?: (\d{1,9}))?$/,
    isYes: false,
    language: 'nl',
  },
  { words: /^(?:yes|yes please|go ahead|confirm)(?: (\d{1,9}))?$/, isYes: true, language: 'en' },
  { words: /^(?:no|no thanks|cancel)(?: (\d{1,9}))?$/, isYes: false, language: 'en' },
];

/** A longer text is no yes or no. In characters. */
const longestReply = 400;

export function readConfirmation(text: string): Confirmation | undefined {
  if (text.length > longestReply) return undefined;
  const line = fold(text).replace(/[!.,]/g, ' ').replace(/\s+/g, ' ').trim();
  for (const { words, ...reply } of replies) {
    const match = words.exec(line);
    if (match) return { ...reply, ...(match[1] ? { number: Number(match[1]) } : {}) };
  }
  return undefined;
}

/** Does what was asked, or leaves it; false where nothing was asked: then "ja" is something else. */
export async function confirm(context: TurnContext, reply: Confirmation, parts: ObeyParts): Promise<boolean> {
  const { isYes, number, language } = reply;
  const text = remindReplies[language].confirm;
  const personId = readPersonId(context.activity);
  const asked = await takeAsked(parts.db, { personId, number }, parts.clock().toInstant());
  if (asked === undefined && number === undefined) return false;
  if (asked !== undefined && isYes) return run(context, { asked, language }, parts);
  await parts.sayPrivately(context, textMessage(asked === undefined ? text.gone : text.kept), { language });
  return true;
}

/** What was asked was a command as it is typed. */
async function run(
  context: TurnContext,
  { asked, language }: { asked: string; language: Language },
  parts: ObeyParts,
): Promise<boolean> {
  const rights = readRightsCommand(asked);
  if (rights) return runRights(context, { ...rights, language, isConfirmed: true }, parts);
  const command = readReminderCommand(asked);
  return command !== undefined && obeyReminder(context, { ...command, language, isConfirmed: true }, parts);
}
