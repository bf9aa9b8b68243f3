import type {
  IActionSet,
  IBadge,
  IChoiceSetInput,
  IColumnSet,
  IContainer,
  IDateInput,
  IImage,
  IRichTextBlock,
  ITextBlock,
  ITextInput,
  ITextRun,
  ITimeInput,
  IToggleInput,
} from '@microsoft/teams.cards';
import { escapeMarkdown, plainText } from './escape.ts';

/** The elements that our cards are made of; but for the badge, which has a fallback, all exist in version 1.5. */
export type Element = IActionSet | IBadge | IColumnSet | IContainer | IImage | IRichTextBlock | ITextBlock;
/** What a person fills in. */
export type Input = IChoiceSetInput | IDateInput | ITextInput | ITimeInput | IToggleInput;
type RunStyle = Pick<ITextRun, 'isSubtle' | 'italic' | 'size' | 'weight'>;
export type Placing = Pick<IContainer, 'separator' | 'spacing'>;

const joined = '\u00a0';

/** Text as it is: Markdown and HTML mean nothing in a run. */
export function run(text: string, style: RunStyle = {}): ITextRun {
  return { type: 'TextRun', text: plainText(text), ...style };
}

/** `[1][2]`, kept together and on one line with the word before them. */
export function marks(cites: readonly number[]): ITextRun[] {
  if (cites.length === 0) return [];
  const text = joined + cites.map((number) => `[${number}]`).join('\u2060');
  return [{ type: 'TextRun', text, size: 'Small' }];
}

/** Runs with a space between them, wrapped where the card ends. */
export function paragraph(runs: readonly ITextRun[], placing: Placing = {}): IRichTextBlock {
  const spaced = runs.map((part, index) =>
    index === 0 || part.text.startsWith(joined) ? part : { ...part, text: ` ${part.text}` },
  );
  return { type: 'RichTextBlock', inlines: spaced, ...placing };
}

/** The card's title, which a screen reader can jump to. */
export function title(text: string): ITextBlock {
  return heading(text, 'Medium');
}

/** The title of a part of the card. */
export function partTitle(text: string, placing: Placing = { spacing: 'Medium' }): ITextBlock {
  return { ...heading(text, 'Default'), ...placing };
}

/** The size is always given: a heading without one is large. */
function heading(text: string, size: 'Default' | 'Medium'): ITextBlock {
  return { type: 'TextBlock', style: 'heading', size, weight: 'Bolder', wrap: true, text: escapeMarkdown(text) };
}

export function container(items: (Element | Input)[], options: Partial<IContainer> = {}): IContainer {
  return { type: 'Container', ...options, items };
}
