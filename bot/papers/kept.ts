import {
  type Forgetting,
  groups,
  holdsNobody,
  type Kept,
  keptOfPeople,
  type PersonalTable,
} from '../store/rights/kept-of-people.ts';
import { writeTable } from './table.ts';

/** What kind of data a column holds, as who judges it calls that. */
const kinds: Readonly<Record<string, readonly string[]>> = {
  'nummer in Entra': ['person_id', 'created_by', 'about'],
  'naam van een persoon of kanaal': ['name', 'team_name', 'channels'],
  'vrije tekst': ['text', 'words', 'heading', 'note', 'command'],
  'nummers van gesprek en team': ['conversation_id', 'team_id'],
  'taal en tijdzone': ['language', 'time_zone'],
  'wat er veranderde': ['row_key', 'before', 'after', 'subject', 'old', 'new'],
  'regels die werden getoond': ['items'],
  'reden van weigering': ['refused_because'],
  'controlegetal van een geheim': ['calendar_secret', 'secret'],
};

/** What is kept: of whom, which kind of data, and in which tables. */
export function writeWhatIsKept(): string {
  const rows = keptOfPeople.map((kept, index) => [
    numberOf(index),
    kept.what.nl,
    kindsOf(kept),
    groupsOf(kept),
    tablesOf(kept),
  ]);
  return writeTable(['nr', 'wat', 'soort gegevens', 'van wie', 'tabellen'], rows);
}

export function writePurposes(): string {
  return writeTable(
    ['nr', 'waarvoor'],
    keptOfPeople.map(({ why }, index) => [numberOf(index), why.nl]),
  );
}

/** How long, and what becomes of it when its person asks to be forgotten. */
export function writeRetention(): string {
  const rows = keptOfPeople.map(({ until, tables }, index) => [numberOf(index), until.nl, forgettingOf(tables)]);
  return writeTable(['nr', 'hoe lang', 'na `vergeet mij`'], rows);
}

/** All of it in one table, as a register of processing has it. */
export function writeRegisterRows(): string {
  const rows = keptOfPeople.map((kept, index) => [
    numberOf(index),
    kept.what.nl,
    kindsOf(kept),
    groupsOf(kept),
    kept.why.nl,
    kept.until.nl,
    tablesOf(kept),
  ]);
  return writeTable(['nr', 'gegevens', 'categorie', 'betrokkenen', 'doel', 'bewaartermijn', 'tabellen'], rows);
}

export function writeGroups(): string {
  return Object.values(groups)
    .map(({ nl }) => `- ${nl}`)
    .join('\n');
}

export function writeKinds(): string {
  return Object.keys(kinds)
    .map((kind) => `- ${kind}`)
    .join('\n');
}

export function writeHoldsNobody(): string {
  const rows = Object.entries(holdsNobody).map(([table, holds]) => [`\`${table}\``, holds.nl]);
  return writeTable(['tabel', 'wat erin staat'], rows);
}

function numberOf(index: number): string {
  return `G${index + 1}`;
}

function groupsOf({ of }: Kept): string {
  return of.map((group) => groups[group].nl).join('; ');
}

function tablesOf({ tables }: Kept): string {
  return tables.map(({ table, columns }) => `\`${table}\` (${columns.join(', ')})`).join('; ');
}

function kindsOf({ tables }: Kept): string {
  return [...new Set(tables.flatMap(({ columns }) => columns.map(kindOf)))].join('; ');
}

function kindOf(column: string): string {
  const [kind] = Object.entries(kinds).find(([, columns]) => columns.includes(column)) ?? [];
  if (kind === undefined) throw new Error(`column ${column} has no kind; add it to kinds in bot/papers/kept.ts`);
  return kind;
}

function forgettingOf(tables: readonly PersonalTable[]): string {
  const each = tables.map(({ table, forget }) => [table, nameForgetting(forget)] as const);
  const ways = Map.groupBy(each, ([, way]) => way);
  if (ways.size === 1) return each[0]?.[1] ?? '';
  return [...ways].map(([way, some]) => `${some.map(([table]) => `\`${table}\``).join(', ')}: ${way}`).join('; ');
}

function nameForgetting(forget: Forgetting): string {
  if (forget === 'erase') return 'gewist';
  return forget === 'keep' ? 'blijft tot het einde van de termijn' : 'blijft, zonder de persoon';
}
