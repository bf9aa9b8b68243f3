import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { checkDates } from './check-dates.ts';
import { checkFact, type Fault } from './check-fact.ts';
import { checkLetter, checkList, checkRead, checkSources, checkSubject } from './check-references.ts';
import { checkOrder, dateFact, listWordings } from './earlier-wordings.ts';
import { checkGapPlaces, fillGaps } from './fill-gaps.ts';
import { codeOf, nameOf, parseRows, type Row, readRows } from './read-rows.ts';
import type { Register } from './register.ts';
import {
  type Entry,
  type Fact,
  factSchema,
  letterSchema,
  listSchema,
  type SubjectType,
  sourceSchema,
  subjectSchemas,
  vocabularySchema,
} from './schema.ts';

/** Where the register's files are, beside this one. */
export const contentFolder = join(import.meta.dirname, 'content');

/** The file of each type of subject. */
const subjectFiles: Record<string, SubjectType> = {
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
  'bot.yaml': 'bot',
};

/** The register's files hold mistakes; the message lists each with file, line, column, entry and what was expected. */
export class RegisterError extends Error {
  readonly faults: readonly string[];

  constructor(faults: readonly string[]) {
    super(
      `the register can't be read; mend ${faults.length === 1 ? 'this' : 'these'} and start again:\n${faults.join('\n')}`,
    );
    this.name = 'RegisterError';
    this.faults = faults;
  }
}

/**
 * Reads and checks every file of the register.
 * @throws {RegisterError} naming every fault at once.
 */
export function readRegister(folder = contentFolder): Register {
  const { register, faults } = inspectRegister(folder);
  if (faults.length > 0) throw new RegisterError(faults);
  return register;
}

export interface Inspected {
  readonly register: Register;
  readonly faults: readonly string[];
  /** The file, line and column of a subject, with its id. */
  placeOf(subject: string): string;
}

/**
 * The same, with the faults beside what could be read.
 * @param added a folder with files of the same names, whose entries stand behind those of the register
 */
export function inspectRegister(folder = contentFolder, added?: string): Inspected {
  const faults: string[] = [];
  const { rowsOf, rowsIn } = openFolders(folder, added, faults);

  const sourceRows = parseRows(sourceSchema, rowsIn('sources'), faults);
  const sources = collect(sourceRows, faults);
  for (const { value, at } of sourceRows) report(checkRead(value), at, faults);
  const factRows = parseRows(factSchema, rowsIn('facts'), faults);
  const facts = new Map<string, Fact>();
  const references: (() => void)[] = [];
  for (const { value, at } of factRows) {
    const fact = dateFact(value, sources);
    add(facts, fact, at, faults);
    references.push(() => {
      if (fact.replacedBy !== undefined && !facts.has(fact.replacedBy))
        faults.push(`${at(['replacedBy'])}: replacedBy: there is no fact ${fact.replacedBy} in facts/`);
      const wordings = listWordings(fact, value).map((told) => ({
        ...told,
        missing: checkSources(['sources'], told.wording.sources, sources),
      }));
      // Without its source it is not known when a wording began.
      if (wordings.every(({ missing }) => missing.length === 0)) report(checkOrder(fact), at, faults);
      for (const { wording, from, path, missing } of wordings) {
        const found = [...missing, ...checkFact(wording, { from, sources }), ...checkGapPlaces(wording, register)];
        report(found, (inside) => at([...path, ...inside]), faults);
      }
    });
  }
  const entries = new Map<string, Entry>();
  const places = new Map<string, Row['at']>();
  for (const [file, type] of Object.entries(subjectFiles)) {
    for (const { value, at } of parseRows(subjectSchemas[type], rowsOf('subjects', file), faults)) {
      const told = value.facts.flatMap((id) => facts.get(id) ?? []);
      add(entries, { type, ...value, facts: told } as Entry, at, faults);
      places.set(value.id, at);
      references.push(() => report([...checkSubject(value, register), ...checkDates(value, told)], at, faults));
    }
  }
  const listRows = parseRows(listSchema, rowsOf('lists.yaml'), faults);
  const letterRows = parseRows(letterSchema, rowsOf('letters.yaml'), faults);
  const vocabulary = parseRows(vocabularySchema, rowsOf('vocabulary.yaml'), faults).map(({ value }) => value);
  const [lists, letters] = [collect(listRows, faults), collect(letterRows, faults)];
  const register: Register = { facts, entries, lists, letters, sources, vocabulary, replaced: new Map() };
  for (const { value, at } of listRows) references.push(() => report(checkList(value, register), at, faults));
  for (const { value, at } of letterRows) references.push(() => report(checkLetter(value, register), at, faults));
  // What can't be read would be missed by those that point to it: its own fault comes first.
  if (faults.length === 0) for (const check of references) check();
  const used = new Set([...entries.values()].flatMap((entry) => entry.facts.map(({ id }) => id)));
  if (faults.length === 0)
    for (const { value, at } of factRows)
      if (!used.has(value.id))
        faults.push(`${at(['id'])}: no subject names this fact; name it in one of subjects/, below facts`);
  return {
    register: faults.length === 0 ? fillGaps(register) : register,
    faults,
    placeOf: (subject) => places.get(subject)?.(['names']) ?? subject,
  };
}

