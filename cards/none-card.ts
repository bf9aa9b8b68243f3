import type { None, Suggestion } from '../bot/answers/outcome.ts';
import { buttonColumn } from './actions.ts';
import { type Card, createCard } from './card.ts';
import { type Element, paragraph, partTitle, run, title } from './elements.ts';
import { factLine } from './fact-line.ts';
import { sources } from './sources.ts';
import { textIn } from './text.ts';

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
