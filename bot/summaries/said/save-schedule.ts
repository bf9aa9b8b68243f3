import { summaryReplies } from '../../../cards/text/summary-replies.ts';
import { changePost, findLastSent } from '../../store/summaries/posts.ts';
import {
  addSchedule,
  changeSchedule,
  findSchedule,
  type Rhythm,
  type Schedule,
} from '../../store/summaries/schedules.ts';
import type { SummarySpec } from '../../store/summaries/summary-spec.ts';
import { writeMoment } from '../../wording/dates.ts';
import type { RhythmChoice, SummaryChoice } from '../../wording/summary-choice.ts';
import { findNext, listNext } from '../moments.ts';
import { describeRhythm } from '../rhythm.ts';
import { readWanted, toSpec } from './summary-choice.ts';
import { type Asked, audit, type SummaryParts, type SummaryReply, type SummaryRequest } from './summary-request.ts';

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
    return saveChange(known, { spec, rhythm: read.rhythm }, { request, parts });
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

/** What is posted from now on, and when; the last post is drawn anew. */
export async function saveChange(
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
