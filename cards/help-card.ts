import type { Suggestion } from '../bot/answers/outcome.ts';
import type { Language } from '../bot/register/schema.ts';
import { button } from './actions.ts';
import { type Card, createCard } from './card.ts';
import { type Element, paragraph, partTitle, run, title } from './elements.ts';
import { textIn } from './text.ts';

/** The commands in both languages, and what to type instead of pressing a button. */
export function helpCard(language: Language): Card {
  const { help, examples } = textIn(language);
  return createCard({
    language,
    summary: `${help.title}. ${help.says}`,
    isWide: true,
    body: [
      title(help.title),
      paragraph([run(help.says), run(help.mention)]),
      partTitle(help.commands),
      ...commandRows(language),
      paragraph([run(help.buttons)], { spacing: 'Medium' }),
      partTitle(help.examples),
      ...examples.map(({ ask }) => paragraph([run(ask)], { spacing: 'Small' })),
      paragraph([run(help.followUp)], { spacing: 'Default' }),
    ],
    actions: commandButtons(language).map(button),
  });
}

function commandRows(language: Language): Element[] {
  const { help } = textIn(language);
  const others = textIn(language === 'nl' ? 'en' : 'nl').help.list;
  return help.list.map(({ typed, does }, index) => {
    const other = others[index]?.typed ?? typed;
    const also = other === typed ? [] : [run(help.or, { isSubtle: true }), run(other, { weight: 'Bolder' })];
    return paragraph([run(typed, { weight: 'Bolder' }), ...also, run(`– ${does}`)], { spacing: 'Small' });
  });
}

/** The commands that are buttons too. */
function commandButtons(language: Language): Suggestion[] {
  const list = textIn(language).help.list.filter(({ isButton = true }) => isButton);
  return list.map(({ typed }) => ({ label: `${typed.charAt(0).toUpperCase()}${typed.slice(1)}`, ask: typed }));
}
