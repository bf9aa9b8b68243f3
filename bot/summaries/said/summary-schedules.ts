import { type ScheduleRow, schedulesCard } from '../../../cards/summaries/schedules-card.ts';
import {
  endAllCard,
  type NamedSchedule,
  type ScheduleDeed,
  whichScheduleCard,
} from '../../../cards/summaries/which-schedule-card.ts';
import { summaryText } from '../../../cards/text/summaries.ts';
import { summaryReplies } from '../../../cards/text/summary-replies.ts';
import { whichScheduleText } from '../../../cards/text/which-schedule.ts';
import { timeZone } from '../../clock.ts';
import type { Language } from '../../register/schema.ts';
import { findPlace, listNames } from '../../store/chats/channels.ts';
import type { Conversation } from '../../store/chats/conversations.ts';
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
import { isSaid } from './which-schedule.ts';

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
  { does: 'list' | 'pick' | 'all' | 'show' | 'pause' | 'resume' | 'run' | 'edit' | 'end' | 'change' }
>;
type OneAct = Extract<ManageAct, { readonly schedule: number }>;

/** What owners of a channel do with its schedules, and admins with all. */
export async function manageSchedule(
  act: ManageAct,
  request: SummaryRequest,
  parts: SummaryParts,
): Promise<SummaryReply> {
  const { personId, language } = request;
  const replies = summaryReplies[language];
  const isAdmin = await parts.isAdmin(personId);
  const place = await findManaged(act, request, parts);
  if (place.scope === 'personal' && !isAdmin) return { text: replies.notHere };
  const permission = isAdmin ? 'yes' : await parts.mayPost(place, personId);
  if (permission !== 'yes') {
    const subject = 'schedule' in act ? `p-${act.schedule}` : place.id;
    await audit(parts, { personId, action: `schedule ${act.does} refused`, subject });
    return { text: replies.mayNot[permission] };
  }
  if (act.does === 'list') return list({ request, parts });
  if (act.does === 'pick') return pick(act, { request, parts });
  if (act.does === 'all') return manageAll(act, { request, parts });
  const schedule = await findSchedule(parts.db, act.schedule);
  const isHere = schedule?.conversationId === place.id;
  if (!schedule || schedule.hasEnded || !(isHere || isAdmin))
    return { text: replies.unknownSchedule(`p-${act.schedule}`) };
  return manage(act, schedule, { request, parts });
}

/** Where it is to be done: a list that came in somebody's own chat is of another place, and so are its buttons. */
async function findManaged(act: ManageAct, { place }: SummaryRequest, { db }: SummaryParts): Promise<Conversation> {
  if (place.scope !== 'personal' || !('schedule' in act)) return place;
  const schedule = await findSchedule(db, act.schedule);
  return (schedule && (await findPlace(db, schedule.conversationId))) ?? place;
}

/** Does it with the one schedule that is as somebody says; asks which where there are several. */
async function pick(
  { deed, which, words = '' }: Extract<ManageAct, { does: 'pick' }>,
  asked: Asked,
): Promise<SummaryReply> {
  const { language } = asked.request;
  const like = (await listHere(asked)).filter((schedule) => canBe(deed, schedule) && isSaid(which, schedule));
  const [only, ...others] = like;
  if (!only) return { text: whichScheduleText[language].none };
  if (others.length > 0)
    return { card: whichScheduleCard(language, { deed, words, schedules: nameAll(like, language) }) };
  return manage({ does: deed, schedule: only.id, words } as OneAct, only, asked);
}

/** Pauses, resumes or ends all of a place. That they end for everybody is confirmed by their number, counted again. */
async function manageAll({ deed, number }: Extract<ManageAct, { does: 'all' }>, asked: Asked): Promise<SummaryReply> {
  const { language } = asked.request;
  const text = whichScheduleText[language];
  const all = (await listHere(asked)).filter((schedule) => canBe(deed, schedule));
  if (all.length === 0) return { text: text.none };
  if (deed === 'end' && number === undefined) return { card: endAllCard(language, nameAll(all, language)) };
  if (deed === 'end' && Number(number) !== all.length) return { text: text.endAll.wrong(all.length) };
  for (const schedule of all) await manage({ does: deed, schedule: schedule.id }, schedule, asked);
  return { text: text.all[deed](all.length), isFinished: deed === 'end' };
}

function canBe(deed: ScheduleDeed, { isPaused }: Schedule): boolean {
  if (deed === 'pause') return !isPaused;
  return deed !== 'resume' || isPaused;
}

function nameAll(schedules: readonly Schedule[], language: Language): NamedSchedule[] {
  return schedules.map((schedule) => ({
    id: schedule.id,
    what: `p-${schedule.id}: ${nameSchedule(schedule, language)}`,
  }));
}

/** "Wat er nog komt, elke maandag om 9:00 uur". */
function nameSchedule({ spec, rhythm }: Schedule, language: Language): string {
  return `${summaryText[language].form.templates[spec.template]}, ${describeRhythm(rhythm, language)}`;
}

async function manage(act: OneAct, schedule: Schedule, asked: Asked): Promise<SummaryReply> {
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
  return { card: await drawRows(await listHere(asked), asked) };
}

function listHere({ request: { place }, parts }: Asked): Promise<Schedule[]> {
  return listSchedules(parts.db, place.scope === 'personal' ? undefined : place.id);
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
      what: nameSchedule(schedule, language),
      where: isElsewhere ? (names.get(schedule.conversationId) ?? summaryText[language].schedules.unnamed) : undefined,
      next: schedule.nextAt && written(schedule.nextAt),
      isPaused: schedule.isPaused,
      last: last && { at: written(last.dueAt), outcome: last.reason === unchanged ? 'unchanged' : last.state },
    });
  }
  return schedulesCard(language, rows);
}
