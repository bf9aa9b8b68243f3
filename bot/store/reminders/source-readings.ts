import type { SourceReading } from '../../register/schema.ts';
import { gather } from '../batch-calls.ts';
import type { Database } from '../database.ts';
import { toInstant } from '../to-instant.ts';

/** The same with who found it, and when. */
export interface StoredReading extends SourceReading {
  readonly personId: string;
  /** As the others see it. */
  readonly name: string;
  readonly at: Temporal.Instant;
}

/** The last reading of each source that was read again, by its id. */
export async function listSourceReadings(db: Database): Promise<ReadonlyMap<string, StoredReading>> {
  const rows = await db.selectFrom('source_readings').selectAll().execute();
  return new Map(
    rows.map((row) => [
      row.source_id,
      {
        sourceId: row.source_id,
        found: row.found,
        on: Temporal.PlainDate.from(row.read_on),
        personId: row.person_id,
        name: row.name,
        at: toInstant(row.at),
      },
    ]),
  );
}

/** The same for turns: those that run at the same time share the query. */
export function gatherSourceReadings(db: Database): () => Promise<ReadonlyMap<string, StoredReading>> {
  const list = gather(async (asked: readonly 'all'[]) => {
    const readings = await listSourceReadings(db);
    return asked.map(() => readings);
  });
  return () => list('all');
}

/** Replaces what was found before. */
export async function saveSourceReading(db: Database, reading: StoredReading): Promise<void> {
  const values = {
    found: reading.found,
    read_on: reading.on.toString(),
    person_id: reading.personId,
    name: reading.name,
    at: reading.at.toString(),
  };
  await db
    .insertInto('source_readings')
    .values({ source_id: reading.sourceId, ...values })
    .onConflict((conflict) => conflict.column('source_id').doUpdateSet(values))
    .execute();
}
