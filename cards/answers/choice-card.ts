import type { Several } from '../../bot/wording/answer-types.ts';
import { type Card, createCard } from '../card.ts';
import { buttonColumn } from '../parts/actions.ts';
import { paragraph, run, title } from '../parts/elements.ts';
import { textIn } from '../text/text-in.ts';

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
