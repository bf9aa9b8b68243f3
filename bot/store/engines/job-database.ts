import { type Db, fromKysely } from 'pg-boss';
import type { Database } from '../database.ts';

/** A transaction as the job queue takes it, so that a job is written with the rows that it is about. */
export function asJobDatabase(transaction: Database): Db {
  return fromKysely(transaction);
}
