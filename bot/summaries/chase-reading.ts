import { readingText } from '../../cards/text/reading.ts';
import { type Clock, timeZone } from '../clock.ts';
import { isWorkingDay } from '../register/calendar.ts';
import type { Tell } from '../sending/notices.ts';
import { findPlace, listNames } from '../store/chats/channels.ts';
import type { Conversation } from '../store/chats/conversations.ts';
import type { OpenDatabase } from '../store/database.ts';
import { listReaderIds } from '../store/summaries/post-reads.ts';
import { findPost, type Post } from '../store/summaries/posts.ts';
import { listReadingDeadlines, type ReadingDeadline, setReadingTold } from '../store/summaries/reading-deadlines.ts';
import { writeDate } from '../wording/dates.ts';
import { codeOf } from './posted-card.ts';
import { allSteps, findDueStep, type ReadingStep } from './reading-steps.ts';

export interface Member {
  readonly personId: string;
  readonly name: string;
}

export interface ChaseParts {
  readonly opened: OpenDatabase;
  readonly clock: Clock;
  readonly tell: Tell;
  /** All who are in a conversation; throws where Teams does not tell. */
  readonly listPeople: (of: Conversation) => Promise<readonly Member[]>;
  readonly onError: (event: string, error: unknown) => void;
}

export interface Chase {
  /** Tells whose time has come; how many posts something was told of. */
  tick(): Promise<number>;
  stop(): void;
}

const tickEveryMs = 60_000;
const fromHour = 9;
const untilHour = 18;

/**
 * Starts what reminds those who have not read a post, in their own chats: once before its day and once after, and then
 * tells its owner who they are. Only that somebody pressed "read" is known, and nothing else of what they do.
 */
export function startChase(parts: ChaseParts): Chase {
  const tick = () => chaseAll(parts);
  const timer = setInterval(() => void tick().catch((error: unknown) => parts.onError('reading', error)), tickEveryMs);
  return { tick, stop: () => clearInterval(timer) };
}

async function chaseAll(parts: ChaseParts): Promise<number> {
  const now = parts.clock().withTimeZone(timeZone);
  const today = now.toPlainDate();
  if (!isWorkingDay(today) || now.hour < fromHour || now.hour >= untilHour) return 0;
  let count = 0;
  for (const deadline of await listReadingDeadlines(parts.opened.db, allSteps)) {
    // One place that Teams does not tell of keeps no other waiting.
    const told = await chase(deadline, today, parts).catch((error: unknown) => parts.onError('reading', error));
    if (told) count += 1;
  }
  return count;
}

async function chase(deadline: ReadingDeadline, today: Temporal.PlainDate, parts: ChaseParts): Promise<boolean> {
  const { db } = parts.opened;
  const post = await findPost(db, deadline.postId);
  if (!post) return false;
  const posted = post.dueAt.toZonedDateTimeISO(timeZone).toPlainDate();
  const due = findDueStep({ ...deadline, posted }, today);
  if (!due) return false;
  const place = due.step && (await findPlace(db, post.conversationId));
  const unread = place ? await listUnread(post, place, parts) : [];
  const where = (await listNames(db, [post.conversationId])).get(post.conversationId);
  return db.transaction().execute(async (transaction) => {
    if (!(await setReadingTold(transaction, post.id, { from: deadline.told, to: due.told }))) return false;
    if (!place || !due.step) return false;
    const about = { post, readBy: deadline.readBy, where };
    for (const { personId, write } of writeStep(due.step, unread, about))
      await parts.tell(personId, write, transaction);
    return true;
  });
}

async function listUnread(post: Post, place: Conversation, { opened, listPeople }: ChaseParts): Promise<Member[]> {
  const read = new Set(await listReaderIds(opened.db, post.id));
  return (await listPeople(place)).filter(({ personId }) => personId !== post.createdBy && !read.has(personId));
}

interface About {
  readonly post: Post;
  readonly readBy: Temporal.PlainDate;
  readonly where: string | undefined;
}

function writeStep(step: ReadingStep, unread: readonly Member[], { post, readBy, where }: About) {
  const code = codeOf(post);
  const heading = post.spec.heading ?? '';
  if (step === 'owner') {
    const names = unread.map(({ name }) => name).toSorted((one, other) => one.localeCompare(other, 'nl'));
    const write: Parameters<Tell>[1] = (language) =>
      readingText[language].owner(code, names, writeDate(readBy, language));
    return [{ personId: post.createdBy, write }];
  }
  return unread.map(({ personId }) => {
    const write: Parameters<Tell>[1] = (language) =>
      readingText[language][step]({ code, heading, where, day: writeDate(readBy, language) });
    return { personId, write };
  });
}
