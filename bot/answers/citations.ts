import type { Register } from '../register/register.ts';
import type { Language } from '../register/schema.ts';
import type { Citation } from './outcome.ts';

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
        citations.push({ number, abstract, ...describeSource(register, ref, language) });
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
    detail: source.date?.[language] ?? '',
    ...(source.url ? { url: source.url } : {}),
  };
}
