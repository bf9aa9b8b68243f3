import { hasDateOfLetter } from '../../register/register.ts';
import type { Entry, Fact, List, Measure, Milestone } from '../../register/schema.ts';
import type { Found, Item, Line } from '../../wording/answer-types.ts';
import { type CitationList, createCitations } from '../../wording/citations.ts';
import { listDateRows, momentOf, noteOf, readOutcome, stateOf } from '../../wording/date-rows.ts';
import { writeMomentOf } from '../../wording/dates.ts';
import { phrases } from '../../wording/phrases.ts';
import type { Period } from '../read/period.ts';
import { isFact, listMembers, momentIn } from './list-members.ts';
import type { Reading } from './reading.ts';
import { writeFact } from './write-fact.ts';

type Seen = Omit<Reading, 'citations'>;
/** A list as an answer, each row with its date and state; of a period only what falls in it. */
export function writeList(list: List, seen: Seen, period?: Period): Found {
  const citations = createCitations(seen.register, seen.language);
  const reading = { ...seen, citations: withoutSections(citations) };
  const members = listMembers(list, seen, period);
  // A list of facts opens with the first of them.
  const told = list.lead === undefined && 'facts' in list.members ? members.slice(1) : members;
  const rows = told.map((member) => writeItem(member, { reading, list }));
  return {
    kind: 'found',
    language: seen.language,
    subject: list.id,
    title: list.title[seen.language],
    lead: writeLead(list, { members, rows, reading, period }),
    lines: [],
    more: [],
    dates: [],
    items: rows,
    citations: citations.list(),
    suggestions: members
      .filter((member) => !isFact(member))
      .slice(0, 3)
      .map((member, index) => {
        const ask = rows[index]?.id ?? (isFact(member) ? '' : member.title[seen.language]);
        return { label: ask, ask };
      }),
  };
}

/** A list cites each source once: the places in it stand at the subjects themselves. */
function withoutSections({ cite, list }: CitationList): CitationList {
  const sources = (refs: readonly string[]) => [...new Set(refs.map((ref) => ref.replace(/\/.*$/, '')))];
  return { cite: (refs, abstract) => cite(sources(refs), abstract), list };
}

interface Leading {
  readonly members: readonly (Entry | Fact)[];
  readonly rows: readonly Item[];
  readonly reading: Reading;
  readonly period: Period | undefined;
}

/** What the list says as a whole; of dates, what comes first or how many there are. */
function writeLead(list: List, { members, rows, reading, period }: Leading): Line {
  const words = phrases[reading.language];
  const cites = [...new Set(rows.flatMap((row) => row.cites))].slice(0, 3);
  if (period) {
    if (members.length === 0) return { text: words.nothingIn(period.written), cites: [] };
    const named = members.slice(0, mostNamed).map((member) => nameWithDate(member, period, reading));
    return { text: words.inPeriod(members.length, period.written, named), cites };
  }
  if (list.lead) {
    const names = members.map((member) => nameOf(member, reading)).join('; ');
    const text = list.lead[reading.language].replaceAll('{count}', String(members.length)).replace('{names}', names);
    return { text, cites: list.sources.length > 0 ? reading.citations.cite(list.sources, text) : cites };
  }
  const [first] = members;
  if (!first) return { text: words.undated, cites: [] };
  if (isFact(first)) return writeFact(first, reading);
  if ('dates' in list.members && list.members.dates === 'passed')
    return { text: words.passedLead(members.length, datesOfLetter(members, reading)), cites };
  return { text: writeNext(first, { members, reading }), cites: rows[0]?.cites ?? [] };
}

/** So many dates of a period are told in the first line. */
const mostNamed = 3;

function nameWithDate(member: Entry | Fact, period: Period, { language }: Reading): string {
  if (isFact(member)) return member.text[language];
  const moment = momentIn(member, period);
  const title = member.title[language];
  return moment ? `${writeMomentOf(moment, language)} (${title})` : title;
}

/** The dates that the letter gives, each as it says it. */
function datesOfLetter(members: readonly (Entry | Fact)[], { language }: Reading): string[] {
  const moments = members.flatMap((member) => (!isFact(member) && isOfLetter(member) ? (momentOf(member) ?? []) : []));
  return [...new Set(moments.map((moment) => writeMomentOf(moment, language)))];
}

