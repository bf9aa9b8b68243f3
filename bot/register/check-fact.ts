import { firstDayOf } from './known-from.ts';
import { months } from './month-names.ts';
import { namedDays } from './named-days.ts';
import { sourceIdOf } from './register.ts';
import type { Bilingual, Fact, Language, Source } from './schema.ts';
import { languages } from './schema.ts';

/** What is wrong at a place inside an entry, and what to write instead. */
export interface Fault {
  readonly path: readonly PropertyKey[];
  readonly says: string;
}

/** A sentence that opens so can't stand by itself as the first line of an answer. */
const pointingBack: Readonly<Record<Language, RegExp>> = {
  nl: /^(dit|die|dat|deze|hij|zij|ze|hun|daar|daarvoor|daarom|het betreft)\b(?! (staat voor|is een afkorting))/i,
  en: /^(this|that|these|those|it|they|their|there it)\b/i,
};

/** What is wrong with a fact beside its shape, each with what to write instead. */
export function checkFact(
  fact: Fact,
  { from, sources }: { from: Temporal.PlainDate | undefined; sources: ReadonlyMap<string, Source> },
): Fault[] {
  return [
    ...checkStanding(fact),
    ...checkNumbers(fact),
    ...checkPlain(fact),
    ...checkDays(fact),
    ...checkMonths(fact),
    ...checkGaps(fact),
    ...checkConfidence(fact, sources),
    ...checkFirstDay(fact, { from, sources }),
  ];
}

/** The texts of a fact under their own names. */
function textsOf({ text, plain }: Fact): [string, Bilingual][] {
  return [['text', text], ...(plain ? [['plain', plain] as [string, Bilingual]] : [])];
}

/** What is wrong with each text of a fact, in each language by itself. */
export function checkTexts(fact: Fact, check: (text: string, language: Language) => readonly string[]): Fault[] {
  return textsOf(fact).flatMap(([key, text]) =>
    languages.flatMap((language) =>
      check(text[language], language).map((says) => ({ path: [key, language], says: `${key}.${language}: ${says}` })),
    ),
  );
}

function checkStanding(fact: Fact): Fault[] {
  return checkTexts(fact, (text, language) =>
    pointingBack[language].test(text)
      ? [`a sentence that opens with "${text.split(' ')[0]}" can't stand by itself; name what it is about`]
      : [],
  );
}

/** Figures and dates, as far as both languages write them alike: years, percentages, days of a month. */
const figures = (text: string) =>
  (text.match(/\d+(?:[.,]\d+)*/g) ?? []).map((figure) => figure.replace(/[.,]/g, '')).toSorted();

function checkNumbers(fact: Fact): Fault[] {
  const only = (own: string[], other: string[]) => own.filter((figure) => !other.includes(figure)).join(', ') || 'none';
  return textsOf(fact).flatMap(([key, text]) => {
    const [nl, en] = [figures(text.nl), figures(text.en)];
    if (nl.join(' ') === en.join(' ')) return [];
    const says = `${key}: the numbers differ: only in Dutch ${only(nl, en)}; only in English ${only(en, nl)}; write each in both, as a figure or in words`;
    return [{ path: [key], says }];
  });
}

/** The plain text says the same in fewer words: no number, and no month, that the text itself has not. */
function checkPlain({ text, plain }: Fact): Fault[] {
  if (!plain) return [];
  return languages.flatMap((language) => {
    const own = (one: string) => [...figures(one), ...monthsIn(one, language).map((at) => months[language][at - 1])];
    const told = own(text[language]);
    const other = own(plain[language]).filter((figure) => !told.includes(figure));
    if (other.length === 0) return [];
    const says = `plain.${language}: it says ${other.join(', ')}, which the text does not; write the same number or date in both`;
    return [{ path: ['plain', language], says }];
  });
}

