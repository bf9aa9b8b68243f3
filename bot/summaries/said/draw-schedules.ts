import { type ScheduleRow, schedulesCard } from '../../../cards/summaries/schedules-card.ts';
import { summaryText } from '../../../cards/text/summaries.ts';
import { timeZone } from '../../clock.ts';
import type { Language } from '../../register/schema.ts';
import { listNames } from '../../store/chats/channels.ts';
import { findLastRun } from '../../store/summaries/posts.ts';
import type { Schedule } from '../../store/summaries/schedules.ts';
import { writeMoment } from '../../wording/dates.ts';
import { unchanged } from '../deliver-post.ts';
import { describeRhythm } from '../rhythm.ts';
import type { Asked } from './summary-request.ts';

/** Schedules with their last run and their next, each of another place by the name of that. */
export async function drawSchedules(schedules: readonly Schedule[], { request, parts }: Asked) {
  const { language, place } = request;
  const elsewhere = schedules.map(({ conversationId }) => conversationId).filter((id) => id !== place.id);
  const names = await listNames(parts.db, elsewhere);
  const rows: ScheduleRow[] = [];
  for (const schedule of schedules) {
    const last = await findLastRun(parts.db, schedule.id);
    const written = (moment: Temporal.Instant) => writeMoment(moment.toZonedDateTimeISO(timeZone), language);
    const isElsewhere = schedule.conversationId !== place.id;
    rows.push({
      id: schedule.id,
      code: `p-${schedule.id}`,
      what: nameSchedule(schedule, language),
      where: isElsewhere ? (names.get(schedule.conversationId) ?? summaryText[language].schedules.unnamed) : undefined,
      next: schedule.nextAt && written(schedule.nextAt),
      isPaused: schedule.isPaused,
      last: last && { at: written(last.dueAt), outcome: last.reason === unchanged ? 'unchanged' : last.state },
    });
  }
  return schedulesCard(language, rows);
}

/** "Wat er nog komt, elke maandag om 9:00 uur". */
export function nameSchedule({ spec, rhythm }: Schedule, language: Language): string {
  return `${summaryText[language].form.templates[spec.template]}, ${describeRhythm(rhythm, language)}`;
}
