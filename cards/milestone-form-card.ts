import type { IDateInput, ITextInput } from '@microsoft/teams.cards';
import type { Language } from '../bot/register/schema.ts';
import { actButton } from './actions.ts';
import { type Card, createCard } from './card.ts';
import { paragraph, run, title } from './elements.ts';
import { reminderListText } from './text/reminder-lists.ts';

/** A form for a milestone of the organisation's own; the same can be typed. */
export function milestoneFormCard(language: Language): Card {
  const { form } = reminderListText[language];
  const input = (id: string, label: string, maxLength: number): ITextInput => ({
    type: 'Input.Text',
    id,
    label,
    maxLength,
  });
  const date: IDateInput = {
    type: 'Input.Date',
    id: 'date',
    label: form.date,
    isRequired: true,
    errorMessage: form.date,
  };
  return createCard({
    language,
    summary: form.title,
    body: [
      title(form.title),
      paragraph([run(form.says)]),
      input('titleNl', form.titleNl, 200),
      input('titleEn', form.titleEn, 200),
      date,
      { ...input('rule', form.rule, 200), placeholder: form.ruleHint },
      { ...input('note', form.note, 500), isMultiline: true },
      { ...input('link', form.link, 500), style: 'Url' },
      paragraph([run(form.typed, { isSubtle: true })]),
    ],
    actions: [actButton(form.save, { act: 'milestone' })],
  });
}
