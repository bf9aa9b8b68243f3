import { listEntries } from '../register/register.ts';
import type { Entry } from '../register/schema.ts';
import { type CitationList, createCitations } from './citations.ts';
import { listDateRows } from './date-rows.ts';
import type { Knowledge } from './knowledge.ts';
import { type Reading, writeStatement } from './lead.ts';
import type { Found, Item } from './outcome.ts';
import type { Overview } from './overviews.ts';
import { phrases } from './phrases.ts';

type Seen = Omit<Reading, 'citations'>;

interface ListReading extends Reading {
  /** The title of the list says for whom its measures are. */
  readonly isOneParty: boolean;
}

/** A list of entries as an answer, each row with its date and state. */
export function writeOverview(overview: Overview, seen: Seen): Found {
  const citations = createCitations(seen.knowledge.register, seen.language);
  const reading = { ...seen, citations: withoutSections(citations), isOneParty: overview.startsWith('measures-') };
  const words = phrases[seen.language];
  const rows = listMembers(overview, seen.knowledge, seen.today).map((entry) => writeItem(entry, reading));
  const cites = [...new Set(rows.flatMap((row) => row.cites))].slice(0, 3);
  return {
    kind: 'found',
    language: seen.language,
    subject: overview,
    asked: 'list',
    title: words.titles[overview] ?? overview,
    lead: { text: words.leads[overview] ?? '', cites },
    lines: [],
    more: [],
    dates: [],
    items: rows,
    citations: citations.list(),
    suggestions: rows
      .slice(0, 3)
      .map((row) => ({ label: row.id ?? row.heading ?? row.text, ask: row.id ?? row.heading ?? row.text })),
  };
}

/** A list cites each source once: the places in it stand at the entries themselves. */
function withoutSections({ cite, list }: CitationList): CitationList {
  const sources = (refs: readonly string[]) => [...new Set(refs.map((ref) => ref.replace(/\/.*$/, '')))];
  return { cite: (refs, abstract) => cite(sources(refs), abstract), list };
}

function listMembers(overview: Overview, { register }: Knowledge, today: Temporal.PlainDate): Entry[] {
  if (overview === 'milestones') return listEntries(register, 'milestone');
  if (overview === 'safeguards') return listEntries(register, 'safeguard').slice(0, 4);
  if (overview === 'next') {
    return listEntries(register, 'later')
      .filter((entry) => entry.on && Temporal.PlainDate.compare(entry.on.last, today) >= 0)
      .sort((a, b) => (a.on && b.on ? Temporal.PlainDate.compare(a.on.first, b.on.first) : 0));
  }
  const party = overview.replace(/^measures-?/, '');
  return listEntries(register, 'measure').filter((measure) => party === '' || measure.for === party);
}

function writeItem(entry: Entry, reading: ListReading): Item {
  const { language } = reading;
  const words = phrases[language];
  const [statement] = entry.statements;
  const rows = listDateRows(entry, reading, reading.citations);
  const dated = rows
    .map((row) => `${row.label.toLowerCase()} ${row.date}${row.note ? ` (${row.note})` : ''}`)
    .join('; ');
  const state = rows.at(-1)?.state;
  const shared = { ...(state ? { state } : {}) };
  if (entry.type === 'measure' && statement) {
    const { text, cites } = writeStatement(statement, reading);
    const note = dated || words.noDeadline;
    const heading = reading.isOneParty ? {} : { heading: words.party[entry.for] };
    return { id: entry.id, ...heading, text, note, cites, ...shared };
  }
  if (entry.type === 'milestone' || entry.type === 'later') {
    return {
      heading: entry.title[language],
      text: dated || words.undated,
      cites: [...new Set(rows.flatMap((row) => row.cites))],
      ...shared,
    };
  }
  const line = statement ? writeStatement(statement, reading) : { text: '', cites: [] };
  return { heading: entry.title[language], text: line.text, cites: line.cites };
}
