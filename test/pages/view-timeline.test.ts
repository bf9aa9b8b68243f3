import assert from 'node:assert/strict';
import { viewTimeline } from '../../bot/pages/view-timeline.ts';
import { readPartialDate } from '../../bot/register/dates.ts';
import { readRegister } from '../../bot/register/read-register.ts';
import type { Milestone } from '../../bot/register/schema.ts';

const register = readRegister();
const today = Temporal.PlainDate.from('2026-11-24');

describe('the timeline', () => {
  it('says of what came sooner than expected no days that it was late', () => {
    const phase = register.entries.get('phase-3') as Milestone;
    const actual = { ...phase.actual, on: readPartialDate('2024-12-26') } as Milestone['actual'];
    const sooner = { ...register, entries: new Map(register.entries).set(phase.id, { ...phase, actual }) };
    const { points } = viewTimeline({ register: sooner, own: [], language: 'nl', today });
    const point = points.find(({ id }) => id === phase.id);
    assert.equal(point?.reported?.day, '2024-12-26');
    assert.equal(point?.gapDays, undefined);
  });

  it('has of what was expected in a quarter its first and its last day, and counts from the last', () => {
    const phase = register.entries.get('phase-3') as Milestone;
    const expected = { ...phase.expected, on: readPartialDate('2024-Q4') } as Milestone['expected'];
    const vague = { ...register, entries: new Map(register.entries).set(phase.id, { ...phase, expected }) };
    const { points } = viewTimeline({ register: vague, own: [], language: 'nl', today });
    const point = points.find(({ id }) => id === phase.id);
    assert.deepEqual(
      [point?.day, point?.until, point?.expected?.day, point?.gapDays],
      ['2024-10-01', '2024-12-31', '2024-12-31', 57],
    );
  });
});
