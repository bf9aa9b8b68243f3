import { workingDayOnOrAfter, workingDayOnOrBefore } from '../../register/calendar.ts';
import { type Form, form, ordinals, type Parts, readYear, weekdays, year } from './date-words.ts';
import { lookUp, months, oneOf } from './time-words.ts';

/**
 * Dates that name a period: a week is its Monday, "begin", "medio" and "eind" are its first, middle and last day, and
 * without those a period is its first day. The sentence that confirms says which day that is.
 */
type Period = readonly [first: Temporal.PlainDate, last: Temporal.PlainDate];

const edge =
  '(?:(?<edge>begin|aan het begin van|start|early|the start of|start of|beginning of|medio|midden|half|mid|halverwege|' +
  'eind|einde|aan het eind van|end of|the end of|late|end)[ -])?';
const month = `(?<month>${oneOf(months.keys())})\\.?`;
const day = `(?<day>werkdag|working day|business day|dag|day|${oneOf(weekdays.keys())})`;
const ordinal = `(?<ordinal>${oneOf(ordinals.keys())}|laatste|last)`;
const within =
  `(?:(?:van|of|in) (?:(?<next>(?:de )?volgende maand|next month)|(?:de|deze|the|this) (?<monthly>maand|month)|` +
  `(?:het|dit|the|this) (?<quarterly>kwartaal|quarter)|(?:het|dit|the|this) (?<yearly>jaar|year)|${month}${year}))`;
const lastWorkingWeekday = 5;
const notEvery = '(?<!(?:elke|iedere|every|each) )';
const weekYear = '(?:,? (?:of |van |in )?(?<year>20\\d\\d)|(?<nextYear> volgend jaar| next year))?';

export const periods: readonly Form[] = [
  form(
    `${edge}(?:(?<weekday>${oneOf(weekdays.keys())}),? (?:in |van |of )?)?(?:week|wk|weeknummer|weeknr)\\.? ?(?<week>\\d{1,2})${weekYear}`,
    readWeek,
  ),
  form('(?<year>20\\d\\d)-?W(?<week>\\d\\d)(?:-(?<number>[1-7]))?', readWeek),
  form(`${notEvery}(?:de |het |the )?${ordinal} ${day} ${within}`, readNth),
  form(`${edge}(?:Q|kwartaal |quarter )(?<quarter>[1-4])${year}`, readQuarter),
  form(`${edge}(?<year>20\\d\\d)-?Q(?<quarter>[1-4])`, readQuarter),
  form(`${edge}(?:het |the )?(?<quarterName>${oneOf(ordinals.keys())}) (?:kwartaal|quarter)${year}`, readQuarter),
  form(`${edge}(?:(?:het |the )?(?:volgend|komend|next)e? (?:kwartaal|quarter))`, readNextQuarter),
  form(`(?:eind|einde|aan het eind van|end of|the end of) (?:(?:de|deze|the|this) )?(?:week)`, (_, today) =>
    today.add({ days: (12 - today.dayOfWeek) % 7 }),
  ),
  form(`(?:eind|einde|aan het eind van|end of|the end of) (?:(?:de|deze|the|this) )?(?:maand|month)`, (_, today) =>
    today.with({ day: today.daysInMonth }),
  ),
  form(`(?:eind|einde|aan het eind van|end of|the end of) (?:(?:het|dit|the|this) )?(?:jaar|year)`, (_, today) =>
    today.with({ month: 12, day: 31 }),
  ),
  form(`${edge.replace(/\?$/, '')}${month}${year}`, readMonth),
  form(`(?:in |voor |vóór |per |vanaf |by |from )${month}${year}`, readMonth),
  form(`${month},? ?(?:of |van )?(?<year>20\\d\\d)`, readMonth),
  form(`${edge.replace(/\?$/, '')}(?:(?<year>20\\d\\d)|(?<nextYear>volgend jaar|next year))`, readYearPart),
  form('in (?<year>20\\d\\d)', readYearPart),
];

function readWeek(parts: Parts, today: Temporal.PlainDate): Temporal.PlainDate | undefined {
  const week = Number(parts['week']);
  const usual = /eind|end|late/i.test(parts['edge'] ?? '') ? lastWorkingWeekday : 1;
  const weekday = parts['number'] ? Number(parts['number']) : (lookUp(weekdays, parts['weekday']) ?? usual);
  const typed = readYear(parts, today);
  if (typed !== undefined) return makeWeekday(typed, week, weekday);
  const thisYear = today.yearOfWeek ?? today.year;
  const isNow = week === today.weekOfYear && !parts['weekday'] && !parts['edge'];
  if (isNow) return today;
  return [thisYear, thisYear + 1]
    .map((candidate) => makeWeekday(candidate, week, weekday))
    .find((date) => date !== undefined && Temporal.PlainDate.compare(date, today) >= 0);
}

/** A day of an ISO week; 4 January is always in the first. */
function makeWeekday(inYear: number, week: number, weekday: number): Temporal.PlainDate | undefined {
  const fourth = Temporal.PlainDate.from({ year: inYear, month: 1, day: 4 });
  const monday = fourth.subtract({ days: fourth.dayOfWeek - 1 }).add({ weeks: week - 1 });
  return monday.yearOfWeek === inYear && monday.weekOfYear === week ? monday.add({ days: weekday - 1 }) : undefined;
}

