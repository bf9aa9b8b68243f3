import { languageOf } from '../chat/language-of.ts';
import { tidyCommand } from '../chat/tidy-command.ts';
import type { Language } from '../register/schema.ts';
import { readRightsCommand } from '../rights/rights-commands.ts';
import type { SummaryAct } from '../summaries/said/summary-acts.ts';
import { readSummaryCommand } from '../summaries/said/summary-commands.ts';
import type { SummaryParts } from '../summaries/said/summary-request.ts';
import { explainCode, offerNearest } from './almost.ts';
import { type Asked, type AskParts, ask } from './ask.ts';
import { readChatCommand, readReminderCommand } from './commands.ts';
import { confirm, readConfirmation } from './confirm.ts';
import { keepPlace, keepPlaceAndTeam } from './keep-place.ts';
import { type ObeyParts, obeyRights, obeyRow } from './obey.ts';
import type { Reply } from './reply.ts';
import { typeSummary } from './run-summary.ts';
import type { Turn } from './turn.ts';

export type HearParts = AskParts & ObeyParts & SummaryParts;

/** What was typed is an answer to what the bot asked, a command, or else a question. */
export async function hear(turn: Turn, asked: Asked, parts: HearParts): Promise<Reply> {
  const { text } = asked;
  const confirmation = readConfirmation(text);
  const confirmed = confirmation && (await confirm(turn, confirmation, parts));
  if (confirmed) return confirmed;
  const tidy = tidyCommand(text, turn.botName);
  // What reads as a command as it stands is one: what is typed behind it is kept as it is.
  const obeyed = (await obey(turn, text, parts)) ?? (tidy === text ? undefined : await obey(turn, tidy, parts));
  const settled = obeyed ?? explainCode(tidy);
  if (settled) return settled;
  const answered = await ask(turn, asked, parts);
  if (typeof answered === 'string') return (await obey(turn, answered, parts)) ?? {};
  return offerNearest(tidy) ?? answered;
}

/** Does what a text commands; undefined where it is a question. */
async function obey(turn: Turn, text: string, parts: HearParts): Promise<Reply | undefined> {
  const summary = readSummaryCommand(text);
  if (summary) return summarise(turn, summary, parts);
  const rights = readRightsCommand(text);
  const reminder = readReminderCommand(text);
  const obeyed =
    (rights && (await obeyRights(turn, rights, parts))) ?? (reminder && (await obeyRow(turn, reminder, { parts })));
  if (obeyed) return { ...obeyed, afterwards: () => keepPlace(turn, parts) };
  const command = readChatCommand(text);
  if (!command) return undefined;
  // Who may post in a channel is asked of the team that it is of.
  await keepPlaceAndTeam(turn, parts);
  return obeyRow(turn, command, { parts });
}

/** A post goes to where it was asked for, so that place is kept first. */
export async function summarise(
  turn: Turn,
  { act, language }: { act: SummaryAct | 'unknown'; language?: Language },
  parts: HearParts,
): Promise<Reply> {
  await keepPlaceAndTeam(turn, parts);
  return typeSummary(turn, act, { language: language ?? (await languageOf(turn.person, parts)), parts });
}
