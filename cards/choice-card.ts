import type { Several } from '../bot/answers/outcome.ts';
import { buttonColumn } from './actions.ts';
import { type Card, createCard } from './card.ts';
import { paragraph, run, title } from './elements.ts';
import { textIn } from './text.ts';

/** The subjects that a question fits, to choose from. */
export function choiceCard({ language, choices }: Several): Card {
  const { several } = textIn(language);
  return createCard({
    language,
    summary: several.title,
    speech: [several.title, several.says, `${choices.map((choice) => choice.label).join('; ')}.`].join(' '),
    body: [
      title(several.title),
      paragraph([run(several.says)]),
      ...buttonColumn(choices.slice(0, 5), { spacing: 'Medium' }),
    ],
  });
}
