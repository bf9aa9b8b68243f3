import { wordOn } from './earlier-wordings.ts';
import { firstDayOf } from './known-from.ts';
import { namedDays } from './named-days.ts';
import type { Register } from './register.ts';
import type { Entry, Fact, List, Milestone, Moment } from './schema.ts';

const views = new WeakMap<Register, Map<string, Register>>();
/** A rehearsal sees a few days; a replay of years sees each of them once. */
const mostKept = 8;

/** The register as it could have been on a day: without what was said, published or read only later. */
export function asKnownOn(register: Register, day: Temporal.PlainDate): Register {
  const kept = views.get(register) ?? new Map<string, Register>();
  views.set(register, kept);
  const key = day.toString();
  const known = kept.get(key);
  if (known) return known;
  const [oldest] = kept.keys();
  if (kept.size >= mostKept && oldest) kept.delete(oldest);
  const view = viewOn(register, day);
  kept.set(key, view);
  return view;
}

function viewOn(register: Register, day: Temporal.PlainDate): Register {
  const isKnown = (since: Temporal.PlainDate | undefined) =>
    since === undefined || Temporal.PlainDate.compare(since, day) <= 0;
  const isMoment = (moment: { readonly from?: Moment['from']; readonly sources: readonly string[] } | undefined) =>
    moment !== undefined && isKnown(firstDayOf(moment, register.sources));
  const isReplaced = ({ replacedBy }: Fact) => {
    const newer = replacedBy === undefined ? undefined : register.facts.get(replacedBy);
    return newer !== undefined && wordOn(newer, isKnown) !== undefined;
  };
  const worded = new Map(
    [...register.facts].flatMap(([id, fact]) => {
      const told = isReplaced(fact) ? undefined : wordOn(fact, isKnown);
      return told ? [[id, told] as const] : [];
    }),
  );
  const told = new Map([...register.entries].flatMap(([id, entry]) => view(id, entry)));

  function view(id: string, entry: Entry): [string, Entry][] {
    const facts = entry.facts.flatMap((fact) => worded.get(fact.id) ?? []);
    const isTold = entry.type !== 'recurring' || isMoment(entry.recurs);
    return facts.length > 0 && isTold ? [[id, withoutLater({ ...entry, facts }, { isMoment, day })]] : [];
  }
  const entries = new Map(
    [...told].map(([id, entry]) => [id, { ...entry, related: entry.related.filter((other) => told.has(other)) }]),
  );
  const named = new Set([...told.values()].flatMap((entry) => entry.facts.map(({ id }) => id)));
  const facts = new Map([...worded].filter(([id]) => named.has(id)));
  const replaced = listReplaced(register, facts);
  const lists = new Map(
    [...register.lists]
      .filter(([, { sources }]) => isMoment({ sources }))
      .map(([id, list]): [string, List] => [id, withMembers(list, { facts, entries, replaced })]),
  );
  return { ...register, facts, entries, lists, replaced, sources: sourcesOn(register, day) };
}

/** That a text was read later, or in a copy of later, is of then: of the day itself is when it was published. */
function sourcesOn({ sources }: Register, day: Temporal.PlainDate): Register['sources'] {
  const isLater = (other: Temporal.PlainDate) => Temporal.PlainDate.compare(other, day) > 0;
  return new Map(
    [...sources].map(([id, { read, note, ...source }]) => [
      id,
      {
        ...source,
        ...(read && !isLater(read) ? { read } : {}),
        ...(note && !namedDays(note.nl).some(isLater) ? { note } : {}),
      },
    ]),
  );
}

interface Known {
  readonly isMoment: (moment: Pick<Moment, 'sources' | 'from'> | undefined) => boolean;
  readonly day: Temporal.PlainDate;
}

/** Without the dates that nobody could know, or that had not come. */
function withoutLater(entry: Entry, { isMoment, day }: Known): Entry {
  if (entry.type === 'measure') {
    const { deadline, ...rest } = entry;
    return isMoment(deadline) && deadline ? entry : rest;
  }
  if (entry.type === 'later') {
    const { date, ...rest } = entry;
    return isMoment(date) && date ? entry : rest;
  }
  return entry.type === 'milestone' ? milestoneOn(entry, { isMoment, day }) : entry;
}

function milestoneOn({ expected, actual, narrower, ...rest }: Milestone, { isMoment, day }: Known): Milestone {
  const hasCome = actual && isMoment(actual) && Temporal.PlainDate.compare(actual.on.first, day) <= 0;
  return {
    ...rest,
    ...(expected && isMoment(expected) ? { expected } : {}),
    ...(hasCome ? { actual, ...(narrower && isMoment(narrower) ? { narrower } : {}) } : {}),
  };
}

/** Of each fact that is not told on the day what is told in its place: what replaces it, or what it will replace. */
function listReplaced(register: Register, told: Register['facts']): ReadonlyMap<string, string> {
  const older = new Map([...register.facts.values()].map(({ id, replacedBy }) => [replacedBy, id] as const));
  const follow = (id: string | undefined, next: (of: string) => string | undefined): string | undefined =>
    id === undefined || told.has(id) ? id : follow(next(id), next);
  return new Map(
    [...register.facts.keys()].flatMap((id) => {
      if (told.has(id)) return [];
      const other = follow(id, (of) => register.facts.get(of)?.replacedBy) ?? follow(id, (of) => older.get(of));
      return other === undefined ? [] : [[id, other] as const];
    }),
  );
}

function withMembers(list: List, { facts, entries, replaced }: Pick<Register, 'facts' | 'entries' | 'replaced'>): List {
  const { members } = list;
  if ('facts' in members) {
    const told = members.facts.map((id) => replaced.get(id) ?? id).filter((id) => facts.has(id));
    return { ...list, members: { facts: [...new Set(told)] } };
  }
  if ('subjects' in members)
    return { ...list, members: { subjects: members.subjects.filter((id) => entries.has(id)) } };
  return list;
}
