import type { Language } from '../../bot/register/schema.ts';
import { type Card, createCard } from '../card.ts';
import { type Element, paragraph, partTitle, run, title } from '../parts/elements.ts';
import { fold, foldRows } from '../parts/fold.ts';
import { reminderListText } from '../text/reminder-lists.ts';
import { textIn } from '../text/text-in.ts';

/** A date with all that happens on it, and the days on which a reminder of it goes out. */
export interface ReminderDate {
  /** Written out. */
  readonly date: string;
  readonly milestones: readonly {
    readonly title: string;
    /** What can be typed for it. */
    readonly code: string;
    /** "de tweede": its place among the dates that come; absent: it is not one of them. */
    readonly place?: number;
  }[];
  /** Written out. */
  readonly days: readonly string[];
  readonly people: number;
}

const mostDates = 20;
const mostDays = 6;

/** What goes out in the next 90 days, by the date that it is about: to whom for an admin, else one's own. */
export function remindersCard(
  language: Language,
  dates: readonly ReminderDate[],
  { isAdmin, example }: { isAdmin: boolean; example?: string | undefined },
): Card {
  const text = reminderListText[language];
  const says = dates.length === 0 ? text.overview.none : isAdmin ? text.overview.says : text.overview.own;
  const left = dates.length - mostDates;
  const rows = dates.slice(0, mostDates).map((date) => writeDateRows(date, { isAdmin, language }));
  return createCard({
    language,
    summary: `${text.overview.title}. ${says}`,
    isWide: true,
    body: [
      title(text.overview.title),
      paragraph([run(says)]),
      ...foldRows(rows, {
        label: textIn(language).all(dates.length),
        below: left > 0 ? [paragraph([run(text.left(left))])] : [],
      }),
      ...fold('how', textIn(language).howItWorks, [paragraph([run(text.howTo(example))])]),
    ],
  });
}

function writeDateRows(
  { date, milestones, days, people }: ReminderDate,
  { isAdmin, language }: { isAdmin: boolean; language: Language },
): Element[] {
  const text = reminderListText[language];
  const more = days.length - mostDays;
  const on = `${days.slice(0, mostDays).join(', ')}${more > 0 ? ` ${text.andMore(more)}` : ''}`;
  const to = isAdmin && people > 1 ? `, ${text.people(people)}` : '';
  return [
    partTitle(date),
    ...milestones.map(({ title: name, code, place }) =>
      paragraph(
        [
          ...(place ? [run(`${place}.`, { isSubtle: true })] : []),
          run(name),
          ...(name === code ? [] : [run(text.typeFor(code), { isSubtle: true })]),
        ],
        { spacing: 'Small' },
      ),
    ),
    paragraph([run(`${text.reminded(on)}${to}`, { isSubtle: true })], { spacing: 'Small' }),
  ];
}
