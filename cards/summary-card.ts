import type { ActionArray, IContainer } from '@microsoft/teams.cards';
import { postButton, postVerb } from './actions.ts';
import { type Card, createCard } from './card.ts';
import { container, type Element, marks, paragraph, run, title } from './elements.ts';
import { itemRows } from './items.ts';
import { sources } from './sources.ts';
import type { Summary } from './summary.ts';
import { type SummaryText, summaryText } from './text/summaries.ts';
import { textIn } from './text.ts';

/** What a posted card says beside its summary. Text is plain, in the card's first language. */
export interface PostedState {
  readonly postId: string;
  /** What people type to name it: `s-12`. */
  readonly code: string;
  /** The moment for which it counts, written out. */
  readonly asOf: string;
  readonly readCount: number;
  /** Who read it, for its owner only. */
  readonly readers?: readonly string[];
  /** When it comes back, or that it does not any more; absent: it was posted once. */
  readonly schedule?: string | undefined;
  /** Teams' own ids of up to 60 people whose client asks for the card anew when they open it. */
  readonly refreshFor: readonly string[];
}

/** Teams takes no more. */
const mostRefreshed = 60;
const mostReaders = 50;

/** A summary as it stands in a channel. */
export function summaryCard(summaries: readonly [Summary, ...Summary[]], state: PostedState): Card {
  const [{ language, title: heading, lead }] = summaries;
  const words = summaryText[language];
  const data = { post: state.postId };
  // Who reads the other language only presses them too.
  const inAll = (label: 'read' | 'refresh') => summaries.map((one) => summaryText[one.language][label]).join(' / ');
  const actions: ActionArray = [
    postButton(inAll('read'), { does: 'read', ...data }),
    postButton(inAll('refresh'), { does: 'refresh', ...data }),
  ];
  return createCard({
    language,
    summary: `${heading}: ${lead.text}`,
    isWide: true,
    body: [...summaryBody(summaries), ...footer(state, words)],
    actions,
    refresh: {
      action: { type: 'Action.Execute', title: words.refresh, verb: postVerb, data: { does: 'refresh', ...data } },
      userIds: state.refreshFor.slice(0, mostRefreshed),
    },
  });
}

/** The summary itself: in both languages one below the other. */
export function summaryBody(summaries: readonly Summary[]): Element[] {
  return summaries.map((summary, index) => inLanguage(summary, index > 0));
}

function inLanguage({ language, title: heading, lead, items, left, citations }: Summary, isSecond: boolean): Element {
  const text = textIn(language);
  const rest = left > 0 ? [paragraph([run(summaryText[language].left(left), { isSubtle: true })])] : [];
  const placing: Partial<IContainer> = isSecond ? { separator: true, spacing: 'Large' } : {};
  return container(
    [
      title(heading),
      paragraph([run(lead.text), ...marks(lead.cites)]),
      ...itemRows(items, text),
      ...rest,
      ...sources(citations, text),
    ],
    { lang: language, ...placing },
  );
}

function footer({ asOf, readCount, readers = [], schedule, code }: PostedState, words: SummaryText): Element[] {
  const shown = readers.slice(0, mostReaders).join(', ');
  const more = readers.length > mostReaders ? ` ${words.moreReaders(readers.length - mostReaders)}` : '';
  const names = readers.length > 0 ? [subtle(`${words.readers}: ${shown}${more}.`)] : [];
  const standing = [words.asOf(asOf), schedule ?? '', words.readBy(readCount)].filter((part) => part !== '');
  return [
    container([subtle(standing.join(' ')), ...names, subtle(words.typed(code))], { separator: true, spacing: 'Large' }),
  ];
}

function subtle(text: string): Element {
  return paragraph([run(text, { isSubtle: true })], { spacing: 'Small' });
}
