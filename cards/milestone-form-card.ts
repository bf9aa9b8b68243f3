import type { IDateInput, ITextInput } from '@microsoft/teams.cards';
import type { Language } from '../bot/register/schema.ts';
import { actButton, dialogButton } from './actions.ts';
import { type Card, createCard } from './card.ts';
import { paragraph, run, title } from './elements.ts';
import { dialogTexts } from './text/dialogs.ts';
import { reminderListText } from './text/reminder-lists.ts';

/** What the form holds: what it is filled in with, and what it sends. */
export interface MilestoneForm {
  /** Of the milestone that is changed; empty where it is new. */
  readonly id: string;
  readonly titleNl: string;
  readonly titleEn: string;
  /** ISO 8601, where the client keeps to it. */
  readonly date: string;
  readonly rule: string;
  readonly note: string;
  readonly link: string;
}

/** A form for a milestone of the organisation's own; the same can be typed. */
export function milestoneFormCard(
  language: Language,
  { known, hasDialog = false }: { known?: MilestoneForm; hasDialog?: boolean } = {},
): Card {
  const { form } = reminderListText[language];
  const heading = known ? form.change : form.title;
  const input = (id: Exclude<keyof MilestoneForm, 'id'>, label: string, maxLength: number): ITextInput => ({
    type: 'Input.Text',
    id,
    label,
    maxLength,
    ...(known?.[id] ? { value: known[id] } : {}),
  });
  const date: IDateInput = {
    type: 'Input.Date',
    id: 'date',
    label: form.date,
    isRequired: true,
    errorMessage: form.date,
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
      { ...input('rule', form.rule, 200), placeholder: form.ruleHint },
      { ...input('note', form.note, 500), isMultiline: true },
      { ...input('link', form.link, 500), style: 'Url' },
      paragraph([run(known ? form.typedChange(known.id) : form.typed, { isSubtle: true })]),
    ],
    actions: [
      actButton(known ? form.saveChange : form.save, { act: 'milestone', id: known?.id ?? '' }),
      ...(hasDialog ? [dialogButton(dialogTexts[language].button, { part: 'milestone', entry: known?.id ?? '' })] : []),
    ],
  });
}
