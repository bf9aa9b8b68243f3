import { hasDateOfLetter, listEntries } from '../register/register.ts';
import type { Entry, Later, Measure, Milestone } from '../register/schema.ts';
import { type CitationList, createCitations } from './citations.ts';
import { listDateRows, noteAgainst, readOutcome } from './date-rows.ts';
import { writeDate } from './dates.ts';
import { type Knowledge, lastDayOf } from './knowledge.ts';
import { type Reading, writeStatement } from './lead.ts';
import type { Found, Item, Line } from './outcome.ts';
import type { Overview } from './overviews.ts';
import { phrases } from './phrases.ts';

/** A card holds no more. */
const mostListed = 20;

type Seen = Omit<Reading, 'citations' | 'kind' | 'manner'>;

interface ListReading extends Reading {
  /** The title of the list says for whom its measures are. */
  readonly isOneParty: boolean;
}

/** A list of entries as an answer, each row with its date and state. */
export function writeOverview(overview: Overview, seen: Seen): Found {
  const citations = createCitations(seen.knowledge.register, seen.language);
  const reading = {
    ...seen,
    kind: undefined,
    manner: 'neutral' as const,
    citations: withoutSections(citations),
    isOneParty: overview.startsWith('measures-'),
  };
  const words = phrases[seen.language];
  const members = listMembers(overview, seen.knowledge, seen.today);
  const rows = members.map((entry) => writeItem(entry, reading));
  return {
    kind: 'found',
    language: seen.language,
    subject: overview,
    asked: 'list',
    title: words.titles[overview] ?? overview,
    lead: writeListLead(overview, { members, rows, reading }),
    lines: [],
    more: [],
    dates: [],
    items: rows,
    citations: citations.list(),
    suggestions: members.slice(0, 3).map(({ title }, index) => {
      const ask = rows[index]?.id ?? title[seen.language];
      return { label: ask, ask };
    }),
  };
}

/** A list cites each source once: the places in it stand at the entries themselves. */
function withoutSections({ cite, list }: CitationList): CitationList {
  const sources = (refs: readonly string[]) => [...new Set(refs.map((ref) => ref.replace(/\/.*$/, '')))];
  return { cite: (refs, abstract) => cite(sources(refs), abstract), list };
}

/** The entries of an overview, in the order in which it shows them. */
export function listMembers(overview: Overview, knowledge: Knowledge, today: Temporal.PlainDate): Entry[] {
  return listAll(overview, knowledge, today).slice(0, mostListed);
}

function listAll(overview: Overview, { register, dated }: Knowledge, today: Temporal.PlainDate): Entry[] {
  if (overview === 'milestones') return listEntries(register, 'milestone');
  if (overview === 'safeguards') return listEntries(register, 'safeguard').slice(0, 4);
  if (overview === 'next') {
    const first = dated.findIndex((entry) => isAhead(entry, today));
    return first === -1 ? [] : dated.slice(first);
  }
  const party = overview.replace(/^measures-?/, '');
  return listEntries(register, 'measure').filter((measure) => party === '' || measure.for === party);
}

/** What the list says as a whole; of dates, what comes first, or where all have passed what became of the last one. */
function writeListLead(
  overview: Overview,
  { members, rows, reading }: { members: readonly Entry[]; rows: readonly Item[]; reading: Reading },
): Line {
  const words = phrases[reading.language];
  const text = words.leads[overview];
  if (text) return { text, cites: [...new Set(rows.flatMap((row) => row.cites))].slice(0, 3) };
  const first = members.findIndex((entry) => isAhead(entry, reading.today));
  const at = first === -1 ? members.length - 1 : first;
  const entry = members[at];
  return {
    text: entry ? writeDateLead(entry, reading) : words.undated,
    cites: (rows[at]?.cites ?? []).toSorted((a, b) => a - b),
  };
}

function isAhead(entry: Entry, today: Temporal.PlainDate): boolean {
  const day = lastDayOf(entry);
  return day !== undefined && Temporal.PlainDate.compare(day, today) >= 0;
}

function writeDateLead(entry: Entry, reading: Reading): string {
  const { language, today } = reading;
  const words = phrases[language];
  const day = lastDayOf(entry);
  if (day && isAhead(entry, today)) {
    const lead = words.nextLead(entry.title[language], writeDate(day, language), noteAgainst(day, reading));
    return entry.type === 'milestone' ? lead : `${lead} ${words.nextIsOurs}`;
  }
  if (entry.type !== 'milestone') return words.undated;
  const { actual, note } = readOutcome(entry, reading);
  return actual ? words.lastLead(writeDate(actual, language), note) : words.undated;
}

function writeItem(entry: Entry, reading: ListReading): Item {
  switch (entry.type) {
    case 'measure':
      return writeMeasure(entry, reading);
    case 'milestone':
      return writeMilestone(entry, reading);
    case 'later':
      return writeLater(entry, reading);
    default:
      return { heading: entry.title[reading.language], ...writeFirst(entry, reading) };
  }
}

function writeFirst({ statements: [statement] }: Entry, reading: Reading): Pick<Item, 'text' | 'cites'> {
  if (!statement) return { text: '', cites: [] };
  const { text, cites } = writeStatement(statement, reading);
  return { text, cites };
}

function writeMeasure(measure: Measure, reading: ListReading): Item {
  const words = phrases[reading.language];
  const heading = reading.isOneParty ? {} : { heading: words.party[measure.for] };
  const shared = { id: measure.id, ...heading, ...writeFirst(measure, reading) };
  const [row] = listDateRows(measure, reading, reading.citations);
  if (!row) return { ...shared, note: words.noDeadline };
  return { ...shared, note: `${row.label.toLowerCase()} ${row.date}, ${row.note}`, state: row.state };
}

function writeMilestone(milestone: Milestone, reading: Reading): Item {
  const words = phrases[reading.language];
  const rows = listDateRows(milestone, reading, reading.citations);
  const last = rows.at(-1);
  const text = rows.map(({ label, date }, index) => `${index === 0 ? label : label.toLowerCase()} ${date}`).join('; ');
  return {
    heading: milestone.title[reading.language],
    text: text || words.undated,
    cites: [...new Set(rows.flatMap((row) => row.cites))],
    ...(last
      ? { note: hasDateOfLetter(milestone) ? last.note : `${last.note}; ${words.elsewhere}`, state: last.state }
      : {}),
  };
}

function writeLater(later: Later, reading: Reading): Item {
  const [row] = listDateRows(later, reading, reading.citations);
  const heading = later.title[reading.language];
  if (!row) return { heading, text: phrases[reading.language].undated, cites: [] };
  return { heading, text: row.date, note: row.note, state: row.state, cites: row.cites };
}
