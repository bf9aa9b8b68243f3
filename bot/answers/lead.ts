import type { Entry, Language, Milestone, QuestionKind, Statement } from '../register/schema.ts';
import { type CitationList, describeSource } from './citations.ts';
import { labelOf, noteAgainst, readOutcome } from './date-rows.ts';
import { countDays, writeDate } from './dates.ts';
import type { Knowledge } from './knowledge.ts';
import type { Manner } from './manner.ts';
import type { Line } from './outcome.ts';
import { phrases } from './phrases.ts';
import { type AskedKind, toKind } from './question-kind.ts';

export interface Reading {
  readonly knowledge: Knowledge;
  readonly language: Language;
  readonly today: Temporal.PlainDate;
  readonly kind: AskedKind | undefined;
  readonly manner: Manner;
  readonly citations: CitationList;
}

/** What the kind of a question counts when a statement is chosen, beside the words that only that statement has. */
const kindCounts = 0.5;
/** A statement with so many of the question's own words goes before whether, or when, a milestone was met. */
const telling = new Map<AskedKind | undefined, number>([
  ['status', 0.6],
  ['when', 1.2],
  [undefined, 0.5],
]);

/** The statement of an entry that answers a question. */
export interface Chosen {
  readonly statement: Statement;
  /** It has so much of the question that it goes before what is worked out. */
  readonly goesFirst: boolean;
}

/** The first line of an answer, and the statement that it used up. */
export function writeLead(
  entry: Entry,
  { statement, goesFirst }: Chosen,
  reading: Reading,
): { lead: Line; used?: Statement } {
  const worked = goesFirst ? undefined : writeWorkedOut(entry, reading);
  return worked ? { lead: worked } : { lead: writeOpening(statement, reading), used: statement };
}

/** The statement with the yes or no that it says, where that is asked for. */
function writeOpening(statement: Statement, reading: Reading): Line {
  const line = writeStatement(statement, reading);
  const kind = toKind(reading.kind);
  const says = reading.manner === 'yes-no' && kind ? statement.says[kind] : undefined;
  return says ? { ...line, text: `${phrases[reading.language].says[says]} ${line.text}` } : line;
}

export function writeStatement(statement: Statement, { language, citations }: Reading): Line {
  const text = statement.text[language];
  const { caveat } = phrases[language];
  const note = statement.inference
    ? caveat.inference
    : statement.confidence === 'high'
      ? undefined
      : caveat[statement.confidence];
  return { text, cites: citations.cite(statement.source, text), ...(note ? { caveat: note } : {}) };
}

/** The statement that answers this kind of question, or has the words of it that the others lack. */
export function chooseStatement(
  entry: Entry,
  {
    kind,
    terms,
    knowledge,
    language,
  }: Omit<Reading, 'citations' | 'today' | 'manner'> & { readonly terms: readonly string[] },
): Chosen {
  const { statements } = entry;
  const holding = (term: string) => statements.filter((other) => knowledge.termsOf(other, language).has(term)).length;
  const title = knowledge.subjects.get(entry.id)?.title;
  const others = [...new Set(terms)].filter((term) => !title?.has(term));
  const own = others.map((term) => ({
    term,
    weight: knowledge.weigh(term) * (1 - holding(term) / statements.length),
  }));
  const scored = statements.map((statement) => {
    const words = knowledge.termsOf(statement, language);
    const overlap = own.reduce((sum, { term, weight }) => sum + (words.has(term) ? weight : 0), 0);
    const isKind = fitsKind(statement, kind);
    return { statement, overlap, score: overlap + (isKind ? kindCounts : 0) };
  });
  const { statement, overlap } = scored.reduce((best, next) => (next.score > best.score + 0.05 ? next : best));
  return {
    statement,
    goesFirst: entry.type === 'milestone' && overlap >= (telling.get(kind) ?? Number.POSITIVE_INFINITY),
  };
}

/** Yes or no may be said by what tells how it stands, what it covers, or what one may. */
function fitsKind({ answers }: Statement, kind: AskedKind | undefined): boolean {
  if (kind === 'confirm') return ['status', 'scope', 'may'].some((own) => answers.includes(own as QuestionKind));
  return kind !== undefined && kind !== 'source' && answers.includes(kind);
}

