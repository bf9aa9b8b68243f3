import assert from 'node:assert/strict';
import { viewTimeline } from '../../../bot/http/pages/view-timeline.ts';
import { readPartialDate } from '../../../bot/register/dates.ts';
import { readRegister } from '../../../bot/register/read-register.ts';
import type { Milestone } from '../../../bot/register/schema.ts';

const register = readRegister();
const today = Temporal.PlainDate.from('2026-11-24');

describe('the timeline', () => {
  it('says of what came sooner than expected no days that it was late', () => {
    const phase = register.entries.get('phase-3') as Milestone;
    const actual = { ...phase.actual, on: readPartialDate('2024-12-26') } as Milestone['actual'];
    const sooner = { ...register, entries: new Map(register.entries).set(phase.id, { ...phase, actual }) };
    const { points } = viewTimeline({ register: sooner, own: [], done: new Map(), language: 'nl', today });
    const point = points.find(({ id }) => id === phase.id);
    assert.equal(point?.reported?.day, '2024-12-26');
    assert.equal(point?.gapDays, undefined);
  });

  it('has of what was expected in a quarter its first and its last day, and counts from the last', () => {
    const phase = register.entries.get('phase-3') as Milestone;
    const expected = { ...phase.expected, on: readPartialDate('2024-Q4') } as Milestone['expected'];
    const vague = { ...register, entries: new Map(register.entries).set(phase.id, { ...phase, expected }) };
    const { points } = viewTimeline({ register: vague, own: [], done: new Map(), language: 'nl', today });
    const point = points.find(({ id }) => id === phase.id);
    assert.deepEqual(
      [point?.day, point?.until, point?.expected?.day, point?.gapDays],
      ['2024-10-01', '2024-12-31', '2024-12-31', 57],
    );
  });

  it('has what was reported done as done, however far away its day is, and not who did it', () => {
    const done = new Map([['data-act-switching', Temporal.PlainDate.from('2026-11-20')]]);
    for (const [language, state, note] of [
      ['nl', 'Gereed', 'gereed gemeld op 20 november 2026'],
      ['en', 'Done', 'reported done on 20 November 2026'],
    ] as const) {
      const { points } = viewTimeline({ register, own: [], done, language, today });
      const point = points.find(({ id }) => id === 'data-act-switching');
      assert.deepEqual([point?.stateName, point?.note, point?.reported?.day], [state, note, '2026-11-20']);
    }
  });

  it('has of what recurs only the date as done that was reported', () => {
    const own = [
      {
        id: 'own-1',
        title: { nl: 'Rapportage' },
        date: Temporal.PlainDate.from('2026-12-01'),
        rule: 'FREQ=MONTHLY',
        knownSince: today,
      },
    ];
    const done = new Map([['own-1@2027-01-01', today]]);
    const { points } = viewTimeline({ register, own, done, language: 'nl', today });
    const states = points.filter(({ ownId }) => ownId === 'own-1').map(({ day, stateName }) => `${day} ${stateName}`);
    assert.deepEqual(states.slice(0, 3), ['2026-12-01 Komt nog', '2027-01-01 Gereed', '2027-02-01 Komt nog']);
  });
});