/** The months that a text names beside a day or a year, as numbers. */
function monthsIn(text: string, language: Language): number[] {
  const names = months[language].join('|');
  const dated = new RegExp(`\\d (${names})\\b|\\b(${names}),? \\d`, 'g');
  return [...text.matchAll(dated)]
    .map(([, after, before]) => months[language].indexOf(after ?? before ?? '') + 1)
    .toSorted((one, other) => one - other);
}

function checkMonths(fact: Fact): Fault[] {
  return textsOf(fact).flatMap(([key, text]) => {
    const [nl, en] = [monthsIn(text.nl, 'nl'), monthsIn(text.en, 'en')];
    if (nl.join(' ') === en.join(' ')) return [];
    const name = (all: number[], language: Language) => all.map((at) => months[language][at - 1]).join(', ') || 'none';
    const says = `${key}: the months differ: ${name(nl, 'nl')} in Dutch; ${name(en, 'en')} in English; write the same date in both`;
    return [{ path: [key], says }];
  });
}

/** "30 februari 2027": a slip of the fingers in both languages at once. */
function checkDays(fact: Fact): Fault[] {
  return checkTexts(fact, (text, language) => {
    const dated = new RegExp(`(\\d{1,2}) (${months[language].join('|')}) (\\d{4})`, 'g');
    return [...text.matchAll(dated)].flatMap(([written, day = '', month = '', year = '']) => {
      const of = Temporal.PlainYearMonth.from({ year: Number(year), month: months[language].indexOf(month) + 1 });
      const isThere = Number(day) >= 1 && Number(day) <= of.daysInMonth;
      return isThere ? [] : [`there is no ${written}; write a day that exists`];
    });
  });
}

/** "57 dagen later": true of two dates that may be mended, and so worked out from them. */
const gap: Readonly<Record<Language, RegExp>> = {
  nl: /\d+ (dag(en)?|we(ek|ken)|maand(en)?|jaar) (later|eerder|te laat|te vroeg|geleden)\b/i,
  en: /\d+ (days?|weeks?|months?|years?) (later|earlier|late|early|ago)\b/i,
};

function checkGaps(fact: Fact): Fault[] {
  return checkTexts(fact, (text, language) => {
    const [written] = gap[language].exec(text) ?? [];
    if (written === undefined) return [];
    const instead = 'leave it out, or write {gap phase-2} in its place, with the id of the milestone';
    return [`"${written}" is worked out by the bot; ${instead}`];
  });
}

function checkConfidence(
  { inference, sources: refs, confidence }: Fact,
  sources: ReadonlyMap<string, Source>,
): Fault[] {
  const cited = refs.map((ref) => sources.get(sourceIdOf(ref)));
  const [first] = cited;
  const faults: Fault[] = [];
  if (inference && first?.kind === 'letter')
    faults.push({
      path: ['sources'],
      says: 'sources: what we worked out ourselves is not said by the letter; let "ours" stand first, or drop inference: true',
    });
  if (confidence === 'high' && cited.every((source) => source?.id === 'general'))
    faults.push({
      path: ['confidence'],
      says: 'confidence: general knowledge that was not looked up is not certain; write medium, or cite a source',
    });
  return faults;
}

function checkFirstDay(
  fact: Fact,
  { from, sources }: { from: Temporal.PlainDate | undefined; sources: ReadonlyMap<string, Source> },
): Fault[] {
  const ofSources = firstDayOf({ sources: fact.sources }, sources);
  const faults: Fault[] = [];
  if (from && ofSources && Temporal.PlainDate.compare(from, ofSources) < 0)
    faults.push({
      path: ['from'],
      says: `from: ${from} lies before the first day of its sources, ${ofSources}; drop it, or cite an earlier source`,
    });
  const { since } = fact;
  if (!since || fact.plans) return faults;
  const later = namedDays(fact.text.nl).filter((day) => Temporal.PlainDate.compare(day, since) > 0);
  if (later.length > 0)
    faults.push({
      path: ['text'],
      says: `text: it names ${later.join(', ')}, after its own first day ${since}; cite the source that tells it with its published or read, write from: with the day since when it is so, or plans: true where it is an expectation`,
    });
  return faults;
}
