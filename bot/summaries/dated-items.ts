import { type DoneDates, placeOfDate } from '../milestones/done-dates.ts';
import type { Occurrence } from '../milestones/milestone.ts';
import { titleOf } from '../milestones/title-of.ts';
import { writeWhen } from '../milestones/write-when.ts';
import { hasDateOfLetter, type Register } from '../register/register.ts';
import type { Entry, Language } from '../register/schema.ts';
import type { OwnMilestone } from '../store/reminders/milestones.ts';
import type { DateState, Item } from '../wording/answer-types.ts';
import { doubtOf, whoseIs } from '../wording/caveats.ts';
import type { CitationList } from '../wording/citations.ts';
import { labelOf, momentOf, noteAgainst, readOutcome, stateAgainst } from '../wording/date-rows.ts';
import { writeDate, writeMomentOf } from '../wording/dates.ts';
import { phrases } from '../wording/phrases.ts';
import { summaryWords } from './words.ts';

export interface DatedReading {
  readonly register: Register;
  readonly own: readonly OwnMilestone[];
  /** What the organisation reported done. */
  readonly done: DoneDates;
  readonly language: Language;
  readonly today: Temporal.PlainDate;
  readonly citations: CitationList;
}

/** A date as a row: what it is, when, how it stands today, whose it is where not the letter's, and its source. */
export function writeOccurrence({ milestone, date }: Occurrence, reading: DatedReading): Item {
  const { register, language, today, citations } = reading;
  const text = titleOf(milestone.id, reading);
  const entry = register.entries.get(milestone.id);
  const { vague } = milestone;
  const when = writeWhen({ vague, date }, language);
  const done = reading.done.get(placeOfDate(milestone, date));
  if (done) {
    const note = join(when, summaryWords[language].doneOn(writeDate(done, language)), originOf(entry, language));
    return { text, note, state: 'met', cites: entry ? citations.cite(sourcesOf(entry, reading), text) : [] };
  }
  const outcome = entry && outcomeOf(entry, reading);
  const isReported = entry?.type === 'milestone' && entry.actual?.on.first.equals(date);
  const written = isReported ? undefined : vague ? when : `${when}, ${noteAgainst(date, reading)}`;
  const origin = originOf(entry, language);
  if (!entry) return { text, note: join(written, origin), state: stateAgainst(date, today), cites: [] };
  return {
    text,
    note: join(written, outcome, caveatOf(entry, language), origin),
    state: isDoubted(entry) ? 'uncertain' : stateOf(entry, { date, reading }),
    cites: citations.cite(sourcesOf(entry, reading), text),
  };
}

/** A date of which no source gives the day: a month, a year, "mid 2030". */
export function writeVague(entry: Entry, { language, citations }: DatedReading): Item {
  const text = entry.title[language];
  const moment = momentOf(entry);
  const when = moment ? writeMomentOf(moment, language) : phrases[language].undated;
  return {
    text,
    note: join(when, caveatOf(entry, language), originOf(entry, language)),
    state: isDoubted(entry) ? 'uncertain' : 'ahead',
    cites: citations.cite(moment?.sources ?? [], text),
  };
}

function join(...parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part !== '').join('; ');
}

function originOf(entry: Entry | undefined, language: Language): string | undefined {
  if (!entry) return summaryWords[language].own;
  const isOfLetter = entry.type === 'milestone' && hasDateOfLetter(entry);
  return isOfLetter ? undefined : phrases[language].elsewhere;
}

/** Of a milestone that was met by now, how it was met. */
function outcomeOf(entry: Entry, reading: DatedReading): string | undefined {
  if (entry.type !== 'milestone') return undefined;
  const { actual, note } = readOutcome(entry, reading);
  return (
    actual &&
    entry.actual &&
    `${labelOf(entry.actual, reading.language).toLowerCase()} ${writeDate(actual, reading.language)}, ${note}`
  );
}

function stateOf(entry: Entry, { date, reading }: { date: Temporal.PlainDate; reading: DatedReading }): DateState {
  const outcome = entry.type === 'milestone' ? readOutcome(entry, reading) : undefined;
  return outcome?.actual ? outcome.state : stateAgainst(date, reading.today);
}

function isDoubted(entry: Entry): boolean {
  const moment = momentOf(entry);
  return moment !== undefined && doubtOf(moment, 'nl') !== undefined;
}

/** The state says already that a date is uncertain; not that it is known at second hand. */
function caveatOf(entry: Entry, language: Language): string | undefined {
  const moment = momentOf(entry);
  return moment && whoseIs(moment, language);
}

function sourcesOf(entry: Entry, reading: DatedReading): readonly string[] {
  const { rests = [] } = entry.type === 'milestone' ? readOutcome(entry, reading) : {};
  const sources = [...(momentOf(entry)?.sources ?? []), ...rests];
  return sources.length > 0 ? sources : (entry.facts[0]?.sources ?? []);
}
