import type { None, Suggestion } from '../../bot/wording/answer-types.ts';
import { type Card, createCard } from '../card.ts';
import { buttonColumn } from '../parts/actions.ts';
import { type Element, paragraph, partTitle, run, title } from '../parts/elements.ts';
import { factLine } from '../parts/fact-line.ts';
import { sources } from '../parts/sources.ts';
import { textIn } from '../text/text-in.ts';

/** Says that it does not know, or why there is nothing to answer, and what can be asked instead. */
export function noneCard(none: None, examples?: readonly Suggestion[]): Card {
  const text = textIn(none.language);
  const reason = text.none[none.reason];
  const nearest = none.nearest.slice(0, 3);
  const others = (examples ?? text.examples).filter(({ ask }) => nearest.every((near) => near.ask !== ask)).slice(0, 3);
  return createCard({
    language: none.language,
    summary: `${reason.title}. ${none.known?.text ?? reason.says}`,
    body: [
      title(reason.title),
      paragraph([run(reason.says)]),
      ...(none.known ? [factLine(none.known)] : []),
      ...sources(none.citations, text),
      ...choices(text.nearest, nearest),
      ...choices(text.canAsk, others),
    ],
  });
}

function choices(label: string, suggestions: readonly Suggestion[]): Element[] {
  return suggestions.length === 0 ? [] : [partTitle(label), ...buttonColumn(suggestions)];
}
