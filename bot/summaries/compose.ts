import { reminderText } from '../../cards/text/reminders.ts';
import type { Knowledge } from '../answers/knowledge.ts';
import { listDated } from '../answers/write/list-members.ts';
import { writeList } from '../answers/write/write-list.ts';
import type { DoneDates } from '../milestones/done-dates.ts';
import { type DatedMilestone, listOccurrences, type Occurrence, onlyExact } from '../milestones/milestone.ts';
import { titleOf } from '../milestones/title-of.ts';
import { writeWhen } from '../milestones/write-when.ts';
import { asKnownOn } from '../register/as-known-on.ts';
import type { Language, List } from '../register/schema.ts';
import type { OwnMilestone } from '../store/reminders/milestones.ts';
import type { SummarySpec } from '../store/summaries/summary-spec.ts';
import type { Item, Line } from '../wording/answer-types.ts';
import type { ChangeTopic } from '../wording/change-topics.ts';
import { createCitations } from '../wording/citations.ts';
import { noteAgainst } from '../wording/date-rows.ts';
import { phrases } from '../wording/phrases.ts';
import type { Summary } from '../wording/summary.ts';
import type { LocalChange } from './changes.ts';
import { writeChanges } from './changes.ts';
import { type DatedReading, writeOccurrence, writeVague } from './dated-items.ts';
import { summaryWords } from './words.ts';

export interface ComposeReading {
  readonly knowledge: Knowledge;
  /** Every date, as admins set them here. */
  readonly milestones: readonly DatedMilestone[];
  readonly own: readonly OwnMilestone[];
  /** What the organisation reported done. */
  readonly done: DoneDates;
  /** What admins did since the post before. */
  readonly changes: readonly LocalChange[];
  /** The day of the post before; absent: the summary looks back its own period. */
  readonly since?: Temporal.PlainDate | undefined;
  /** Of what changes are told; absent: of all. */
  readonly topics?: readonly ChangeTopic[] | undefined;
  readonly today: Temporal.PlainDate;
}

/** Rows that a summary shows. */
const mostItems = 8;
/** How far a next date is looked for where the period has none. */
const reachDays = 3 * 366;

/** A summary against a day, in one language or in both, none of own words: pure, no clock, no I/O. */
export function compose(spec: SummarySpec, reading: ComposeReading): Summary[] {
  return languagesOf(spec).flatMap((language) => {
    const { template } = spec;
    if (template === 'words') return [];
    if (template === 'measures') return [composeMeasures(language, reading)];
    return [composeIn(language, { ...spec, template }, reading)];
  });
}

/** In which a post is; of both Dutch comes first. */
export function languagesOf({ language }: SummarySpec): readonly [Language, ...Language[]] {
  return language === 'both' ? ['nl', 'en'] : [language];
}

type WorkedOut = SummarySpec & { readonly template: keyof typeof writers };

function composeIn(language: Language, spec: WorkedOut, reading: ComposeReading): Summary {
  const register = asKnownOn(reading.knowledge.register, reading.today);
  const citations = createCitations(register, language);
  const dated: DatedReading = { ...reading, register, language, citations };
  const { title, lead, items } = writers[spec.template](spec, { ...reading, dated });
  const shown = items.slice(0, mostItems);
  const cited = new Set([lead, ...shown].flatMap(({ cites }) => cites));
  return {
    language,
    title,
    lead,
    items: shown,
    left: items.length - shown.length,
    citations: citations.list().filter(({ number }) => cited.has(number)),
  };
}

/** The measures of every letter, opened with what the list of each says. */
function composeMeasures(language: Language, { knowledge, today }: ComposeReading): Summary {
  const register = asKnownOn(knowledge.register, today);
  const { noMeasures, titles } = summaryWords[language];
  const title = titles.measures;
  const lists = [...register.lists.values()].filter(isWholeLetter);
  const [first] = lists;
  if (!first) return { language, title, lead: line(noMeasures), items: [], left: 0, citations: [] };
  const reading = { register, language, today };
  const text = lists.map((list) => writeList(list, reading).lead.text).join(' ');
  const sources = lists.flatMap((list) => list.sources);
  const all = { ...first, lead: { nl: text, en: text }, sources, members: { measures: {} } };
  const { lead, items, citations } = writeList(all, reading);
  return { language, title, lead, items, left: 0, citations };
}

/** All measures of a letter, not those of one party or of one kind. */
function isWholeLetter({ members }: List): boolean {
  return 'measures' in members && members.measures.for === undefined && members.measures.open === undefined;
}

type Written = Pick<Summary, 'title' | 'lead' | 'items'>;
type Writer = (spec: SummarySpec, reading: ComposeReading & { readonly dated: DatedReading }) => Written;

