import type { IChoiceSetInput, IDateInput, ITextInput } from '@microsoft/teams.cards';
import { type FormFault, type MilestoneForm, recurrences } from '../../bot/milestones/milestone-form.ts';
import type { Language } from '../../bot/register/schema.ts';
import { type Card, createCard } from '../card.ts';
import { actButton, dialogButton, primary } from '../parts/actions.ts';
import { doneBadge } from '../parts/badge.ts';
import { container, type Element, type Input, paragraph, run, title } from '../parts/elements.ts';
import { fold } from '../parts/fold.ts';
import { dialogTexts } from '../text/dialogs.ts';
import { reminderListText } from '../text/reminder-lists.ts';
import { textIn } from '../text/text-in.ts';

/** The tab leads who fills it in to the field in here (`follow-focus.ts`). */
const faultId = 'fault';

interface FormOptions {
  /** What is filled in. */
  readonly known?: MilestoneForm;
  /** What can be typed for the milestone that is changed. */
  readonly code?: string;
  readonly hasDialog?: boolean;
  /** Why it was not saved. */
  readonly fault?: FormFault;
}

/** A form for a milestone of the organisation's own; the same can be typed. What is wrong stands at its field. */
export function milestoneFormCard(
  language: Language,
  { known, code = '', hasDialog = false, fault }: FormOptions = {},
): Card {
  const { form } = reminderListText[language];
  const isChange = known !== undefined && known.id !== '';
  const heading = isChange ? form.change : form.title;
  const marked = (field: Input): Element | Input =>
    fault && field.id === fault.field
      ? container([{ ...field, label: `${field.label}: ${fault.says}` }], { id: faultId, style: 'attention' })
      : field;
  const input = (id: Exclude<keyof MilestoneForm, 'id' | 'recurs'>, label: string, maxLength: number): ITextInput => ({
    type: 'Input.Text',
    id,
    label,
    maxLength,
    ...(known?.[id] ? { value: known[id] } : {}),
  });
  const recurs: IChoiceSetInput = {
    type: 'Input.ChoiceSet',
    id: 'recurs',
    label: form.recurs,
    style: 'compact',
    value: known?.recurs || 'none',
    choices: recurrences.map((value) => ({ title: form.recurrences[value], value })),
  };
  const date: IDateInput = {
    type: 'Input.Date',
    id: 'date',
    label: form.date,
    isRequired: true,
    errorMessage: form.dateMissing,
    ...(known && isDay(known.date) ? { value: known.date } : {}),
  };
  return createCard({
    language,
    summary: fault ? `${heading}. ${fault.says}` : heading,
    body: [
      title(heading),
      paragraph([run(fault ? form.notSaved : form.says)]),
      ...[
        input('titleNl', form.titleNl, 200),
        input('titleEn', form.titleEn, 200),
        date,
        recurs,
        { ...input('rule', form.rule, 200), placeholder: form.ruleHint },
        { ...input('note', form.note, 500), isMultiline: true },
        { ...input('link', form.link, 500), style: 'Url' as const },
      ].map(marked),
      ...fold('how', textIn(language).howItWorks, [paragraph([run(isChange ? form.typedChange(code) : form.typed)])]),
    ],
    actions: [
      primary(actButton(isChange ? form.saveChange : form.save, { act: 'milestone', id: known?.id ?? '' })),
      ...(hasDialog ? [dialogButton(dialogTexts[language].button, { part: 'milestone', entry: known?.id ?? '' })] : []),
    ],
  });
}

/** Takes the place of the form once it was saved. */
export function savedCard(language: Language, says: string): Card {
  return createCard({
    language,
    summary: says,
    body: [doneBadge(reminderListText[language].form.saved), paragraph([run(says)])],
  });
}

/** A date field shows nothing else. */
function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text);
}
