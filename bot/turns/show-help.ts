import type { Card } from '../../cards/card.ts';
import { type HelpCommand, helpCard } from '../../cards/chat/help-card.ts';
import type { Language } from '../register/schema.ts';
import { findExample } from '../reminders/said/examples.ts';
import type { RemindParts } from '../reminders/said/milestone-lookup.ts';
import type { Asking } from '../reminders/said/reminder-row.ts';
import type { SummaryParts } from '../summaries/said/summary-request.ts';
import type { Audience, Command } from '../wording/command.ts';

export type HelpParts = RemindParts & Pick<SummaryParts, 'mayPost' | 'isBroadcaster'>;

/** What somebody can type where they ask: an admin sees the commands of admins, who may post here those of this place. */
export async function showHelp(
  { person, place, language }: Pick<Asking, 'person' | 'place' | 'language'>,
  commands: readonly Command[],
  parts: HelpParts,
): Promise<Card> {
  const { personId } = person;
  const isAlone = place.scope === 'personal';
  const audiences: readonly Audience[] = [
    'ask',
    ...(!isAlone && (await parts.mayPost(place, personId)) === 'yes' ? (['channel'] as const) : []),
    ...(isAlone ? (['reminders'] as const) : []),
    ...((await parts.isAdmin(personId)) ? (['admin'] as const) : []),
    ...(parts.isBroadcaster(personId) ? (['broadcaster'] as const) : []),
  ];
  const example = await findExample(language, parts);
  const list = audiences.map((audience) => [audience, listHelp(commands, audience, { language, example })] as const);
  return helpCard(language, { parts: new Map(list), isAlone });
}

/** What help shows of the commands for some, with the name of a date that is still ahead for what takes one. */
export function listHelp(
  commands: readonly Command[],
  audience: Audience,
  { language, example }: { language: Language; example: string },
): HelpCommand[] {
  return commands
    .filter((command) => command.for === audience)
    .flatMap(({ does, forms }) =>
      forms.flatMap((form) => {
        const [typed] = form.typed;
        if (!form.help || !typed) return [];
        const says = (form.does ?? does)[language];
        return [{ typed: typed[language].replace('{date}', example), does: says, isButton: form.help === 'button' }];
      }),
    );
}
