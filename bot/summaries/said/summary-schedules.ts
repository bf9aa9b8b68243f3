import { type ScheduleRow, schedulesCard } from '../../../cards/summaries/schedules-card.ts';
import { summaryText } from '../../../cards/text/summaries.ts';
import { summaryReplies } from '../../../cards/text/summary-replies.ts';
import { timeZone } from '../../clock.ts';
import { listNames } from '../../store/chats/channels.ts';
import { changePost, findLastRun, findLastSent } from '../../store/summaries/posts.ts';
import {
  addSchedule,
  changeSchedule,
  endSchedule,
  findSchedule,
  listSchedules,
  type Rhythm,
  type Schedule,
  setPaused,
} from '../../store/summaries/schedules.ts';
import type { SummarySpec } from '../../store/summaries/summary-spec.ts';
import { writeMoment } from '../../wording/dates.ts';
import type { RhythmChoice, SummaryChoice } from '../../wording/summary-choice.ts';
import { unchanged } from '../deliver-post.ts';
import { findNext, listNext } from '../moments.ts';
import { codeOf } from '../posted-card.ts';
import { describeRhythm } from '../rhythm.ts';
import { findOwnWordsFault, writeOwnWordsFault } from './own-words.ts';
import type { SummaryAct } from './summary-acts.ts';
import { readWanted, toChoice, toSpec } from './summary-choice.ts';
import { showForm } from './summary-form.ts';
import { audit, type SummaryParts, type SummaryReply, type SummaryRequest } from './summary-request.ts';
import { readChoice, splitRhythm } from './summary-words.ts';

const shownMoments = 3;

interface Wanted {
  readonly chosen: SummaryChoice;
  readonly draft: string;
  readonly rhythm: RhythmChoice | string;
  readonly schedule?: number | undefined;
}

/** Makes a schedule of a preview, or changes the one that it was made for; the caller has checked who asks. */
export async function saveSchedule(
  wanted: Wanted,
  request: SummaryRequest,
  parts: SummaryParts,
): Promise<SummaryReply> {
  const { language, place, personId } = request;
  const replies = summaryReplies[language];
  const read = readWanted(wanted.rhythm, parts.clock());
  if (read.kind === 'refused') return { text: replies.rhythm[read.reason] };
  const spec = toSpec(wanted.chosen);
  if (wanted.schedule !== undefined) {
    const known = await findSchedule(parts.db, wanted.schedule);
    if (known?.conversationId !== place.id || known.hasEnded)
      return { text: replies.unknownSchedule(`p-${wanted.schedule}`) };
    return change(known, { spec, rhythm: read.rhythm }, { request, parts });
  }
  const now = parts.clock().toInstant();
  const [first] = listNext(read.rhythm, now, 1);
  if (!first) return { text: replies.rhythm.never };
  const key = `draft ${place.id} ${wanted.draft}`;
  const added = { key, conversationId: place.id, spec, rhythm: read.rhythm, createdBy: personId };
  const { id, isNew } = await addSchedule(parts.db, { ...added, nextAt: first.toInstant() }, now);
  const made = { action: 'schedule added', subject: `p-${id}`, new: { spec, rhythm: read.rhythm } };
  if (isNew) await audit(parts, { personId, ...made });
  return { text: describeNext(replies.scheduled, { id, rhythm: read.rhythm }, request, parts), isFinished: true };
}

function describeNext(
  say: (code: string, rhythm: string, moments: readonly string[]) => string,
  { id, rhythm }: { id: number; rhythm: Rhythm },
  { language }: SummaryRequest,
  { clock }: SummaryParts,
): string {
  const moments = listNext(rhythm, clock().toInstant(), shownMoments).map((moment) => writeMoment(moment, language));
  return say(`p-${id}`, describeRhythm(rhythm, language), moments);
}

interface Asked {
  readonly request: SummaryRequest;
  readonly parts: SummaryParts;
}

