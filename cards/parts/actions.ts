import type {
  IActionSet,
  IExecuteAction,
  IOpenUrlAction,
  IShowCardAction,
  ISubmitAction,
  IToggleVisibilityAction,
} from '@microsoft/teams.cards';
import type { Suggestion } from '../../bot/wording/answer-types.ts';
import type { Element, Input, Placing } from './elements.ts';
import { plainText } from './escape.ts';

/** What a pressed button sends back, whichever of the two actions the client used. */
export const askVerb = 'ask';

/** Phones that can't run `Action.Execute` send the same question with `Action.Submit`. */
export function button({ label, ask }: Suggestion): IExecuteAction {
  const title = plainText(label);
  return {
    type: 'Action.Execute',
    title,
    tooltip: plainText(ask),
    verb: askVerb,
    data: { ask },
    fallback: { type: 'Action.Submit', title, data: { verb: askVerb, ask } },
  };
}

/** The verb of what is done with a reminder, rather than asked. */
export const actVerb = 'act';

/** A button that does something; what the person filled in beside it is sent with it. */
export function actButton(label: string, data: ButtonData): IExecuteAction {
  return verbButton(label, actVerb, data);
}

/** The verb of what is done with a summary. */
export const postVerb = 'post';

export function postButton(label: string, data: ButtonData): IExecuteAction {
  return verbButton(label, postVerb, data);
}

type ButtonData = Readonly<Record<string, string | number | boolean>>;

function verbButton(label: string, verb: string, data: ButtonData): IExecuteAction {
  const title = plainText(label);
  return {
    type: 'Action.Execute',
    title,
    verb,
    data: { ...data },
    fallback: { type: 'Action.Submit', title, data: { verb, ...data } },
  };
}

/** A button for which Teams asks the bot what to show in a dialog (`task/fetch`). */
export function dialogButton(label: string, dialog: { part: 'milestone' | 'summary'; entry: string }): ISubmitAction {
  return { type: 'Action.Submit', title: plainText(label), data: { msteams: { type: 'task/fetch' }, dialog } };
}

/** Leads to a page, for example the tab. */
export function linkButton(label: string, url: string): IOpenUrlAction {
  return { type: 'Action.OpenUrl', title: plainText(label), url };
}

/** Something to fill in and a button for it, behind a button. */
export function showCard(
  label: string,
  { body, action }: { body: readonly (Element | Input)[]; action: IExecuteAction },
): IShowCardAction {
  return {
    type: 'Action.ShowCard',
    title: label,
    card: { type: 'AdaptiveCard', version: '1.5', body: [...body], actions: [action] },
  };
}

/** The one button of a card that most people want. */
export function primary<Kind extends IExecuteAction | IShowCardAction | IToggleVisibilityAction>(action: Kind): Kind {
  return { ...action, style: 'positive' };
}

/** Buttons below one another, so that a whole question fits on each. */
export function buttonColumn(suggestions: readonly Suggestion[], placing: Placing = {}): IActionSet[] {
  return suggestions.map((suggestion, index) => ({
    type: 'ActionSet',
    spacing: 'Small',
    ...(index === 0 ? placing : {}),
    actions: [button(suggestion)],
  }));
}

export function toggle(label: string, id: string): IToggleVisibilityAction {
  return { type: 'Action.ToggleVisibility', title: label, targetElements: [id] };
}
