import { checkTexts, type Fault } from './check-fact.ts';
import type { Register } from './register.ts';
import type { Entry, Fact, Language, Wording } from './schema.ts';

/** `{gap phase-2}` in a text: how much later than expected that milestone came. */
const place = /\{gap ([^{}]+)\}/g;

const later: Readonly<Record<Language, (days: number) => string>> = {
  nl: (days) => `${days} ${days === 1 ? 'dag' : 'dagen'} later`,
  en: (days) => `${days} ${days === 1 ? 'day' : 'days'} later`,
};

/** The register with how much later a milestone came worked out in the texts of its facts. */
export function fillGaps(register: Register): Register {
  const fill = (fact: Fact): Fact => {
    const filled = (text: Fact['text']) => ({
      nl: fillText(text.nl, { language: 'nl', register }),
      en: fillText(text.en, { language: 'en', register }),
    });
    const fillOne = <One extends Wording>(one: One): One => ({
      ...one,
      text: filled(one.text),
      ...(one.plain ? { plain: filled(one.plain) } : {}),
    });
    return { ...fillOne(fact), earlier: fact.earlier.map(fillOne) };
  };
  const facts = new Map([...register.facts].map(([id, fact]) => [id, fill(fact)]));
  const entries = new Map(
    [...register.entries].map(([id, entry]): [string, Entry] => [
      id,
      { ...entry, facts: entry.facts.flatMap((fact) => facts.get(fact.id) ?? []) },
    ]),
  );
  return { ...register, facts, entries };
}

/** A place for a gap that can't be worked out. */
export function checkGapPlaces(fact: Fact, register: Register): Fault[] {
  return checkTexts(fact, (text) =>
    [...text.matchAll(place)]
      .filter(([, id = '']) => daysLater(id, register) === undefined)
      .map(([whole, id]) => `${whole}: there is no milestone ${id} that came later than a day that was expected`),
  );
}

function fillText(text: string, { language, register }: { language: Language; register: Register }): string {
  return text.replace(place, (whole, id: string) => {
    const days = daysLater(id, register);
    return days === undefined ? whole : later[language](days);
  });
}

function daysLater(id: string, { entries }: Register): number | undefined {
  const entry = entries.get(id);
  if (entry?.type !== 'milestone' || !entry.expected || !entry.actual) return undefined;
  const { days } = entry.expected.on.last.until(entry.actual.on.first, { largestUnit: 'days' });
  return days > 0 ? days : undefined;
}
