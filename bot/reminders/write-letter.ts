import { readSourceName } from '../milestones/source-name.ts';
import type { Register } from '../register/register.ts';
import { findLanguage } from '../store/chats/language-choices.ts';
import type { Database } from '../store/database.ts';
import { keyOf, type OccurrenceRef, readActs } from '../store/reminders/acts.ts';
import { listArrived, type PlannedDelivery } from '../store/reminders/deliveries.ts';
import { listOwnMilestones } from '../store/reminders/milestones.ts';
import { listSourceReadings } from '../store/reminders/source-readings.ts';
import type { ReminderItem } from '../wording/reminder-item.ts';
import type { RereadItem } from '../wording/reread-item.ts';
import { writeRereadItem } from './rereading.ts';
import { writeReminder } from './write-reminder.ts';

export interface LetterParts {
  readonly db: Database;
  readonly register: Register;
  readonly isAdmin: (personId: string) => Promise<boolean>;
}

/** What one message holds. */
export interface Letter {
  readonly dates: readonly ReminderItem[];
  /** Sources to be read again, which only admins are asked to do. */
  readonly sources: readonly RereadItem[];
}

/** Cards of messages older than this are left as they are. */
const refreshedForDays = 60;

/** What a message to one person says, against today and with what was done by now. */
export async function writeLetter(
  { db, register, isAdmin }: LetterParts,
  { personId, deliveries }: { personId: string; deliveries: readonly PlannedDelivery[] },
  today: Temporal.PlainDate,
): Promise<Letter> {
  const language = await findLanguage(db, personId);
  const role = (await isAdmin(personId)) ? 'admin' : 'subscriber';
  const own = await listOwnMilestones(db);
  const [first] = deliveries;
  const acts = await readActs(db, first?.occurrence ?? today);
  const readings = await listSourceReadings(db);
  const sorted = deliveries.toSorted((a, b) => Temporal.PlainDate.compare(a.occurrence, b.occurrence));
  const sources = sorted.flatMap(({ milestoneId, occurrence: due }) => {
    const sourceId = readSourceName(milestoneId);
    return (sourceId && writeRereadItem({ sourceId, due }, { register, readings, language, today })) || [];
  });
  const dates = sorted.flatMap(({ milestoneId, occurrence, lead }) => {
    const facts = { milestoneId, occurrence, lead, acts: acts.get(keyOf({ milestoneId, date: occurrence })) };
    return writeReminder(facts, { register, own, language, today, role, reader: personId }) ?? [];
  });
  return { dates, sources };
}

/** The messages whose cards show an occurrence, for all who have one or for one of them. */
export function listToRefresh(
  db: Database,
  occurrence: OccurrenceRef & { readonly personId?: string | undefined },
  today: Temporal.PlainDate,
): Promise<string[]> {
  return listArrived(db, occurrence, today.subtract({ days: refreshedForDays }));
}
