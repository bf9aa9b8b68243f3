import { timeZone } from '../clock.ts';
import { nameSource } from '../milestones/source-name.ts';
import { asKnownOn } from '../register/as-known-on.ts';
import { type Register, sourceIdOf } from '../register/register.ts';
import { type DueSource, dueOf, listDueSources, withReadings } from '../register/reread.ts';
import type { Language, Source } from '../register/schema.ts';
import { recordChange } from '../store/audit.ts';
import type { Database } from '../store/database.ts';
import { remembering } from '../store/recent-acts.ts';
import type { DueReminder } from '../store/reminders/plan-deliveries.ts';
import { listSourceReadings, type StoredReading, saveSourceReading } from '../store/reminders/source-readings.ts';
import { describeSource } from '../wording/citations.ts';
import { writeDate, writeMoment } from '../wording/dates.ts';
import type { RereadItem } from '../wording/reread-item.ts';
import type { Recipient } from './plan.ts';

/** Why a reminder of a source goes out. */
const rereadLead = 'reread';

interface Where {
  readonly db: Database;
  readonly register: Register;
}

/** The sources that admins are reminded of on a day; what waits since before an admin came waits for them too. */
export async function planRereading(
  where: Where,
  recipients: readonly Recipient[],
  today: Temporal.PlainDate,
): Promise<DueReminder[]> {
  const due = await listToRead(where, today);
  const admins = recipients.filter(({ isDeputy, only }) => !isDeputy && !only);
  return admins.flatMap(({ id }) =>
    due.map((one) => ({
      milestoneId: nameSource(one.source.id),
      occurrence: one.due,
      lead: rereadLead,
      personId: id,
      isOvertaken: false,
    })),
  );
}

/** The sources that are to be read again on a day, those that wait longest first. */
export async function listToRead({ db, register }: Where, today: Temporal.PlainDate): Promise<DueSource[]> {
  return listDueSources(asKnownOn(register, today), await listSourceReadings(db), today);
}

/** The first day after today on which a source is to be read again. */
export async function findNextDue(
  { db, register }: Where,
  today: Temporal.PlainDate,
): Promise<Temporal.PlainDate | undefined> {
  const readings = await listSourceReadings(db);
  const days = [...asKnownOn(register, today).sources.values()].flatMap(
    (source) => dueOf(source, readings.get(source.id)) ?? [],
  );
  return days.filter((day) => Temporal.PlainDate.compare(day, today) > 0).toSorted(Temporal.PlainDate.compare)[0];
}

interface ItemReading {
  readonly register: Register;
  readonly readings: ReadonlyMap<string, StoredReading>;
  readonly language: Language;
  readonly today: Temporal.PlainDate;
}

/** A source as a row of the card; undefined where the register has it no more. */
export function writeRereadItem(
  { sourceId, due }: { sourceId: string; due: Temporal.PlainDate },
  { register, readings, language, today }: ItemReading,
): RereadItem | undefined {
  const known = withReadings(asKnownOn(register, today), readings, today);
  const source = known.sources.get(sourceId);
  if (!source) return undefined;
  const reading = readings.get(sourceId);
  const isOfThis = reading && !dueOf(source, reading)?.equals(due);
  const when = reading && writeMoment(reading.at.toZonedDateTimeISO(timeZone), language);
  return {
    language,
    sourceId,
    due: due.toString(),
    dueWritten: writeDate(due, language),
    facts: countFacts(known, sourceId),
    ...describeSource(known, sourceId, language),
    ...(isOfThis && when ? { outcome: { found: reading.found, name: reading.name, when } } : {}),
  };
}

function countFacts({ facts }: Register, sourceId: string): number {
  return [...facts.values()].filter(({ sources }) => sources.some((ref) => sourceIdOf(ref) === sourceId)).length;
}

export interface Recorded {
  readonly source: Source;
  /** When it is to be read again; undefined of what is never, and of what is to be mended first. */
  readonly next: Temporal.PlainDate | undefined;
  /** Of which day the reminder was that this answers, where there was one. */
  readonly due: Temporal.PlainDate | undefined;
}

/** Keeps what an admin found in a source; undefined, and nothing kept, where there is none with that id. */
export async function recordReading(
  { db, register }: Where,
  { sourceId, found }: Pick<StoredReading, 'sourceId' | 'found'>,
  { personId, name, now }: { personId: string; name: string; now: Temporal.ZonedDateTime },
): Promise<Recorded | undefined> {
  const today = now.toPlainDate();
  const source = asKnownOn(register, today).sources.get(sourceId);
  if (!source) return undefined;
  return db.transaction().execute(async (transaction) => {
    const before = (await listSourceReadings(transaction)).get(sourceId);
    const reading: StoredReading = { sourceId, found, on: today, personId, name, at: now.toInstant() };
    const due = dueOf(source, before);
    const action = `source ${found}`;
    const row = { table: 'source_readings', key: { source_id: sourceId } } as const;
    const about = { milestoneId: nameSource(sourceId), ...(due ? { date: due } : {}) };
    await remembering(
      transaction,
      { personId, action, ...about, row },
      { now: now.toInstant(), run: () => saveSourceReading(transaction, reading) },
    );
    const change = { personId, action, subject: nameSource(sourceId), old: before?.found ?? null, new: found };
    await recordChange(transaction, change, now.toInstant());
    return { source, next: dueOf(source, reading), due };
  });
}
