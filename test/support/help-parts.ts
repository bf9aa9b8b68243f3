import type { Language } from '../../bot/register/schema.ts';
import { commands } from '../../bot/turns/commands.ts';
import { listHelp } from '../../bot/turns/show-help.ts';
import type { Audience } from '../../bot/wording/command.ts';
import type { HelpCommand } from '../../cards/chat/help-card.ts';

/** What help shows to whom the commands are for, with a date that is ahead. */
export function helpParts(language: Language, audiences: readonly Audience[]): Map<Audience, HelpCommand[]> {
  return new Map(
    audiences.map((audience) => [audience, listHelp(commands, audience, { language, example: 'Data Act' })]),
  );
}
