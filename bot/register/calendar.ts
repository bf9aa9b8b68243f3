import Holidays from 'date-holidays';

/** Liberation Day is a day off every five years, which the list of holidays does not know. */
const lustrum = 5;
const dutch = new Holidays('NL', { types: ['public'] });
const daysOff = new Map<number, ReadonlySet<string>>();

/** Monday to Friday, and no public holiday in the Netherlands. */
export function isWorkingDay(day: Temporal.PlainDate): boolean {
  return day.dayOfWeek <= 5 && !holidaysOf(day.year).has(day.toString());
}

/** The day itself, or the last working day before it. */
export function workingDayOnOrBefore(day: Temporal.PlainDate): Temporal.PlainDate {
  return isWorkingDay(day) ? day : workingDayOnOrBefore(day.subtract({ days: 1 }));
}

/** The day itself, or the first working day after it. */
export function workingDayOnOrAfter(day: Temporal.PlainDate): Temporal.PlainDate {
  return isWorkingDay(day) ? day : workingDayOnOrAfter(day.add({ days: 1 }));
}

/** The `count`-th working day after a day. */
export function addWorkingDays(day: Temporal.PlainDate, count: number): Temporal.PlainDate {
  if (count === 0) return day;
  return addWorkingDays(workingDayOnOrAfter(day.add({ days: 1 })), count - 1);
}

function holidaysOf(year: number): ReadonlySet<string> {
  const known = daysOff.get(year);
  if (known) return known;
  const listed = dutch.getHolidays(year).map(({ date }) => date.slice(0, 10));
  const days = new Set(year % lustrum === 0 ? [...listed, `${year}-05-05`] : listed);
  daysOff.set(year, days);
  return days;
}
