import { asKnownOn } from '../register/as-known-on.ts';
import { type Register, sourceIdOf } from '../register/register.ts';
import { isSaidChanged, type SourceReadings, withReadings } from '../register/reread.ts';
import type { Language } from '../register/schema.ts';
import type { Answer, Citation, Found, Line, None, Said } from '../wording/answer-types.ts';
import { describeSource } from '../wording/citations.ts';

const doubts: Readonly<Record<Language, { readonly line: string; readonly sentence: string }>> = {
  nl: {
    line: 'deze bron zou daarna veranderd zijn; nog niet nagegaan',
    sentence: 'Let op: een bron hiervan zou daarna veranderd zijn; nog niet nagegaan.',
  },
  en: {
    line: 'this source is said to have changed since; not checked yet',
    sentence: 'Note: a source of this is said to have changed since; not checked yet.',
  },
};

export interface Marking {
  readonly register: Register;
  readonly readings: SourceReadings;
  readonly today: Temporal.PlainDate;
}

/**
 * An answer with what is known of its sources since the register was written: when they were last read, and a doubt behind
 * all that rests on one that is said to have changed. The same answer where nobody read any of them again.
 */
export function markSources(answer: Answer, marking: Marking): Answer {
  if (answer.kind === 'found') return markFound(answer, marking);
  if (answer.kind === 'none') return markNone(answer, marking);
  if (answer.kind !== 'said') return answer;
  const { citations, doubted } = readSources(answer, marking);
  if (doubted.size === 0) return citations === answer.citations ? answer : { ...answer, citations };
  return { ...answer, citations, text: `${answer.text}\n\n${doubts[answer.language].sentence}` };
}

/** The same of an answer that was found. */
export function markFound(found: Found, marking: Marking): Found {
  const { citations, doubted } = readSources(found, marking);
  if (citations === found.citations) return found;
  return doubted.size === 0 ? { ...found, citations } : { ...found, ...doubt(found, doubted), citations };
}

function markNone(none: None, marking: Marking): None {
  const { citations, doubted } = readSources(none, marking);
  if (citations === none.citations) return none;
  const known = none.known && createDoubt(doubted, none.language).inLine(none.known);
  return { ...none, citations, ...(known ? { known } : {}) };
}

/** The citations as their sources were last read, and the numbers of those that are said to have changed. */
function readSources(
  { citations, language }: Found | None | Said,
  { register, readings, today }: Marking,
): { citations: readonly Citation[]; doubted: ReadonlySet<number> } {
  const isRead = ({ source }: Citation) => readings.has(sourceIdOf(source ?? ''));
  if (!citations.some(isRead)) return { citations, doubted: new Set() };
  const known = asKnownOn(register, today);
  const current = withReadings(known, readings, today);
  const isDoubted = ({ source }: Citation) => {
    const kept = known.sources.get(sourceIdOf(source ?? ''));
    return kept !== undefined && isSaidChanged(kept, readings.get(kept.id));
  };
  return {
    citations: citations.map((citation) =>
      isRead(citation) ? { ...citation, ...describeSource(current, citation.source ?? '', language) } : citation,
    ),
    doubted: new Set(citations.filter(isDoubted).map(({ number }) => number)),
  };
}

/** Puts the doubt behind a line or a row that rests on a source that is said to have changed. */
function createDoubt(doubted: ReadonlySet<number>, language: Language) {
  const { line } = doubts[language];
  const rests = ({ cites }: { readonly cites: readonly number[] }) => cites.some((number) => doubted.has(number));
  const join = (before: string | undefined) => [before, line].filter(Boolean).join('; ');
  return {
    inLine: (row: Line): Line => (rests(row) ? { ...row, caveat: join(row.caveat) } : row),
    inRow: <Row extends Found['dates'][number] | Found['items'][number]>(row: Row) =>
      rests(row) ? { ...row, note: join(row.note) } : row,
  };
}

function doubt({ language, lead, lines, more, dates, items }: Found, doubted: ReadonlySet<number>) {
  const { inLine, inRow } = createDoubt(doubted, language);
  return {
    lead: inLine(lead),
    lines: lines.map(inLine),
    more: more.map(inLine),
    dates: dates.map(inRow),
    items: items.map(inRow),
  };
}
