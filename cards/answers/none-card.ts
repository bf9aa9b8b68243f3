import type { None, Suggestion } from '../../bot/wording/answer-types.ts';
import { type Card, createCard } from '../card.ts';
import { buttonColumn } from '../parts/actions.ts';
import { type Element, paragraph, partTitle, run, title } from '../parts/elements.ts';
import { factLine } from '../parts/fact-line.ts';
import { sources } from '../parts/sources.ts';
import { textIn } from '../text/text-in.ts';

/** Says that it does not know, or why there is nothing to answer, and what can be asked instead: what is near, else examples. */
export function noneCard(none: None, examples?: readonly Suggestion[]): Card {
  const text = textIn(none.language);
  const reason = text.none[none.reason];
  const nearest = choices(text.nearest, none.nearest);
  return createCard({
    language: none.language,
    summary: `${reason.title}. ${none.known?.text ?? reason.says}`,
    body: [
      title(reason.title),
      // What is known then begins with that there is no source from before that day.
      ...(none.reason === 'not-yet' && none.known ? [] : [paragraph([run(reason.says)])]),
      ...(none.known ? [factLine(none.known)] : []),
      ...sources(none.citations, text),
      ...(nearest.length > 0 ? nearest : choices(text.canAsk, examples ?? text.examples)),
    ],
  });
}

const mostChoices = 3;

function choices(label: string, suggestions: readonly Suggestion[]): Element[] {
  return suggestions.length === 0 ? [] : [partTitle(label), ...buttonColumn(suggestions.slice(0, mostChoices))];
}
