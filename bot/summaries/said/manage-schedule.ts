import { summaryReplies } from '../../../cards/text/summary-replies.ts';
import { endSchedule, findSchedule, type Schedule, setPaused } from '../../store/summaries/schedules.ts';
import { writeMoment } from '../../wording/dates.ts';
import { listNext } from '../moments.ts';
import { codeOf } from '../posted-card.ts';
import { readTypedRhythm, readTypedTime } from '../rhythm.ts';
import { drawSchedules } from './draw-schedules.ts';
import { findOwnWordsFault, writeOwnWordsFault } from './own-words.ts';
import { saveChange } from './save-schedule.ts';
import type { SummaryAct } from './summary-acts.ts';
import { toChoice, toSpec } from './summary-choice.ts';
import { showForm } from './summary-form.ts';
import { type Asked, audit, type SummaryReply } from './summary-request.ts';
import { readChoice, splitRhythm } from './summary-words.ts';

/** What is done with one schedule. */
export type OneAct = Extract<
  SummaryAct,
  { readonly schedule: number; readonly does: 'show' | 'pause' | 'resume' | 'run' | 'edit' | 'end' | 'change' }
>;

/** Does it; who asks and where was looked at before. */
export async function manageOne(act: OneAct, schedule: Schedule, asked: Asked): Promise<SummaryReply> {
  const { request, parts } = asked;
  const replies = summaryReplies[request.language];
  switch (act.does) {
    case 'show':
      return { card: await drawSchedules([schedule], asked) };
    case 'pause':
      return pause(schedule, asked);
    case 'resume':
      return resume(schedule, asked);
    case 'run':
      return run(schedule, asked);
    case 'edit':
      if (schedule.conversationId !== request.place.id) return { text: replies.changeByTyping(`p-${schedule.id}`) };
      return showForm({ chosen: toChoice(schedule.spec), schedule: schedule.id }, request, parts);
    case 'change': {
      const at = act.own ? undefined : readTypedTime(act.words);
      if (at) return saveChange(schedule, { spec: schedule.spec, rhythm: { ...schedule.rhythm, at } }, asked);
      const { before, rhythm } = splitRhythm(act.words);
      const read = readChoice(before, request.language, toChoice(schedule.spec));
      if (!read) return { text: replies.rhythm['not-a-rule'] };
      const chosen = { ...read, ...act.own };
      const fault = findOwnWordsFault(chosen);
      if (fault) return { text: writeOwnWordsFault(fault, request.language) };
      if (rhythm === '') return saveChange(schedule, { spec: toSpec(chosen), rhythm: schedule.rhythm }, asked);
      const usual = schedule.rhythm.at.toString({ smallestUnit: 'minute' });
      const wanted = readTypedRhythm(rhythm, parts.clock(), usual);
      if (wanted.kind === 'refused') return { text: replies.rhythm[wanted.reason] };
      return saveChange(schedule, { spec: toSpec(chosen), rhythm: wanted.rhythm }, asked);
    }
    case 'end':
      return end(schedule, asked);
  }
}

async function pause(schedule: Schedule, asked: Asked): Promise<SummaryReply> {
  const { request, parts } = asked;
  await setPaused(parts.db, schedule.id, { pausedAt: parts.clock().toInstant(), nextAt: undefined });
  return changed('paused', schedule, { ...asked, text: summaryReplies[request.language].paused(`p-${schedule.id}`) });
}

async function resume(schedule: Schedule, asked: Asked): Promise<SummaryReply> {
  const { request, parts } = asked;
  const replies = summaryReplies[request.language];
  if (!schedule.isPaused) return { text: replies.notPaused(`p-${schedule.id}`) };
  const [next] = listNext(schedule.rhythm, parts.clock().toInstant(), 1);
  if (!next) return { text: replies.noNext(`p-${schedule.id}`) };
  await setPaused(parts.db, schedule.id, { pausedAt: undefined, nextAt: next.toInstant() });
  const text = replies.resumed(`p-${schedule.id}`, writeMoment(next, request.language));
  return changed('resumed', schedule, { ...asked, text });
}

/** Posts once, now; what was planned goes ahead. */
async function run({ id, conversationId, spec }: Schedule, { request, parts }: Asked): Promise<SummaryReply> {
  const { personId, language, activityId } = request;
  const dueAt = parts.clock().toInstant();
  const key = `run ${id} ${activityId}`;
  const asked = await parts.posting.post({ key, conversationId, scheduleId: id, spec, createdBy: personId, dueAt });
  const code = codeOf(asked.post);
  if (asked.isNew) await audit(parts, { personId, action: 'schedule run', subject: `p-${id}`, new: code });
  return { text: summaryReplies[language].posted(code) };
}

async function end(schedule: Schedule, asked: Asked): Promise<SummaryReply> {
  const { request, parts } = asked;
  await endSchedule(parts.db, schedule.id, parts.clock().toInstant());
  return changed('ended', schedule, { ...asked, text: summaryReplies[request.language].ended(`p-${schedule.id}`) });
}

/** What was changed is audited, and shown on the schedule's last post. */
async function changed(
  what: string,
  schedule: Schedule,
  { request, parts, text }: Asked & { text: string },
): Promise<SummaryReply> {
  await audit(parts, { personId: request.personId, action: `schedule ${what}`, subject: `p-${schedule.id}` });
  await parts.posting.redrawLast(schedule);
  const now = await findSchedule(parts.db, schedule.id);
  return now && !now.hasEnded ? { text, card: await drawSchedules([now], { request, parts }) } : { text };
}
