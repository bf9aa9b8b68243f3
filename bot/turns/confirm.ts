import { remindReplies } from '../../cards/text/remind-replies.ts';
import type { Language } from '../register/schema.ts';
import { readRightsCommand } from '../rights/rights-commands.ts';
import { takeAsked } from '../store/asked-confirmations.ts';
import { fold } from '../wording/words.ts';
import { readChatCommand, readReminderCommand } from './commands.ts';
import { type ObeyParts, obeyRights, obeyRow } from './obey.ts';
import { type Reply, say } from './reply.ts';
import type { ShareParts } from './share.ts';
import type { Turn } from './turn.ts';

type ConfirmParts = ObeyParts & ShareParts;

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

/** Does what was asked, or leaves it; undefined where nothing was asked: then "ja" is something else. */
export async function confirm(turn: Turn, reply: Confirmation, parts: ConfirmParts): Promise<Reply | undefined> {
  const { isYes, number, language } = reply;
  const text = remindReplies[language].confirm;
  const { personId } = turn.person;
  const asked = await takeAsked(parts.db, { personId, number }, parts.clock().toInstant());
  if (asked === undefined && number === undefined) return undefined;
  if (asked !== undefined && isYes) return run(turn, { asked, language }, parts);
  return say(asked === undefined ? text.gone : text.kept, language);
}

/** What was asked was a command as it is typed. */
async function run(
  turn: Turn,
  { asked, language }: { asked: string; language: Language },
  parts: ConfirmParts,
): Promise<Reply | undefined> {
  const rights = readRightsCommand(asked);
  if (rights) return obeyRights(turn, { ...rights, language, isConfirmed: true }, parts);
  const command = readReminderCommand(asked);
  if (command) return obeyRow(turn, command, { parts, confirmed: { language } });
  const other = readChatCommand(asked);
  return other && obeyRow(turn, other, { parts, confirmed: { language } });
}
