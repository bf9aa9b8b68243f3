import type { Language } from '../../bot/register/schema.ts';
import { type Card, createCard } from '../card.ts';
import { postButton } from '../parts/actions.ts';
import { paragraph, run, title } from '../parts/elements.ts';
import { whichScheduleText } from '../text/which-schedule.ts';

export type ScheduleDeed = 'pause' | 'resume' | 'run' | 'end' | 'show' | 'change';

/** A schedule in words: "Wat er nog komt, elke maandag om 9:00 uur". */
export interface NamedSchedule {
  readonly id: number;
  readonly what: string;
}

/** Teams shows six buttons. */
const mostButtons = 6;

/** Asks which schedule is meant, where several are as somebody said. */
export function whichScheduleCard(
  language: Language,
  { deed, words, schedules }: { deed: ScheduleDeed; words?: string | undefined; schedules: readonly NamedSchedule[] },
): Card {
  const text = whichScheduleText[language];
  const says = schedules.length > mostButtons ? text.narrower : text.typed(deed, `p-${schedules[0]?.id ?? 1}`);
  return createCard({
    language,
    summary: text.which[deed],
    body: [title(text.which[deed]), paragraph([run(says, { isSubtle: true })])],
    actions: schedules
      .slice(0, mostButtons)
      .map(({ id, what }) =>
        postButton(what, { does: deed, schedule: id, ...(deed === 'change' ? { words: words ?? '' } : {}) }),
      ),
  });
}

/** Asks once before all schedules of a place end. */
export function endAllCard(language: Language, schedules: readonly NamedSchedule[]): Card {
  const text = whichScheduleText[language].endAll;
  const number = schedules.length;
  return createCard({
    language,
    summary: text.title(number),
    body: [
      title(text.title(number)),
      ...schedules.slice(0, 20).map(({ what }) => paragraph([run(what)], { spacing: 'None' })),
      paragraph([run(text.typed(number), { isSubtle: true })]),
    ],
    actions: [postButton(text.yes(number), { does: 'all', deed: 'end', number: String(number) })],
  });
}