function isOfLetter(entry: Entry): boolean {
  return (entry.type === 'milestone' || entry.type === 'measure') && hasDateOfLetter(entry);
}

/** A member in a sentence: a measure with its id, a milestone with its dates. */
function nameOf(member: Entry | Fact, reading: Reading): string {
  const { language } = reading;
  if (isFact(member)) return member.text[language];
  const title = member.title[language];
  if (member.type === 'milestone') return nameMilestone(member, reading);
  if (member.type !== 'measure') return title;
  const isPassed = member.deadline !== undefined && stateOf(member.deadline.on, reading.today) === 'passed';
  return `${member.id} ${title}${isPassed ? ` (${phrases[language].termPassed})` : ''}`;
}

function nameMilestone(milestone: Milestone, reading: Reading): string {
  const rows = listDateRows(milestone, reading, reading.citations);
  const dates = rows.map(({ label, date }) => `${label.toLowerCase()} ${date}`);
  const title = milestone.title[reading.language];
  return dates.length > 0 ? `${title} (${dates.join(', ')})` : title;
}

function writeNext(entry: Entry, { members, reading }: Pick<Leading, 'members' | 'reading'>): string {
  const { language, today } = reading;
  const words = phrases[language];
  const moment = momentOf(entry);
  if (!moment) return words.undated;
  const note = noteOf(moment.on, { language, today });
  const when = [writeMomentOf(moment, language), note].filter(Boolean).join(', ');
  const title = entry.title[language];
  const lead = entry.type === 'measure' ? words.nextEnds(`${entry.id} ${title}`, when) : words.nextLead(title, when);
  return members.some((member) => !isFact(member) && isOfLetter(member)) ? lead : `${lead} ${words.nextIsOurs}`;
}

function writeItem(member: Entry | Fact, { reading, list }: { reading: Reading; list: List }): Item {
  if (isFact(member)) {
    const { text, cites, caveat } = writeFact(member, reading);
    return { text, cites, ...(caveat ? { note: caveat } : {}) };
  }
  switch (member.type) {
    case 'measure':
      return writeMeasure(member, { reading, list });
    case 'milestone':
      return writeMilestone(member, reading);
    case 'later':
      return writeDated(member, { reading, list });
    default: {
      const [fact] = member.facts;
      const { text, cites } = fact ? writeFact(fact, reading) : { text: '', cites: [] };
      return { heading: member.title[reading.language], text, cites };
    }
  }
}

function writeMeasure(measure: Measure, { reading, list }: { reading: Reading; list: List }): Item {
  const words = phrases[reading.language];
  const isOneParty = 'measures' in list.members && list.members.measures.for !== undefined;
  const [fact] = measure.facts;
  const { text, cites } = fact ? writeFact(fact, reading) : { text: '', cites: [] };
  const shared = { id: measure.id, ...(isOneParty ? {} : { heading: words.party[measure.for] }), text, cites };
  const [row] = listDateRows(measure, reading, reading.citations);
  if (!row) return { ...shared, note: words.noDeadline };
  return { ...shared, note: `${row.label.toLowerCase()} ${row.date}, ${row.note}`, state: row.state };
}

function writeMilestone(milestone: Milestone, reading: Reading): Item {
  const words = phrases[reading.language];
  const rows = listDateRows(milestone, reading, reading.citations);
  const { note, state } = readOutcome(milestone, reading);
  const text = rows.map(({ label, date }, index) => `${index === 0 ? label : label.toLowerCase()} ${date}`).join('; ');
  return {
    heading: milestone.title[reading.language],
    text: text || words.undated,
    cites: [...new Set(rows.flatMap((row) => row.cites))],
    note: hasDateOfLetter(milestone) ? note : `${note}; ${words.elsewhere}`,
    state,
  };
}

/** In a list of what comes each row need not say again that it does. */
function writeDated(entry: Entry, { reading, list }: { reading: Reading; list: List }): Item {
  const [row] = listDateRows(entry, reading, reading.citations);
  const heading = entry.title[reading.language];
  if (!row) return { heading, text: phrases[reading.language].undated, cites: [] };
  const isSaid = row.state === 'ahead' && 'dates' in list.members && list.members.dates === 'ahead';
  return { heading, text: row.date, note: row.note, ...(isSaid ? {} : { state: row.state }), cites: row.cites };
}
