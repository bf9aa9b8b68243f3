import type { Citation, Found } from '../../wording/answer-types.ts';
import type { AnswerId } from '../answer-id.ts';
import { subjectOf } from '../answer-id.ts';
import { suggest, type Wanted, withCaveat, writeFound } from './write-found.ts';

const titles = { nl: 'Uw vragen', en: 'Your questions' };

/** The answers to several questions, a line each, with one list of sources. */
export function writeMany(ids: readonly AnswerId[], wanted: Wanted): Found {
  const { language, register } = wanted;
  const all = ids.map((id) => writeFound(id, wanted));
  const citations: Citation[] = [];
  const lines = all.map(({ lead, citations: own }) => {
    const cites = lead.cites.flatMap((number) => {
      const cited = own.find((citation) => citation.number === number);
      if (!cited) return [];
      const known = citations.find(({ name, url }) => name === cited.name && url === cited.url);
      if (known) return [known.number];
      citations.push({ ...cited, number: citations.length + 1 });
      return [citations.length];
    });
    return { text: withCaveat(lead), cites };
  });
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