function readNth(parts: Parts, today: Temporal.PlainDate): Temporal.PlainDate | undefined {
  return listWithin(parts, today)
    .map((period) => pickDay(parts, period))
    .find((date) => date !== undefined && Temporal.PlainDate.compare(date, today) >= 0);
}

/** The period that is meant; where that is this one, the next one too, for what has passed in it. */
function listWithin(parts: Parts, today: Temporal.PlainDate): Period[] {
  const first = today.with({ day: 1 });
  if (parts['next']) return [monthsFrom(first.add({ months: 1 }), 1)];
  if (parts['monthly']) return [0, 1].map((ahead) => monthsFrom(first.add({ months: ahead }), 1));
  if (parts['quarterly']) return [0, 3].map((ahead) => monthsFrom(quarterOf(today).add({ months: ahead }), 3));
  if (parts['yearly']) return [0, 1].map((ahead) => monthsFrom(first.with({ month: 1 }).add({ years: ahead }), 12));
  const named = lookUp(months, parts['month']) ?? 1;
  const typed = readYear(parts, today);
  const begin = (inYear: number) => monthsFrom(Temporal.PlainDate.from({ year: inYear, month: named, day: 1 }), 1);
  return typed === undefined ? [begin(today.year), begin(today.year + 1)] : [begin(typed)];
}

function pickDay(parts: Parts, [first, last]: Period): Temporal.PlainDate | undefined {
  const isLast = /^(?:laatste|last)$/i.test(parts['ordinal'] ?? '');
  const nth = (lookUp(ordinals, parts['ordinal']) ?? 1) - 1;
  const named = lookUp(weekdays, parts['day']);
  if (named) {
    const found = isLast
      ? last.subtract({ days: (last.dayOfWeek - named + 7) % 7 })
      : first.add({ days: ((named - first.dayOfWeek + 7) % 7) + 7 * nth });
    return Temporal.PlainDate.compare(found, last) <= 0 ? found : undefined;
  }
  if (/^(?:dag|day)$/i.test(parts['day'] ?? '')) return isLast ? last : first.add({ days: nth });
  if (isLast) return workingDayOnOrBefore(last);
  let found = workingDayOnOrAfter(first);
  for (let at = 0; at < nth; at += 1) found = workingDayOnOrAfter(found.add({ days: 1 }));
  return found;
}

function readQuarter(parts: Parts, today: Temporal.PlainDate): Temporal.PlainDate | undefined {
  const number = parts['quarter'] ? Number(parts['quarter']) : (lookUp(ordinals, parts['quarterName']) ?? 1);
  const begin = (inYear: number) =>
    monthsFrom(Temporal.PlainDate.from({ year: inYear, month: number * 3 - 2, day: 1 }), 3);
  return findEdge(parts, { begin, today });
}

function readNextQuarter(parts: Parts, today: Temporal.PlainDate): Temporal.PlainDate | undefined {
  return edgeOf(parts, monthsFrom(quarterOf(today).add({ months: 3 }), 3));
}

function readMonth(parts: Parts, today: Temporal.PlainDate): Temporal.PlainDate | undefined {
  const named = lookUp(months, parts['month']) ?? 1;
  const begin = (inYear: number) => monthsFrom(Temporal.PlainDate.from({ year: inYear, month: named, day: 1 }), 1);
  return findEdge(parts, { begin, today });
}

function readYearPart(parts: Parts, today: Temporal.PlainDate): Temporal.PlainDate | undefined {
  const begin = (inYear: number) => monthsFrom(Temporal.PlainDate.from({ year: inYear, month: 1, day: 1 }), 12);
  return findEdge(parts, { begin, today });
}

function findEdge(
  parts: Parts,
  { begin, today }: { begin: (inYear: number) => Period; today: Temporal.PlainDate },
): Temporal.PlainDate | undefined {
  const typed = readYear(parts, today);
  if (typed !== undefined) return edgeOf(parts, begin(typed));
  return [today.year, today.year + 1]
    .map((inYear) => edgeOf(parts, begin(inYear)))
    .find((date) => Temporal.PlainDate.compare(date, today) >= 0);
}

function edgeOf(parts: Parts, [first, last]: Period): Temporal.PlainDate {
  const typed = parts['edge'] ?? '';
  if (/eind|end|late/i.test(typed)) return last;
  if (!/medio|mid|half/i.test(typed)) return first;
  // The middle of a month is the 15th; of a longer period the first day of its second half.
  const size = first.until(last, { largestUnit: 'months' }).months + 1;
  return size === 1 ? first.add({ days: 14 }) : first.add({ months: Math.floor(size / 2), days: size % 2 ? 14 : 0 });
}

function monthsFrom(first: Temporal.PlainDate, size: number): Period {
  return [first, first.add({ months: size }).subtract({ days: 1 })];
}

function quarterOf(today: Temporal.PlainDate): Temporal.PlainDate {
  return today.with({ month: today.month - ((today.month - 1) % 3), day: 1 });
}
