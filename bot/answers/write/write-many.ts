import type { Citation, Found, Line } from '../../wording/answer-types.ts';
import type { AnswerId } from '../answer-id.ts';
import { subjectOf } from '../answer-id.ts';
import { suggest, type Wanted, withCaveat, writeFound } from './write-found.ts';

const titles = { nl: 'Uw vragen', en: 'Your questions' };

/** The answers to several questions, a line each, with one list of sources. */
export function writeMany(ids: readonly AnswerId[], wanted: Wanted): Found {
  const { language, register } = wanted;
  const told = ids.map((id) => writeFound(id, wanted)).map((found) => ({ ...found, text: withCaveat(found.lead) }));
  const { lines, citations } = citeTogether(told);
  const subjects = [...new Set(ids.map((id) => subjectOf(id, register)))];
  return {
    kind: 'found',
    language,
    subject: subjects[0] ?? '',
    title: titles[language],
    lead: {
      text: lines.map(({ text }) => text).join('\n\n'),
      cites: [...new Set(lines.flatMap(({ cites }) => cites))],
    },
    lines: [],
    more: [],
    dates: [],
    items: [],
    citations,
    suggestions: subjects.slice(0, 3).map((id) => suggest(register, id, language)),
  };
}

/** What several answers say first, with the sources of all in one list. */
export function citeTogether(told: readonly (Pick<Found, 'lead' | 'citations'> & { readonly text: string })[]): {
  lines: Line[];
  citations: Citation[];
} {
  const citations: Citation[] = [];
  const lines = told.map(({ text, lead, citations: own }) => {
    const cites = lead.cites.flatMap((number) => {
      const cited = own.find((citation) => citation.number === number);
      if (!cited) return [];
      const known = citations.find(({ name, url }) => name === cited.name && url === cited.url);
      if (known) return [known.number];
      citations.push({ ...cited, number: citations.length + 1 });
      return [citations.length];
    });
    return { text, cites };
  });
  return { lines, citations };
}
