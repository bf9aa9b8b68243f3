import type { IExecuteAction } from '@microsoft/teams.cards';
import type { Found, Suggestion } from '../../bot/wording/answer-types.ts';
import { phrases } from '../../bot/wording/phrases.ts';
import type { Picture } from '../../bot/wording/picture.ts';
import { type Card, createCard } from '../card.ts';
import { button, linkButton, primary, toggle } from '../parts/actions.ts';
import { dateRows } from '../parts/dates.ts';
import { container, type Element, paragraph, run, title } from '../parts/elements.ts';
import { factLine } from '../parts/fact-line.ts';
import { itemRows } from '../parts/items.ts';
import { drawPicture } from '../parts/picture.ts';
import { shownLength } from '../parts/shown-length.ts';
import { openSources, sources } from '../parts/sources.ts';
import { extensionTexts } from '../text/extension.ts';
import { type CardText, textIn } from '../text/text-in.ts';

/** Characters that an answer shows without a click, the message above the card included. */
const mostShown = 1200;
/** Dates, facts and a picture together; a fact at least. */
const mostRows = 3;
const mostButtons = 3;
const moreId = 'more';

interface AnswerOptions {
  /** The card says the answer itself, for where no message stands above it. */
  readonly standalone?: boolean;
  /**
   * The day against which it was worked out, written out: for a card that is passed on. It says that day, and asks
   * nothing, as the bot need not be where it ends up.
   */
  readonly countedOn?: string;
  /** There is a box below the card to type a code in; a dialog and a card that is passed on have none. */
  readonly canType?: boolean;
  /** Where the tab shows what the answer is about. */
  readonly tabUrl?: string | undefined;
  readonly picture?: Picture | undefined;
  /** Shows it to all, where only who asked sees it. */
  readonly share?: Suggestion | undefined;
}

/** The card below an answer's first line: dates, facts and list as far as a glance goes, and what to ask next. */
export function answerCard(
  found: Found,
  {
    countedOn,
    standalone = countedOn !== undefined,
    canType = countedOn === undefined,
    tabUrl,
    picture,
    share,
  }: AnswerOptions = {},
): Card {
  const text = textIn(found.language);
  const isPassedOn = countedOn !== undefined;
  const { shown, hidden } = divide(found, { text, canType, hasPicture: picture !== undefined });
  const isBare = !standalone && shown.length + hidden.length === 0;
  const lead = standalone ? [factLine(found.lead)] : [];
  const buttons = isPassedOn ? [] : listNext(found).map(button);
  const more =
    hidden.length === 0 ? [] : [toggle(found.items.length > 0 ? text.all(found.items.length) : text.more, moreId)];
  // The way to share takes the place of the way to the tab.
  const last = share ? [shareButton(share)] : tabUrl === undefined ? [] : [linkButton(text.inTab, tabUrl)];
  const count = mostButtons - more.length - last.length;
  const [first, ...others] = [...more, ...buttons.slice(0, count)];
  return createCard({
    language: found.language,
    summary: `${found.title}: ${found.lead.text}`,
    speech: speech(found),
    isWide: found.items.length > 0,
    body: [
      ...(isBare ? [] : [title(found.title)]),
      ...lead,
      ...(picture ? [drawPicture(picture)] : []),
      ...shown,
      ...behind(hidden, buttons.slice(count)),
      ...(isBare ? openSources(found.citations) : sources(found.citations, text)),
      ...(isPassedOn ? [dayLine(countedOn, found)] : []),
    ],
    actions: [...(first ? [primary(first)] : []), ...others, ...last],
  });
}

/** What it sends names the answer as it is kept, which is nothing to read. */
function shareButton(share: Suggestion): IExecuteAction {
  const { tooltip: _, ...plain } = button(share);
  return plain;
}

/** What to ask next; where the answer stands needs no question, with its sources below it. */
function listNext({ suggestions, language }: Found): Suggestion[] {
  return suggestions.filter(({ label }) => label !== phrases[language].whereButton).slice(0, mostButtons);
}

/** With the questions for which there is no room among the buttons. */
function behind(hidden: Element[], buttons: IExecuteAction[]): Element[] {
  if (hidden.length === 0) return [];
  const asks: Element[] = buttons.length === 0 ? [] : [{ type: 'ActionSet', spacing: 'Medium', actions: buttons }];
  return [container([...hidden, ...asks], { id: moreId, isVisible: false, separator: true, spacing: 'Medium' })];
}

function dayLine(countedOn: string, { language }: Found): Element {
  const says = run(extensionTexts[language].countedOn(countedOn), { isSubtle: true, size: 'Small' });
  return paragraph([says], { spacing: 'Medium' });
}

interface Divided {
  readonly shown: Element[];
  /** After a click. */
  readonly hidden: Element[];
}

/** What a glance takes in is shown: the dates or their picture first, then facts; the last of them give way. */
function divide(
  found: Found,
  { text, canType, hasPicture }: { text: CardText; canType: boolean; hasPicture: boolean },
): Divided {
  const most = hasPicture ? mostRows - 1 : mostRows;
  // A picture tells the dates.
  const dates = hasPicture ? [] : found.dates.slice(0, most);
  const items = itemRows(found.items, text, { canType, most });
  const rows = [...dateRows(dates, text), ...items.shown];
  const room = mostShown - shownLength([title(found.title), factLine(found.lead), ...rows]);
  const mostLines = Math.max(1, most - dates.length);
  // A card has something to read, even below a long first line.
  const lines = [...found.lines, ...found.more].map(factLine);
  const atOnce = rows.length === 0 ? Math.max(1, found.lines.length) : found.lines.length;
  const fitting = lines.findIndex(
    (_, index) => index === Math.min(mostLines, atOnce) || shownLength(lines.slice(0, index + 1)) > room,
  );
  const kept = fitting === -1 ? lines.length : fitting;
  return {
    shown: [...rows, ...lines.slice(0, kept)],
    hidden: [...dateRows(found.dates.slice(dates.length), text), ...items.hidden, ...lines.slice(kept)],
  };
}

function speech({ title, lead, lines, dates }: Found): string {
  const spoken = dates.map(({ label, date, note }) => `${label}: ${date}${note === '' ? '' : `, ${note}`}.`);
  return [`${title}.`, lead.text, ...lines.map((line) => line.text), ...spoken].join(' ');
}