async function change(
  known: Schedule,
  { spec, rhythm }: { spec: SummarySpec; rhythm: Rhythm },
  { request, parts }: Asked,
): Promise<SummaryReply> {
  const { db, posting, clock } = parts;
  const nextAt = known.isPaused ? undefined : findNext(rhythm, clock().toInstant());
  await changeSchedule(db, known.id, { spec, rhythm, nextAt });
  const old = { spec: known.spec, rhythm: known.rhythm };
  await audit(parts, {
    personId: request.personId,
    action: 'schedule changed',
    subject: `p-${known.id}`,
    old,
    new: { spec, rhythm },
  });
  const last = await findLastSent(db, { conversationId: known.conversationId, scheduleId: known.id });
  if (last) await changePost(db, last.id, spec);
  await posting.redrawLast(known);
  const { changed } = summaryReplies[request.language];
  return { text: describeNext(changed, { id: known.id, rhythm }, request, parts), isFinished: true };
}

type ManageAct = Extract<
  SummaryAct,
  { does: 'list' | 'show' | 'pause' | 'resume' | 'run' | 'edit' | 'end' | 'change' }
>;

/** What owners of a channel do with its schedules, and admins with all. */
export async function manageSchedule(
  act: ManageAct,
  request: SummaryRequest,
  parts: SummaryParts,
): Promise<SummaryReply> {
  const { personId, place, language } = request;
  const replies = summaryReplies[language];
  const isAdmin = await parts.isAdmin(personId);
  if (place.scope === 'personal' && !isAdmin) return { text: replies.notHere };
  const permission = isAdmin ? 'yes' : await parts.mayPost(place, personId);
  if (permission !== 'yes') {
    const subject = act.does === 'list' ? place.id : `p-${act.schedule}`;
    await audit(parts, { personId, action: `schedule ${act.does} refused`, subject });
    return { text: replies.mayNot[permission] };
  }
  if (act.does === 'list') return list({ request, parts });
  const schedule = await findSchedule(parts.db, act.schedule);
  const isHere = schedule?.conversationId === place.id;
  if (!schedule || schedule.hasEnded || !(isHere || isAdmin))
    return { text: replies.unknownSchedule(`p-${act.schedule}`) };
  return manage(act, schedule, { request, parts });
}

async function manage(
  act: Exclude<ManageAct, { does: 'list' }>,
  schedule: Schedule,
  asked: Asked,
): Promise<SummaryReply> {
  const { request, parts } = asked;
  const replies = summaryReplies[request.language];
  switch (act.does) {
    case 'show':
      return { card: await drawRows([schedule], asked) };
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
      const { before, rhythm } = splitRhythm(act.words);
      const read = readChoice(before, request.language, toChoice(schedule.spec));
      if (!read) return { text: replies.rhythm['not-a-rule'] };
      const chosen = { ...read, ...act.own };
      const fault = findOwnWordsFault(chosen);
      if (fault) return { text: writeOwnWordsFault(fault, request.language) };
      if (rhythm === '') return change(schedule, { spec: toSpec(chosen), rhythm: schedule.rhythm }, asked);
      const wanted = readWanted(rhythm, parts.clock());
      if (wanted.kind === 'refused') return { text: replies.rhythm[wanted.reason] };
      return change(schedule, { spec: toSpec(chosen), rhythm: wanted.rhythm }, asked);
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
  return now && !now.hasEnded ? { text, card: await drawRows([now], { request, parts }) } : { text };
}

/** Those of the conversation; in their own chat an admin sees those of all. */
async function list(asked: Asked): Promise<SummaryReply> {
  const { place } = asked.request;
  const schedules = await listSchedules(asked.parts.db, place.scope === 'personal' ? undefined : place.id);
  return { card: await drawRows(schedules, asked) };
}

async function drawRows(schedules: readonly Schedule[], { request, parts }: Asked) {
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
      what: `${summaryText[language].form.templates[schedule.spec.template]}, ${describeRhythm(schedule.rhythm, language)}`,
      where: isElsewhere ? (names.get(schedule.conversationId) ?? summaryText[language].schedules.unnamed) : undefined,
      next: schedule.nextAt && written(schedule.nextAt),
      isPaused: schedule.isPaused,
      last: last && { at: written(last.dueAt), outcome: last.reason === unchanged ? 'unchanged' : last.state },
    });
  }
  return schedulesCard(language, rows);
}
