import type { Language } from '../../bot/register/schema.ts';
import type { Suggestion } from '../../bot/wording/answer-types.ts';
import { type Card, createCard } from '../card.ts';
import { button } from '../parts/actions.ts';
import { paragraph, run, title } from '../parts/elements.ts';
import { fold } from '../parts/fold.ts';
import { textIn } from '../text/text-in.ts';

/** Each language by its own name; the question works in either language. */
const choices: readonly Suggestion[] = [
  { label: 'Nederlands', ask: 'taal Nederlands' },
  { label: 'English', ask: 'language English' },
];

/** Asks which language to use where a question doesn't tell, or confirms the choice. */
export function languageCard(language: Language, chosen?: Language): Card {
  const { language: text, howItWorks } = textIn(chosen ?? language);
  const confirmation = chosen === undefined ? [] : [run(text.chosen, { weight: 'Bolder' })];
  return createCard({
    language: chosen ?? language,
    summary: [`${text.title}.`, ...(chosen === undefined ? [] : [text.chosen]), text.says].join(' '),
    body: [
      title(text.title),
      paragraph([...confirmation, run(text.says)]),
      ...fold('how', howItWorks, [paragraph([run(text.typed(choices.map(({ ask }) => `‘${ask}’`).join(', ')))])]),
    ],
    actions: choices.map(button),
  });
}
