import { digestText } from '../../cards/text/digests.ts';
import { type Clock, timeZone } from '../clock.ts';
import { isWorkingDay } from '../register/calendar.ts';
import type { Tell } from '../sending/notices.ts';
import type { Database, OpenDatabase } from '../store/database.ts';
import { type Follower, setTold, takeUntold } from '../store/summaries/follows.ts';
import type { SummarySpec } from '../store/summaries/summary-spec.ts';
import type { Summary } from '../wording/summary.ts';
import { type WriteParts, writeSummaries } from './write.ts';

export interface DigestParts extends Pick<WriteParts, 'knowledge'> {
  readonly opened: OpenDatabase;
  readonly clock: Clock;
  readonly tell: Tell;
  readonly onError: (event: string, error: unknown) => void;
}

export interface Digests {
  /** Tells who follows what changed, where this month's time has come; how many were told. */
  tick(): Promise<number>;
  stop(): void;
}

const tickEveryMs = 60_000;
const fromHour = 9;
const untilHour = 18;
const spec: SummarySpec = { template: 'changes', language: 'both', days: 31, inThread: false };

/** Starts what tells people each month, in their own chat, what changed; nothing where nothing did. */
export function startDigests(parts: DigestParts): Digests {
  const tick = () => tellFollowers(parts);
  const timer = setInterval(() => void tick().catch((error: unknown) => parts.onError('digests', error)), tickEveryMs);
  return { tick, stop: () => clearInterval(timer) };
}

/** From nine o'clock on the month's first working day; what was missed then comes on a later one. */
async function tellFollowers(parts: DigestParts): Promise<number> {
  const now = parts.clock().withTimeZone(timeZone);
  if (!isWorkingDay(now.toPlainDate()) || now.hour < fromHour || now.hour >= untilHour) return 0;
  const month = now.toPlainDate().with({ day: 1 }).toZonedDateTime(timeZone).toInstant();
  return parts.opened.db.transaction().execute(async (transaction) => {
    let told = 0;
    for (const follower of await takeUntold(transaction, month)) {
      if (await tellOne(follower, { transaction, now, parts })) told += 1;
      await setTold(transaction, follower.personId, now.toInstant());
    }
    return told;
  });
}

async function tellOne(
  { personId, toldAt, topics }: Follower,
  { transaction, now, parts }: { transaction: Database; now: Temporal.ZonedDateTime; parts: DigestParts },
): Promise<boolean> {
  const where = { db: transaction, knowledge: parts.knowledge };
  const summaries = await writeSummaries(where, spec, { since: toldAt, now, topics });
  if (summaries.every(({ items }) => items.length === 0)) return false;
  const inLanguage = Object.fromEntries(summaries.map((summary) => [summary.language, summary]));
  await parts.tell(personId, (language) => writeDigest(inLanguage[language] ?? summaries[0]), transaction);
  return true;
}

/** What changed as lines, each with the sources that say so. */
function writeDigest(summary: Summary | undefined): string {
  if (!summary) return '';
  const { language, lead, items, left, citations } = summary;
  const text = digestText[language];
  const names = new Map(citations.map(({ number, name }) => [number, name]));
  const lines = items.map(({ text: says, note, cites }) => {
    const sources = cites.flatMap((number) => names.get(number) ?? []);
    const behind = [...(note ? [note] : []), ...(sources.length > 0 ? [text.sources(sources)] : [])];
    return `– ${says}${behind.length > 0 ? ` (${behind.join('; ')})` : ''}`;
  });
  return [lead.text, ...lines, ...(left > 0 ? [text.left(left)] : []), text.stop].join('\n');
}
