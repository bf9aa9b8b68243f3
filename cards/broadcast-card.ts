import type { ITextInput } from '@microsoft/teams.cards';
import type { Language } from '../bot/register/schema.ts';
import { postButton, showCard } from './actions.ts';
import { type Card, createCard } from './card.ts';
import { container, type Element, paragraph, partTitle, run, title } from './elements.ts';
import type { Summary } from './summary.ts';
import { summaryBody } from './summary-card.ts';
import { summaryText } from './text/summaries.ts';

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
  summaries: readonly Summary[],
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
      container(summaryBody(summaries), { style: 'emphasis', spacing: 'Medium' }),
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
}

const mostRows = 40;

/** What became of a broadcast in each channel. */
export function broadcastOutcomeCard(language: Language, outcome: BroadcastOutcome): Card {
  const words = summaryText[language].broadcast;
  const states = (Object.keys(words.states) as State[]).filter((state) => outcome.counts[state] > 0);
  const counts = states.map((state) => `${outcome.counts[state]} ${words.states[state]}`);
  const left = outcome.rows.length - mostRows;
  const isRunning = outcome.counts.planned > 0;
  return createCard({
    language,
    summary: `${words.title} ${outcome.code}: ${counts.join(', ')}.`,
    isWide: true,
    body: [
      title(`${words.title} ${outcome.code}`),
      ...(outcome.isStopped ? [paragraph([run(words.stopped)])] : []),
      partTitle(words.progress),
      ...counts.map(line),
      ...outcome.rows.slice(0, mostRows).map(({ name, state, reason }) => {
        const said = reason ? `${words.states[state]} (${reason})` : words.states[state];
        return line(words.row(name, said));
      }),
      ...(left > 0 ? [line(words.left(left))] : []),
    ],
    actions: [
      postButton(words.refresh, { does: 'outcome', broadcast: outcome.id }),
      ...(isRunning ? [postButton(words.stop, { does: 'stop', broadcast: outcome.id })] : []),
    ],
  });
}

function line(text: string): Element {
  return paragraph([run(text)], { spacing: 'None' });
}
