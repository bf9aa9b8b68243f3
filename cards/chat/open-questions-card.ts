import type { Language } from '../../bot/register/schema.ts';
import { type Card, createCard } from '../card.ts';
import { type Element, paragraph, run, title } from '../parts/elements.ts';
import { shorten } from '../parts/escape.ts';
import { textIn } from '../text/text-in.ts';

/** A question that the register could not answer well. */
export interface OpenQuestion {
  /** As it was typed. */
  readonly text: string;
  readonly count: number;
  /** Written out in the reader's language. */
  readonly lastAsked: string;
}

const mostRows = 15;
const longestQuestion = 200;

/** For admins: what was asked in vain, in the order given. */
export function openQuestionsCard(language: Language, rows: readonly OpenQuestion[]): Card {
  const text = textIn(language).openQuestions;
  const left = rows.length - mostRows;
  return createCard({
    language,
    summary: `${text.title}. ${rows.length === 0 ? text.none : text.says}`,
    isWide: true,
    body: [
      title(text.title),
      paragraph([run(rows.length === 0 ? text.none : text.says)]),
      ...rows.slice(0, mostRows).flatMap((row) => questionRow(row, language)),
      ...(left > 0 ? [paragraph([run(text.left(left), { isSubtle: true })], { spacing: 'Medium' })] : []),
    ],
  });
}

function questionRow({ text, count, lastAsked }: OpenQuestion, language: Language): Element[] {
  const asked = textIn(language).openQuestions.asked(count, lastAsked);
  return [
    paragraph([run(shorten(text, longestQuestion), { weight: 'Bolder' })], { separator: true, spacing: 'Medium' }),
    paragraph([run(asked, { isSubtle: true })], { spacing: 'None' }),
  ];
}
