import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type DatedMilestone, listOccurrences } from '../../bot/milestones/milestone.ts';
import { isWorkingDay, workingDayOnOrBefore } from '../../bot/register/calendar.ts';
import { type Acts, listDue, noActs, plan, type Recipient, usualLeads } from '../../bot/reminders/plan.ts';

const day = (text: string) => Temporal.PlainDate.from(text);
const anna: Recipient = { id: 'anna', since: day('2023-09-01') };

const endOf2023: DatedMilestone = { id: 'phase-2', when: day('2023-12-31') };
const all = { first: day('2020-01-01'), last: day('2040-12-31') };

function listPlanned(
  milestone: DatedMilestone,
  { acts = {}, recipient = anna }: { acts?: Partial<Acts>; recipient?: Recipient } = {},
) {
  const planned = plan(listOccurrences([milestone], all), { recipients: [recipient], acts: { ...noActs, ...acts } });
  return planned.map(({ lead, on }) => `${lead} ${on}`);
}

describe('the plan of reminders', () => {
  it('has them 90, 30, 14, 7, 1 and 0 days before, and weekly for four weeks after, on working days', () => {
    assert.deepEqual(listPlanned(endOf2023), [
      '90 2023-10-02',
      '30 2023-12-01',
      '14 2023-12-15',
      '7 2023-12-22',
      '0 2023-12-29',
      '-7 2024-01-05',
      '-14 2024-01-12',
      '-21 2024-01-19',
      '-28 2024-01-26',
    ]);
  });

  it("uses the milestone's lead times, and the person's own before those", () => {
    const milestone = { ...endOf2023, leads: [60] };
    assert.deepEqual(listPlanned(milestone).slice(0, 2), ['60 2023-11-01', '-7 2024-01-05']);
    assert.equal(listPlanned(milestone, { recipient: { ...anna, leads: [2] } })[0], '2 2023-12-29');
  });

  it('has an occurrence for each date of one that recurs', () => {
    const milestone = {
      id: 'reports',
      when: { rule: 'FREQ=YEARLY;BYMONTH=4,10', from: day('2023-10-01') },
      leads: [7],
    };
    const dates = listOccurrences([milestone], { first: day('2023-09-01'), last: day('2025-03-31') });
    assert.deepEqual(
      dates.map(({ date }) => date.toString()),
      ['2023-10-01', '2024-04-01', '2024-10-01'],
    );
  });

  it('tells nobody what was due before they joined, or before the date was known', () => {
    assert.equal(listPlanned(endOf2023, { recipient: { ...anna, since: day('2023-12-20') } })[0], '7 2023-12-22');
    assert.equal(listPlanned({ ...endOf2023, knownSince: day('2023-12-23') })[0], '0 2023-12-29');
  });

  it('tells a subscriber of that milestone only', () => {
    const subscriber = { ...anna, only: new Map([['phase-2', day('2023-12-20')]]) };
    assert.equal(listPlanned(endOf2023, { recipient: subscriber }).length, 6);
    assert.deepEqual(listPlanned({ ...endOf2023, id: 'phase-3' }, { recipient: subscriber }), []);
  });

  it('has one note in its month of what no source gives the day, whatever the lead times, and nothing after it', () => {
    const month = { id: 'phase-2', when: day('2024-06-01'), vague: { isLikely: true } };
    assert.deepEqual(listPlanned(month), ['month 2024-06-03']);
    assert.deepEqual(listPlanned({ ...month, leads: [30, 7] }, { recipient: { ...anna, leads: [60] } }), [
      'month 2024-06-03',
    ]);
    assert.deepEqual(listPlanned(month, { recipient: { ...anna, isDeputy: true } }), []);
    assert.deepEqual(listPlanned(month, { acts: { snoozedUntil: () => day('2024-06-15') } }), [
      'month 2024-06-03',
      'snooze:2024-06-15 2024-06-17',
    ]);
  });

  it('has nothing after a date on which nobody has to do anything', () => {
    assert.equal(listPlanned({ ...endOf2023, isNews: true }).at(-1), '0 2023-12-29');
    assert.deepEqual(listPlanned({ ...endOf2023, isNews: true }, { recipient: { ...anna, isDeputy: true } }), []);
  });

  it('stops the repeats for whoever has seen it, and everything for all when it is done', () => {
    assert.deepEqual(listPlanned(endOf2023, { acts: { isSeen: () => true } }).at(-1), '0 2023-12-29');
    assert.deepEqual(listPlanned(endOf2023, { acts: { isDone: () => true } }), []);
  });

  it('has one reminder at the end of a snooze, none before it, and the usual ones after it', () => {
    const snoozed = listPlanned(endOf2023, { acts: { snoozedUntil: () => day('2023-12-16') } });
    assert.deepEqual(snoozed.slice(0, 3), ['snooze:2023-12-16 2023-12-18', '7 2023-12-22', '0 2023-12-29']);
  });

  it('tells whoever was reminded of another date that it moved, on the first working day that it is known', () => {
    const moved = { ...endOf2023, when: day('2024-02-15'), knownSince: day('2023-12-23') };
    const planned = listPlanned(moved, { acts: { hadOtherDate: () => true } });
    assert.deepEqual(planned.slice(0, 2), ['moved:2024-02-15 2023-12-27', '30 2024-01-16']);
  });

  it("goes around King's Day and Liberation Day, in and out of a lustrum year", () => {
    const weekBefore = (date: string) =>
      listPlanned({ id: 'm', when: day(date), leads: [7] }, { recipient: { ...anna, since: day('2020-01-01') } })[0];
    assert.equal(weekBefore('2026-05-04'), '7 2026-04-24');
    assert.equal(weekBefore('2025-05-12'), '7 2025-05-02');
    assert.equal(weekBefore('2026-05-12'), '7 2026-05-05');
  });

  it('tells a deputy once, five working days after the date, where no admin has seen it', () => {
    const deputy = { ...anna, isDeputy: true };
    assert.deepEqual(listPlanned(endOf2023, { recipient: deputy }), ['escalation 2024-01-08']);
    assert.deepEqual(listPlanned(endOf2023, { recipient: deputy, acts: { isSeenByAdmin: () => true } }), []);
  });

  it('after days of downtime has the most urgent due, and the others overtaken', () => {
    const planned = plan(listOccurrences([endOf2023], all), { recipients: [anna], acts: noActs });
    const { due, overtaken } = listDue(planned, day('2023-12-18'));
    assert.deepEqual(
      due.map(({ lead }) => lead),
      ['14'],
    );
    assert.deepEqual(
      overtaken.map(({ lead }) => lead),
      ['90', '30'],
    );
    assert.deepEqual(listDue(planned, day('2024-03-01')).due, []);
  });
});

