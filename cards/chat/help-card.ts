import type { Language } from '../../bot/register/schema.ts';
import type { Suggestion } from '../../bot/wording/answer-types.ts';
import { type Card, createCard } from '../card.ts';
import { button } from '../parts/actions.ts';
import { type Element, paragraph, run, title } from '../parts/elements.ts';
import { fold } from '../parts/fold.ts';
import { type HelpCommand, type HelpPart, helpParts, helpText } from '../text/help.ts';
import { textIn } from '../text/text-in.ts';

export interface HelpFor {
  /** What the reader may do, where they ask. */
  readonly parts: ReadonlySet<HelpPart>;
  /** A date that is still ahead, as it can be typed. */
  readonly example: string;
  readonly isAlone: boolean;
}

const mostButtons = 6;

/** What somebody can type here, and nothing that they may not: each part behind its name. */
export function helpCard(language: Language, { parts, example, isAlone }: HelpFor): Card {
  const { help, examples } = textIn(language);
  const text = helpText[language];
  const list = text.list(example);
  const shown = helpParts.filter((part) => parts.has(part));
  return createCard({
    language,
    summary: `${help.title}. ${help.says}`,
    isWide: true,
    body: [
      title(help.title),
      paragraph([run(help.says), run(isAlone ? text.elsewhere : help.mention)]),
      ...shown.flatMap((part) => fold(`help-${part}`, text.parts[part], list[part].map(commandRow))),
      ...fold('help-examples', help.examples, [
        ...examples.map(({ ask }) => paragraph([run(ask)], { spacing: 'Small' })),
        paragraph([run(help.followUp)], { spacing: 'Default' }),
      ]),
      paragraph([run(help.buttons, { isSubtle: true })], { spacing: 'Medium' }),
    ],
    actions: listButtons(shown.flatMap((part) => list[part])).map(button),
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
