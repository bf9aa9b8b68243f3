import { asKnownOn } from '../register/as-known-on.ts';
import { listEntries, type Register } from '../register/register.ts';
import type { Language, Later, Milestone, Moment } from '../register/schema.ts';
import { labelOf, readOutcome } from '../wording/date-rows.ts';
import { writeDate, writeMomentOf } from '../wording/dates.ts';
import { phrases } from '../wording/phrases.ts';
import { type ChartLane, type ChartPoint, endOf } from './chart/chart.ts';
import { type Lane, laneNames, laneOf, lanes } from './lanes.ts';

/** A point on a line of dates, and how many others fall together with it. */
interface PicturePoint extends ChartPoint {
  readonly lane: Lane;
  readonly others: number;
  /** The date as the picture's words tell it. */
  readonly told: string;
}

export type PictureView =
  | {
      readonly kind: 'dates';
      readonly alt: string;
      readonly language: Language;
      readonly lanes: readonly ChartLane[];
      readonly today: { readonly day: Temporal.PlainDate; readonly says: string };
    }
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
  nl: { line: 'Tijdlijn', today: 'Vandaag', became: 'werd', and: (count: number) => ` en ${count} andere` },
  en: { line: 'Timeline', today: 'Today', became: 'became', and: (count: number) => ` and ${count} more` },
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
  const { line, today: says, and } = words[language];
  const told = points.map((point) => tell(point, and)).join('; ');
  return {
    kind: 'dates',
    alt: `${line}. ${says}: ${writeDate(today, language)}. ${told}.`,
    language,
    today: { day: today, says },
    lanes: lanes.flatMap((id) => {
      const own = points.filter(({ lane }) => lane === id).map(withOthers);
      return own.length === 0 ? [] : [{ id, name: laneNames[language][id], points: own }];
    }),
  };
}

function tell({ title, told, others }: PicturePoint, and: (count: number) => string): string {
  return `${told}: ${title}${others > 0 ? and(others) : ''}`;
}

function withOthers(point: PicturePoint): PicturePoint {
  return point.others > 0 ? { ...point, written: `${point.written} (+${point.others})` } : point;
}

function listMilestones({ register, language, today }: PictureReading): PicturePoint[] {
  return listEntries(register, 'milestone').flatMap((milestone) => {
    const { actual, gap = 0, state } = readOutcome(milestone, { language, today });
    const moment = actual ? milestone.actual : milestone.expected;
    if (!moment) return [];
    const kind = actual && state !== 'began' ? (gap > 0 ? 'late' : 'done') : state === 'ahead' ? 'ahead' : 'passed';
    const point = toPoint(milestone, moment, { language, kind, lane: laneOf(milestone, register) });
    if (!actual) return [point];
    const day = (milestone.expected?.on.first ?? actual).toString();
    return [
      { ...point, written: writeCourse(milestone, language), day, until: undefined, reported: actual.toString() },
    ];
  });
}

/** "eind 2023, werd 11 januari 2024", "Ingegaan: 1 januari 2023": in letters, as the font has no arrow. */
function writeCourse({ expected, actual }: Milestone, language: Language): string {
  const came = actual ? writeMomentOf(actual, language) : '';
  if (actual?.began) return `${labelOf(actual, language)}: ${came}`;
  return expected ? `${writeMomentOf(expected, language)}, ${words[language].became} ${came}` : came;
}

function listAhead({ register, language, today }: PictureReading): PicturePoint[] {
  const moments = [
    ...listEntries(register, 'milestone').flatMap((milestone) => {
      const { actual } = readOutcome(milestone, { language, today });
      return milestone.expected && !actual ? [{ entry: milestone, date: milestone.expected }] : [];
    }),
    ...listEntries(register, 'later').flatMap((entry) => (entry.date ? [{ entry, date: entry.date }] : [])),
  ];
  return moments
    .map(({ entry, date }) => toPoint(entry, date, { language, kind: 'ahead', lane: laneOf(entry, register) }))
    .filter((point) => endOf(point) >= today.toString());
}

function toPoint(
  { id, title }: Milestone | Later,
  moment: Moment,
  { language, ...rest }: { language: Language; kind: ChartPoint['kind']; lane: Lane },
): PicturePoint {
  const { first, last, precision } = moment.on;
  return {
    id,
    title: title[language],
    written: writeMomentOf(moment, language),
    told: writeMomentOf(moment, language),
    day: first.toString(),
    until: precision === 'day' ? undefined : last.toString(),
    others: 0,
    ...rest,
  };
}

/** In their order, what falls together in a lane as one. */
function joinDays(points: readonly PicturePoint[]): PicturePoint[] {
  const dayOf = ({ day, reported }: PicturePoint) => reported ?? day;
  const sorted = points.toSorted((one, other) => dayOf(one).localeCompare(dayOf(other)));
  const together = Map.groupBy(sorted, ({ lane, day, until, reported }) => [lane, day, until, reported].join(' '));
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
