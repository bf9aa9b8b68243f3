import { hasDateOfLetter } from '../register/register.ts';
import type { Entry } from '../register/schema.ts';
import { createCitations } from './citations.ts';
import { listDateRows } from './date-rows.ts';
import type { Knowledge } from './knowledge.ts';
import { type Chosen, chooseStatement, type Reading, writeLead, writeStatement } from './lead.ts';
import { readManner } from './manner.ts';
import type { Answer, AskContext, Found, LastAnswer, Line, None, Suggestion } from './outcome.ts';
import { isOverview } from './overviews.ts';
import { phrases } from './phrases.ts';
import { toKind } from './question-kind.ts';
import { type Understood, understand } from './understand.ts';
import { isTelling } from './weigh.ts';
import { splitWords } from './words.ts';
import { writeOverview } from './write-overview.ts';

/** What is shown without a click: longer texts go behind "more". In characters. */
const shownAtOnce = 620;
/** What the menu offers means the same whatever was asked before. */
const lists = new Set(['maatregelen', 'measures', 'mijlpalen', 'milestones', 'deadlines', 'volgende', 'next']);
/** A longer message is no question. In characters. */
const longest = 1000;

export interface Asked {
  readonly text: string;
  readonly context: AskContext;
  /** The date against which deadlines are worked out, in Europe/Amsterdam. */
  readonly today: Temporal.PlainDate;
}

/** The answer to a question, and what a follow-up may refer to. */
export interface Reply {
  readonly answer: Answer;
  readonly last?: LastAnswer;
}

/** Answers a question from the register: pure, no clock, no I/O. */
export function answer(knowledge: Knowledge, { text, context, today }: Asked): Reply {
  const language = context.preferred ?? context.last?.language ?? 'nl';
  if (text.length > longest) return { answer: none(language, 'too-long') };
  if (splitWords(text).length === 0) return { answer: none(language, 'empty') };
  const isListed = lists.has(splitWords(text).join(' '));
  const understood = understand(knowledge, text, isListed ? { preferred: language } : context);
  const [subject, ...others] = understood.subjects;
  if (!subject) return { answer: notFound(knowledge, understood) };
  if (!subject.certain && others.length > 0)
    return {
      answer: {
        kind: 'several',
        language: understood.language,
        choices: understood.subjects.map(({ id }) => suggest(knowledge, id, understood)),
      },
    };
  const found = write(knowledge, subject.id, {
    ...understood,
    manner: readManner(understood, knowledge.subjects.get(subject.id)),
    terms: understood.own.filter(({ weight }) => weight > 0).map(({ term }) => term),
    today,
  });
  return {
    answer: found,
    last: {
      subject: found.subject,
      asked: found.asked,
      language: found.language,
      terms: understood.terms.filter((term) => term.known && isTelling(term)).map(({ term }) => term),
    },
  };
}

/** What the register says of an entry or an overview, where nobody asks anything particular of it. */
export function answerAbout(
  knowledge: Knowledge,
  subject: string,
  { language, today }: Pick<Wording, 'language' | 'today'>,
): Found {
  return write(knowledge, subject, { language, today, kind: undefined, manner: 'neutral', terms: [] });
}

type Wording = Pick<Reading, 'language' | 'today' | 'kind' | 'manner'> & { readonly terms: readonly string[] };

function write(knowledge: Knowledge, subject: string, { terms, ...wording }: Wording): Found {
  const { language, today, kind, manner } = wording;
  if (isOverview(subject))
    return knowledge.writeOnce([subject, language, today], () =>
      writeOverview(subject, { knowledge, language, today }),
    );
  const entry = knowledge.register.entries.get(subject);
  if (!entry) throw new Error(`no entry ${subject} in the register`);
  const known = asKnownOn(entry, today);
  const chosen = chooseStatement(known, { knowledge, language, kind, terms });
  const place = known.statements.indexOf(chosen.statement);
  return knowledge.writeOnce([subject, language, today, kind, manner, place, chosen.goesFirst], () =>
    writeEntry(known, chosen, {
      knowledge,
      ...wording,
      citations: createCitations(knowledge.register, language),
    }),
  );
}

/** An entry without what could not be said yet on a day; with all of it where nothing would be left. */
function asKnownOn(entry: Entry, today: Temporal.PlainDate): Entry {
  const statements = entry.statements.filter(({ since }) => !since || Temporal.PlainDate.compare(since, today) <= 0);
  return statements.length > 0 ? { ...entry, statements } : entry;
}

function writeEntry(entry: Entry, chosen: Chosen, reading: Reading): Found {
  const { language, citations } = reading;
  const { lead, used } = writeLead(entry, chosen, reading);
  const dates = listDateRows(entry, reading, citations);
  const rest = entry.statements
    .filter((statement) => statement !== used)
    .map((statement) => writeStatement(statement, reading));
  // Before all else, so that it is no part of what is only shown after a click.
  const isDatedElsewhere = entry.type === 'later' || (entry.type === 'milestone' && !hasDateOfLetter(entry));
  if (dates.length > 0 && isDatedElsewhere) rest.unshift({ text: phrases[language].notFromLetter, cites: [] });
  const { lines, more } = divide(rest, shownAtOnce - lead.text.length - 60 * dates.length);
  return {
    kind: 'found',
    language,
    subject: entry.id,
    asked: toKind(reading.kind) ?? 'what',
    title: entry.title[language],
    lead,
    lines,
    more,
    dates,
    items: [],
    citations: citations.list(),
    suggestions: suggestNext(entry, reading),
  };
}

/** Whole lines as far as the room goes; one that does not fit goes behind "more", as do those after it. */
function divide(lines: readonly Line[], room: number): { lines: Line[]; more: Line[] } {
  let left = room;
  const fits = lines.findIndex(({ text }) => {
    left -= text.length;
    return left < 0;
  });
  return fits === -1 ? { lines: [...lines], more: [] } : { lines: lines.slice(0, fits), more: lines.slice(fits) };
}

function suggestNext(entry: Entry, { knowledge, language, kind }: Reading): Suggestion[] {
  const words = phrases[language];
  const source = kind === 'source' ? [] : [{ label: words.whereButton, ask: words.sourceOf(entry.title[language]) }];
  const related = entry.related.slice(0, 3).map((id) => suggest(knowledge, id, { language }));
  return [...source, ...related];
}

function suggest(knowledge: Knowledge, id: string, { language }: Pick<Understood, 'language'>): Suggestion {
  const title = knowledge.register.entries.get(id)?.title[language] ?? id;
  // Teams cuts longer labels; a measure has an id that says enough.
  if (/^[MOS]\d$/.test(id)) return { label: phrases[language].measure(id), ask: id };
  return { label: title, ask: title };
}

function notFound(knowledge: Knowledge, understood: Understood): None {
  const { language, near, outside } = understood;
  return {
    ...none(language, outside ? 'outside' : 'unknown'),
    nearest: near.map((id) => suggest(knowledge, id, { language })),
  };
}

function none(language: None['language'], reason: None['reason']): None {
  return { kind: 'none', language, reason, nearest: [] };
}
