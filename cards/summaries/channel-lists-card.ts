import type { Language } from '../../bot/register/schema.ts';
import { type Card, createCard } from '../card.ts';
import { button } from '../parts/actions.ts';
import { type Element, paragraph, run, title } from '../parts/elements.ts';
import { shorten } from '../parts/escape.ts';
import { fold, foldRows } from '../parts/fold.ts';
import { channelListsText } from '../text/channel-lists.ts';
import { writeNames } from '../text/chosen-channels.ts';
import { textIn } from '../text/text-in.ts';

/** A list as it is now. */
export interface ChannelListRow {
  readonly name: string;
  /** Where a summary would come. */
  readonly channels: readonly string[];
  /** Which of its channels it would not go to, as a sentence; empty where there are none. */
  readonly gone: string;
}

/** Of many lists the first channels are shown, of one all that a card has room for. */
const fewNames = 6;
const manyNames = 150;
const longestName = 60;
const mostButtons = 5;

/** Lists of channels to send to. */
export function channelListsCard(language: Language, lists: readonly ChannelListRow[]): Card {
  const text = channelListsText[language];
  const [first] = lists;
  const most = lists.length === 1 ? manyNames : fewNames;
  return createCard({
    language,
    summary: first
      ? `${text.title}: ${writeNames(
          language,
          lists.map(({ name }) => name),
          fewNames,
        )}`
      : text.none,
    body: [
      title(text.title),
      ...foldRows(
        lists.map((list) => drawList(language, list, most)),
        { label: textIn(language).all(lists.length) },
      ),
      paragraph([run(first ? text.typed(first.name) : text.none, { isSubtle: true })], { spacing: 'Medium' }),
    ],
    actions: lists.length <= mostButtons ? lists.map(({ name }) => button(text.delete(name))) : [],
  });
}

function drawList(language: Language, { name, channels, gone }: ChannelListRow, most: number): Element[] {
  const names = channels.map((channel) => shorten(channel, longestName));
  return [
    paragraph([run(name, { weight: 'Bolder' })], { spacing: 'Medium' }),
    ...(names.length > 0 ? [paragraph([run(writeNames(language, names, fewNames))], { spacing: 'None' })] : []),
    ...(most > fewNames && names.length > fewNames
      ? fold('names', textIn(language).all(names.length), [paragraph([run(writeNames(language, names, most))])])
      : []),
    ...(gone === '' ? [] : [paragraph([run(gone, { isSubtle: true })], { spacing: 'None' })]),
  ];
}
