import type { ITextInput } from '@microsoft/teams.cards';
import type { Language } from '../../bot/register/schema.ts';
import type { PostContent } from '../../bot/wording/summary.ts';
import { type Card, createCard } from '../card.ts';
import { postButton, showCard } from '../parts/actions.ts';
import { container, type Element, paragraph, partTitle, run, title } from '../parts/elements.ts';
import { type SummaryText, summaryText } from '../text/summaries.ts';
import { contentBody } from './summary-card.ts';

type State = keyof (typeof summaryText)['nl']['broadcast']['states'];

/** What a broadcast is to send, before it is confirmed. */
export interface BroadcastPreview {
  readonly id: number;
  /** What people type: `r-2`. */
  readonly code: string;
  readonly conversations: number;
}

/** A broadcast before it goes out: what, to how many channels, and the number to type. */
export function broadcastPreviewCard(
  language: Language,
  content: PostContent,
  { id, code, conversations }: BroadcastPreview,
): Card {
  const words = summaryText[language].broadcast;
  const number: ITextInput = { type: 'Input.Text', id: 'number', label: words.confirm(conversations), maxLength: 6 };
  return createCard({
    language,
    summary: `${words.title}: ${words.says(conversations)}`,
    isWide: true,
    body: [
      title(words.title),
      paragraph([run(words.says(conversations), { weight: 'Bolder' })]),
      container(contentBody(content), { style: 'emphasis', spacing: 'Medium' }),
      paragraph([run(words.typed(code, conversations), { isSubtle: true })]),
    ],
    actions: [
      showCard(words.send, {
        body: [number],
        action: postButton(words.send, { does: 'confirm', broadcast: id }),
      }),
      postButton(summaryText[language].preview.cancel, { does: 'stop', broadcast: id }),
    ],
  });
}

export interface BroadcastOutcome {
  readonly id: number;
  readonly code: string;
  readonly isStopped: boolean;
  readonly counts: Readonly<Record<State, number>>;
  /** Each channel, those that did not get it first; the reason where there is one. */
  readonly rows: readonly { readonly name: string; readonly state: State; readonly reason?: string | undefined }[];
  /** From 1; the last one where there are not so many. */
  readonly page: number;
}

const rowsOnPage = 40;

/** What became of a broadcast in each channel. */
export function broadcastOutcomeCard(language: Language, outcome: BroadcastOutcome): Card {
  const words = summaryText[language].broadcast;
  const { id, code, isStopped, counts, rows } = outcome;
  const page = Math.min(outcome.page, Math.max(1, Math.ceil(rows.length / rowsOnPage)));
  const states = (Object.keys(words.states) as State[]).filter((state) => counts[state] > 0);
  const said = `${states.map((state) => `${counts[state]} ${words.states[state]}`).join(', ')}.`;
  const first = (page - 1) * rowsOnPage;
  const shown = rows.slice(first, first + rowsOnPage);
  const isMore = first + shown.length < rows.length;
  const isPaged = isMore || page > 1;
  return createCard({
    language,
    summary: `${words.of(code)}: ${said}`,
    isWide: true,
    body: [
      title(words.of(code)),
      ...(isStopped ? [paragraph([run(words.stopped)])] : []),
      paragraph([run(said)]),
      partTitle(words.channels),
      ...shown.map((row) => line(writeRow(row, words))),
      ...(isPaged ? [hint(words.page(first + 1, first + shown.length, rows.length))] : []),
      ...(isMore ? [hint(words.typePage(code, page + 1))] : []),
    ],
    actions: [
      postButton(words.refresh, { does: 'outcome', broadcast: id, page }),
      ...(isMore ? [postButton(words.more, { does: 'outcome', broadcast: id, page: page + 1 })] : []),
      ...(counts.planned > 0 ? [postButton(words.stop, { does: 'stop', broadcast: id })] : []),
    ],
  });
}

function writeRow(
  { name, state, reason }: BroadcastOutcome['rows'][number],
  { row, states, reasons }: SummaryText['broadcast'],
): string {
  return row(name, reason ? `${states[state]} (${reasons[reason] ?? reason})` : states[state]);
}

function line(text: string): Element {
  return paragraph([run(text)], { spacing: 'Small' });
}

function hint(text: string): Element {
  return paragraph([run(text, { isSubtle: true })], { spacing: 'Small' });
}
