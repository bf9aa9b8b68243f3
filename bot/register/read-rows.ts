import { existsSync, readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { isNode, LineCounter, type ParsedNode, parseDocument } from 'yaml';
import type { z } from 'zod';
import { findCutTexts, findSlip } from './yaml-slips.ts';

/** One entry of a file. */
export interface Row<Value = unknown> {
  readonly value: Value;
  /** `file:line:column (entry id)` of a path inside the row. */
  at(path: readonly PropertyKey[]): string;
}

/** A file as it is named in a fault: as it is typed from here, and where it lies elsewhere in full. */
export function nameOf(path: string): string {
  const fromHere = relative(process.cwd(), path);
  return fromHere.startsWith('..') ? path : fromHere;
}

/** A file as text; where the system does not give it, that is a fault like any other. */
function readText(path: string, faults: string[]): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    faults.push(`${nameOf(path)}: can't be read (${codeOf(error)}); see who may read it, and that it is a file`);
    return undefined;
  }
}

/** What the system calls what went wrong, such as EACCES. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}

/** The rows of a file of the register; faults are added to `faults`. */
export function readRows(path: string, faults: string[]): Row[] {
  const name = nameOf(path);
  if (!existsSync(path)) {
    faults.push(`${name}: is missing; put it back under this name`);
    return [];
  }
  const text = readText(path, faults);
  if (text === undefined) return [];
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const place = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return `${name}:${line}:${col}`;
  };
  const slip = findSlip(document, text);
  if (slip) {
    faults.push(`${place(slip.offset)}: can't be read: ${slip.says}`);
    return [];
  }
  for (const { offset, says } of findCutTexts(document, text)) faults.push(`${place(offset)}: ${says}`);
  const values: unknown = document.toJS();
  if (!Array.isArray(values)) {
    faults.push(`${name}:1:1: expected a list, each item starting with "- id:"`);
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

/** The rows that have the right shape; of the others each fault. */
export function parseRows<Schema extends z.ZodType>(
  schema: Schema,
  rows: readonly Row[],
  faults: string[],
): Row<z.output<Schema>>[] {
  return rows.flatMap(({ value, at }) => {
    const result = schema.safeParse(value, { reportInput: true });
    if (result.success) return [{ value: result.data, at }];
    for (const issue of firstOfEach(result.error.issues)) {
      const place = issue.code === 'unrecognized_keys' ? [...issue.path, ...issue.keys.slice(0, 1)] : issue.path;
      faults.push(`${at(place)}: ${issue.path.join('.') || 'entry'}: expected ${expectation(issue)}`);
    }
    return [];
  });
}

/** The offset of a node, or of the nearest parent that is there: a missing key has no place of its own. */
function offsetOf(document: { getIn(path: unknown[], keep: boolean): unknown }, path: readonly PropertyKey[]): number {
  for (let length = path.length; length > 0; length -= 1) {
    const node = document.getIn(path.slice(0, length), true);
    if (isNode(node)) return (node as ParsedNode).range[0];
  }
  return 0;
}

/** One fault for each place: the others follow from the first. */
function firstOfEach(issues: readonly z.core.$ZodIssue[]): readonly z.core.$ZodIssue[] {
  const places = new Map(issues.toReversed().map((issue) => [issue.path.join('.'), issue]));
  return issues.filter((issue) => places.get(issue.path.join('.')) === issue);
}

const shapes: Readonly<Record<string, string>> = {
  string: 'a text',
  array: 'a list, each item on a line of its own with a hyphen and a space: "- …"',
  object: 'more lines below it, further in, each with a word and a colon',
  boolean: 'true or false',
  number: 'a whole number, without words',
  int: 'a whole number, without words',
};

function expectation(issue: z.core.$ZodIssue): string {
  const missing = 'input' in issue && issue.input === undefined ? ', but it is missing' : '';
  switch (issue.code) {
    case 'invalid_type':
      return `${shapes[issue.expected] ?? issue.expected}${missing || instead(issue)}`;
    case 'unrecognized_keys':
      return `no key ${issue.keys.join(', ')}; HANDLEIDING.md lists the words, or it belongs further in or out`;
    case 'invalid_value':
      return `one of ${issue.values.join(', ')}${missing || not(issue.input)}`;
    case 'invalid_format':
      return issue.format === 'url' ? 'an address that starts with https://' : `${issue.message}${not(issue.input)}`;
    case 'too_small':
      return issue.origin === 'string' ? 'a text, but it is empty' : `at least ${issue.minimum}`;
    case 'too_big':
      return `at most ${issue.maximum}`;
    case 'invalid_union':
      // The only one is what a list has as its members.
      return 'one of facts, subjects, measures, milestones, dates, in a form that HANDLEIDING.md lists';
    default:
      return issue.message;
  }
}

/** What a text that is none was taken for. */
function instead({ expected, input }: z.core.$ZodIssueInvalidType): string {
  if (expected !== 'string') return '';
  if (input === null) return ', but nothing stands behind it; put a text with # in quotes';
  if (typeof input === 'object') return "; put a text with a colon in quotes: 'Fase 4: support'";
  return `; put a number or a year in quotes: '${String(input)}'`;
}

function not(input: unknown): string {
  return typeof input === 'string' || typeof input === 'number' || typeof input === 'boolean' ? `; not "${input}"` : '';
}
