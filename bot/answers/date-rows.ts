import type { Entry, Language, Later, Measure, Milestone } from '../register/schema.ts';
import type { CitationList } from './citations.ts';
import { countDays, writeDate, writePartialDate } from './dates.ts';
import type { DateRow, DateState } from './outcome.ts';
import { phrases } from './phrases.ts';

interface Reading {
  readonly language: Language;
  readonly today: Temporal.PlainDate;
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

/** What became of a milestone, as far as it was known on that day. */
export function readOutcome(
  milestone: Milestone,
  { language, today }: Reading,
): { gap?: number; note: string; state: DateState; actual?: Temporal.PlainDate } {
  const words = phrases[language];
  const actual =
    milestone.actual && Temporal.PlainDate.compare(milestone.actual.date, today) <= 0
      ? milestone.actual.date
      : undefined;
  if (!actual) {
    const expected = milestone.expected?.date;
    return expected
      ? { note: noteAgainst(expected, { language, today }), state: stateAgainst(expected, today) }
      : { note: words.undated, state: 'uncertain' };
  }
  const gap = milestone.expected ? countDays(milestone.expected.date, actual) : 0;
  const late = gap > 0 ? words.gap(gap) : milestone.expected ? words.onTime : noteAgainst(actual, { language, today });
  const note = milestone.narrower ? `${late}, ${words.narrower(milestone.narrower[language])}` : late;
  return { gap, note, actual, state: gap > 0 || milestone.narrower ? 'met-late' : 'met' };
}

function measureRows({ deadline }: Measure, reading: Reading, citations: CitationList): DateRow[] {
  if (!deadline) return [];
  const words = phrases[reading.language];
  const note = noteAgainst(deadline.date, reading);
  const state = stateAgainst(deadline.date, reading.today);
  const date = writeDate(deadline.date, reading.language);
  return [
    {
      label: words.deadline[deadline.ends],
      date,
      note: state === 'passed' ? `${note}; ${words.checkAdvice}` : note,
      state: state === 'passed' && deadline.ends === 'acceptance' ? 'expired' : state,
      cites: citations.cite(deadline.source, date),
    },
  ];
}

function milestoneRows(milestone: Milestone, reading: Reading, citations: CitationList): DateRow[] {
  const words = phrases[reading.language];
  const rows: DateRow[] = [];
  if (milestone.expected) {
    const date = writeDate(milestone.expected.date, reading.language);
    const note = noteAgainst(milestone.expected.date, reading);
    rows.push({
      label: words.expected,
      date,
      note,
      state: stateAgainst(milestone.expected.date, reading.today),
      cites: citations.cite(milestone.expected.source, date),
    });
  }
  const { actual, note, state } = readOutcome(milestone, reading);
  if (actual && milestone.actual) {
    const date = writeDate(actual, reading.language);
    rows.push({
      label: labelOf(milestone.actual, reading.language),
      date,
      note,
      state,
      cites: citations.cite(milestone.actual.source, date),
    });
  }
  return rows;
}

function laterRows(later: Later, reading: Reading, citations: CitationList): DateRow[] {
  if (!later.on) return [];
  const words = phrases[reading.language];
  const date = later.about?.[reading.language] ?? writePartialDate(later.on, reading.language);
  const exact = later.on.precision === 'day';
  const state = stateAgainst(later.on.last, reading.today);
  const certain = later.confidence === 'high';
  const note = [
    exact ? noteAgainst(later.on.first, reading) : '',
    certain ? '' : words.caveat[later.confidence === 'low' ? 'low' : 'medium'],
  ]
    .filter(Boolean)
    .join('; ');
  return [
    { label: words.from, date, note, state: certain ? state : 'uncertain', cites: citations.cite(later.source, date) },
  ];
}
