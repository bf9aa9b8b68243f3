import type { Do, Said } from '../../bot/wording/answer-types.ts';
import { type Card, createCard } from '../card.ts';
import { buttonColumn } from '../parts/actions.ts';
import { paragraph, run } from '../parts/elements.ts';
import { sources } from '../parts/sources.ts';
import { extensionTexts } from '../text/extension.ts';
import { textIn } from '../text/text-in.ts';

interface SaidOptions {
  /** The card says the text itself, for where no message stands above it. */
  readonly standalone?: boolean;
  /** The day against which it was worked out, written out, of a card that is passed on: it asks nothing. */
  readonly countedOn?: string;
}

/** Courtesy, a complaint or another form of an answer: its sources, and what can be asked instead. */
export function saidCard(
  { language, text, citations, suggestions }: Said,
  { countedOn, standalone = true }: SaidOptions = {},
): Card {
  const lines = text.split('\n').filter((line) => line !== '');
  const day = countedOn === undefined ? [] : [run(extensionTexts[language].countedOn(countedOn), small)];
  return createCard({
    language,
    summary: lines[0] ?? text,
    body: [
      ...(standalone ? lines.map((line) => paragraph([run(line)])) : []),
      ...sources(citations, textIn(language)),
      ...(countedOn === undefined ? buttonColumn(suggestions, { spacing: 'Medium' }) : []),
      ...day.map((says) => paragraph([says], { spacing: 'Medium' })),
    ],
  });
}

const small = { isSubtle: true, size: 'Small' } as const;

/** What the bot can do for who wishes something of it, with a button that does it. */
export function wishCard({ language, says, command }: Do): Card {
  return createCard({
    language,
    summary: says,
    body: [paragraph([run(says)]), ...buttonColumn([{ label: command, ask: command }], { spacing: 'Medium' })],
  });
}
