import {
  endAllCard,
  type NamedSchedule,
  type ScheduleDeed,
  whichScheduleCard,
} from '../../../cards/summaries/which-schedule-card.ts';
import { summaryReplies } from '../../../cards/text/summary-replies.ts';
import { whichScheduleText } from '../../../cards/text/which-schedule.ts';
import type { Language } from '../../register/schema.ts';
import { findPlace } from '../../store/chats/channels.ts';
import type { Conversation } from '../../store/chats/conversations.ts';
import { findSchedule, listSchedules, type Schedule } from '../../store/summaries/schedules.ts';
import { drawSchedules, nameSchedule } from './draw-schedules.ts';
import { manageOne, type OneAct } from './manage-schedule.ts';
import type { SummaryAct } from './summary-acts.ts';
import { type Asked, audit, type SummaryParts, type SummaryReply, type SummaryRequest } from './summary-request.ts';
import { isSaid } from './which-schedule.ts';

type ManageAct = Extract<
  SummaryAct,
  { does: 'list' | 'pick' | 'all' | 'show' | 'pause' | 'resume' | 'run' | 'edit' | 'end' | 'change' }
>;

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
  return manageOne(act, schedule, { request, parts });
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
  return manageOne({ does: deed, schedule: only.id, words } as OneAct, only, asked);
}

/** Pauses, resumes or ends all of a place. That they end for everybody is confirmed by their number, counted again. */
async function manageAll({ deed, number }: Extract<ManageAct, { does: 'all' }>, asked: Asked): Promise<SummaryReply> {
  const { language } = asked.request;
  const text = whichScheduleText[language];
  const all = (await listHere(asked)).filter((schedule) => canBe(deed, schedule));
  if (all.length === 0) return { text: text.none };
  if (deed === 'end' && number === undefined) return { card: endAllCard(language, nameAll(all, language)) };
  if (deed === 'end' && Number(number) !== all.length) return { text: text.endAll.wrong(all.length) };
  for (const schedule of all) await manageOne({ does: deed, schedule: schedule.id }, schedule, asked);
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

/** Those of the conversation; in their own chat an admin sees those of all. */
async function list(asked: Asked): Promise<SummaryReply> {
  return { card: await drawSchedules(await listHere(asked), asked) };
}

function listHere({ request: { place }, parts }: Asked): Promise<Schedule[]> {
  return listSchedules(parts.db, place.scope === 'personal' ? undefined : place.id);
}