describe('any plan of reminders', () => {
  const days = fc.integer({ min: 0, max: 4000 }).map((count) => day('2023-01-01').add({ days: count }));
  const leads = fc.uniqueArray(fc.integer({ min: 0, max: 120 }), { minLength: 1, maxLength: 6 });

  it('is never early by more than the days off before it, never on a day off, and never twice', () => {
    fc.assert(
      fc.property(days, days, leads, (date, since, own) => {
        const milestone = { id: 'm', when: date };
        const planned = plan([{ milestone, date }], { recipients: [{ id: 'p', since, leads: own }], acts: noActs });
        for (const { lead, on } of planned) {
          const nominal = date.subtract({ days: Number(lead) });
          assert.ok(isWorkingDay(on), `${on} is a day off`);
          assert.equal(on.toString(), workingDayOnOrBefore(nominal).toString());
          assert.ok(Temporal.PlainDate.compare(on, since) >= 0, 'before they joined');
        }
        assert.equal(new Set(planned.map(({ on }) => on.toString())).size, planned.length, 'two on one day');
        assert.equal(new Set(planned.map(({ lead }) => lead)).size, planned.length);
      }),
    );
  });

  it('has at least one reminder before every date that is known in time', () => {
    fc.assert(
      fc.property(days, days, (date, since) => {
        const last = workingDayOnOrBefore(date.subtract({ days: Math.min(...usualLeads) }));
        fc.pre(Temporal.PlainDate.compare(since, last) <= 0);
        const planned = plan([{ milestone: { id: 'm', when: date }, date }], {
          recipients: [{ id: 'p', since }],
          acts: noActs,
        });
        assert.ok(planned.some(({ on }) => Temporal.PlainDate.compare(on, date) <= 0));
      }),
    );
  });

  it('has at most one reminder due on any day, whichever days the service was down', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -130, max: 60 }), (date, offset) => {
        const planned = plan([{ milestone: { id: 'm', when: date }, date }], {
          recipients: [{ id: 'p', since: day('2020-01-01') }],
          acts: noActs,
        });
        const { due, overtaken } = listDue(planned, date.add({ days: offset }));
        assert.ok(due.length <= 1);
        const begun = planned.filter(({ on }) => Temporal.PlainDate.compare(on, date.add({ days: offset })) <= 0);
        assert.equal(due.length + overtaken.length, begun.length);
      }),
    );
  });
});
