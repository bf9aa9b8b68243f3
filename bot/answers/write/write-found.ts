import { namedDays } from '../../register/named-days.ts';
import { hasDateOfLetter, type Register } from '../../register/register.ts';
import type { Entry, Fact } from '../../register/schema.ts';
import type { Found, Line, Suggestion } from '../../wording/answer-types.ts';
import { createCitations } from '../../wording/citations.ts';
import { listDateRows } from '../../wording/date-rows.ts';
import { phrases } from '../../wording/phrases.ts';
import { type AnswerId, homesOf, subjectOf } from '../answer-id.ts';
import type { Period } from '../read/period.ts';
import type { Reading } from './reading.ts';
import { writeChanges } from './write-changes.ts';
import { type Unit, writeDates, writeSince } from './write-dates.ts';
import { writeFact } from './write-fact.ts';
import { writeList } from './write-list.ts';

/** What is shown without a click: longer texts go behind "more". In characters. */
const shownAtOnce = 520;

export interface Wanted extends Omit<Reading, 'citations'> {
  /** The subject that is spoken of: what to tell beside a fact that several share. */
  readonly spokenOf?: string | undefined;
  readonly unit?: Unit | undefined;
  readonly period?: Period | undefined;
  /** Told behind the first: what may have been asked instead. */
  readonly besides?: AnswerId | undefined;
}

/** The answer that says one thing first, with what else is known of its subject. */
export function writeFound(id: AnswerId, wanted: Wanted): Found {
  const { register } = wanted;
  if (id.says === 'list') {
    const list = register.lists.get(id.id);
    if (!list) throw new Error(`no list ${id.id} in the register`);
    return writeList(list, wanted, wanted.period);
  }
  const subject = subjectOf(id, register, wanted.spokenOf);
  const entry = register.entries.get(subject);
  if (!entry) throw new Error(`no subject ${subject} in the register`);
  return entry.tellsChanges && wanted.period
    ? writeChanges(entry, wanted, wanted.period)
    : writeEntry(entry, id, wanted);
}

function writeEntry(entry: Entry, id: AnswerId, wanted: Wanted): Found {
  const { language, register } = wanted;
  const reading = { ...wanted, citations: createCitations(register, language) };
  const { lead, used } = writeLeads(entry, id, reading);
  const dates = listDateRows(entry, reading, reading.citations);
  const rest = entry.facts.filter((fact) => !used.includes(fact)).map((fact) => writeFact(fact, reading));
  // Before all else, so that it is no part of what is only shown after a click.
  const isDatedElsewhere = entry.type === 'later' || (entry.type === 'milestone' && !hasDateOfLetter(entry));
  if (dates.length > 0 && isDatedElsewhere) rest.unshift({ text: phrases[language].notFromLetter, cites: [] });
  const { lines, more } = divide(rest, shownAtOnce - lead.text.length - 60 * dates.length);
  return {
    kind: 'found',
    language,
    subject: entry.id,
    ...(entry.type === 'measure' ? { code: entry.id } : {}),
    title: entry.title[language],
    lead,
    lines,
    more,
    dates,
    items: [],
    citations: reading.citations.list(),
    suggestions: suggestNext(entry, wanted),
  };
}

interface Lead {
  readonly lead: Line;
  readonly used: readonly Fact[];
}

type Leading = Reading & Pick<Wanted, 'unit' | 'besides'>;

/** What is said first, and what may have been asked instead behind it. */
function writeLeads(entry: Entry, id: AnswerId, reading: Leading): Lead {
  const first = writeLead(entry, id, reading);
  const { besides, register } = reading;
  const other = besides && register.entries.get(subjectOf(besides, register, entry.id));
  if (!besides || !other) return first;
  const second = writeLead(other, besides, reading);
  const text = `${withCaveat(first.lead)} ${second.lead.text}`;
  const cites = [...new Set([...first.lead.cites, ...second.lead.cites])];
  return { lead: { ...second.lead, text, cites }, used: [...first.used, ...second.used] };
}

/** A line that something stands behind says itself what to know about it. */
export function withCaveat({ text, caveat }: Line): string {
  return caveat === undefined ? text : `${text} (${caveat})`;
}

function writeLead(entry: Entry, id: AnswerId, reading: Leading): Lead {
  const dated = id.says === 'dates' ? writeDates(entry, id.kind, reading) : undefined;
  if (dated) return { lead: dated, used: [] };
  const fact = (id.says === 'fact' ? entry.facts.find((own) => own.id === id.id) : undefined) ?? entry.facts[0];
  if (!fact) throw new Error(`subject ${entry.id} has no fact`);
  const told = writeFact(fact, reading);
  const since = fact.plans ? writeSinceOf(fact, entry, reading) : undefined;
  if (!since) return { lead: told, used: [fact] };
  const cites = [...new Set([...told.cites, ...since.cites])];
  return { lead: { ...told, text: `${told.text} ${since.text}`, cites }, used: [fact] };
}

/** What became of a planned date, also where its fact is told of another subject than the one that has the date. */
function writeSinceOf(fact: Fact, entry: Entry, reading: Leading): Line | undefined {
  // Of a fact with several dates one alone would be told.
  const isOfOneDate = namedDays(fact.text.nl).length === 1;
  const homes = isOfOneDate ? (homesOf(reading.register).get(fact.id) ?? []) : [];
  return [entry, ...homes.flatMap((id) => reading.register.entries.get(id) ?? [])]
    .map((home) => writeSince(home, reading))
    .find((line) => line !== undefined);
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

function suggestNext(entry: Entry, { register, language }: Wanted): Suggestion[] {
  const words = phrases[language];
  const source = { label: words.whereButton, ask: words.sourceOf(entry.title[language]) };
  return [source, ...entry.related.slice(0, 2).map((id) => suggest(register, id, language))];
}

/** A button that asks for a subject or a list. */
export function suggest(register: Register, id: string, language: Found['language']): Suggestion {
  const entry = register.entries.get(id);
  // Teams cuts longer labels; a measure has an id that says enough.
  if (entry?.type === 'measure') return { label: phrases[language].measure(id), ask: id };
  const title = (entry ?? register.lists.get(id))?.title[language] ?? id;
  return { label: title, ask: title };
}
