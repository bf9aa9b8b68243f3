import type { Language } from '../register/schema.ts';
import type { Rhythm } from '../store/summaries/schedules.ts';
import { writeClock } from '../wording/dates.ts';
import { readDate } from '../wording/when/read-date.ts';
import { readRule } from '../wording/when/read-rule.ts';
import { counts, lookUp } from '../wording/when/time-words.ts';
import { weekdayCodes } from '../wording/when/weekdays.ts';
import { writeRule } from '../wording/when/write-rule.ts';
import { fold } from '../wording/words.ts';
import { listNext } from './moments.ts';

export type RhythmReading =
  | { readonly kind: 'rhythm'; readonly rhythm: Rhythm }
  | { readonly kind: 'refused'; readonly reason: RhythmRefusal };
export type RhythmRefusal = 'not-a-rule' | 'too-often' | 'never' | 'bad-time' | 'bad-date';

/** What somebody filled in or typed: how often, at what time, from which day on. */
export interface WantedRhythm {
  /** In Dutch or English words, or an RFC 5545 rule. */
  readonly rule: string;
  /** `9`, `9:30`, `09.30 uur`, `half tien`, `noon`; empty for nine o'clock. */
  readonly time: string;
  readonly startsOn: Temporal.PlainDate;
}

export const onWorkingDays = 'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR';
const usualTime = '9:00';
const clockTime = /^(\d{1,2})(?:[:.](\d{2})(?::\d{2})?)?(?: ?(?:uur|u|h|o'clock))?(?: ?(am|pm))?$/;

/** A rhythm that has a moment after now, or why it has none. */
export function readRhythm({ rule, time, startsOn }: WantedRhythm, now: Temporal.ZonedDateTime): RhythmReading {
  const at = readTime(time);
  if (!at) return refuse('bad-time');
  const read = readRule(rule, startsOn);
  if (read.kind === 'refused') return refuse(read.reason);
  const rhythm: Rhythm = {
    rule: pinWeekday(read.rule, startsOn),
    at,
    startsOn,
    skipsDaysOff: read.rule === onWorkingDays,
  };
  return listNext(rhythm, now.toInstant(), 1).length > 0 ? { kind: 'rhythm', rhythm } : refuse('never');
}

function refuse(reason: RhythmRefusal): RhythmReading {
  return { kind: 'refused', reason };
}

/** "Every week" is every week on the day on which it starts, and says so. */
function pinWeekday(rule: string, { dayOfWeek }: Temporal.PlainDate): string {
  return /^FREQ=WEEKLY(?:;INTERVAL=\d+)?$/.test(rule) ? `${rule};BYDAY=${weekdayCodes[dayOfWeek - 1]}` : rule;
}

function readTime(text: string): Temporal.PlainTime | undefined {
  const [, half = '', name] = spokenTime.exec(fold(text).trim()) ?? [];
  if (name) return Temporal.PlainTime.from({ hour: 12 });
  const spoken = lookUp(counts, half);
  if (spoken) {
    const hour = spoken - 1;
    return Temporal.PlainTime.from({ hour: hour < firstHour ? hour + 12 : hour, minute: 30 });
  }
  return readClock(text);
}

function readClock(text: string): Temporal.PlainTime | undefined {
  const [, hours, minutes = '0', noon] = clockTime.exec(fold(text).trim() || usualTime) ?? [];
  if (hours === undefined) return undefined;
  const hour = noon ? (Number(hours) % 12) + (noon === 'pm' ? 12 : 0) : Number(hours);
  if (hour > 23 || Number(minutes) > 59) return undefined;
  return Temporal.PlainTime.from({ hour, minute: Number(minutes) });
}

/** "Half tien" is half an hour before ten; in English it would be after it, and is not taken. */
const spokenTime = /^(?:half (een|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf)|(noon))$/;
/** Nothing is posted before seven where somebody says "half drie". */
const firstHour = 7;
/** A time with minutes needs no word before it. */
const atTime =
  /(?:^|\s)(?:(?:om|at) (half \p{L}+|noon|\d\S*(?: ?(?:uur|am|pm))?)|(\d{1,2}[:.]\d\d(?: ?(?:uur|am|pm))?)(?=\s|$))/iu;
const fromDay = /(?:^|\s)(?:vanaf|from|starting(?: on)?) (.+)$/i;
const onWeekday =
  /(?:^|\s)(?:op|on) (maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|monday|tuesday|wednesday|thursday|friday|saturday|sunday)$/i;
const workingDays = /^(?:op|on) (?:werkdagen|working days|weekdays)$/i;

const timeAlone = /^(?:(?:om|at) )?(?=\d)/;

/** "16:15", "om 16:15 uur": a time and nothing else; undefined where it is something else. */
export function readTypedTime(text: string): Temporal.PlainTime | undefined {
  return timeAlone.test(text) ? readTime(text.replace(timeAlone, '')) : undefined;
}

/**
 * The same from one line: "elke twee weken op dinsdag om 9:30 vanaf 1 december". Where no time is typed it is the usual one,
 * or that of before.
 */
export function readTypedRhythm(text: string, now: Temporal.ZonedDateTime, usual = ''): RhythmReading {
  const today = now.toPlainDate();
  const [whole, led, alone = usual] = atTime.exec(text) ?? [''];
  const time = led ?? alone;
  const timeless = text.replace(whole, ' ').replace(/\s+/g, ' ').trim();
  const [from, day] = fromDay.exec(timeless) ?? [''];
  const start = day === undefined ? undefined : readDate(day, today);
  if (start && start.kind !== 'date') return refuse('bad-date');
  const rule = timeless.replace(from, '').trim();
  if (workingDays.test(rule)) return readRhythm({ rule: onWorkingDays, time, startsOn: start?.date ?? today }, now);
  const [on, weekday] = onWeekday.exec(rule) ?? [''];
  const first = weekday && !start ? readDate(weekday, today.subtract({ days: 1 })) : start;
  const startsOn = first?.kind === 'date' ? first.date : today;
  const isPeriod = on !== '' && /week|weken|weeks/i.test(rule);
  return readRhythm({ rule: isPeriod ? rule.replace(on, '') : rule, time, startsOn }, now);
}

const words = {
  nl: { monthlyOn: (day: number) => `elke maand op de ${day}e`, at: (time: string) => `om ${time} uur` },
  en: { monthlyOn: (day: number) => `every month on day ${day}`, at: (time: string) => `at ${time}` },
};

/** "elke maandag om 9:00 uur". */
export function describeRhythm({ rule, at, startsOn }: Rhythm, language: Language): string {
  const { at: time, monthlyOn } = words[language];
  const said = rule === 'FREQ=MONTHLY' ? monthlyOn(startsOn.day) : writeRule(rule, language);
  return `${said} ${time(writeClock(at))}`;
}
