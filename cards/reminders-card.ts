import type { Language } from '../bot/register/schema.ts';
import { type Card, createCard } from './card.ts';
import { type Element, paragraph, partTitle, run, title } from './elements.ts';
import { reminderListText } from './text/reminder-lists.ts';

/** What goes out on one day about one date. */
export interface ReminderRow {
  /** The day on which it goes out, written out. */
  readonly day: string;
  readonly title: string;
  readonly code: string;
  /** The date that it is about, written out. */
  readonly date: string;
  readonly people: number;
}

const mostRows = 25;

/** What goes out in the next 90 days: to whom for an admin, else one's own. */
export function remindersCard(
  language: Language,
  rows: readonly ReminderRow[],
  { isAdmin, example }: { isAdmin: boolean; example?: string | undefined },
): Card {
  const text = reminderListText[language];
  const says = rows.length === 0 ? text.overview.none : isAdmin ? text.overview.says : text.overview.own;
  const shown = rows.slice(0, mostRows);
  const left = rows.length - shown.length;
  return createCard({
    language,
    summary: `${text.overview.title}. ${says}`,
    isWide: true,
    body: [
      title(text.overview.title),
      paragraph([run(says)]),
      ...shown.flatMap((row, index) =>
        writeRow(row, { isNewDay: row.day !== shown[index - 1]?.day, isAdmin, language }),
      ),
      ...(left > 0 ? [paragraph([run(text.left(left))])] : []),
      paragraph([run(text.howTo(example), { isSubtle: true })], { spacing: 'Medium' }),
    ],
  });
}

function writeRow(
  row: ReminderRow,
  { isNewDay, isAdmin, language }: { isNewDay: boolean; isAdmin: boolean; language: Language },
): Element[] {
  const to = isAdmin ? [run(`· ${reminderListText[language].people(row.people)}`, { isSubtle: true })] : [];
  const line = paragraph([
    run(row.code, { weight: 'Bolder', color: 'Accent' }),
    run(`${row.title}, ${row.date}`),
    ...to,
  ]);
  return isNewDay ? [partTitle(row.day), line] : [line];
}
