import { z } from 'zod';
import { postVerb } from '../../../cards/parts/actions.ts';
import type { ScheduleDeed } from '../../../cards/summaries/which-schedule-card.ts';
import { cleanText } from '../../wording/clean-text.ts';
import type { RhythmChoice, SummaryChoice } from '../../wording/summary-choice.ts';
import { tidyWords } from './own-words.ts';
import type { Which } from './which-schedule.ts';

/** What somebody does with summaries, by a button or by typing: both take one path. */
export type SummaryAct =
  | { readonly does: 'form'; readonly chosen?: SummaryChoice | undefined; readonly schedule?: number | undefined }
  | { readonly does: 'preview'; readonly chosen: SummaryChoice; readonly schedule?: number | undefined }
  /** `draft` names the preview, which is posted once; what is typed is its own. */
  | { readonly does: 'post'; readonly chosen: SummaryChoice; readonly draft?: string | undefined }
  | {
      readonly does: 'schedule';
      readonly chosen: SummaryChoice;
      readonly draft?: string | undefined;
      readonly rhythm: RhythmChoice | string;
      readonly schedule?: number | undefined;
    }
  | { readonly does: 'cancel' }
  | { readonly does: 'list' }
  | { readonly does: 'read' | 'refresh' | 'readers'; readonly post: string | number }
  | { readonly does: 'show' | 'pause' | 'resume' | 'run' | 'edit' | 'end'; readonly schedule: number }
  | {
      readonly does: 'change';
      readonly schedule: number;
      readonly words: string;
      readonly own?: Partial<Own> | undefined;
    }
  /** The schedule that is as somebody says, or all of a place; `number` confirms that they end. */
  | { readonly does: 'pick'; readonly deed: ScheduleDeed; readonly which: Which; readonly words?: string | undefined }
  | { readonly does: 'all'; readonly deed: 'pause' | 'resume' | 'end'; readonly number?: string | undefined }
  /** Where no channels are named it goes to all of them. */
  | { readonly does: 'broadcast'; readonly chosen: SummaryChoice; readonly to?: string | undefined }
  /** The channels of one that is still to be confirmed, by their ids. */
  | { readonly does: 'choose'; readonly broadcast: number; readonly channels: readonly string[] }
  /** Channels under a name: those that are named, or those of a broadcast. */
  | {
      readonly does: 'save-list';
      readonly name: string;
      readonly to?: string | undefined;
      readonly broadcast?: number | undefined;
    }
  | { readonly does: 'lists'; readonly name?: string | undefined }
  | { readonly does: 'drop-list'; readonly name: string }
  | { readonly does: 'confirm'; readonly broadcast: number; readonly number: string }
  | { readonly does: 'stop'; readonly broadcast: number }
  | { readonly does: 'outcome'; readonly broadcast: number; readonly page?: number | undefined };

type Own = Pick<SummaryChoice, 'heading' | 'words'>;

/** How far a summary may look. */
export const mostDays = 730;

const words = (most: number) =>
  z
    .string()
    .max(20_000)
    .catch('')
    .transform((value) => cleanText(value, most));
const id = z.coerce.number().int().min(1).max(2_147_483_647);
const choice = {
  template: z.enum(['next', 'measures', 'changes', 'countdown', 'words']),
  milestone: words(100),
  language: z.enum(['nl', 'en', 'both']),
  days: z.coerce.number().int().min(1).max(mostDays),
  thread: z.union([z.boolean(), z.stringbool()]).catch(false),
  // Longer than they may be, so that the reply can say how long they are.
  heading: words(2000).transform((heading) => heading.replace(/\s+/g, ' ')),
  words: words(2000).transform(tidyWords),
  unchanged: z.union([z.boolean(), z.stringbool()]).catch(false),
  readBy: words(100).optional(),
};
/** As a list with ticks sends them. */
function splitIds(ids: string): string[] {
  return ids.split(',').filter((one) => one !== '');
}

const draft = z.uuid();
const data = z.discriminatedUnion('does', [
  z.looseObject({ does: z.literal('form'), ...z.object(choice).partial().shape, schedule: id.optional() }),
  z.looseObject({ does: z.literal('preview'), ...choice, schedule: id.optional() }),
  z.looseObject({ does: z.literal('post'), ...choice, draft }),
  z.looseObject({
    does: z.literal('schedule'),
    ...choice,
    draft,
    schedule: id.optional(),
    rhythm: z.enum(['weekly', 'fortnightly', 'monthly', 'workdays', 'own']),
    rule: words(300),
    time: words(20),
    starts: words(30),
  }),
  z.looseObject({ does: z.literal('cancel') }),
  z.looseObject({ does: z.enum(['read', 'refresh']), post: z.uuid() }),
  z.looseObject({ does: z.enum(['pause', 'resume', 'run', 'edit', 'end', 'show']), schedule: id }),
  z.looseObject({ does: z.literal('change'), schedule: id, words: words(300) }),
  z.looseObject({ does: z.literal('all'), deed: z.literal('end'), number: words(20) }),
  z.looseObject({ does: z.literal('choose'), broadcast: id, channels: words(20_000).transform(splitIds) }),
  z.looseObject({ does: z.literal('confirm'), broadcast: id, number: words(20) }),
  z.looseObject({ does: z.literal('stop'), broadcast: id }),
  z.looseObject({ does: z.literal('outcome'), broadcast: id, page: id.optional() }),
]);
const executed = z.looseObject({ action: z.looseObject({ verb: z.literal(postVerb), data: z.unknown() }) });
const submitted = z.looseObject({ verb: z.literal(postVerb) });

/** What a button did, whichever of the two actions the client used; `unknown` where the card is ours and its data are not. */
export function readPressedSummary(value: unknown): SummaryAct | 'unknown' | undefined {
  const pressed = executed.safeParse(value).data?.action.data ?? submitted.safeParse(value).data;
  if (pressed === undefined) return undefined;
  const read = data.safeParse(pressed).data;
  return read ? toAct(read) : 'unknown';
}

function toAct(read: z.output<typeof data>): SummaryAct {
  switch (read.does) {
    case 'form': {
      const chosen = z.object(choice).safeParse(read).data;
      return { does: 'form', chosen: chosen && toChoice(chosen), schedule: read.schedule };
    }
    case 'preview':
      return { does: 'preview', chosen: toChoice(read), schedule: read.schedule };
    case 'post':
      return { does: 'post', chosen: toChoice(read), draft: read.draft };
    case 'schedule': {
      const { rhythm, rule, time, starts, schedule } = read;
      return {
        does: 'schedule',
        chosen: toChoice(read),
        draft: read.draft,
        rhythm: { rhythm, rule, time, starts },
        schedule,
      };
    }
    default:
      return read as SummaryAct;
  }
}

function toChoice(read: z.output<z.ZodObject<typeof choice>>): SummaryChoice {
  const { template, milestone, language, days, thread, heading, words: own, unchanged, readBy } = read;
  return { template, milestone, language, days, thread, heading, words: own, unchanged, ...(readBy ? { readBy } : {}) };
}
