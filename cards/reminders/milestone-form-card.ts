import type { IChoiceSetInput, IDateInput, ITextInput } from '@microsoft/teams.cards';
import { type MilestoneForm, recurrences } from '../../bot/milestones/milestone-form.ts';
import type { Language } from '../../bot/register/schema.ts';
import { type Card, createCard } from '../card.ts';
import { actButton, dialogButton, primary } from '../parts/actions.ts';
import { paragraph, run, title } from '../parts/elements.ts';
import { fold } from '../parts/fold.ts';
import { dialogTexts } from '../text/dialogs.ts';
import { reminderListText } from '../text/reminder-lists.ts';
import { textIn } from '../text/text-in.ts';

/** A form for a milestone of the organisation's own; the same can be typed. */
export function milestoneFormCard(
  language: Language,
  { known, code = '', hasDialog = false }: { known?: MilestoneForm; code?: string; hasDialog?: boolean } = {},
): Card {
  const { form } = reminderListText[language];
  const heading = known ? form.change : form.title;
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
    ...(known ? { value: known.date } : {}),
  };
  return createCard({
    language,
    summary: heading,
    body: [
      title(heading),
      paragraph([run(form.says)]),
      input('titleNl', form.titleNl, 200),
      input('titleEn', form.titleEn, 200),
      date,
      recurs,
      { ...input('rule', form.rule, 200), placeholder: form.ruleHint },
      { ...input('note', form.note, 500), isMultiline: true },
      { ...input('link', form.link, 500), style: 'Url' },
      ...fold('how', textIn(language).howItWorks, [paragraph([run(known ? form.typedChange(code) : form.typed)])]),
    ],
    actions: [
      primary(actButton(known ? form.saveChange : form.save, { act: 'milestone', id: known?.id ?? '' })),
      ...(hasDialog ? [dialogButton(dialogTexts[language].button, { part: 'milestone', entry: known?.id ?? '' })] : []),
    ],
  });
}
