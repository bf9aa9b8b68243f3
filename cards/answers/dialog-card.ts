import type { ActionArray, CardElementArray, ISubmitAction } from '@microsoft/teams.cards';
import type { Language } from '../../bot/register/schema.ts';
import type { Card } from '../card.ts';
import { askVerb } from '../parts/actions.ts';
import { paragraph, run } from '../parts/elements.ts';
import { extensionTexts } from '../text/extension.ts';

type CardElement = CardElementArray[number];
type CardAction = ActionArray[number];

/** The verb of what puts an answer in the person's own message. */
export const shareVerb = 'share';

interface Shown {
  /** The sentence that was answered, as somebody typed it; empty where there was none. */
  readonly question: string;
  /** It has an answer, which can be shared. */
  readonly isShareable: boolean;
}

/**
 * A card as it is shown in a dialog, which knows no `Action.Execute`: its buttons ask on in the dialog, and one shares.
 * What they send back says in which language the dialog is.
 */
export function dialogCard(card: Card, { question, isShareable }: Shown): Card {
  const text = extensionTexts[card.lang];
  const asked = question === '' ? [] : [paragraph([run(text.read(question), { isSubtle: true })])];
  const note = paragraph([run(isShareable ? text.onlyYouShare : text.onlyYou, { isSubtle: true })], {
    spacing: 'Medium',
  });
  const share: ISubmitAction = {
    type: 'Action.Submit',
    title: text.share,
    style: 'positive',
    data: { verb: shareVerb, ask: question, language: card.lang },
  };
  const actions = [
    ...(isShareable ? [share] : []),
    ...(card.actions ?? []).map((action) => toSubmit(isShareable ? plain(action) : action, card.lang)),
  ];
  return {
    ...card,
    body: [...asked, ...(card.body ?? []).map((element) => withSubmits(element, card.lang)), note],
    ...(actions.length > 0 ? { actions } : {}),
  };
}

/** A dialog has one button that most people want. */
function plain(action: CardAction): CardAction {
  return { ...action, style: 'default' };
}

function withSubmits(element: CardElement, language: Language): CardElement {
  if (element.type === 'Container')
    return { ...element, items: element.items.map((item) => withSubmits(item, language)) };
  if (element.type !== 'ActionSet') return element;
  return { ...element, actions: element.actions.map((action) => toSubmit(action, language)) };
}

/** The fallback of each button asks the same, without `Action.Execute`. */
function toSubmit(action: CardAction, language: Language): CardAction {
  if (action.type !== 'Action.Execute') return action;
  const { title = '', data } = action;
  const asked = typeof data === 'object' ? data : {};
  return { type: 'Action.Submit', title, data: { verb: askVerb, ...asked, language } };
}
