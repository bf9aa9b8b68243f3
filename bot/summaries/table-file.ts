import { summaryText } from '../../cards/text/summaries.ts';
import { tableFilesText } from '../../cards/text/table-files.ts';
import type { Clock } from '../clock.ts';
import type { Language } from '../register/schema.ts';
import type { Database } from '../store/database.ts';
import { findBroadcast } from '../store/summaries/broadcasts.ts';
import { listReads } from '../store/summaries/post-reads.ts';
import { findPost } from '../store/summaries/posts.ts';
import { findTableFile, makeTableLink, type TableFile } from '../store/summaries/table-files.ts';
import { writeCsv } from '../wording/csv.ts';
import { listOutcome, reasonOf } from './outcome-rows.ts';
import { codeOf } from './posted-card.ts';

interface TableParts {
  readonly db: Database;
  readonly clock: Clock;
}

/** A file to be downloaded, and what it is called. */
export interface NamedFile {
  readonly name: string;
  readonly text: string;
}

/** The address at which a list that somebody may see can be fetched as a table. */
export async function linkToTable(
  file: TableFile,
  { db, clock, publicUrl }: TableParts & { readonly publicUrl: () => string },
): Promise<string> {
  return `${publicUrl()}/data/${await makeTableLink(db, file, clock().toInstant())}.csv`;
}

/** The table that a secret opens, as it is now; undefined where it opens none. */
export function openTableFile({ db, clock }: TableParts): (secret: string) => Promise<NamedFile | undefined> {
  return async (secret) => {
    const now = clock();
    const file = await findTableFile(db, secret, now.toInstant());
    if (!file) return undefined;
    const writeMoment = (at: Temporal.Instant | undefined) =>
      at ? at.toZonedDateTimeISO(now).toPlainDateTime().toString({ smallestUnit: 'minute' }).replace('T', ' ') : '';
    const write = { readers: writeReaders, outcome: writeOutcome }[file.what];
    const table = await write(file, { db, writeMoment });
    return table && { name: `${table.name}.csv`, text: writeCsv(file.language, table.rows) };
  };
}

interface Writing {
  readonly db: Database;
  readonly writeMoment: (at: Temporal.Instant | undefined) => string;
}

interface Table {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
}

async function writeReaders(
  { subject, language }: TableFile,
  { db, writeMoment }: Writing,
): Promise<Table | undefined> {
  const post = await findPost(db, subject);
  if (!post) return undefined;
  const text = tableFilesText[language].readers;
  const rows = (await listReads(db, post.id)).map(({ name, at }) => [name, writeMoment(at)]);
  return { name: text.file(codeOf(post)), rows: [text.head, ...rows] };
}

async function writeOutcome(
  { subject, language }: TableFile,
  { db, writeMoment }: Writing,
): Promise<Table | undefined> {
  const found = await findBroadcast(db, Number(subject));
  if (!found) return undefined;
  const text = tableFilesText[language].outcome;
  const { states } = summaryText[language].broadcast;
  const { posts, gone } = await listOutcome(db, found);
  const sent = posts.map(({ post, channel: { name = '', teamName = '' } }) => [
    ...[name, teamName, states[post.state], writeReason(reasonOf(post), language)],
    ...[writeMoment(post.settledAt), codeOf(post)],
  ]);
  const left = gone.map(({ name = '', teamName = '' }) => [name, teamName, states.cancelled, text.gone, '', '']);
  return { name: text.file(`r-${found.id}`), rows: [text.head, ...sent, ...left] };
}

function writeReason(reason: string | undefined, language: Language): string {
  return reason === undefined ? '' : (summaryText[language].broadcast.reasons[reason] ?? reason);
}
