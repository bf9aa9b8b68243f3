import type { ActionArray, IContainer } from '@microsoft/teams.cards';
import type { Language } from '../../bot/register/schema.ts';
import type { PostContent, Summary } from '../../bot/wording/summary.ts';
import { type Card, createCard } from '../card.ts';
import { postButton, postVerb, primary } from '../parts/actions.ts';
import { container, type Element, marks, paragraph, run, title } from '../parts/elements.ts';
import { withoutAddresses } from '../parts/escape.ts';
import { fold } from '../parts/fold.ts';
import { itemRows } from '../parts/items.ts';
import { sources } from '../parts/sources.ts';
import { summaryText } from '../text/summaries.ts';
import { textIn } from '../text/text-in.ts';
import { ownWordsBody } from './own-words.ts';

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
  /** By when it is to be read, in a sentence. */
  readonly readBy?: string | undefined;
}

/** Teams takes no more. */
const mostRefreshed = 60;
const mostReaders = 50;

/** A post as it stands in a channel. */
export function summaryCard(content: PostContent, state: PostedState): Card {
  const { languages } = content;
  const [language] = languages;
  const words = summaryText[language];
  const data = { post: state.postId };
  // Who reads the other language only presses them too.
  const inAll = (label: 'read' | 'refresh') => languages.map((one) => summaryText[one][label]).join(' / ');
  const actions: ActionArray = [
    primary(postButton(inAll('read'), { does: 'read', ...data })),
    postButton(inAll('refresh'), { does: 'refresh', ...data }),
  ];
  return createCard({
    language,
    summary: sayContent(content),
    isWide: true,
    body: [...contentBody(content), ...footer(state, language)],
    actions,
    refresh: {
      action: { type: 'Action.Execute', title: words.refresh, verb: postVerb, data: { does: 'refresh', ...data } },
      userIds: state.refreshFor.slice(0, mostRefreshed),
    },
  });
}

/** A post in a sentence: what its owner wrote comes first. */
export function sayContent({ own, summaries }: PostContent): string {
  const [summary] = summaries;
  const worked = summary ? `${summary.title}: ${summary.lead.text}` : '';
  const written = own ? withoutAddresses(own.heading || own.text) : '';
  return [written, worked].filter((part) => part !== '').join(' – ');
}

/** What is posted: own words, and the summary below them, in both languages one below the other. */
export function contentBody({ languages: [language], own, summaries }: PostContent): Element[] {
  const written = own ? [container(ownWordsBody(language, own))] : [];
  return [...written, ...summaries.map((summary, index) => inLanguage(summary, index > 0 || own !== undefined))];
}

function inLanguage({ language, title: heading, lead, items, left, citations }: Summary, isSecond: boolean): Element {
  const text = textIn(language);
  const rows = itemRows(items, text, { canType: false });
  const rest = left > 0 ? [paragraph([run(summaryText[language].left(left), { isSubtle: true })])] : [];
  const placing: Partial<IContainer> = isSecond ? { separator: true, spacing: 'Large' } : {};
  return container(
    [
      title(heading),
      paragraph([run(lead.text), ...marks(lead.cites)]),
      ...rows.shown,
      ...fold(`all-${language}`, text.all(items.length), [...rows.hidden, ...rest]),
      ...sources(citations, text, `sources-${language}`),
    ],
    { lang: language, ...placing },
  );
}

function footer({ asOf, readCount, readers = [], schedule, code, readBy }: PostedState, language: Language): Element[] {
  const words = summaryText[language];
  const { howItWorks } = textIn(language);
  const shown = readers.slice(0, mostReaders).join(', ');
  const more = readers.length > mostReaders ? ` ${words.moreReaders(readers.length - mostReaders)}` : '';
  const names = readers.length > 0 ? [subtle(`${words.readers}: ${shown}${more}.`)] : [];
  const standing = [words.asOf(asOf), schedule ?? '', words.readBy(readCount)].filter((part) => part !== '');
  return [
    container([...(readBy ? [paragraph([run(readBy)])] : []), subtle(standing.join(' ')), ...names], {
      separator: true,
      spacing: 'Large',
    }),
    ...fold('how', howItWorks, [subtle(words.typed(code))]),
  ];
}

function subtle(text: string): Element {
  return paragraph([run(text, { isSubtle: true })], { spacing: 'Small' });
}
