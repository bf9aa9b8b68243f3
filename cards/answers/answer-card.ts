import type { Citation, Found } from '../../bot/wording/answer-types.ts';
import { type Card, createCard } from '../card.ts';
import { button, linkButton, toggle } from '../parts/actions.ts';
import { dateRows } from '../parts/dates.ts';
import { container, type Element, paragraph, run, title } from '../parts/elements.ts';
import { factLine } from '../parts/fact-line.ts';
import { itemRows } from '../parts/items.ts';
import { shownLength } from '../parts/shown-length.ts';
import { sources } from '../parts/sources.ts';
import { extensionTexts } from '../text/extension.ts';
import { type CardText, textIn } from '../text/text-in.ts';

/** Characters that an answer shows without a click, the message above the card included; a list may be longer. */
const mostShown = 1200;
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
}

/** The card below an answer's first line: facts, dates, list, sources, and what to ask next. */
export function answerCard(
  found: Found,
  { countedOn, standalone = countedOn !== undefined, canType = countedOn === undefined, tabUrl }: AnswerOptions = {},
): Card {
  const text = textIn(found.language);
  const lead = standalone ? [factLine(found.lead)] : [];
  const isPassedOn = countedOn !== undefined;
  const { shown, hidden } = fold(found, { text, canType });
  const more =
    hidden.length === 0
      ? []
      : [container(hidden, { id: moreId, isVisible: false, separator: true, spacing: 'Medium' })];
  return createCard({
    language: found.language,
    summary: `${found.title}: ${found.lead.text}`,
    speech: speech(found),
    isWide: found.items.length > 0,
    body: [title(found.title), ...lead, ...shown, ...more, ...(isPassedOn ? [dayLine(countedOn, found)] : [])],
    actions: [
      ...(more.length > 0 ? [toggle(text.more, moreId)] : []),
      ...(isPassedOn ? [] : found.suggestions.slice(0, 4).map(button)),
      ...(tabUrl === undefined ? [] : [linkButton(text.inTab, tabUrl)]),
    ],
  });
}

function dayLine(countedOn: string, { language }: Found): Element {
  const says = run(extensionTexts[language].countedOn(countedOn), { isSubtle: true, size: 'Small' });
  return paragraph([says], { spacing: 'Medium' });
}

interface Folded {
  readonly shown: Element[];
  readonly hidden: Element[];
}

/** What doesn't fit is shown after a click: the last facts first, with the sources that only they rest on. */
function fold(found: Found, { text, canType }: { text: CardText; canType: boolean }): Folded {
  const room = mostShown - shownLength([title(found.title), factLine(found.lead)]);
  const rows = [...dateRows(found.dates, text), ...itemRows(found.items, text, { canType })];
  for (let kept = found.lines.length; kept >= 0; kept -= 1) {
    const lines = found.lines.slice(0, kept);
    const cited = new Set([found.lead, ...lines, ...found.dates, ...found.items].flatMap(({ cites }) => cites));
    const isCited = ({ number }: Citation) => cited.has(number);
    const shown = [...lines.map(factLine), ...rows, ...sources(found.citations.filter(isCited), text)];
    if (found.items.length === 0 && shownLength(shown) > room) continue;
    const others = sources(
      found.citations.filter((citation) => !isCited(citation)),
      text,
    );
    return { shown, hidden: [...[...found.lines.slice(kept), ...found.more].map(factLine), ...others] };
  }
  return { shown: rows, hidden: [...[...found.lines, ...found.more].map(factLine), ...sources(found.citations, text)] };
}

function speech({ title, lead, lines, dates }: Found): string {
  const spoken = dates.map(({ label, date, note }) => `${label}: ${date}${note === '' ? '' : `, ${note}`}.`);
  return [`${title}.`, lead.text, ...lines.map((line) => line.text), ...spoken].join(' ');
}
