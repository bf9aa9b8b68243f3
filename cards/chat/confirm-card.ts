import type { Language } from '../../bot/register/schema.ts';
import { type Card, createCard } from '../card.ts';
import { button, primary } from '../parts/actions.ts';
import { paragraph, run, title } from '../parts/elements.ts';
import { fold } from '../parts/fold.ts';
import { remindReplies } from '../text/remind-replies.ts';
import { textIn } from '../text/text-in.ts';

/** Asks once, before something ends for everybody. */
export function confirmCard(
  language: Language,
  { says, yes, number }: { says: string; yes: string; number: number },
): Card {
  const text = remindReplies[language].confirm;
  const words = language === 'nl' ? { yes: 'ja', no: 'nee' } : { yes: 'yes', no: 'no' };
  return createCard({
    language,
    summary: `${text.title} ${says}`,
    body: [
      title(text.title),
      paragraph([run(says)]),
      ...fold('how', textIn(language).howItWorks, [paragraph([run(text.typed)])]),
    ],
    actions: [
      primary(button({ label: yes, ask: `${words.yes} ${number}` })),
      button({ label: text.no, ask: `${words.no} ${number}` }),
    ],
  });
}
