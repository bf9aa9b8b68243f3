import { type Register, sourceIdOf } from '../../register/register.ts';
import type { Fact } from '../../register/schema.ts';
import type { Found, Said } from '../../wording/answer-types.ts';
import { createCitations, describeSource } from '../../wording/citations.ts';
import { writeDate } from '../../wording/dates.ts';
import { phrases } from '../../wording/phrases.ts';
import { type AnswerId, subjectOf } from '../answer-id.ts';
import { sayings } from './say.ts';
import { type Wanted, withCaveat, writeFound } from './write-found.ts';
import { citeTogether } from './write-many.ts';

/** Another form of the last answer that can be asked for. */
export const forms = ['shorter', 'plainer', 'more', 'mail', 'table', 'source', 'sure'] as const;
export type Form = (typeof forms)[number];

/** A source line names so many places. */
const mostSources = 3;

/** The last answer in another form. */
export function writeForm(form: Form, id: AnswerId, wanted: Wanted): Said {
  const found = writeFound(id, wanted);
  const text = writers[form](found, { id, wanted, fact: factOf(id, wanted.register) });
  return { kind: 'said', language: found.language, text, citations: found.citations, suggestions: [] };
}

/** What was told in a conversation, each in one short sentence. */
export function writeRecap(ids: readonly AnswerId[], wanted: Wanted): Said {
  const { language, register } = wanted;
  const told = ids.map((id) => {
    const found = writeFound(id, wanted);
    return { ...found, text: shorten(found, factOf(id, register)) };
  });
  const { lines, citations } = citeTogether(told);
  const text = lines.map((line) => `${line.text}${marksOf(line.cites)}`).join(' ');
  return { kind: 'said', language, text, citations, suggestions: [] };
}

function shorten({ lead, language }: Pick<Found, 'lead' | 'language'>, fact: Fact | undefined): string {
  return fact?.plain?.[language] ?? withCaveat(lead);
}

interface Source {
  readonly id: AnswerId;
  readonly wanted: Wanted;
  readonly fact: Fact | undefined;
}

const writers: Readonly<Record<Form, (found: Found, source: Source) => string>> = {
  shorter: (found, { fact }) => `${shorten(found, fact)}${marksOf(found.lead.cites)}`,
  plainer: ({ lead, language }, { fact }) => {
    const plain = fact?.plain?.[language];
    return `${plain ?? `${sayings[language].plainest} ${lead.text}`}${marksOf(lead.cites)}`;
  },
  more: ({ lines, more, dates, language }) => {
    const rest = [...lines, ...more].map(({ text, cites }) => `- ${text}${marksOf(cites)}`);
    const told = dates.map(({ label, date, note }) => `- ${label}: ${date}${note ? `, ${note}` : ''}`);
    return rest.length + told.length === 0 ? sayings[language].noMore : [...told, ...rest].join('\n');
  },
  table: ({ title, lead, lines, dates, items }) => {
    const rows = [
      ...dates.map(({ label, date, note }) => `- ${label}: ${date}${note ? `, ${note}` : ''}`),
      ...items.map(({ id, heading, text, note }) => `- ${id ?? heading ?? ''}: ${text}${note ? ` (${note})` : ''}`),
      ...lines.map(({ text }) => `- ${text}`),
    ];
    return [`${title}: ${lead.text}`, ...rows].join('\n');
  },
  mail: (found, { wanted }) => {
    const { mail } = sayings[found.language];
    const body = [found.lead, ...found.lines.slice(0, 1)].map(({ text }) => text).join(' ');
    const sources = found.citations
      .slice(0, mostSources)
      .map(({ name, detail, url }) => `- ${[name, detail, url].filter(Boolean).join(', ')}`);
    return [
      mail.copy,
      '',
      mail.opening,
      '',
      body,
      ...found.items.map(({ id, heading, text }) => `- ${[id ?? heading, text].filter(Boolean).join(': ')}`),
      '',
      mail.sources,
      ...sources,
      mail.asOf(writeDate(wanted.today, found.language)),
      '',
      mail.closing,
    ].join('\n');
  },
  source: ({ lead, language, citations }) => {
    const own = citations.filter(({ number }) => lead.cites.includes(number)).slice(0, mostSources);
    const where = own
      .map(({ name, detail, number }) => `${name}${detail ? ` (${detail})` : ''} [${number}]`)
      .join('; ');
    return `${phrases[language].stands(where)}.`;
  },
  sure: (found, source) => {
    const { lead, language } = found;
    return `${howSure(found, source)} ${sayings[language].sure.stays(lead.text)}${marksOf(lead.cites)}`;
  },
};

function howSure({ lead, language, citations }: Found, { id, fact, wanted: { register } }: Source): string {
  const { sure } = sayings[language];
  const nameOf = ({ name, number }: Found['citations'][number]) => `${name} [${number}]`;
  const [first = '', ...others] = fact?.sources ?? [];
  const isOurs = (ref: string) => register.sources.get(sourceIdOf(ref))?.kind === 'ours';
  const own = citations.filter(({ number }) => lead.cites.includes(number));
  if (isOfDates(id, register)) return sure.dates(own.slice(0, mostSources).map(nameOf));
  if (!fact?.inference && !isOurs(first))
    return sure[fact?.confidence ?? 'high'](own.slice(0, mostSources).map(nameOf));
  const from = others.some((ref) => !isOurs(ref)) ? own.slice(1, 1 + mostSources) : [];
  return sure.ours(from.map(nameOf));
}

function isOfDates(id: AnswerId, { lists }: Register): boolean {
  return id.says === 'dates' || (id.says === 'list' && 'dates' in (lists.get(id.id)?.members ?? {}));
}

function factOf(id: AnswerId, register: Register): Fact | undefined {
  if (id.says === 'fact') return register.facts.get(id.id);
  return id.says === 'subject' ? register.entries.get(id.id)?.facts[0] : undefined;
}

function marksOf(cites: readonly number[]): string {
  return cites.length === 0 ? '' : ` ${cites.map((number) => `[${number}]`).join(' ')}`;
}

/** Where what is known of a subject stands. */
export function writeSources(id: AnswerId, wanted: Wanted): Said {
  const { register, language } = wanted;
  const subject = register.entries.get(subjectOf(id, register, wanted.spokenOf));
  if (!subject) return writeForm('source', id, wanted);
  const citations = createCitations(register, language);
  const refs = [...new Set(subject.facts.flatMap(({ sources }) => sources))].slice(0, mostSources);
  const numbers = citations.cite(refs, subject.title[language]);
  const where = refs
    .map((ref, index) => `${describeSource(register, ref, language).name} [${numbers[index]}]`)
    .join('; ');
  const text = `${phrases[language].stands(where)}.`;
  return { kind: 'said', language, text, citations: citations.list(), suggestions: [] };
}
