import { textIn } from '../../../cards/text/text-in.ts';
import { type DoneDates, placeOfDate } from '../../milestones/done-dates.ts';
import { listOccurrences } from '../../milestones/milestone.ts';
import { laneNames, laneOf, lanes } from '../../pictures/lanes.ts';
import { asKnownOn } from '../../register/as-known-on.ts';
import { hasDateOfLetter, listEntries, type Register } from '../../register/register.ts';
import type { Language, Later, Milestone, Moment } from '../../register/schema.ts';
import type { OwnMilestone } from '../../store/reminders/milestones.ts';
import type { DateState } from '../../wording/answer-types.ts';
import { doubtOf, whoseIs } from '../../wording/caveats.ts';
import { describeSource } from '../../wording/citations.ts';
import { noteAgainst, noteOf, readOutcome, stateAgainst, stateOf } from '../../wording/date-rows.ts';
import { writeDate, writeMomentOf } from '../../wording/dates.ts';
import { pageText } from './page-text.ts';
import type { TimelinePoint, TimelineView, ViewDate, ViewSource } from './view.ts';

export interface ViewReading {
  readonly register: Register;
  readonly language: Language;
  readonly today: Temporal.PlainDate;
}

interface TimelineReading extends ViewReading {
  readonly own: readonly OwnMilestone[];
  /** What the organisation reported done. */
  readonly done: DoneDates;
}

/** Of a date that recurs, those of so many days ahead. */
const daysAhead = 400;

/** The letter's milestones, the later dates whose time is known, and the organisation's own, the earliest first. */
export function viewTimeline(reading: TimelineReading): TimelineView {
  const known = { ...reading, register: asKnownOn(reading.register, reading.today) };
  const points = [
    ...listEntries(known.register, 'milestone').flatMap((milestone) => viewMilestone(milestone, known)),
    ...listEntries(known.register, 'later').flatMap((later) => viewLater(later, known)),
    ...reading.own.flatMap((own) => viewOwn(own, reading)),
  ];
  return {
    today: viewDate(reading.today, reading.language),
    lanes: lanes.map((id) => ({ id, name: laneNames[reading.language][id] })),
    points: points
      .map((point) => withDone(point, reading))
      .toSorted((one, other) => (one.day < other.day ? -1 : Number(one.day > other.day))),
  };
}

/** What is done does not come any more, however far away its day is. */
function withDone(point: TimelinePoint, { done, language }: TimelineReading): TimelinePoint {
  const day = done.get(point.id);
  if (!day) return point;
  const words = pageText.done[language];
  const reported = viewDate(day, language);
  const { gapDays: _, began: __, ...rest } = point;
  return { ...rest, reported, state: 'met', stateName: words.state, note: words.note(reported.written) };
}

function viewDate(day: Temporal.PlainDate, language: Language): ViewDate {
  return { day: day.toString(), written: writeDate(day, language) };
}

export function viewState(state: DateState, language: Language): { state: DateState; stateName: string } {
  return { state, stateName: textIn(language).states[state] };
}

export function viewSources(refs: readonly string[], { register, language }: ViewReading): ViewSource[] {
  return [...new Set(refs)].map((ref) => describeSource(register, ref, language));
}

function viewMilestone(milestone: Milestone, reading: ViewReading): TimelinePoint[] {
  const { language } = reading;
  const { expected } = milestone;
  const { actual, gap, note, state, rests = [] } = readOutcome(milestone, reading);
  const day = expected?.on.first ?? actual;
  if (!day) return [];
  const moments = [expected, actual && milestone.actual].filter((moment) => moment !== undefined);
  const doubts = new Set(moments.map((moment) => doubtOf(moment, language)));
  return [
    {
      id: milestone.id,
      title: milestone.title[language],
      origin: hasDateOfLetter(milestone) ? 'letter' : 'elsewhere',
      lane: laneOf(milestone, reading.register),
      day: day.toString(),
      ...(expected ? viewEnd(expected) : {}),
      ...(expected
        ? { expected: { day: expected.on.last.toString(), written: writeMomentOf(expected, language) } }
        : {}),
      ...(actual ? { reported: viewDate(actual, language) } : {}),
      ...(milestone.actual?.began ? { began: true } : {}),
      ...(gap && gap > 0 ? { gapDays: gap } : {}),
      ...viewState(state, language),
      note: [note, ...doubts].filter(Boolean).join('; '),
      ask: milestone.title[language],
      sources: viewSources([...(expected?.sources ?? []), ...rests], reading),
    },
  ];
}

/** Of what no source gives the day. */
function viewEnd({ on }: Moment): Pick<TimelinePoint, 'until'> {
  return on.precision === 'day' ? {} : { until: on.last.toString() };
}

function viewLater(later: Later, reading: ViewReading): TimelinePoint[] {
  const { language, today } = reading;
  if (!later.date) return [];
  const { on, sources } = later.date;
  const written = writeMomentOf(later.date, language);
  return [
    {
      id: later.id,
      title: later.title[language],
      origin: 'elsewhere',
      lane: laneOf(later, reading.register),
      day: on.first.toString(),
      ...viewEnd(later.date),
      expected: { day: on.first.toString(), written },
      ...viewState(doubtOf(later.date, language) ? 'uncertain' : stateOf(on, today), language),
      note: [noteOf(on, reading), whoseIs(later.date, language)].filter(Boolean).join('; '),
      ask: later.title[language],
      sources: viewSources(sources, reading),
    },
  ];
}

function viewOwn(own: OwnMilestone, reading: ViewReading): TimelinePoint[] {
  const { language, today } = reading;
  const { id, title, date, rule, note, link } = own;
  const when = rule ? { rule, from: date } : date;
  const days = rule
    ? listOccurrences([{ id, when }], { first: today, last: today.add({ days: daysAhead }) })
    : [{ date }];
  return days.map(({ date: day }) => ({
    id: placeOfDate({ id, when }, day),
    ownId: id,
    title: title[language] ?? title.nl ?? title.en ?? id,
    origin: 'own',
    lane: 'own',
    day: day.toString(),
    expected: viewDate(day, language),
    ...viewState(stateAgainst(day, today), language),
    note: [noteAgainst(day, reading), note].filter(Boolean).join('; '),
    ...(link ? { link } : {}),
    sources: [],
  }));
}