const writers: Readonly<Record<Exclude<SummarySpec['template'], 'measures' | 'words'>, Writer>> = {
  next: ({ days }, { dated, ...reading }) => {
    const words = summaryWords[dated.language];
    const items = listAhead(reading, { days, dated });
    const title = words.titles.next;
    if (items.length > 0) return { title, lead: line(words.ahead(items.length, days)), items };
    const [later] = listAhead(reading, { days: reachDays, dated });
    const nothing = words.nothingAhead(days);
    if (!later) return { title, lead: line(`${nothing} ${words.nothingKnown}`), items: [] };
    return { title, lead: line(`${nothing} ${words.laterFirst}`), items: [later] };
  },
  changes: ({ days }, reading) => {
    const since = reading.since ?? reading.today.subtract({ days });
    return writeChanges({ ...reading, since });
  },
  countdown: ({ milestoneId = '' }, { dated, ...reading }) => {
    const words = summaryWords[dated.language];
    const occurrence = findCounted(milestoneId, reading);
    const title = words.countdown(titleOf(milestoneId, dated));
    if (!occurrence) return { title, lead: line(words.isGone), items: [] };
    const { date } = occurrence;
    const from = Temporal.PlainDate.compare(date, reading.today) > 0 ? date : reading.today;
    const following = listOccurrences(onlyExact(reading.milestones), {
      first: from.add({ days: 1 }),
      last: reading.today.add({ days: reachDays }),
    }).find((other) => other.milestone.id !== milestoneId);
    const lead = line(writeCounted(occurrence, dated));
    const items = [
      ...describe(occurrence, dated),
      ...(following ? [{ heading: words.afterwards, ...writeOccurrence(following, dated) }] : []),
    ];
    return { title, lead, items };
  },
};

function line(text: string): Line {
  return { text, cites: [] };
}

interface Ahead {
  readonly days: number;
  readonly dated: DatedReading;
}

/** The dates of a period, the earliest first; of what has no day its last one counts. */
function listAhead({ milestones, today }: Omit<ComposeReading, 'changes'>, { days, dated }: Ahead): Item[] {
  const last = today.add({ days });
  const isWithin = (day: Temporal.PlainDate) =>
    Temporal.PlainDate.compare(day, today) >= 0 && Temporal.PlainDate.compare(day, last) <= 0;
  // Dates without a day have a row of their own, by the last day on which they can be.
  const isRow = ({ vague, when }: DatedMilestone) => !vague || !(when instanceof Temporal.PlainDate);
  const exact = listOccurrences(milestones.filter(isRow), { first: today, last }).map((occurrence) => ({
    day: occurrence.date,
    write: () => writeOccurrence(occurrence, dated),
  }));
  const isVague = new Set(milestones.flatMap(({ id, vague }) => (vague ? [id] : [])));
  const vague = listDated(dated.register).flatMap(({ entry, moment }) =>
    isVague.has(entry.id) && isWithin(moment.on.last)
      ? [{ day: moment.on.last, write: () => writeVague(entry, dated) }]
      : [],
  );
  return [...exact, ...vague]
    .sort((one, other) => Temporal.PlainDate.compare(one.day, other.day))
    .map(({ write }) => withoutAhead(write()));
}

/** In a list of what comes each row need not say again that it does. */
function withoutAhead({ state, ...item }: Item): Item {
  return state === undefined || state === 'ahead' ? item : { ...item, state };
}

/** When it is and how far away; of what no source gives the day nothing is counted. */
function writeCounted({ milestone: { vague }, date }: Occurrence, dated: DatedReading): string {
  const { language } = dated;
  const { likely, dayUnknown } = reminderText[language];
  const note = vague ? (vague.isLikely ? likely : dayUnknown) : noteAgainst(date, dated);
  return summaryWords[language].countdownLead(writeWhen({ vague, date }, language), note);
}

/** The date that is counted down to: the next one, or where all have passed the last one. */
function findCounted(id: string, { milestones, today }: Omit<ComposeReading, 'changes'>): Occurrence | undefined {
  const own = milestones.filter((milestone) => milestone.id === id);
  const [next] = listOccurrences(own, { first: today, last: today.add({ days: reachDays }) });
  return next ?? listOccurrences(own, { first: today.subtract({ days: 2 * reachDays }), last: today }).at(-1);
}

/** The date itself, what it is about, and the measures that it touches. */
function describe(occurrence: Occurrence, dated: DatedReading): Item[] {
  const { register, language, citations } = dated;
  const row = writeOccurrence(occurrence, dated);
  const entry = register.entries.get(occurrence.milestone.id);
  const [fact] = entry?.facts ?? [];
  if (!entry || !fact) return [row];
  const text = fact.text[language];
  const measures = entry.related.filter((id) => register.entries.get(id)?.type === 'measure');
  const touched = measures.length > 0 ? [{ text: `${phrases[language].measures(measures)}.`, cites: [] }] : [];
  const capital = touched.map((item) => ({ ...item, text: item.text.charAt(0).toUpperCase() + item.text.slice(1) }));
  return [row, { text, cites: citations.cite(fact.sources, text) }, ...capital];
}
