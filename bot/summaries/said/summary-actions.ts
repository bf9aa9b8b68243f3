import { randomUUID } from 'node:crypto';
import { summaryPreviewCard } from '../../../cards/summaries/summary-preview-card.ts';
import { readingText } from '../../../cards/text/reading.ts';
import { summaryReplies } from '../../../cards/text/summary-replies.ts';
import { workingDayOnOrAfter } from '../../register/calendar.ts';
import { findLastSent } from '../../store/summaries/posts.ts';
import { findSchedule } from '../../store/summaries/schedules.ts';
import { writeDate } from '../../wording/dates.ts';
import type { RhythmChoice, SummaryChoice } from '../../wording/summary-choice.ts';
import { readDate } from '../../wording/when/read-date.ts';
import { codeOf } from '../posted-card.ts';
import { writeContent } from '../write.ts';
import { broadcast } from './broadcast/summary-broadcast.ts';
import { nameMilestone } from './name-milestone.ts';
import { findOwnWordsFault, writeOwnWordsFault } from './own-words.ts';
import { saveSchedule } from './save-schedule.ts';
import type { SummaryAct } from './summary-acts.ts';
import { toRhythmChoice, toSpec } from './summary-choice.ts';
import { showForm } from './summary-form.ts';
import { actOnPost } from './summary-posts.ts';
import { audit, type SummaryParts, type SummaryReply, type SummaryRequest } from './summary-request.ts';
import { manageSchedule } from './summary-schedules.ts';
import { writeChoice } from './summary-words.ts';

/** Does what somebody asks with a summary, where they may; a refusal changes nothing and is audited. */
export async function summarise(act: SummaryAct, request: SummaryRequest, parts: SummaryParts): Promise<SummaryReply> {
  switch (act.does) {
    case 'read':
    case 'refresh':
    case 'readers':
      return actOnPost(act, request, parts);
    case 'broadcast':
    case 'choose':
    case 'save-list':
    case 'lists':
    case 'drop-list':
    case 'confirm':
    case 'stop':
    case 'outcome':
      return broadcast(act, request, parts);
    case 'cancel':
      return { text: summaryReplies[request.language].cancelled, isFinished: true };
    case 'form':
    case 'preview':
    case 'post':
    case 'schedule':
      return prepare(act, request, parts);
    default:
      return manageSchedule(act, request, parts);
  }
}

type Prepare = Extract<SummaryAct, { does: 'form' | 'preview' | 'post' | 'schedule' }>;

async function prepare(act: Prepare, request: SummaryRequest, parts: SummaryParts): Promise<SummaryReply> {
  const replies = summaryReplies[request.language];
  if (request.place.scope === 'personal') return { text: replies.notHere };
  const permission = await parts.mayPost(request.place, request.personId);
  if (permission !== 'yes') {
    await audit(parts, {
      personId: request.personId,
      action: `summary ${act.does} refused`,
      subject: request.place.id,
    });
    return { text: replies.mayNot[permission] };
  }
  if (act.does === 'form') return showForm(act, request, parts);
  const chosen = await nameMilestone(act.chosen, parts);
  if (chosen === undefined) return { text: replies.unknownMilestone(act.chosen.milestone) };
  if (chosen.template === 'countdown' && chosen.milestone === '') return { text: replies.chooseMilestone };
  const fault = findOwnWordsFault(chosen);
  if (fault) return { text: writeOwnWordsFault(fault, request.language) };
  const readBy = readReadBy(chosen, request, parts);
  if (typeof readBy === 'string') return { text: readBy };
  if (readBy && act.does === 'schedule') return { text: readingText[request.language].notScheduled };
  const dated = readBy ? { ...chosen, readBy: readBy.toString() } : chosen;
  if (act.does === 'preview') return showPreview({ ...act, chosen: dated }, request, parts);
  const draft = act.draft ?? request.activityId;
  if (act.does === 'schedule') return saveSchedule({ ...act, chosen, draft }, request, parts);
  return post({ chosen, draft, readBy }, request, parts);
}

async function showPreview(
  { chosen, schedule }: Extract<SummaryAct, { does: 'preview' }>,
  { language, place }: SummaryRequest,
  parts: SummaryParts,
): Promise<SummaryReply> {
  const now = parts.clock();
  const last = await findLastSent(parts.db, { conversationId: place.id, template: chosen.template });
  const content = await writeContent(parts, toSpec(chosen), { since: last?.settledAt, now });
  const known = schedule === undefined ? undefined : await findSchedule(parts.db, schedule);
  // A button can name any schedule, and another place's is shown to nobody here.
  if (known && known.conversationId !== place.id)
    return { text: summaryReplies[language].unknownSchedule(`p-${known.id}`) };
  const usual: RhythmChoice = {
    rhythm: 'weekly',
    rule: '',
    time: '09:00',
    starts: workingDayOnOrAfter(now.toPlainDate().add({ days: 1 })).toString(),
  };
  const rhythm = known ? toRhythmChoice(known.rhythm, language) : usual;
  const typed = writeChoice(chosen, language);
  const card = summaryPreviewCard(language, content, { chosen, rhythm, draft: randomUUID(), typed, schedule });
  return { card, isPreparation: true };
}

/** The day by which it is to be read, or the sentence that asks for one that can be. */
function readReadBy(
  { readBy = '' }: SummaryChoice,
  { language }: SummaryRequest,
  { clock }: SummaryParts,
): Temporal.PlainDate | string | undefined {
  if (readBy === '') return undefined;
  const today = clock().toPlainDate();
  const read = readDate(readBy, today);
  if (read.kind !== 'date' || read.rest.trim() !== '')
    return readingText[language].unclear(readBy, writeDate(today.add({ days: 14 }), language));
  const isAhead = Temporal.PlainDate.compare(read.date, today) > 0;
  return isAhead ? read.date : readingText[language].past(writeDate(read.date, language));
}

async function post(
  { chosen, draft, readBy }: { chosen: SummaryChoice; draft: string; readBy: Temporal.PlainDate | undefined },
  { language, place, personId }: SummaryRequest,
  parts: SummaryParts,
): Promise<SummaryReply> {
  const replies = summaryReplies[language];
  const key = `draft ${place.id} ${draft}`;
  const spec = toSpec(chosen);
  const dueAt = parts.clock().toInstant();
  const asked = await parts.posting.post({ key, conversationId: place.id, spec, createdBy: personId, dueAt, readBy });
  const code = codeOf(asked.post);
  if (!asked.isNew) return { text: replies.alreadyPosted(code) };
  await audit(parts, { personId, action: 'summary posted', subject: code, new: spec });
  return { text: replies.posted(code), isFinished: true };
}
