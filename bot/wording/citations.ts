import type { Register } from '../register/register.ts';
import type { Language, Source } from '../register/schema.ts';
import type { Citation } from './answer-types.ts';
import { writeDate, writePartialDate } from './dates.ts';

export interface CitationList {
  /** The numbers of the sources, added where they are new. */
  cite(refs: readonly string[], abstract: string): number[];
  list(): Citation[];
}

/** Numbers the sources of an answer in the order in which they are cited. */
export function createCitations(register: Register, language: Language): CitationList {
  const numbers = new Map<string, number>();
  const citations: Citation[] = [];
  return {
    cite(refs, abstract) {
      return refs.map((ref) => {
        const known = numbers.get(ref);
        if (known) return known;
        const number = citations.length + 1;
        numbers.set(ref, number);
        citations.push({ number, source: ref, abstract, ...describeSource(register, ref, language) });
        return number;
      });
    },
    list: () => citations,
  };
}

/** Name, date and address of a source, as the reader sees it. */
export function describeSource(
  register: Register,
  ref: string,
  language: Language,
): Pick<Citation, 'name' | 'detail' | 'url'> {
  const [id = '', section] = ref.split('/');
  const source = register.sources.get(id);
  if (!source) return { name: id, detail: '' };
  const place = section ? source.sections[section]?.[language] : undefined;
  return {
    name: place ? `${source.name[language]}, ${place}` : source.name[language],
    detail: writeDetail(source, language),
    ...(source.url ? { url: source.url } : {}),
  };
}

const details: Record<Language, { read: (date: string) => string; secondHand: string; undated: string }> = {
  nl: { read: (date) => `gelezen op ${date}`, secondHand: 'via een derde', undated: 'ongedateerd' },
  en: { read: (date) => `read on ${date}`, secondHand: 'as quoted by a third party', undated: 'undated' },
};

/** When it was published and read, and whether others quoted it to us. */
function writeDetail({ published, undated, read, secondHand, note }: Source, language: Language): string {
  const words = details[language];
  const date = undated ? words.undated : published && writePartialDate(published, language);
  const told = note?.[language];
  const parts = [
    // A note may tell the date in words of its own.
    date && told?.includes(date) ? undefined : date,
    told,
    read && words.read(writeDate(read, language)),
    secondHand && words.secondHand,
  ];
  return parts.filter(Boolean).join('; ');
}
