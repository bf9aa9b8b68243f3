import assert from 'node:assert/strict';
import { createKnowledge } from '../../bot/answers/knowledge.ts';
import { writeFound } from '../../bot/answers/write/write-found.ts';
import { viewTimeline } from '../../bot/http/pages/view-timeline.ts';
import { listRegisterMilestones } from '../../bot/milestones/known-milestones.ts';
import { asKnownOn } from '../../bot/register/as-known-on.ts';
import { readRegister } from '../../bot/register/read-register.ts';
import { listEntries, type Register, sourceIdOf } from '../../bot/register/register.ts';
import type { Milestone, Source } from '../../bot/register/schema.ts';
import { compose } from '../../bot/summaries/compose.ts';

const register = readRegister();
const day = (text: string) => Temporal.PlainDate.from(text);
const today = day('2026-11-26');

/** A source that nothing else cites says how phase 3 was narrower. */
function withOwnSource(): Register {
  const own: Source = {
    id: 'narrow',
    kind: 'press',
    name: { nl: 'Krant', en: 'Paper' },
    published: { precision: 'day', first: day('2025-03-10'), last: day('2025-03-10') },
    secondHand: false,
    undated: false,
    sections: {},
  };
  const phase = register.entries.get('phase-3') as Milestone;
  assert.ok(phase.narrower);
  const told = { ...phase, narrower: { ...phase.narrower, sources: ['narrow'] } };
  return {
    ...register,
    sources: new Map([...register.sources, ['narrow', own]]),
    entries: new Map([...register.entries, ['phase-3', told]]),
  };
}

describe('what was met, but narrower', () => {
  const known = withOwnSource();
  const cited = (citations: readonly { readonly name: string }[]) => citations.some(({ name }) => name === 'Krant');

  it('has a source of its own, and is told from its first day on', () => {
    for (const { id, narrower } of listEntries(register, 'milestone'))
      for (const ref of narrower?.sources ?? []) assert.ok(register.sources.has(sourceIdOf(ref)), `${id} cites ${ref}`);
    const narrowOn = (on: string) => (asKnownOn(known, day(on)).entries.get('phase-3') as Milestone).narrower;
    assert.equal(narrowOn('2025-03-09'), undefined);
    assert.ok(narrowOn('2025-03-10'));
  });

  it('cites that source in an answer, on the page and in a summary', () => {
    const reading = { register: known, language: 'nl', today } as const;
    for (const kind of ['when', 'gap'] as const) {
      const id = { says: 'dates', subject: 'phase-3', kind } as Parameters<typeof writeFound>[0];
      const { lead, citations } = writeFound(id, reading);
      assert.ok(cited(citations.filter(({ number }) => lead.cites.includes(number))), lead.text);
    }
    const { points } = viewTimeline({ ...reading, own: [], done: new Map() });
    assert.ok(cited(points.find(({ id }) => id === 'phase-3')?.sources ?? []));
    const [posted] = compose(
      { template: 'changes', language: 'nl', days: 90, inThread: false },
      {
        knowledge: createKnowledge(known),
        milestones: listRegisterMilestones(known),
        own: [],
        done: new Map(),
        changes: [],
        since: day('2025-02-01'),
        today: day('2025-04-01'),
      },
    );
    assert.ok(cited(posted?.citations ?? []));
  });

  it('is cited to a text that says it', () => {
    const sourcesOf = (id: string) => (register.entries.get(id) as Milestone).narrower;
    assert.deepEqual(sourcesOf('phase-2')?.how.nl, 'sommige doorgiften blijven');
    assert.deepEqual(sourcesOf('phase-2')?.sources, ['letter/footnotes']);
    assert.doesNotMatch(sourcesOf('phase-3')?.how.nl ?? '', /toegang/);
  });
});
