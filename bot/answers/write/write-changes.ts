import { namedDays } from '../../register/named-days.ts';
import type { Entry, Fact } from '../../register/schema.ts';
import type { Found, Item } from '../../wording/answer-types.ts';
import { createCitations } from '../../wording/citations.ts';
import { phrases } from '../../wording/phrases.ts';
import type { Period } from '../read/period.ts';
import type { Reading } from './reading.ts';
import { writeFact } from './write-fact.ts';

/** A card holds no more. */
const mostListed = 20;
/** What these tell is of the bot, or of what nobody found. */
const noNews: ReadonlySet<Entry['type']> = new Set(['bot', 'unknown']);

interface Change {
  readonly entry: Entry;
  readonly fact: Fact;
  /** The last day in the period that the fact names. */
  readonly on: Temporal.PlainDate;
}

/** What is told with a day in a period, the newest first: of what one source says of a day one fact. */
export function writeChanges(subject: Entry, wanted: Omit<Reading, 'citations'>, period: Period): Found {
  const { register, language } = wanted;
  const reading = { ...wanted, citations: createCitations(register, language) };
  const changes = [...register.entries.values()]
    .filter(({ type }) => !noNews.has(type))
    .flatMap((entry) => listChanges(entry, period))
    .toSorted((one, other) => Temporal.PlainDate.compare(other.on, one.on));
  const once = changes.filter((change, at) => !changes.slice(0, at).some((other) => isToldBy(other, change)));
  const words = phrases[language];
  const items = once.slice(0, mostListed).map((change) => writeItem(change, reading));
  const older = once.length - items.length;
  if (older > 0) items.push({ text: words.andOlder(older), cites: [] });
  const [newest] = items;
  const text = newest ? words.changedSince(once.length, period.written, newest.text) : words.unchanged(period.written);
  return {
    kind: 'found',
    language,
    subject: subject.id,
    title: subject.title[language],
    lead: { text, cites: newest?.cites ?? [] },
    lines: [],
    more: [],
    dates: [],
    items,
    citations: reading.citations.list(),
    suggestions: [],
  };
}

function listChanges(entry: Entry, { first, last }: Period): Change[] {
  const isIn = (day: Temporal.PlainDate) =>
    Temporal.PlainDate.compare(day, first) >= 0 && Temporal.PlainDate.compare(day, last) <= 0;
  return entry.facts.flatMap((fact) => {
    const on = namedDays(fact.text.nl).filter(isIn).toSorted(Temporal.PlainDate.compare).at(-1);
    return on && !fact.inference ? [{ entry, fact, on }] : [];
  });
}

function isToldBy(other: Change, { fact, on }: Change): boolean {
  return other.on.equals(on) && other.fact.sources.some((source) => fact.sources.includes(source));
}

function writeItem({ entry, fact }: Change, reading: Reading): Item {
  const { text, cites, caveat } = writeFact(fact, reading);
  return { heading: entry.title[reading.language], text, cites, ...(caveat ? { note: caveat } : {}) };
}
