import { lastDayOf, listOccurrences, type Occurrence } from '../milestones/milestone.ts';
import { readMilestones } from '../milestones/read-milestones.ts';
import type { Register } from '../register/register.ts';
import { recordChange } from '../store/audit.ts';
import type { Database } from '../store/database.ts';
import { type ActRow, remembering } from '../store/recent-acts.ts';
import { keyOf, markDone, markSeen, type OccurrenceRef, readActs, reopen, snooze } from '../store/reminders/acts.ts';
import { listSentLeads } from '../store/reminders/deliveries.ts';
import { lastLead } from './plan.ts';
import { reach } from './sweep.ts';

/** What somebody does with a reminder, by a button or by typing. */
export type Act =
  | { readonly name: 'seen'; readonly milestoneId: string; readonly date?: Temporal.PlainDate }
  | { readonly name: 'done'; readonly milestoneId: string; readonly date?: Temporal.PlainDate; readonly note?: string }
  | { readonly name: 'reopen'; readonly milestoneId: string; readonly date?: Temporal.PlainDate }
  | {
      readonly name: 'snooze';
      readonly milestoneId: string;
      readonly date?: Temporal.PlainDate;
      readonly until: Temporal.PlainDate;
    };

export interface Person {
  readonly personId: string;
  /** As the others see it on the card. */
  readonly name: string;
}

export interface Doer extends Person {
  readonly isAdmin: boolean;
}

export type ActResult =
  | { readonly kind: 'acted'; readonly occurrence: OccurrenceRef }
  | {
      readonly kind: 'refused';
      readonly reason: 'not-admin' | 'not-yours' | 'unknown' | 'already' | 'not-done' | 'past' | 'too-late';
    };

type Refusal = Extract<ActResult, { kind: 'refused' }>['reason'];

export interface ActParts {
  readonly db: Database;
  readonly register: Register;
}

/**
 * Does it where it may be done; what a card sends back can be forged, so who asks and what is named are checked here.
 * A refusal changes nothing and is audited.
 */
export async function act(
  { db, register }: ActParts,
  doer: Doer,
  { wanted, now }: { wanted: Act; now: Temporal.ZonedDateTime },
): Promise<ActResult> {
  const { occurrence, refusal } = await findMeant({ db, register }, doer, { wanted, today: now.toPlainDate() });
  const subject = occurrence ? keyOf(occurrence) : wanted.milestoneId.slice(0, 100);
  const record = (on: Database, action: string, details: unknown) =>
    recordChange(on, { personId: doer.personId, action, subject, new: details }, now.toInstant());
  const refuse = async (on: Database, reason: Refusal): Promise<ActResult> => {
    await record(on, `${wanted.name} refused`, { reason });
    return { kind: 'refused', reason };
  };
  if (!occurrence || refusal) return refuse(db, refusal ?? 'unknown');
  return db.transaction().execute(async (transaction) => {
    const isWritten = await remembering(
      transaction,
      { personId: doer.personId, action: wanted.name, ...occurrence, row: rowOf(wanted, occurrence, doer) },
      {
        now: now.toInstant(),
        run: () => write(transaction, doer, { wanted, occurrence, now: now.toInstant() }),
      },
    );
    if (!isWritten) return refuse(transaction, 'already');
    await record(transaction, wanted.name, detailsOf(wanted));
    return { kind: 'acted', occurrence };
  });
}

/** What would be refused, and why; undefined where it may be done. Nothing is changed or audited. */
export async function findActRefusal(
  { db, register }: ActParts,
  doer: Doer,
  { wanted, now }: { wanted: Act; now: Temporal.ZonedDateTime },
): Promise<{ occurrence?: OccurrenceRef; refusal?: Refusal }> {
  const { occurrence, refusal } = await findMeant({ db, register }, doer, { wanted, today: now.toPlainDate() });
  return occurrence && !refusal ? { occurrence } : { refusal: refusal ?? 'unknown' };
}

/** What an act is about, and why it may not be done. */
async function findMeant(
  parts: ActParts,
  doer: Doer,
  { wanted, today }: { wanted: Act; today: Temporal.PlainDate },
): Promise<{ occurrence?: OccurrenceRef; refusal?: Refusal | undefined }> {
  const found = await findOccurrence(parts, wanted, today);
  if (!found) return { refusal: 'unknown' };
  const { milestone, date } = found;
  const occurrence = { milestoneId: milestone.id, date };
  const last = lastDayOf({ vague: milestone.vague, date });
  return { occurrence, refusal: await findRefusal(parts.db, doer, { wanted, occurrence, today, last }) };
}

