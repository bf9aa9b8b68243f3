import type { PartialDate } from '../register/dates.ts';
import type { Entry, Language, Later, Measure, Milestone, Moment } from '../register/schema.ts';
import type { DateRow, DateState } from './answer-types.ts';
import { doubtOf } from './caveats.ts';
import type { CitationList } from './citations.ts';
import { countDays, writeMomentOf } from './dates.ts';
import { type Phrases, phrases } from './phrases.ts';

interface Reading {
  readonly language: Language;
  readonly today: Temporal.PlainDate;
}

/** The date on which something is expected of a subject, or which ends it. */
export function momentOf(entry: Entry): Moment | undefined {
  if (entry.type === 'milestone') return entry.expected;
  if (entry.type === 'measure') return entry.deadline;
  return entry.type === 'later' ? entry.date : undefined;
}

/** The dates of an entry, each worked out against today. */
export function listDateRows(entry: Entry, reading: Reading, citations: CitationList): DateRow[] {
  if (entry.type === 'measure') return measureRows(entry, reading, citations);
  if (entry.type === 'milestone') return milestoneRows(entry, reading, citations);
  return entry.type === 'later' ? laterRows(entry, reading, citations) : [];
}

/** "over 12 dagen", "vandaag", "12 dagen geleden". */
export function noteAgainst(date: Temporal.PlainDate, { language, today }: Reading): string {
  const days = countDays(today, date);
  if (days === 0) return phrases[language].todayNote;
  return days > 0 ? phrases[language].inDays(days) : phrases[language].daysAgo(-days);
}

export function stateAgainst(date: Temporal.PlainDate, today: Temporal.PlainDate): DateState {
  const order = Temporal.PlainDate.compare(date, today);
  if (order === 0) return 'today';
  return order > 0 ? 'ahead' : 'passed';
}

/** It was reported complete, or it began. */
export function labelOf({ began }: { began: boolean }, language: Language): string {
  return began ? phrases[language].began : phrases[language].reported;
}

/** The same of what may be no day: of a month or a year that lies ahead nothing is counted. */
export function noteOf(on: PartialDate, reading: Reading): string {
  if (on.precision === 'day') return noteAgainst(on.first, reading);
  return stateOf(on, reading.today) === 'passed' ? noteAgainst(on.last, reading) : '';
}

/** Passed once the last day has passed that it may mean. */
export function stateOf(on: PartialDate, today: Temporal.PlainDate): DateState {
  if (on.precision === 'day') return stateAgainst(on.first, today);
  return Temporal.PlainDate.compare(on.last, today) < 0 ? 'passed' : 'ahead';
}

/** What became of a milestone, as far as the register that it comes from knows, and the sources that this rests on. */
export function readOutcome(
  milestone: Milestone,
  { language, today }: Reading,
): { gap?: number; note: string; state: DateState; actual?: Temporal.PlainDate; rests?: readonly string[] } {
  const words = phrases[language];
  const { expected, actual } = milestone;
  if (!actual || Temporal.PlainDate.compare(actual.on.first, today) > 0) {
    return expected
      ? { note: noteOf(expected.on, { language, today }), state: stateOf(expected.on, today) }
      : { note: words.undated, state: 'uncertain' };
  }
  const rests = [...new Set([...actual.sources, ...(milestone.narrower?.sources ?? [])])];
  const came = { actual: actual.on.first, rests };
  if (actual.began) return { ...came, note: noteOf(actual.on, { language, today }), state: 'began' };
  const gap = expected ? countDays(expected.on.last, actual.on.first) : 0;
  const late = gap > 0 ? words.gap(gap) : expected ? words.onTime : noteOf(actual.on, { language, today });
  const note = milestone.narrower ? `${late}, ${words.narrower(milestone.narrower.how[language])}` : late;
  return { ...came, gap, note, state: gap > 0 || milestone.narrower ? 'met-late' : 'met' };
}

function measureRows({ deadline }: Measure, reading: Reading, citations: CitationList): DateRow[] {
  if (!deadline) return [];
  const words = phrases[reading.language];
  const state = stateOf(deadline.on, reading.today);
  return [
    {
      label: deadline.label[reading.language],
      ...dateCell(deadline, reading, citations),
      note: writeEnd(noteOf(deadline.on, reading), state, words),
      state: state === 'passed' && deadline.expires ? 'expired' : state,
    },
  ];
}

/** A term ends on its date: until then it holds. */
function writeEnd(note: string, state: DateState, words: Phrases): string {
  if (state === 'passed') return `${note}; ${words.checkAdvice}`;
  if (state === 'today') return words.lastDay;
  return note && words.endsIn(note);
}

/** A date as it is written, and what it rests on. */
function dateCell(moment: Moment, { language }: Reading, citations: CitationList): Pick<DateRow, 'date' | 'cites'> {
  const date = writeMomentOf(moment, language);
  return { date, cites: citations.cite(moment.sources, date) };
}

function milestoneRows(milestone: Milestone, reading: Reading, citations: CitationList): DateRow[] {
  const words = phrases[reading.language];
  const rows: DateRow[] = [];
  const { expected } = milestone;
  if (expected) {
    rows.push({
      label: words.expected,
      ...dateCell(expected, reading, citations),
      note: noteOf(expected.on, reading),
      state: stateOf(expected.on, reading.today),
    });
  }
  const { actual, note, state, rests = [] } = readOutcome(milestone, reading);
  if (actual && milestone.actual) {
    rows.push({
      label: labelOf(milestone.actual, reading.language),
      ...dateCell({ ...milestone.actual, sources: [...rests] }, reading, citations),
      note,
      state,
    });
  }
  return rows;
}

function laterRows({ date }: Later, reading: Reading, citations: CitationList): DateRow[] {
  if (!date) return [];
  const words = phrases[reading.language];
  const doubt = doubtOf(date, reading.language);
  return [
    {
      label: words.from,
      ...dateCell(date, reading, citations),
      note: [noteOf(date.on, reading), doubt].filter(Boolean).join('; '),
      state: doubt ? 'uncertain' : stateOf(date.on, reading.today),
    },
  ];
}
