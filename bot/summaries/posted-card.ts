import type { Card } from '../../cards/card.ts';
import { summaryCard } from '../../cards/summaries/summary-card.ts';
import { readingText } from '../../cards/text/reading.ts';
import { summaryText } from '../../cards/text/summaries.ts';
import { timeZone } from '../clock.ts';
import type { Language } from '../register/schema.ts';
import { countReads, listReads } from '../store/summaries/post-reads.ts';
import type { Post } from '../store/summaries/posts.ts';
import { findSchedule } from '../store/summaries/schedules.ts';
import { writeDate, writeMoment } from '../wording/dates.ts';
import { describeRhythm } from './rhythm.ts';
import { type WriteParts, writeContent } from './write.ts';

interface Drawing {
  readonly now: Temporal.ZonedDateTime;
  /** Whose clients ask for the card anew. */
  readonly refreshFor?: readonly string[];
  /** Whether the names of those who read it are shown. */
  readonly isForOwner?: boolean;
}

/** A post's card as of now. */
export async function drawPost(
  parts: WriteParts,
  post: Post,
  { now, refreshFor = [], isForOwner = false }: Drawing,
): Promise<Card> {
  const content = await writeContent(parts, post.spec, { since: post.since, now });
  const [language] = content.languages;
  const readers = isForOwner ? (await listReads(parts.db, post.id)).map(({ name }) => name) : [];
  return summaryCard(content, {
    postId: post.id,
    code: codeOf(post),
    asOf: writeMoment(now, language),
    readCount: await countReads(parts.db, post.id),
    readers,
    schedule: await describeSchedule(parts, post, language),
    refreshFor,
    readBy: post.readBy && readingText[language].by(writeDate(post.readBy, language)),
  });
}

/** What people type to name a post. */
export function codeOf({ code }: Pick<Post, 'code'>): string {
  return `s-${code}`;
}

async function describeSchedule(
  { db }: WriteParts,
  { scheduleId }: Post,
  language: Language,
): Promise<string | undefined> {
  const schedule = scheduleId === undefined ? undefined : await findSchedule(db, scheduleId);
  if (!schedule) return undefined;
  const words = summaryText[language];
  if (schedule.hasEnded) return words.ended;
  const rhythm = describeRhythm(schedule.rhythm, language);
  if (schedule.isPaused) return words.paused(rhythm);
  if (!schedule.nextAt) return words.ended;
  return words.scheduled(rhythm, writeMoment(schedule.nextAt.toZonedDateTimeISO(timeZone), language));
}
