import type { ActionArray, IAdaptiveCard, IRefreshDefinition } from '@microsoft/teams.cards';
import type { Language } from '../bot/register/schema.ts';
import type { Element, Input } from './parts/elements.ts';
import { escapeXml, plainText } from './parts/escape.ts';

/** An Adaptive Card that every Teams client can show, and that can be read without seeing it. */
export interface Card extends IAdaptiveCard {
  readonly version: '1.5';
  readonly lang: Language;
  /** SSML. */
  readonly speak: string;
  /** The card in a sentence, plain: where cards can't be shown, and in a notification. */
  readonly fallbackText: string;
}

interface Parts {
  readonly language: Language;
  /** The card in a sentence. */
  readonly summary: string;
  /** What is read aloud; the summary where it is not given. */
  readonly speech?: string;
  readonly body: readonly (Element | Input)[];
  readonly actions?: ActionArray;
  /** Lists use the full width of the conversation. */
  readonly isWide?: boolean;
  /** What the client of each of some people asks for when they open it. */
  readonly refresh?: IRefreshDefinition | undefined;
}

export function createCard({
  language,
  summary,
  speech = summary,
  body,
  actions = [],
  isWide = false,
  refresh,
}: Parts): Card {
  return {
    type: 'AdaptiveCard',
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    version: '1.5',
    lang: language,
    speak: escapeXml(speech),
    fallbackText: plainText(summary),
    ...(isWide ? { msteams: { width: 'full' as const } } : {}),
    ...(refresh ? { refresh } : {}),
    body: [...body],
    ...(actions.length > 0 ? { actions } : {}),
  };
}

/** What a notification says about a message that holds only this card. */
export function messageSummary(card: Card): string {
  return card.fallbackText;
}
