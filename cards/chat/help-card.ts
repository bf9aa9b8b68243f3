import type { Language } from '../../bot/register/schema.ts';
import type { Suggestion } from '../../bot/wording/answer-types.ts';
import type { Audience } from '../../bot/wording/command.ts';
import { type Card, createCard } from '../card.ts';
import { button } from '../parts/actions.ts';
import { type Element, paragraph, run, title } from '../parts/elements.ts';
import { fold } from '../parts/fold.ts';
import { helpText } from '../text/help.ts';
import { textIn } from '../text/text-in.ts';

export interface HelpCommand {
  /** What can be typed. */
  readonly typed: string;
  readonly does: string;
  readonly isButton: boolean;
}

interface HelpFor {
  /** What the reader may do, where they ask, by whom it is for. */
  readonly parts: ReadonlyMap<Audience, readonly HelpCommand[]>;
  readonly isAlone: boolean;
}

const mostButtons = 6;

/** What somebody can type here, and nothing that they may not: each part behind its name. */
export function helpCard(language: Language, { parts, isAlone }: HelpFor): Card {
  const { help, examples } = textIn(language);
  const text = helpText[language];
  return createCard({
    language,
    summary: `${help.title}. ${help.says}`,
    isWide: true,
    body: [
      title(help.title),
      paragraph([run(help.says), run(isAlone ? text.elsewhere : help.mention)]),
      ...[...parts].flatMap(([part, list]) => fold(`help-${part}`, text.parts[part], list.map(commandRow))),
      ...fold('help-examples', help.examples, [
        ...examples.map(({ ask }) => paragraph([run(ask)], { spacing: 'Small' })),
        paragraph([run(help.followUp)], { spacing: 'Default' }),
      ]),
      paragraph([run(help.buttons, { isSubtle: true })], { spacing: 'Medium' }),
    ],
    actions: listButtons([...parts.values()].flat()).map(button),
  });
}

function commandRow({ typed, does }: HelpCommand): Element {
  return paragraph([run(typed, { weight: 'Bolder' }), run(`– ${does}`)], { spacing: 'Small' });
}

/** The commands that are buttons too: those of one's own role first where there are too many. */
function listButtons(commands: readonly HelpCommand[]): Suggestion[] {
  const buttons = commands.filter(({ isButton }) => isButton).slice(-mostButtons);
  return buttons.map(({ typed }) => ({ label: `${typed.charAt(0).toUpperCase()}${typed.slice(1)}`, ask: typed }));
}
