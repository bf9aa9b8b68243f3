import * as AdaptiveCards from 'adaptivecards';
import MarkdownIt from 'markdown-it';
import type { Card } from '../../../cards/card.ts';
import { defineBadge } from './define-badge.ts';
import { type FilledIn, fillIn, watchFields } from './filled-in.ts';
import { type Theme, teamsHostConfig } from './host-config.ts';

export type PressedButton = { readonly verb: string; readonly data: Readonly<Record<string, unknown>> };

const { AdaptiveCard, ExecuteAction, GlobalSettings, HostConfig, OpenUrlAction, SubmitAction } = AdaptiveCards;
defineBadge(AdaptiveCards);

const markdown = new MarkdownIt({ html: false });
markdown.core.ruler.push('open-elsewhere', ({ tokens }) => {
  for (const token of tokens.flatMap(({ children }) => children ?? []))
    if (token.type === 'link_open') {
      token.attrSet('target', '_blank');
      token.attrSet('rel', 'noopener');
    }
});
AdaptiveCard.onProcessMarkdown = (text, result) => {
  result.outputHtml = markdown.render(text);
  result.didProcess = true;
};
GlobalSettings.setTabIndexAtCardRoot = false;

export interface DrawnCard {
  readonly element: HTMLElement;
  /** What somebody is filling in; undefined where they are not. */
  filledIn(): FilledIn | undefined;
}

interface Drawing {
  readonly theme: Theme;
  readonly onPress: (pressed: PressedButton) => void;
  /** What was filled in on the card whose place it takes. */
  readonly filledIn?: FilledIn | undefined;
}

/** A card as the chat shows it, in the colours of a theme. */
export function drawCard(card: Card, { theme, onPress, filledIn }: Drawing): DrawnCard {
  const drawn = new AdaptiveCard();
  // Below the page's own heading.
  drawn.hostConfig = new HostConfig({ ...teamsHostConfig(theme), textBlock: { headingLevel: 2 } });
  drawn.onExecuteAction = (action) => {
    if (action instanceof OpenUrlAction && action.url) window.open(action.url, '_blank', 'noopener');
    else if (action instanceof ExecuteAction) onPress({ verb: action.verb ?? '', data: toData(action.data) });
    else if (action instanceof SubmitAction) {
      const { verb = '', ...data } = toData(action.data);
      onPress({ verb: String(verb), data });
    }
  };
  drawn.parse(withoutDialogs(card));
  const element = drawn.render() ?? document.createElement('div');
  element.lang = card.lang;
  const readFilledIn = watchFields(element);
  if (filledIn) fillIn(element, filledIn);
  return { element, filledIn: readFilledIn };
}

/** A button that opens a dialog of Teams is the chat's: the page has its own. */
function withoutDialogs(card: Card): Card {
  const isDialog = (action: object) => 'data' in action && Object.hasOwn(Object(action.data), 'dialog');
  return { ...card, ...(card.actions ? { actions: card.actions.filter((action) => !isDialog(action)) } : {}) };
}

function toData(data: string | object | undefined): Record<string, unknown> {
  return typeof data === 'object' ? { ...data } : {};
}
