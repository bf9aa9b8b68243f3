import type { Language } from '../../bot/register/schema.ts';
import { type Card, createCard } from '../card.ts';
import { button, linkButton } from '../parts/actions.ts';
import { paragraph, run, title } from '../parts/elements.ts';
import { foldRows } from '../parts/fold.ts';
import { rightsText } from '../text/rights.ts';
import { textIn } from '../text/text-in.ts';

/** What is kept of somebody for one reason. */
export interface KeptRow {
  readonly what: string;
  readonly why: string;
  readonly until: string;
  readonly count: number;
}

/** All that is kept of somebody, by why and how long; the rows themselves are in a file. */
export function keptCard(
  language: Language,
  { about, isOwn, rows, url }: { about: string; isOwn: boolean; rows: readonly KeptRow[]; url: string },
): Card {
  const text = rightsText[language];
  const heading = isOwn ? text.titleOwn : text.titleOther(about);
  return createCard({
    language,
    summary: `${heading}. ${text.says(rows.length)}`,
    isWide: true,
    body: [
      title(heading),
      paragraph([run(text.says(rows.length))]),
      ...foldRows(
        rows.map(({ what, why, until, count }) => [
          paragraph([run(capital(what), { weight: 'Bolder' })], { separator: true, spacing: 'Medium' }),
          paragraph([run(text.row(why, until, count), { isSubtle: true })], { spacing: 'None' }),
        ]),
        { label: textIn(language).all(rows.length) },
      ),
      paragraph([run(text.file, { isSubtle: true })], { separator: true, spacing: 'Medium' }),
    ],
    actions: [
      linkButton(text.open, url),
      button(isOwn ? text.forgetOwn : { label: text.forgetOther, ask: `${text.forgetWord} ${about}` }),
    ],
  });
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