function writeWorkedOut(entry: Entry, reading: Reading): Line | undefined {
  const { kind } = reading;
  if (kind === 'source') return writeSource(entry, reading);
  if (entry.type === 'milestone') return writeMilestone(entry, reading);
  const words = phrases[reading.language];
  if (
    entry.type === 'measure' &&
    entry.deadline &&
    (kind === 'when' ||
      kind === 'ago' ||
      kind === 'late' ||
      (kind === 'status' && entry.deadline.ends === 'acceptance'))
  ) {
    const date = writeDate(entry.deadline.date, reading.language);
    const note = noteAgainst(entry.deadline.date, reading);
    const passed = Temporal.PlainDate.compare(entry.deadline.date, reading.today) < 0;
    const state = entry.deadline.ends === 'acceptance' ? words.expiredAcceptance(note) : words.passedAdvice(note);
    const text =
      kind === 'ago'
        ? words.agoLead(date, countDays(entry.deadline.date, reading.today))
        : words.validUntil(date, passed ? state : note);
    return { text: `${text}.`, cites: reading.citations.cite(entry.deadline.source, date) };
  }
  return undefined;
}

/** A source line names so many places. */
const mostSources = 3;

function writeSource(entry: Entry, reading: Reading): Line {
  const { knowledge, language, citations } = reading;
  const dated = entry.type === 'milestone' ? sourcesOfDates(entry, reading) : [];
  const stated = entry.statements.flatMap(({ source }) => source);
  const refs = [...new Set(dated.length > 0 ? dated : stated)].slice(0, mostSources);
  const where = refs.map((ref) => describeSource(knowledge.register, ref, language).name).join('; ');
  return { text: `${phrases[language].stands(where)}.`, cites: citations.cite(refs, entry.title[language]) };
}

function writeMilestone(milestone: Milestone, reading: Reading): Line | undefined {
  const { kind, language, today } = reading;
  const words = phrases[language];
  const outcome = readOutcome(milestone, reading);
  const expected = milestone.expected && writeDate(milestone.expected.date, language);
  const reported = outcome.actual && writeDate(outcome.actual, language);
  const cites = () => reading.citations.cite(sourcesOfDates(milestone, reading), milestone.title[language]);
  const line = (text: string) => ({ text: `${text}.`, cites: cites() });
  if (kind === 'late' && expected && reported && outcome.gap)
    return line(words.lateLead(outcome.gap, expected, `${reported}${narrowerPart(milestone, language)}`));
  if (kind === 'status' && reported && milestone.actual) {
    const isYes = reading.manner === 'yes-no' && !milestone.actual.began;
    const when = `${words.on(labelOf(milestone.actual, language), reported)}${narrowerPart(milestone, language)}`;
    if (!expected || !outcome.gap) return line(isYes ? words.yes(when) : when);
    if (reading.manner === 'on-time') return line(words.notOnTime(reported, outcome.note, expected));
    return line(
      isYes ? words.yesLate(reported, outcome.note, expected) : words.whenLead(expected, reported, outcome.note),
    );
  }
  if (kind === 'status' && milestone.expected && expected)
    return line(words.notYet(expected, noteAgainst(milestone.expected.date, reading)));
  if ((kind === 'when' || kind === undefined) && expected && reported)
    return line(words.whenLead(expected, reported, outcome.note));
  if (kind === 'when' && expected) return line(words.expectedLead(expected, outcome.note));
  if (kind === 'ago') {
    const ago = (label: string, date: Temporal.PlainDate) =>
      `${label}: ${words.agoLead(writeDate(date, language), countDays(date, today))}`;
    const parts = [
      ...(milestone.expected ? [ago(words.expected, milestone.expected.date)] : []),
      ...(outcome.actual && milestone.actual ? [ago(labelOf(milestone.actual, language), outcome.actual)] : []),
    ];
    return parts.length > 0 ? line(parts.join('. ')) : undefined;
  }
  return undefined;
}

/** Of the dates that are known on the day: a rehearsal of an earlier one has no later source. */
function sourcesOfDates(milestone: Milestone, reading: Reading): string[] {
  const { actual } = readOutcome(milestone, reading);
  return [...(milestone.expected?.source ?? []), ...(actual ? (milestone.actual?.source ?? []) : [])];
}

function narrowerPart(milestone: Milestone, language: Language): string {
  return milestone.narrower ? `, ${phrases[language].narrower(milestone.narrower[language])}` : '';
}
