import type { Entry, Later, Measure, Milestone, Moment } from '../../register/schema.ts';
import type { Line } from '../../wording/answer-types.ts';
import { doubtOf } from '../../wording/caveats.ts';
import { labelOf, noteOf, readOutcome, stateOf } from '../../wording/date-rows.ts';
import { countDays, writeDate, writeMomentOf, writeSpanIn } from '../../wording/dates.ts';
import { phrases } from '../../wording/phrases.ts';
import type { DatedKind } from '../answer-id.ts';
import type { Reading } from './reading.ts';

export type Unit = 'day' | 'week' | 'month';

interface Asked extends Reading {
  /** The unit in which a span was asked for: "hoeveel dagen". */
  readonly unit?: Unit | undefined;
}

/** What is worked out from the dates of a subject; undefined where it has none. */
export function writeDates(entry: Entry, kind: DatedKind, reading: Asked): Line | undefined {
  switch (entry.type) {
    case 'milestone':
      return kind === 'gap' ? writeGap(entry, reading) : writeMilestone(entry, reading);
    case 'measure':
      return writeDeadline(entry, reading);
    case 'later':
      return writeLater(entry, reading);
    case 'recurring': {
      const { usually, sources } = entry.recurs;
      const text = phrases[reading.language].recurs(entry.title[reading.language], usually[reading.language]);
      return { text, cites: reading.citations.cite(sources, text) };
    }
    default:
      return undefined;
  }
}

/** "eind 2023 (wij rekenen 31 december 2023)": what the source says, and the day that we count from. */
function writeReckoned(moment: Pick<Moment, 'on' | 'as'>, language: Reading['language']): string {
  const said = writeMomentOf(moment, language);
  return moment.as && moment.on.precision === 'day'
    ? phrases[language].reckoned(said, writeDate(moment.on.first, language))
    : said;
}

function writeMilestone(milestone: Milestone, reading: Asked): Line | undefined {
  const { language } = reading;
  const words = phrases[language];
  const { actual, note } = readOutcome(milestone, reading);
  const expected = milestone.expected && writeReckoned(milestone.expected, language);
  const reported = actual && milestone.actual && writeMomentOf(milestone.actual, language);
  const ago = milestone.actual && actual ? agoOf(actual, reading) : undefined;
  const lead = milestone.letter === undefined ? words.whenLead : words.letterLead;
  if (expected && reported) return line(milestone, lead(expected, reported, note), reading);
  if (reported && milestone.actual) {
    const said = words.on(labelOf(milestone.actual, language), reported);
    return line(milestone, [said, ago].filter(Boolean).join(', '), reading);
  }
  if (!expected || !milestone.expected) return undefined;
  const ahead = milestone.letter === undefined ? words.expectedLead : words.letterExpects;
  return line(milestone, ahead(expected, noteOf(milestone.expected.on, reading)), reading);
}

/** What became of a date that was planned; undefined where it lies ahead. */
export function writeSince(entry: Entry, reading: Reading): Line | undefined {
  const { language, today } = reading;
  if (entry.type === 'measure') {
    if (!entry.deadline || stateOf(entry.deadline.on, today) !== 'passed') return undefined;
    return writeDeadline(entry, reading);
  }
  if (entry.type !== 'milestone' || !entry.expected) return undefined;
  const { actual, note, rests = [] } = readOutcome(entry, reading);
  if (!actual || !entry.actual) {
    const { expected } = entry;
    if (stateOf(expected.on, today) !== 'passed') return undefined;
    const [when, ago] = [writeMomentOf(expected, language), noteOf(expected.on, reading)];
    const text = phrases[language].notReported(entry.title[language], when, ago);
    return { text, cites: [] };
  }
  const reported = phrases[language].on(labelOf(entry.actual, language), writeMomentOf(entry.actual, language));
  const text = `${reported}: ${note}.`;
  return { text, cites: reading.citations.cite(rests, text) };
}

/** How much later it was reported than expected, in the unit that was asked for. */
function writeGap(milestone: Milestone, reading: Asked): Line | undefined {
  const { language, unit } = reading;
  const words = phrases[language];
  const { actual, gap = 0 } = readOutcome(milestone, reading);
  if (!milestone.expected || !actual || !milestone.actual || gap <= 0) return writeMilestone(milestone, reading);
  const span = unit ? writeSpanIn(unit, gap, language) : words.span(gap);
  const narrower = milestone.narrower ? `, ${words.narrower(milestone.narrower.how[language])}` : '';
  const reported = `${writeMomentOf(milestone.actual, language)}${narrower}`;
  return line(milestone, words.lateLead(span, writeReckoned(milestone.expected, language), reported), reading);
}

function writeDeadline({ deadline, title }: Measure, reading: Asked): Line | undefined {
  if (!deadline) return undefined;
  const { language, today, unit } = reading;
  const words = phrases[language];
  const state = stateOf(deadline.on, today);
  const days = countDays(today, deadline.on.last);
  const note = unit ? words.away(writeSpanIn(unit, Math.abs(days), language), days) : noteOf(deadline.on, reading);
  const told = state !== 'passed' ? note : deadline.expires ? words.expired(note) : words.passedAdvice(note);
  const text = words.validUntil(writeReckoned(deadline, language), told);
  return { text: `${text}.`, cites: reading.citations.cite(deadline.sources, title[language]) };
}

function writeLater({ date, title }: Later, reading: Asked): Line | undefined {
  if (!date) return undefined;
  const { language, today, unit } = reading;
  const words = phrases[language];
  const days = countDays(today, date.on.first);
  const note =
    unit && date.on.precision === 'day'
      ? words.away(writeSpanIn(unit, Math.abs(days), language), days)
      : noteOf(date.on, reading);
  const when = [writeReckoned(date, language), note].filter(Boolean).join(', ');
  const text = words.laterLead(title[language], when);
  const caveat = doubtOf(date, language);
  return { text, cites: reading.citations.cite(date.sources, text), ...(caveat ? { caveat } : {}) };
}

function agoOf(day: Temporal.PlainDate, { today, language, unit }: Asked): string {
  const days = countDays(today, day);
  return phrases[language].away(
    unit ? writeSpanIn(unit, Math.abs(days), language) : phrases[language].span(Math.abs(days)),
    days,
  );
}

function line(milestone: Milestone, text: string, reading: Reading): Line {
  const { rests = [] } = readOutcome(milestone, reading);
  const sources = [...new Set([...(milestone.expected?.sources ?? []), ...rests])];
  return { text: `${text}.`, cites: reading.citations.cite(sources, milestone.title[reading.language]) };
}
