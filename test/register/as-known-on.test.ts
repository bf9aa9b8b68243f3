import assert from 'node:assert/strict';
import { asKnownOn } from '../../bot/register/as-known-on.ts';
import { namedDays } from '../../bot/register/named-days.ts';
import { readRegister } from '../../bot/register/read-register.ts';
import type { Moment } from '../../bot/register/schema.ts';

const register = readRegister();
const day = (text: string) => Temporal.PlainDate.from(text);
const [first, last] = [day('2023-04-01'), day('2027-12-31')];
const step = 37;

function listDays(): Temporal.PlainDate[] {
  const count = Math.floor(first.until(last).days / step) + 1;
  return Array.from({ length: count }, (_, index) => first.add({ days: index * step }));
}

/** The sources that nobody could have read on a day: published later, or with no date of their own, read later. */
function laterSources(refs: readonly string[], today: Temporal.PlainDate): string[] {
  return refs.filter((ref) => {
    const source = register.sources.get(ref.split('/')[0] ?? '');
    assert.ok(source, ref);
    const since = source.published?.first ?? source.read;
    return since !== undefined && Temporal.PlainDate.compare(since, today) > 0;
  });
}

const isLater = (one: Temporal.PlainDate | undefined, today: Temporal.PlainDate) =>
  one !== undefined && Temporal.PlainDate.compare(one, today) > 0;

