import assert from 'node:assert/strict';
import {
  addWorkingDays,
  isWorkingDay,
  workingDayOnOrAfter,
  workingDayOnOrBefore,
} from '../../bot/register/calendar.ts';

const day = (text: string) => Temporal.PlainDate.from(text);

describe('working days in the Netherlands', () => {
  it('are not weekends', () => {
    assert.equal(isWorkingDay(day('2026-11-27')), true);
    assert.equal(isWorkingDay(day('2026-11-28')), false);
    assert.equal(isWorkingDay(day('2026-11-29')), false);
  });

  it('are not Christmas, Easter Monday, Ascension Day, Whit Monday or New Year', () => {
    for (const holiday of ['2023-12-25', '2023-12-26', '2024-04-01', '2024-05-09', '2024-05-20', '2024-01-01'])
      assert.equal(isWorkingDay(day(holiday)), false, holiday);
  });

  it("are not King's Day, which moves to Saturday where it falls on a Sunday", () => {
    assert.equal(isWorkingDay(day('2026-04-27')), false);
    assert.equal(isWorkingDay(day('2025-04-28')), true);
  });

  it('are Good Friday and Liberation Day, but for every fifth year', () => {
    assert.equal(isWorkingDay(day('2024-03-29')), true);
    assert.equal(isWorkingDay(day('2026-05-05')), true);
    assert.equal(isWorkingDay(day('2025-05-05')), false);
    assert.equal(isWorkingDay(day('2030-05-05')), false);
  });

  it('are found before and after a day off', () => {
    assert.equal(workingDayOnOrBefore(day('2023-12-26')).toString(), '2023-12-22');
    assert.equal(workingDayOnOrAfter(day('2023-12-23')).toString(), '2023-12-27');
    assert.equal(workingDayOnOrBefore(day('2023-12-22')).toString(), '2023-12-22');
  });

  it('are counted over weekends and holidays', () => {
    assert.equal(addWorkingDays(day('2023-12-22'), 5).toString(), '2024-01-03');
    assert.equal(addWorkingDays(day('2023-12-24'), 1).toString(), '2023-12-27');
  });
});
