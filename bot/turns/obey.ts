import { escapeMarkdown } from '../../cards/parts/escape.ts';
import { reminderListText } from '../../cards/text/reminder-lists.ts';
import { sharingText } from '../../cards/text/sharing.ts';
import { languageOf } from '../chat/language-of.ts';
import type { Language } from '../register/schema.ts';
import type { Row, SaidParts } from '../reminders/said/reminder-row.ts';
import { type RightsParts, replyToRights } from '../rights/rights.ts';
import { namesSomebody, type RightsCommand } from '../rights/rights-commands.ts';
import type { Found } from '../wording/answer-types.ts';
import type { ReadCommand } from '../wording/command.ts';
import { addressMessage, answerMessage } from './messages.ts';
import { type Reply, type Saying, say } from './reply.ts';
import type { HelpParts } from './show-help.ts';
import type { Turn } from './turn.ts';

export type ObeyParts = SaidParts & HelpParts;

/** In which language somebody said yes to a command, where it was asked first. */
interface Confirmed {
  readonly language: Language;
}

/** Does what a command says, and answers it to whoever gave it; undefined where it turns out to be a question. */
export async function obeyRow<Parts extends Pick<ObeyParts, 'db'>>(
  { person, place, surface, thread }: Turn,
  { row, fields, ...read }: ReadCommand<Row<unknown, Parts>>,
  { parts, confirmed }: { parts: Parts; confirmed?: Confirmed | undefined },
): Promise<Reply | undefined> {
  const language = confirmed?.language ?? (read.isInBoth ? await languageOf(person, parts) : read.language);
  const { isSeenByOthers, isPrivate } = surface;
  const told = await row.run(
    fields,
    { person, place, language, thread, isSeenByOthers, isPrivate, isConfirmed: confirmed && true },
    parts,
  );
  if (told === undefined) return undefined;
  if (typeof told === 'string') return say(told, language);
  if ('shared' in told) return { messages: [shareWith(told.shared, person.name)] };
  if ('address' in told) return { messages: [{ message: addressMessage(told.address), language }] };
  return say(told, language);
}

/** An answer for all, with whose idea it was. */
function shareWith(found: Found, name: string): Saying {
  const { language } = found;
  const message = answerMessage(found);
  const text = `${escapeMarkdown(sharingText[language].sharedBy(name))} ${message.text ?? ''}`;
  return { message: { ...message, text }, language, isForAll: true };
}

/** The same for commands about what is kept of people, which are answered in one's own chat only. */
export async function obeyRights(turn: Turn, command: RightsCommand, parts: RightsParts): Promise<Reply | undefined> {
  const { language } = command;
  // What names nobody may be a question of the channel.
  if (turn.surface.isSeenByOthers)
    return namesSomebody(command) ? say(reminderListText[language].onlyAlone, language) : undefined;
  const reply = await replyToRights(turn.person.personId, command, parts);
  return reply === undefined ? undefined : say(reply, language);
}
