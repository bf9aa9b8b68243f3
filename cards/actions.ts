import type { IActionSet, IExecuteAction, IToggleVisibilityAction } from '@microsoft/teams.cards';
import type { Suggestion } from '../bot/answers/outcome.ts';
import type { Placing } from './elements.ts';
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
export function actButton(label: string, data: Readonly<Record<string, string | number>>): IExecuteAction {
  const title = plainText(label);
  return {
    type: 'Action.Execute',
    title,
    verb: actVerb,
    data: { ...data },
    fallback: { type: 'Action.Submit', title, data: { verb: actVerb, ...data } },
  };
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
