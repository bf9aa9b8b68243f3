import type { Language } from '../register/schema.ts';
import { writeDate } from '../wording/dates.ts';
import { weekdayNames } from '../wording/when/weekdays.ts';
import { sendingHours } from './sending-hours.ts';

/** "dinsdag 12 januari 2027". */
function writeDay(day: Temporal.PlainDate, language: Language): string {
  return `${weekdayNames[language][day.dayOfWeek - 1]} ${writeDate(day, language)}`;
}

/** When a reminder of a day reaches its reader: "dinsdag 12 januari 2027 om 9 uur", or today. */
export function writeSending(day: Temporal.PlainDate, now: Temporal.ZonedDateTime, language: Language): string {
  if (day.equals(now.toPlainDate()) && now.hour >= sendingHours.from)
    return language === 'nl' ? 'vandaag, binnen tien minuten' : 'today, within ten minutes';
  const at = { nl: `om ${sendingHours.from} uur`, en: `at ${sendingHours.from} o’clock` };
  return `${writeDay(day, language)} ${at[language]}`;
}