describe('the register as it was known on an earlier day', () => {
  const views = listDays().map((today) => ({ today, known: asKnownOn(register, today) }));

  it('shows no fact that was told only later', () => {
    for (const { today, known } of views)
      for (const { id, sources, since, text } of [
        ...known.facts.values(),
        ...[...known.entries.values()].flatMap(({ facts }) => facts),
      ]) {
        assert.deepEqual(laterSources(sources, today), [], `${id} on ${today}`);
        assert.ok(!isLater(since, today), `${id} on ${today} is of ${since}`);
        const own = register.facts.get(id);
        assert.ok(text !== own?.text || !isLater(own.since, today), `${id} on ${today} is told as from ${own?.since}`);
      }
  });

  it('shows no fact on a day that lies ahead, but for plans', () => {
    for (const { today, known } of views)
      for (const { id, text, plans } of known.facts.values())
        if (!plans)
          for (const named of namedDays(text.nl)) assert.ok(!isLater(named, today), `${id} on ${today} names ${named}`);
  });

  it('shows no date of a subject that was told, or came, only later', () => {
    for (const { today, known } of views)
      for (const entry of known.entries.values()) {
        const moments = Object.entries(entry).filter(
          (pair): pair is [string, Moment] => (pair[1] as { sources?: unknown } | undefined)?.sources !== undefined,
        );
        for (const [name, { sources, from, on }] of moments) {
          assert.deepEqual(laterSources(sources, today), [], `${name} of ${entry.id} on ${today}`);
          assert.ok(!isLater(from, today), `${name} of ${entry.id} on ${today} is of ${from}`);
          if (name === 'actual') assert.ok(!isLater(on.first, today), `${entry.id} on ${today} came on ${on.first}`);
        }
        if (entry.type === 'milestone' && entry.narrower) assert.ok(entry.actual, `${entry.id} on ${today}`);
      }
  });

  it('has in a list, or beside a subject, only what is shown', () => {
    for (const { today, known } of views) {
      for (const { id, related, facts } of known.entries.values()) {
        for (const other of related) assert.ok(known.entries.has(other), `${id} on ${today} leads to ${other}`);
        for (const fact of facts) assert.equal(known.facts.get(fact.id), fact, `${id} on ${today} tells ${fact.id}`);
        assert.ok(facts.length > 0, `${id} on ${today} tells nothing`);
      }
      for (const { id, members } of known.lists.values()) {
        const has = 'facts' in members ? members.facts : 'subjects' in members ? members.subjects : [];
        const shown = 'facts' in members ? known.facts : known.entries;
        for (const one of has) assert.ok(shown.has(one), `${id} on ${today} has ${one}`);
      }
    }
  });

  it('shows no list whose first line rests on what was told only later', () => {
    for (const { today, known } of views)
      for (const { id, lead, sources } of known.lists.values())
        if (lead) assert.deepEqual(laterSources(sources, today), [], `${id} on ${today}`);
  });

  it('has each fact told by a subject', () => {
    for (const { today, known } of views) {
      const told = new Set([...known.entries.values()].flatMap(({ facts }) => facts.map(({ id }) => id)));
      assert.deepEqual(
        [...known.facts.keys()].filter((id) => !told.has(id)),
        [],
        `on ${today}`,
      );
    }
  });

  it('tells a fact as it was told then', () => {
    const textOn = (id: string, today: string) => asKnownOn(register, day(today)).facts.get(id)?.text.nl;
    assert.match(textOn('accept-until-2023', '2023-12-22') ?? '', /^De brief adviseert /);
    assert.match(textOn('accept-until-2023', '2024-01-01') ?? '', /^De brief adviseerde /);
    assert.match(textOn('boundary-declared-complete', '2023-12-22') ?? '', /nog niet voltooid/);
    assert.match(
      textOn('boundary-declared-complete', '2024-06-01') ?? '',
      /nog niet voltooid: fase 2 is gereed gemeld/,
    );
    assert.match(textOn('boundary-declared-complete', '2025-02-26') ?? '', /verklaarde .* voltooid/);
  });

  it('tells what is still planned as what is, and not as what was', () => {
    const past = /\b(zou|zouden|verwachtte|adviseerde|werd|werden|was|waren|kon|konden)\b/;
    for (const { today, known } of views)
      for (const { id, text, plans } of known.facts.values()) {
        const [planned, ...others] = namedDays(text.nl);
        // "Eind 2023" and "2023" last as long as the year does.
        const isAhead = planned !== undefined && isLater(planned.with({ month: 12, day: 31 }), today);
        if (plans && others.length === 0 && isAhead) assert.doesNotMatch(text.nl, past, `${id} on ${today}`);
      }
  });

  it('tells of what changed since the letter only what is newer than the letter', () => {
    const latest = day('2023-12-31');
    for (const { today, known } of views) {
      const [, ...facts] = known.entries.get('letter-changed')?.facts ?? [];
      for (const { id, since } of facts) assert.ok(isLater(since, latest), `${id} on ${today} is of ${since}`);
    }
  });

  it('shows no fact beside the newer one that replaces it', () => {
    for (const { today, known } of views)
      for (const { id, replacedBy } of known.facts.values())
        assert.ok(replacedBy === undefined || !known.facts.has(replacedBy), `${id} on ${today}`);
  });

  it('gains with the days, up to all that nothing replaces', () => {
    const seen = new Set<string>();
    for (const { today, known } of views) {
      for (const id of seen)
        assert.ok(known.facts.has(id) || register.facts.get(id)?.replacedBy !== undefined, `${id} is gone on ${today}`);
      for (const id of known.facts.keys()) seen.add(id);
    }
    assert.equal(
      views.at(-1)?.known.facts.size,
      [...register.facts.values()].filter(({ replacedBy }) => replacedBy === undefined).length,
    );
    assert.equal(views.at(-1)?.known.entries.size, register.entries.size);
  });

  it('has phase 3 expected before it was reported, and reported from its own day on', () => {
    const phaseOn = (today: string) => {
      const entry = asKnownOn(register, day(today)).entries.get('phase-3');
      return (
        entry?.type === 'milestone' && { expected: entry.expected !== undefined, actual: entry.actual !== undefined }
      );
    };
    assert.deepEqual(phaseOn('2025-02-25'), { expected: true, actual: false });
    assert.deepEqual(phaseOn('2025-02-26'), { expected: true, actual: true });
  });

  it('is one and the same where the same day is asked for again', () => {
    assert.equal(asKnownOn(register, day('2024-01-01')), asKnownOn(register, day('2024-01-01')));
  });
});
