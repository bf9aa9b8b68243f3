import { fold } from '../../wording/words.ts';
import type { Database } from '../database.ts';

/** Where names of people are kept beside their numbers. */
const named = [
  'done_occurrences',
  'seen_occurrences',
  'reopened_occurrences',
  'source_readings',
  'post_reads',
] as const;

/** The numbers in Entra of everybody whom others see by a name; capitals and accents don't matter. */
export async function listPeopleNamed(db: Database, name: string): Promise<string[]> {
  const found = await Promise.all(
    named.map((table) => db.selectFrom(table).select(['person_id', 'name']).distinct().execute()),
  );
  const wanted = fold(name);
  const ids = found.flat().flatMap(({ person_id: id, name: known }) => (id && fold(known) === wanted ? [id] : []));
  return [...new Set(ids)].toSorted();
}
