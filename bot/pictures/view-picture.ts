import { asKnownOn } from '../register/as-known-on.ts';
import { listEntries, type Register } from '../register/register.ts';
import type { Language, Milestone, Moment } from '../register/schema.ts';
import { labelOf, readOutcome } from '../wording/date-rows.ts';
import { writeDate, writeMomentOf } from '../wording/dates.ts';
import { phrases } from '../wording/phrases.ts';

/** A point on a line of dates. */
export interface PicturePoint {
  readonly title: string;
  /** As a reader writes it. */
  readonly written: string;
  readonly first: Temporal.PlainDate;
  /** The last day that it can be. */
  readonly last: Temporal.PlainDate;
  readonly kind: 'today' | 'ahead' | 'done' | 'late';
  /** How many others fall together with it. */
  readonly others: number;
}

export type PictureView =
  | { readonly kind: 'dates'; readonly alt: string; readonly points: readonly PicturePoint[] }
  | {
      readonly kind: 'gap';
      readonly alt: string;
      readonly expected: { readonly label: string; readonly written: string };
      readonly reported: { readonly label: string; readonly written: string };
      readonly gap: string;
    };

export interface PictureReading {
  readonly register: Register;
  readonly language: Language;
  readonly today: Temporal.PlainDate;
}

/** More names than these can't be read on a line. */
const mostPoints = 5;
const words = {
  nl: { line: 'Tijdlijn', today: 'Vandaag', and: (count: number) => ` en ${count} andere` },
  en: { line: 'Timeline', today: 'Today', and: (count: number) => ` and ${count} more` },
} as const;

/** What a picture of a subject or list shows; undefined where there is none. It is worked out from what the text is. */
export function viewPicture(subject: string, reading: PictureReading): PictureView | undefined {
  const known = { ...reading, register: asKnownOn(reading.register, reading.today) };
  if (subject === 'milestones') return viewDates(listMilestones(known), reading);
  if (subject === 'next') return viewDates(listAhead(known), reading);
  const entry = known.register.entries.get(subject);
  return entry?.type === 'milestone' ? viewGap(entry, reading) : undefined;
}

function viewDates(all: readonly PicturePoint[], { language, today }: PictureReading): PictureView | undefined {
  const points = joinDays(all).slice(0, mostPoints);
  if (points.length < 2) return undefined;
  const { line, today: now, and } = words[language];
  const told = points.map((point) => tell(point, and)).join('; ');
  const here: PicturePoint = {
    title: '',
    written: now,
    first: today,
    last: today,
    kind: 'today',
    others: 0,
  };
  return {
    kind: 'dates',
    alt: `${line}. ${now}: ${writeDate(today, language)}. ${told}.`,
    points: [here, ...points].toSorted(byDay),
  };
}

function tell({ title, written, others }: PicturePoint, and: (count: number) => string): string {
  return `${written}: ${title}${others > 0 ? and(others) : ''}`;
}

function listMilestones({ register, language, today }: PictureReading): PicturePoint[] {
  return listEntries(register, 'milestone').flatMap((milestone) => {
    const { actual, gap = 0 } = readOutcome(milestone, { language, today });
    const moment = actual ? milestone.actual : milestone.expected;
    if (!moment) return [];
    const kind = actual ? (gap > 0 ? 'late' : 'done') : 'ahead';
    return [toPoint(milestone.title[language], moment, { language, kind })];
  });
}

function listAhead({ register, language, today }: PictureReading): PicturePoint[] {
  const moments = [
    ...listEntries(register, 'milestone').map(({ title, expected, actual }) => ({
      title,
      date: actual ? undefined : expected,
    })),
    ...listEntries(register, 'later'),
  ];
  return moments
    .flatMap(({ title, date }) => (date ? [toPoint(title[language], date, { language, kind: 'ahead' })] : []))
    .filter(({ last }) => Temporal.PlainDate.compare(last, today) >= 0);
}

function toPoint(
  title: string,
  moment: Moment,
  { language, kind }: { language: Language; kind: PicturePoint['kind'] },
): PicturePoint {
  return {
    title,
    written: writeMomentOf(moment, language),
    first: moment.on.first,
    last: moment.on.last,
    kind,
    others: 0,
  };
}

function byDay(one: PicturePoint, other: PicturePoint): number {
  return Temporal.PlainDate.compare(one.first, other.first);
}

/** In their order, what falls together as one. */
function joinDays(points: readonly PicturePoint[]): PicturePoint[] {
  const sorted = points.toSorted(byDay);
  const together = Map.groupBy(sorted, ({ first, last }) => `${first} ${last}`);
  return [...together.values()].flatMap(([point, ...others]) => (point ? [{ ...point, others: others.length }] : []));
}

function viewGap(milestone: Milestone, { language, today }: PictureReading): PictureView | undefined {
  const { gap = 0, actual } = readOutcome(milestone, { language, today });
  if (gap <= 0 || !actual || !milestone.expected || !milestone.actual) return undefined;
  const expected = { label: phrases[language].expected, written: writeMomentOf(milestone.expected, language) };
  const reported = { label: labelOf(milestone.actual, language), written: writeMomentOf(milestone.actual, language) };
  const says = phrases[language].gap(gap);
  const alt = `${milestone.title[language]}. ${expected.label}: ${expected.written}. ${reported.label}: ${reported.written}, ${says}.`;
  return { kind: 'gap', alt, expected, reported, gap: says };
}
