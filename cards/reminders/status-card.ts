import type { Language } from '../../bot/register/schema.ts';
import { type Card, createCard } from '../card.ts';
import { type Element, paragraph, partTitle, run, title } from '../parts/elements.ts';
import { type ReminderListText, reminderListText } from '../text/reminder-lists.ts';

export interface ReminderStatus {
  /** Written out; absent: never. */
  readonly lastSweep?: string;
  readonly nextSweep: string;
  readonly counts: Readonly<Record<keyof ReminderListText['status']['states'], number>>;
  readonly unreached: readonly { readonly reason: string; readonly people: readonly string[] }[];
}

/** Whether the reminders work: when they were last looked for, and what became of those of the last 30 days. */
export function statusCard(language: Language, status: ReminderStatus): Card {
  const text = reminderListText[language].status;
  const counts = (Object.keys(text.states) as (keyof typeof text.states)[]).map(
    (state) => `${status.counts[state]} ${text.states[state]}`,
  );
  return createCard({
    language,
    summary: `${text.title}: ${counts.join(', ')}.`,
    body: [
      title(text.title),
      row(text.lastSweep, status.lastSweep ?? text.never),
      row(text.nextSweep, status.nextSweep),
      partTitle(text.counts),
      ...counts.map((line) => paragraph([run(line)], { spacing: 'None' })),
      ...(status.unreached.length === 0 ? [] : [partTitle(text.unreached)]),
      ...status.unreached.map(({ reason, people }) =>
        paragraph([
          run(text.people(people.length, text.reasons[reason] ?? reason)),
          run(listIds(people), { isSubtle: true }),
        ]),
      ),
    ],
  });
}

function row(label: string, value: string): Element {
  return paragraph([run(`${label}:`, { isSubtle: true }), run(value)], { spacing: 'Small' });
}

const mostIds = 5;

/** Entra object ids: the bot keeps no names. */
function listIds(ids: readonly string[]): string {
  return ids.length > mostIds ? `${ids.slice(0, mostIds).join(', ')}, …` : ids.join(', ');
}
