import type { IChoiceSetInput, ITextInput, IToggleInput } from '@microsoft/teams.cards';
import type { Language } from '../../bot/register/schema.ts';
import type { SummaryChoice } from '../../bot/wording/summary-choice.ts';
import { type Card, createCard } from '../card.ts';
import { dialogButton, postButton, postVerb, primary } from '../parts/actions.ts';
import { paragraph, run, title } from '../parts/elements.ts';
import { plainText } from '../parts/escape.ts';
import { fold } from '../parts/fold.ts';
import { dialogTexts } from '../text/dialogs.ts';
import { summaryText } from '../text/summaries.ts';
import { textIn } from '../text/text-in.ts';
import { longestHeading, longestWords } from './own-words.ts';

interface FormOptions {
  /** What is filled in. */
  readonly chosen: SummaryChoice;
  /** The dates to count down to, the earliest first. */
  readonly milestones: readonly { readonly id: string; readonly title: string }[];
  /** Of the schedule that is changed. */
  readonly schedule?: number | undefined;
  /** Teams can show the form in a dialog too. */
  readonly hasDialog?: boolean;
}

/** What to post a summary about; only whoever asked for it sees it. */
export function summaryFormCard(
  language: Language,
  { chosen, milestones, schedule, hasDialog = false }: FormOptions,
): Card {
  const { form, schedules } = summaryText[language];
  const code = schedule === undefined ? undefined : `p-${schedule}`;
  const heading = code ? form.titleOf(code) : form.title;
  const periods = Object.entries(form.periods).map(([value, label]) => ({ title: label, value }));
  return createCard({
    language,
    summary: heading,
    body: [
      title(heading),
      paragraph([run(form.says)]),
      choice('template', form.template, { options: toOptions(form.templates), value: chosen.template }),
      written('heading', form.heading, { value: chosen.heading, maxLength: longestHeading }),
      written('words', form.words, { value: chosen.words, maxLength: longestWords, isMultiline: true }),
      choice('milestone', form.milestone, {
        options: milestones.map(({ id, title: label }) => ({ title: plainText(label), value: id })),
        value: chosen.milestone,
      }),
      choice('language', form.language, { options: toOptions(form.languages), value: chosen.language }),
      choice('days', form.days, { options: periods, value: String(chosen.days) }),
      yesOrNo('thread', form.thread, chosen.thread),
      yesOrNo('unchanged', form.unchanged, chosen.unchanged),
      ...fold('how', textIn(language).howItWorks, [paragraph([run(code ? schedules.typed(code) : form.typed)])]),
    ],
    actions: [
      primary(
        postButton(form.preview, {
          does: 'preview',
          ...(schedule === undefined ? {} : { schedule }),
          ...(chosen.readBy ? { readBy: chosen.readBy } : {}),
        }),
      ),
      ...(hasDialog && schedule === undefined
        ? [dialogButton(dialogTexts[language].button, { part: 'summary', entry: '' })]
        : []),
    ],
  });
}

interface Options {
  readonly options: readonly { readonly title: string; readonly value: string }[];
  readonly value: string;
}

export function choice(id: string, label: string, { options, value }: Options): IChoiceSetInput {
  return { type: 'Input.ChoiceSet', id, label, style: 'compact', wrap: true, value, choices: [...options] };
}

function written(
  id: string,
  label: string,
  { value, ...size }: Pick<ITextInput, 'maxLength' | 'isMultiline'> & { value: string },
): ITextInput {
  return { type: 'Input.Text', id, label, ...size, ...(value === '' ? {} : { value }) };
}

function yesOrNo(id: string, label: string, value: boolean): IToggleInput {
  return {
    type: 'Input.Toggle',
    id,
    title: label,
    value: String(value),
    valueOn: 'true',
    valueOff: 'false',
    wrap: true,
  };
}

export function toOptions(labels: Readonly<Record<string, string>>): Options['options'] {
  return Object.entries(labels).map(([value, label]) => ({ title: label, value }));
}

/** What the others in the conversation see meanwhile; whoever prepares it gets the form in its place. */
export function preparingCard(
  language: Language,
  { name, userId, data }: { name: string; userId: string; data: Readonly<Record<string, string | number | boolean>> },
): Card {
  const { preparing } = summaryText[language];
  return createCard({
    language,
    summary: preparing.title,
    body: [title(preparing.title), paragraph([run(preparing.says(name))])],
    actions: [postButton(preparing.open, data)],
    refresh: {
      action: { type: 'Action.Execute', title: preparing.open, verb: postVerb, data: { ...data } },
      userIds: [userId],
    },
  });
}