/** The one that is named; a typed act names no date, and means the nearest that can have a reminder. */
async function findOccurrence(
  { db, register }: ActParts,
  { name, milestoneId, date }: Act,
  today: Temporal.PlainDate,
): Promise<Occurrence | undefined> {
  const milestones = (await readMilestones(db, register, today)).filter(({ id }) => id === milestoneId);
  const occurrences = listOccurrences(milestones, {
    first: (date ?? today).subtract({ days: reach.daysBefore }),
    last: (date ?? today).add({ days: reach.daysAfter }),
  });
  const acts = await readActs(db, today.subtract({ days: reach.daysBefore }));
  const isDone = (known: Occurrence) => acts.get(keyOf({ milestoneId, date: known.date }))?.done !== undefined;
  // Of one that recurs what is opened again is one that was done.
  const meant = name === 'reopen' && occurrences.some(isDone) ? occurrences.filter(isDone) : occurrences;
  return date ? occurrences.find((known) => known.date.equals(date)) : nearest(meant, today);
}

function nearest(occurrences: readonly Occurrence[], today: Temporal.PlainDate): Occurrence | undefined {
  const distance = ({ date }: Occurrence) => Math.abs(today.until(date, { largestUnit: 'days' }).days);
  return occurrences.toSorted((a, b) => distance(a) - distance(b))[0];
}

interface Judged {
  readonly wanted: Act;
  readonly occurrence: OccurrenceRef;
  readonly today: Temporal.PlainDate;
  readonly last: Temporal.PlainDate;
}

async function findRefusal(
  db: Database,
  { personId, isAdmin }: Doer,
  { wanted, occurrence, today, last }: Judged,
): Promise<Refusal | undefined> {
  const leads = isAdmin ? [] : await listSentLeads(db, occurrence, personId);
  // A deputy who was told that no admin saw it can end it.
  const isForAll = wanted.name === 'done' || wanted.name === 'reopen';
  if (isForAll && !isAdmin && !leads.includes('escalation')) return 'not-admin';
  if (!isAdmin && leads.length === 0) return 'not-yours';
  const acts = (await readActs(db, occurrence.date)).get(keyOf(occurrence));
  if (wanted.name === 'reopen') return acts?.done ? undefined : 'not-done';
  if (acts?.done) return 'already';
  if (wanted.name !== 'snooze') return undefined;
  if (Temporal.PlainDate.compare(wanted.until, today) <= 0) return 'past';
  const isAhead = Temporal.PlainDate.compare(last, today) >= 0;
  const latest = isAhead ? last : last.add({ days: -Number(lastLead) });
  return Temporal.PlainDate.compare(wanted.until, latest) > 0 ? 'too-late' : undefined;
}

async function write(
  db: Database,
  { personId, name }: Doer,
  { wanted, occurrence, now }: { wanted: Act; occurrence: OccurrenceRef; now: Temporal.Instant },
): Promise<boolean> {
  switch (wanted.name) {
    case 'seen':
      return markSeen(db, occurrence, { personId, name, now });
    case 'done':
      return markDone(db, occurrence, { personId, name, now, ...(wanted.note ? { note: wanted.note } : {}) });
    case 'reopen':
      return reopen(db, occurrence, { personId, name, now });
    case 'snooze':
      await snooze(db, occurrence, { personId, until: wanted.until });
      return true;
  }
}

/** The row that an act is kept in. */
function rowOf({ name }: Act, { milestoneId, date }: OccurrenceRef, { personId }: Doer): ActRow {
  const key = { milestone_id: milestoneId, occurrence: date.toString() };
  if (name === 'seen') return { table: 'seen_occurrences', key: { ...key, person_id: personId } };
  if (name === 'snooze') return { table: 'snoozed_occurrences', key: { ...key, person_id: personId } };
  return { table: 'done_occurrences', key };
}

function detailsOf(wanted: Act): Record<string, string> {
  if (wanted.name === 'snooze') return { until: wanted.until.toString() };
  return wanted.name === 'done' && wanted.note ? { note: wanted.note } : {};
}
