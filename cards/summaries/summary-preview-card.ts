import type { IDateInput, IShowCardAction, ITextInput, ITimeInput } from '@microsoft/teams.cards';
import type { Language } from '../../bot/register/schema.ts';
import type { PostContent } from '../../bot/wording/summary.ts';
import type { RhythmChoice, SummaryChoice } from '../../bot/wording/summary-choice.ts';
import { type Card, createCard } from '../card.ts';
import { postButton, primary, showCard } from '../parts/actions.ts';
import { container, paragraph, run, title } from '../parts/elements.ts';
import { fold } from '../parts/fold.ts';
import { readingText } from '../text/reading.ts';
import { type SummaryText, summaryText } from '../text/summaries.ts';
import { textIn } from '../text/text-in.ts';
import { contentBody, sayContent } from './summary-card.ts';
import { choice, toOptions } from './summary-form-card.ts';

interface PreviewOptions {
  readonly chosen: SummaryChoice;
  readonly rhythm: RhythmChoice;
  /** Of this preview: it is posted once, however often is pressed. */
  readonly draft: string;
  /** What to type instead: "maatregelen nl". */
  readonly typed: string;
  /** Of the schedule that is changed. */
  readonly schedule?: number | undefined;
}

/** A summary before it goes out; only whoever asked for it sees it. */
export function summaryPreviewCard(
  language: Language,
  content: PostContent,
  { chosen, rhythm, draft, typed, schedule }: PreviewOptions,
): Card {
  const words = summaryText[language];
  const { preview, schedules } = words;
  const data = { ...chosen, draft };
  const plan = scheduleAction(words, { data, rhythm, schedule });
  return createCard({
    language,
    summary: `${preview.title}: ${sayContent(content)}`,
    isWide: true,
    body: [
      title(preview.title),
      paragraph([run(preview.says)]),
      container(contentBody(content), { style: 'emphasis', spacing: 'Medium' }),
      ...fold('how', textIn(language).howItWorks, [
        paragraph([
          run(schedule === undefined ? preview.typed(typed) : schedules.typed(`p-${schedule}`)),
          ...(schedule === undefined && content.own ? [run(preview.typedWords)] : []),
        ]),
      ]),
      ...(chosen.readBy ? [paragraph([run(readingText[language].by(chosen.readBy))])] : []),
      ...(chosen.template === 'changes'
        ? [paragraph([run(preview.unchanged[chosen.unchanged ? 'yes' : 'no'], { isSubtle: true })])]
        : []),
    ],
    actions: [
      ...(schedule === undefined ? [primary(postButton(preview.post, { does: 'post', ...data }))] : []),
      plan,
      postButton(preview.back, { does: 'form', ...chosen, ...(schedule === undefined ? {} : { schedule }) }),
      postButton(preview.cancel, { does: 'cancel' }),
    ],
  });
}

function scheduleAction(
  { preview, schedules }: SummaryText,
  {
    data,
    rhythm,
    schedule,
  }: { data: Record<string, string | number | boolean>; rhythm: RhythmChoice; schedule: number | undefined },
): IShowCardAction {
  const rule: ITextInput = {
    type: 'Input.Text',
    id: 'rule',
    label: preview.rule,
    placeholder: preview.ruleHint,
    maxLength: 300,
    ...(rhythm.rule ? { value: rhythm.rule } : {}),
  };
  const time: ITimeInput = { type: 'Input.Time', id: 'time', label: preview.time, value: rhythm.time };
  const starts: IDateInput = { type: 'Input.Date', id: 'starts', label: preview.starts, value: rhythm.starts };
  const isNew = schedule === undefined;
  return showCard(isNew ? preview.schedule : schedules.save, {
    body: [
      choice('rhythm', preview.rhythm, { options: toOptions(preview.rhythms), value: rhythm.rhythm }),
      rule,
      time,
      starts,
    ],
    action: postButton(isNew ? preview.schedule : schedules.save, {
      does: 'schedule',
      ...data,
      ...(isNew ? {} : { schedule }),
    }),
  });
}
