import type { IActionSet } from '@microsoft/teams.cards';
import type { RereadItem } from '../../bot/wording/reread-item.ts';
import { type Card, createCard } from '../card.ts';
import { actButton } from '../parts/actions.ts';
import { type Element, paragraph, run, title } from '../parts/elements.ts';
import { fold, foldRows } from '../parts/fold.ts';
import { sourceLine } from '../parts/sources.ts';
import { type RereadingText, rereadingText } from '../text/rereading.ts';
import { textIn } from '../text/text-in.ts';

/** A card with more is too large for Teams, and for whoever reads it. */
const mostRows = 12;
/** Two buttons each: Teams shows at most six actions on a card. */
const mostWithButtons = 3;

/** The sources that are to be read again on one card, each with what to press or what was found; without any no card. */
export function rereadingCards(items: readonly RereadItem[]): Card[] {
  const [first] = items;
  return first ? [draw(items, first)] : [];
}

function draw(items: readonly RereadItem[], { language, sourceId }: RereadItem): Card {
  const words = rereadingText[language];
  const open = items.filter(({ outcome }) => outcome === undefined);
  const shown = [...open, ...items.filter(({ outcome }) => outcome !== undefined)].slice(0, mostRows);
  const left = items.length - shown.length;
  return createCard({
    language,
    summary: `${words.title(items.length)}: ${items.map(({ name }) => name).join('; ')}`.slice(0, 300),
    speech: `${words.title(items.length)}. ${words.says}`,
    body: [
      title(words.title(items.length)),
      paragraph([run(words.says)], { spacing: 'Default' }),
      ...foldRows(
        shown.map((item, index) => row(item, index < mostWithButtons, words)),
        {
          label: textIn(language).all(items.length),
          below: left > 0 ? [paragraph([run(words.more(left))], { separator: true, spacing: 'Medium' })] : [],
        },
      ),
      ...(open.length > mostWithButtons
        ? [paragraph([run(words.nextButtons)], { separator: true, spacing: 'Medium' })]
        : []),
      ...fold('how', textIn(language).howItWorks, [paragraph([run(words.typed(sourceId))])]),
    ],
  });
}

function row(item: RereadItem, hasButtons: boolean, words: RereadingText): Element[] {
  const { name, outcome, dueWritten, facts } = item;
  const found = outcome && words.foundBy[outcome.found](outcome.name, outcome.when);
  return [
    paragraph([run(name, { weight: 'Bolder' })], { separator: true, spacing: 'Medium' }),
    sourceLine(item),
    paragraph([run(`${words.due(dueWritten)} ${words.rests(facts)}`, { isSubtle: true })], { spacing: 'Small' }),
    ...(found ? [paragraph([run(found, { weight: 'Bolder' })])] : []),
    ...(!found && hasButtons ? [buttons(item, words)] : []),
  ];
}

function buttons({ sourceId, due }: RereadItem, words: RereadingText): IActionSet {
  const about = { act: 'source', source: sourceId, due };
  return {
    type: 'ActionSet',
    spacing: 'Small',
    actions: [
      actButton(words.same, { ...about, found: 'same' }),
      actButton(words.changed, { ...about, found: 'changed' }),
    ],
  };
}
