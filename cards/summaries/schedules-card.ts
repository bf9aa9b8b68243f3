import type { Language } from '../../bot/register/schema.ts';
import { type Card, createCard } from '../card.ts';
import { postButton } from '../parts/actions.ts';
import { type Element, paragraph, partTitle, run, title } from '../parts/elements.ts';
import { fold, foldRows } from '../parts/fold.ts';
import { type SummaryText, summaryText } from '../text/summaries.ts';
import { textIn } from '../text/text-in.ts';

/** A schedule as its owners see it. All text is plain. */
export interface ScheduleRow {
  readonly id: number;
  /** What people type: `p-3`. */
  readonly code: string;
  /** "Wat er nog komt, elke maandag om 9:00". */
  readonly what: string;
  /** Of another conversation than the one it is shown in. */
  readonly where?: string | undefined;
  /** Written out. */
  readonly next?: string | undefined;
  readonly isPaused: boolean;
  readonly last?: { readonly at: string; readonly outcome: keyof SummaryText['schedules']['outcomes'] } | undefined;
}

const mostRows = 20;

/** The schedules of a conversation, or of all; with the buttons of the one that there is. */
export function schedulesCard(language: Language, rows: readonly ScheduleRow[]): Card {
  const words = summaryText[language].schedules;
  const [only, ...others] = rows;
  const isOne = only !== undefined && others.length === 0;
  const left = rows.length - mostRows;
  const hint = paragraph([run(only ? words.chooseOne : words.none, { isSubtle: true })], { spacing: 'Medium' });
  return createCard({
    language,
    summary: `${words.title}: ${rows.length}`,
    isWide: true,
    body: [
      title(words.title),
      ...foldRows(
        rows.slice(0, mostRows).map((row) => scheduleRow(row, words)),
        {
          label: textIn(language).all(rows.length),
          below: left > 0 ? [paragraph([run(words.left(left))], { spacing: 'Medium' })] : [],
        },
      ),
      ...(isOne ? fold('how', textIn(language).howItWorks, [paragraph([run(words.typed(only.code))])]) : [hint]),
    ],
    actions: isOne ? buttons(only, words) : [],
  });
}

function scheduleRow(
  { code, what, where, next, isPaused, last }: ScheduleRow,
  words: SummaryText['schedules'],
): Element[] {
  const place = where ? [line(words.where(where))] : [];
  const state = isPaused ? words.pausedNow : next ? words.next(next) : words.noNext;
  return [
    partTitle(`${code}: ${what}`),
    ...place,
    line(state),
    ...(last ? [line(words.last(last.at, words.outcomes[last.outcome]))] : []),
  ];
}

function line(text: string): Element {
  return paragraph([run(text)], { spacing: 'None' });
}

function buttons({ id, isPaused }: ScheduleRow, words: SummaryText['schedules']) {
  const data = { schedule: id };
  return [
    isPaused
      ? postButton(words.resume, { does: 'resume', ...data })
      : postButton(words.pause, { does: 'pause', ...data }),
    postButton(words.runNow, { does: 'run', ...data }),
    postButton(words.edit, { does: 'edit', ...data }),
    postButton(words.end, { does: 'end', ...data }),
  ];
}
