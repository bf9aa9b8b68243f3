import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { isNode, LineCounter, type ParsedNode, parseDocument } from 'yaml';
import type { z } from 'zod';
import type { Register } from './register.ts';
import {
  type Entry,
  type EntryType,
  entrySchemas,
  outsideSchema,
  type Source,
  sourceSchema,
  vocabularySchema,
} from './schema.ts';

/** Where the register's files are, beside this one. */
export const contentFolder = join(import.meta.dirname, 'content');

/** The file of each type of entry; `sources.yaml`, `vocabulary.yaml` and `outside.yaml` hold the rest. */
const entryFiles: Record<string, EntryType> = {
  'services.yaml': 'service',
  'data-categories.yaml': 'data',
  'measures.yaml': 'measure',
  'milestones.yaml': 'milestone',
  'findings.yaml': 'finding',
  'safeguards.yaml': 'safeguard',
  'transfers.yaml': 'transfer',
  'later-dates.yaml': 'later',
  'recurring.yaml': 'recurring',
  'background.yaml': 'background',
  'unknown.yaml': 'unknown',
  'terms.yaml': 'term',
};
const otherFiles = ['sources.yaml', 'vocabulary.yaml', 'outside.yaml'];

/** The register's files hold mistakes; the message lists each with file, line, column, entry and what was expected. */
export class RegisterError extends Error {
  constructor(faults: readonly string[]) {
    super(
      `the register can't be read; mend ${faults.length === 1 ? 'this' : 'these'} and start again:\n${faults.join('\n')}`,
    );
    this.name = 'RegisterError';
  }
}

interface Row {
  value: unknown;
  /** `file:line:column (entry id)` of a path inside the row. */
  at(path: readonly PropertyKey[]): string;
}

/**
 * Reads and checks every file of the register.
 * @throws {RegisterError} naming every fault at once.
 */
export function readRegister(folder = contentFolder): Register {
  const faults: string[] = [];
  const rows = (file: string) => readRows(folder, file, faults);
  const read = <Schema extends z.ZodType>(schema: Schema, file: string) => parseRows(schema, rows(file), faults);

  for (const file of readdirSync(folder)) {
    if (!(file in entryFiles) && !otherFiles.includes(file)) {
      faults.push(
        `${join(folder, file)}: is not a file of the register; expected ${[...Object.keys(entryFiles), ...otherFiles].join(', ')}`,
      );
    }
  }
  const sources = new Map<string, Source>();
  for (const { value, row } of read(sourceSchema, 'sources.yaml')) addOnce(sources, value, row, faults);

  const entries = new Map<string, Entry>();
  const checks: (() => void)[] = [];
  for (const [file, type] of Object.entries(entryFiles)) {
    for (const { value, row } of read(entrySchemas[type], file)) {
      const entry = { type, ...value } as Entry;
      addOnce(entries, entry, row, faults);
      checks.push(() => checkReferences(entry, row, { sources, entries }, faults));
    }
  }
  const vocabulary = read(vocabularySchema, 'vocabulary.yaml').map(({ value }) => value);
  const outside = read(outsideSchema, 'outside.yaml').map(({ value }) => value);
  // An entry that can't be read would be missed by those that point to it: its own fault comes first.
  if (faults.length === 0) for (const check of checks) check();
  if (faults.length > 0) throw new RegisterError(faults);
  return { entries, sources, vocabulary, outside };
}

function readRows(folder: string, file: string, faults: string[]): Row[] {
  const path = join(folder, file);
  const name = relative(process.cwd(), path);
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    faults.push(`${name}: is missing; put it back`);
    return [];
  }
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const place = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return `${name}:${line}:${col}`;
  };
  for (const error of document.errors)
    faults.push(`${place(error.pos[0])}: is not YAML: ${error.message.split('\n')[0]}`);
  if (document.errors.length > 0) return [];
  const values: unknown = document.toJS();
  if (!Array.isArray(values)) {
    faults.push(`${name}:1:1: expected a list of entries, each starting with "- id:"`);
    return [];
  }
  return values.map((value, index) => ({
    value,
    at: (inside) => {
      const named = (value as { id?: unknown } | null)?.id;
      return `${place(offsetOf(document, [index, ...inside]))} (entry ${typeof named === 'string' ? named : `number ${index + 1}`})`;
    },
  }));
}

/** The offset of a node, or of the nearest parent that is there: a missing key has no place of its own. */
function offsetOf(document: { getIn(path: unknown[], keep: boolean): unknown }, path: readonly PropertyKey[]): number {
  for (let length = path.length; length > 0; length -= 1) {
    const node = document.getIn(path.slice(0, length), true);
    if (isNode(node)) return (node as ParsedNode).range[0];
  }
  return 0;
}

function parseRows<Schema extends z.ZodType>(
  schema: Schema,
  rows: Row[],
  faults: string[],
): { value: z.output<Schema>; row: Row }[] {
  return rows.flatMap((row) => {
    const result = schema.safeParse(row.value, { reportInput: true });
    if (result.success) return [{ value: result.data, row }];
    for (const issue of result.error.issues) {
      faults.push(`${row.at(issue.path)}: ${issue.path.join('.') || 'entry'}: expected ${expectation(issue)}`);
    }
    return [];
  });
}

function expectation(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_type')
    return `${issue.expected}${'input' in issue && issue.input === undefined ? ', but it is missing' : ''}`;
  if (issue.code === 'unrecognized_keys') return `no key ${issue.keys.join(', ')}`;
  if (issue.code === 'invalid_value') return `one of ${issue.values.join(', ')}`;
  return issue.message;
}

function addOnce<Value extends { id: string }>(
  map: Map<string, Value>,
  value: Value,
  row: Row,
  faults: string[],
): void {
  if (map.has(value.id)) faults.push(`${row.at(['id'])}: id: expected an id that no other entry has`);
  map.set(value.id, value);
}

function checkReferences(
  entry: Entry,
  row: Row,
  known: { sources: ReadonlyMap<string, Source>; entries: ReadonlyMap<string, Entry> },
  faults: string[],
): void {
  const checkSource = (ref: string, path: PropertyKey[]) => {
    const [id = '', section] = ref.split('/');
    const source = known.sources.get(id);
    if (!source) faults.push(`${row.at(path)}: ${path.join('.')}: expected a source of sources.yaml, not ${id}`);
    else if (section !== undefined && !(section in source.sections)) {
      faults.push(
        `${row.at(path)}: ${path.join('.')}: expected a section of ${id} (${Object.keys(source.sections).join(', ')}), not ${section}`,
      );
    }
  };
  for (const [path, refs] of sourcesOf(entry)) for (const ref of refs) checkSource(ref, path);
  for (const [index, id] of entry.related.entries()) {
    if (!known.entries.has(id))
      faults.push(`${row.at(['related', index])}: related.${index}: expected the id of an entry, not ${id}`);
  }
}

function sourcesOf(entry: Entry): [PropertyKey[], string[]][] {
  const found: [PropertyKey[], string[]][] = entry.statements.map((statement, index) => [
    ['statements', index, 'source'],
    statement.source,
  ]);
  if (entry.type === 'later' || entry.type === 'recurring') found.push([['source'], entry.source]);
  if (entry.type === 'measure' && entry.deadline) found.push([['deadline', 'source'], entry.deadline.source]);
  if (entry.type === 'milestone') {
    if (entry.expected) found.push([['expected', 'source'], entry.expected.source]);
    if (entry.actual) found.push([['actual', 'source'], entry.actual.source]);
  }
  return found;
}
