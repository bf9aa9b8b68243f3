import type { Fault } from './check-fact.ts';
import type { Register } from './register.ts';
import { type Letter, type List, languages, type Source, subjectSchemas, type Words } from './schema.ts';

type Path = readonly PropertyKey[];

interface SubjectReferences {
  readonly id: string;
  readonly for?: string | undefined;
  readonly names: Words;
  readonly facts: readonly string[];
  readonly related: readonly string[];
  readonly letter?: string | undefined;
}

/** What a subject points to and is not there. */
export function checkSubject(subject: SubjectReferences, register: Register): Fault[] {
  return [
    ...checkNamed(subject),
    ...checkParty(subject),
    ...checkIds(['facts'], subject.facts, factsOf(register)),
    ...checkIds(['related'], subject.related, subjectsOf(register)),
    ...checkLetterId(['letter'], subject.letter, register),
    ...Object.entries(subject).flatMap(([key, value]: [string, unknown]) => {
      const refs = (value as { sources?: unknown } | null | undefined)?.sources;
      return Array.isArray(refs) ? checkSources([key, 'sources'], refs, register.sources) : [];
    }),
  ];
}

/** Who asks for it in other words than its title does not find it. */
function checkNamed({ names }: SubjectReferences): Fault[] {
  return languages
    .filter((language) => names[language].length === 0)
    .map((language) => ({
      path: ['names', language],
      says: `names.${language}: no name; write at least one, as people call it`,
    }));
}

/** The code of a measure begins as its party does: O10 is for organisations. */
function checkParty({ id, for: party }: SubjectReferences): Fault[] {
  if (party === undefined || id.charAt(0).toLowerCase() === party.charAt(0)) return [];
  const letter = party.charAt(0).toUpperCase();
  return [{ path: ['for'], says: `for: a measure for ${party} has a code with ${letter}; ${id} begins otherwise` }];
}

/** What a list points to and is not there. */
export function checkList({ members, sources }: List, register: Register): Fault[] {
  return [...checkSources(['sources'], sources, register.sources), ...checkMembers(members, register)];
}

function checkMembers(members: List['members'], register: Register): Fault[] {
  if ('facts' in members) return checkIds(['members', 'facts'], members.facts, factsOf(register));
  if ('subjects' in members) return checkIds(['members', 'subjects'], members.subjects, subjectsOf(register));
  if ('milestones' in members)
    return checkLetterId(['members', 'milestones', 'letter'], members.milestones.letter, register);
  if (!('measures' in members)) return [];
  const { letter, for: party } = members.measures;
  const parties: readonly string[] = subjectSchemas.measure.shape.for.options;
  const path = ['members', 'measures', 'for'];
  return [
    ...checkLetterId(['members', 'measures', 'letter'], letter, register),
    ...(party === undefined || parties.includes(party)
      ? []
      : [{ path, says: `${path.join('.')}: expected one of ${parties.join(', ')}; not "${party}"` }]),
  ];
}

/** What a letter points to and is not there, and what it says that is neither told nor left out for a reason. */
export function checkLetter({ source, asserts }: Letter, register: Register): Fault[] {
  return [
    ...checkSources(['source'], [source], register.sources),
    ...asserts.flatMap(({ facts, notKept }, index) => {
      const path = ['asserts', index];
      if (facts.length === 0 && notKept === undefined)
        return [
          { path, says: `${path.join('.')}: name the facts that tell it, or write behind notKept why none does` },
        ];
      return checkIds([...path, 'facts'], facts, factsOf(register));
    }),
  ];
}

/** A source is read on the day it comes out, or later. */
export function checkRead({ published, read }: Source): Fault[] {
  if (!published || !read || Temporal.PlainDate.compare(read, published.first) >= 0) return [];
  return [{ path: ['read'], says: `read: ${read} lies before published; write the day on which it was read` }];
}

/** What cites a source, or a section of one, that is not there. */
export function checkSources(path: Path, refs: readonly string[], sources: ReadonlyMap<string, Source>): Fault[] {
  return refs.flatMap((ref, index): Fault[] => {
    const [id = '', section] = ref.split('/');
    const source = sources.get(id);
    const place = [...path, index];
    if (!source)
      return [
        {
          path: place,
          says: `${path.join('.')}: there is no source ${id} in sources/; write the id as it stands there, or add it there first`,
        },
      ];
    if (section === undefined || section in source.sections) return [];
    const has = Object.keys(source.sections).join(', ') || `none: write ${id} alone`;
    return [{ path: place, says: `${path.join('.')}: ${id} has no section ${section}; it has ${has}` }];
  });
}

interface Target {
  has(id: string): boolean;
  readonly missing: (id: string) => string;
}

function factsOf({ facts }: Register): Target {
  return {
    has: (id) => facts.has(id),
    missing: (id) => `there is no fact ${id} in facts/; add it there, or write the id as it stands there`,
  };
}

function subjectsOf({ entries }: Register): Target {
  return {
    has: (id) => entries.has(id),
    missing: (id) => `there is no subject ${id} in subjects/; write the id as it stands there`,
  };
}

function checkIds(path: Path, ids: readonly string[], { has, missing }: Target): Fault[] {
  return ids.flatMap((id, index) => {
    const place = [...path, index];
    return has(id) ? [] : [{ path: place, says: `${place.join('.')}: ${missing(id)}` }];
  });
}

function checkLetterId(path: Path, id: string | undefined, { letters }: Register): Fault[] {
  if (id === undefined || letters.has(id)) return [];
  return [
    {
      path,
      says: `${path.join('.')}: there is no letter ${id} in letters.yaml; it has ${[...letters.keys()].join(', ')}`,
    },
  ];
}
