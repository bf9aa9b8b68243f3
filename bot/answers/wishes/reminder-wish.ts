import type { Language } from '../../register/schema.ts';
import { writeDate } from '../../wording/dates.ts';
import { type DateReading, readDate } from '../../wording/when/read-date.ts';
import { listTimes } from '../../wording/when/said-time.ts';
import { fold } from '../../wording/words.ts';

/** On which day a reminder is wanted. */
export interface SaidDay {
  readonly on: Temporal.PlainDate;
  /** What has to be told with it. */
  readonly notes: readonly string[];
}

const words = {
  nl: {
    typed: (day: string, subject: string) => `herinner mij op ${day} aan ${subject}`,
    says: (day: string, subject: string) => `U krijgt dan op ${day} een herinnering aan ‘${subject}’.`,
    few: (said: string, days: number) => `‘${said}’ is hier ${days} dagen.`,
    noTime: (time: string) => `Een tijd (${time}) kan niet: een herinnering komt om 9 uur.`,
  },
  en: {
    typed: (day: string, subject: string) => `remind me on ${day} of ${subject}`,
    says: (day: string, subject: string) => `You then get a reminder of ‘${subject}’ on ${day}.`,
    few: (said: string, days: number) => `‘${said}’ is taken as ${days} days.`,
    noTime: (time: string) => `A time (${time}) is not possible: a reminder comes at 9 o’clock.`,
  },
};

/** Counted back from a date, and no day by itself. */
const before =
  /(?<!\p{L})(?:van tevoren|vooraf|eerder|voordat|ervoor|before|earlier|beforehand|in advance|ahead)(?!\p{L})/iu;
/** Said of when it does not suit. */
const notNow =
  /(?<!\p{L})(?:vandaag|today|tonight|van(?:ochtend|middag|avond)|this (?:morning|afternoon|evening))(?!\p{L})/giu;
const fewDays =
  /(?<!\p{L})(?:(?:over|in) )?((?:een paar|enkele|a few|a couple of|several|some) (?:dagen|days))(?!\p{L})/iu;
const few = 3;

/** The day ahead on which somebody wants to be reminded; undefined where none was said, or none that is understood. */
export function readSaidDay(
  text: string,
  { language, today }: { language: Language; today: Temporal.PlainDate },
): SaidDay | undefined {
  if (before.test(text)) return undefined;
  const say = words[language];
  const [, said] = fewDays.exec(text) ?? [];
  const line = text.replace(fewDays, `${language === 'nl' ? 'over' : 'in'} ${few} days`).replace(notNow, '');
  const read = readDate(line, today);
  if (!isAhead(read, today)) return undefined;
  const [time] = listTimes(fold(text), language);
  return {
    on: read.date,
    notes: [...(said ? [say.few(said, few)] : []), ...(time ? [say.noTime(time.text.replace(/^(?:om|at) /, ''))] : [])],
  };
}

function isAhead(read: DateReading, today: Temporal.PlainDate): read is Extract<DateReading, { kind: 'date' }> {
  return read.kind === 'date' && Temporal.PlainDate.compare(read.date, today) > 0;
}

/** How a reminder on one day is typed, and what comes of it. */
export function remindOn(
  { on, notes }: SaidDay,
  { subject, language }: { subject: string; language: Language },
): { command: string; says: string } {
  const say = words[language];
  const day = writeDate(on, language);
  return { command: say.typed(day, subject), says: [say.says(day, subject), ...notes].join(' ') };
}
