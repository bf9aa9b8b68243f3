import type { IChoiceSetInput, IShowCardAction, ITextInput } from '@microsoft/teams.cards';
import type { Language } from '../../bot/register/schema.ts';
import type { PostContent } from '../../bot/wording/summary.ts';
import { type Card, createCard } from '../card.ts';
import { linkButton, postButton, showCard } from '../parts/actions.ts';
import { container, type Element, paragraph, partTitle, run, title } from '../parts/elements.ts';
import { shorten, withoutLinks } from '../parts/escape.ts';
import { foldRows } from '../parts/fold.ts';
import { channelListsText } from '../text/channel-lists.ts';
import { chosenChannelsText, writeNames } from '../text/chosen-channels.ts';
import { type SummaryText, summaryText } from '../text/summaries.ts';
import { tableFilesText } from '../text/table-files.ts';
import { textIn } from '../text/text-in.ts';
import { contentBody } from './summary-card.ts';

type State = keyof (typeof summaryText)['nl']['broadcast']['states'];

/** What a broadcast is to send, before it is confirmed. */
export interface BroadcastPreview {
  readonly id: number;
  /** What people type: `r-2`. */
  readonly code: string;
  readonly conversations: number;
  /** What the channels are called that were chosen; undefined: it goes to all of them. */
  readonly names?: readonly string[] | undefined;
  /** Which of them it can not go to, as a sentence; empty where there are none. */
  readonly gone?: string;
  /** Every channel that can be chosen. */
  readonly choices: readonly ChannelChoice[];
}

interface ChannelChoice {
  readonly id: string;
  readonly name: string;
  readonly isChosen: boolean;
}

/** A card has room for no more; of more they are typed. */
const mostChoices = 40;
/** In characters; a name of Teams is seldom so long. */
const longestName = 60;

/** What Teams takes of a card for certain. */
const mostBytes = 19_500;
const fewNames = 12;

/** A broadcast before it goes out: what, to which channels, and their number to type. What does not fit is left out last. */
export function broadcastPreviewCard(language: Language, content: PostContent, preview: BroadcastPreview): Card {
  const { names = [], choices } = preview;
  const canChoose = choices.length > 1 && choices.length <= mostChoices;
  const ways = [
    { most: names.length, choices: canChoose ? choices : [] },
    { most: names.length, choices: [] },
  ].map((room) => draw(language, content, { ...preview, ...room }));
  return (
    ways.find((card) => Buffer.byteLength(JSON.stringify(card)) < mostBytes) ??
    draw(language, content, { ...preview, choices: [], most: fewNames })
  );
}

function draw(
  language: Language,
  content: PostContent,
  { id, code, conversations, names, gone = '', choices, most }: BroadcastPreview & { most: number },
): Card {
  const words = summaryText[language].broadcast;
  const says = names ? chosenSays(language, names, most) : words.says(conversations);
  const number: ITextInput = { type: 'Input.Text', id: 'number', label: words.confirm(conversations), maxLength: 6 };
  return createCard({
    language,
    summary: `${words.title}: ${names ? chosenSays(language, names, 3) : says}`,
    isWide: true,
    body: [
      title(words.title),
      paragraph([run(says, { weight: 'Bolder' })]),
      ...(gone === '' ? [] : [paragraph([run(gone)])]),
      container(contentBody(content), { style: 'emphasis', spacing: 'Medium' }),
      paragraph([run(words.typed(code, conversations), { isSubtle: true })]),
      ...(names ? [hint(channelListsText[language].keep(code))] : []),
    ],
    actions: [
      showCard(words.send, {
        body: [number],
        action: postButton(words.send, { does: 'confirm', broadcast: id }),
      }),
      ...(choices.length > 0 ? [chooseChannels(language, id, choices)] : []),
      postButton(summaryText[language].preview.cancel, { does: 'stop', broadcast: id }),
    ],
  });
}

function chosenSays(language: Language, names: readonly string[], most: number): string {
  const shown = names.map((name) => shorten(name, longestName));
  return chosenChannelsText[language].says(names.length, writeNames(language, shown, most));
}

/** A list in which channels are ticked. */
function chooseChannels(language: Language, id: number, choices: readonly ChannelChoice[]): IShowCardAction {
  const text = chosenChannelsText[language];
  const channels: IChoiceSetInput = {
    type: 'Input.ChoiceSet',
    id: 'channels',
    label: text.chooseLabel,
    isMultiSelect: true,
    style: 'expanded',
    wrap: true,
    value: choices
      .filter(({ isChosen }) => isChosen)
      .map((choice) => choice.id)
      .join(','),
    choices: choices.map((choice) => ({ title: withoutLinks(shorten(choice.name, longestName)), value: choice.id })),
  };
  return showCard(text.choose, {
    body: [channels],
    action: postButton(text.chosen, { does: 'choose', broadcast: id }),
  });
}

export interface BroadcastOutcome {
  readonly id: number;
  readonly code: string;
  readonly isStopped: boolean;
  readonly counts: Readonly<Record<State, number>>;
  /** Each channel, those that did not get it first; the reason where there is one. */
  readonly rows: readonly { readonly name: string; readonly state: State; readonly reason?: string | undefined }[];
  /** Which of the chosen channels it could not go to; empty where there are none. */
  readonly gone: string;
  /** Of all of it as a file. */
  readonly url: string;
  /** From 1; the last one where there are not so many. */
  readonly page: number;
}

const rowsOnPage = 40;
/** Of a page, without a click: what did not arrive comes first. */
const rowsAtOnce = 8;

/** What became of a broadcast in each channel. */
export function broadcastOutcomeCard(language: Language, outcome: BroadcastOutcome): Card {
  const words = summaryText[language].broadcast;
  const { id, code, isStopped, counts, rows, gone, url } = outcome;
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
      ...(gone === '' ? [] : [paragraph([run(gone)])]),
      partTitle(words.channels),
      ...foldRows(
        shown.map((row) => [line(writeRow(row, words))]),
        { label: textIn(language).all(shown.length), most: rowsAtOnce },
      ),
      ...(isPaged ? [hint(words.page(first + 1, first + shown.length, rows.length))] : []),
      ...(isMore ? [hint(words.typePage(code, page + 1))] : []),
      hint(tableFilesText[language].says),
    ],
    actions: [
      postButton(words.refresh, { does: 'outcome', broadcast: id, page }),
      ...(isMore ? [postButton(words.more, { does: 'outcome', broadcast: id, page: page + 1 })] : []),
      linkButton(tableFilesText[language].open, url),
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