function collect<Value extends { readonly id: string }>(rows: readonly Row<Value>[], faults: string[]) {
  const map = new Map<string, Value>();
  for (const { value, at } of rows) add(map, value, at, faults);
  return map;
}

function add<Value extends { readonly id: string }>(
  map: Map<string, Value>,
  value: Value,
  at: Row['at'],
  faults: string[],
): void {
  if (map.has(value.id)) faults.push(`${at(['id'])}: id: expected an id that no other entry has; ${value.id} is taken`);
  map.set(value.id, value);
}

function report(found: readonly Fault[], at: Row['at'], faults: string[]): void {
  for (const { path, says } of found) faults.push(`${at(path)}: ${says}`);
}

/** Reads the rows of a file, or of all files in a folder: those of the register, and behind them what was added. */
function openFolders(folder: string, added: string | undefined, faults: string[]) {
  checkNames(folder, faults, { isWhole: true });
  if (added !== undefined) checkNames(added, faults, { isWhole: false });
  const rowsOf = (...path: string[]): Row[] => {
    const more = added !== undefined && existsSync(join(added, ...path)) ? join(added, ...path) : undefined;
    return [...readRows(join(folder, ...path), faults), ...(more === undefined ? [] : readRows(more, faults))];
  };
  const rowsIn = (name: string): Row[] =>
    [folder, ...(added === undefined ? [] : [added])].flatMap((where) =>
      listFolder(join(where, name), faults)
        .filter((file) => file.endsWith('.yaml'))
        .toSorted()
        .flatMap((file) => readRows(join(where, name, file), faults)),
    );
  return { rowsOf, rowsIn };
}

/** A file under a name that is not read would be missed without a word. */
function checkNames(folder: string, faults: string[], { isWhole }: { isWhole: boolean }): void {
  for (const name of ['sources', 'facts', 'subjects']) {
    const files = listFolder(join(folder, name), faults);
    if (isWhole && files.length === 0)
      faults.push(`${nameOf(join(folder, name))}: there is no such folder with files in it`);
    for (const file of files) {
      const place = nameOf(join(folder, name, file));
      if (!file.endsWith('.yaml')) faults.push(`${place}: is not read; its name must end with .yaml`);
      else if (name === 'subjects' && !(file in subjectFiles))
        faults.push(`${place}: is not read; put its entries in one of ${Object.keys(subjectFiles).join(', ')}`);
    }
  }
}

function listFolder(folder: string, faults: string[]): string[] {
  try {
    return existsSync(folder) ? readdirSync(folder) : [];
  } catch (error) {
    faults.push(`${nameOf(folder)}: can't be read (${codeOf(error)}); see who may read it, and that it is a folder`);
    return [];
  }
}
