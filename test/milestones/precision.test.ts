import assert from 'node:assert/strict';
import { listRegisterMilestones } from '../../bot/milestones/known-milestones.ts';
import { readRegister } from '../../bot/register/read-register.ts';
import { noActs } from '../../bot/reminders/plan.ts';
import { previewFor } from '../../bot/reminders/preview.ts';
import { writeReminder } from '../../bot/reminders/write-reminder.ts';

const register = readRegister();
const milestones = listRegisterMilestones(register);
const day = (text: string) => Temporal.PlainDate.from(text);

function remind(milestoneId: string, occurrence: string, today: string, language: 'nl' | 'en' = 'nl') {
  const facts = { milestoneId, occurrence: day(occurrence), lead: 'month', acts: undefined };
  return writeReminder(facts, { register, own: [], language, today: day(today), role: 'admin' });
}

describe('a date of which no source gives the day', () => {
  it('is planned once, in its month', () => {
    const recipients = [{ id: 'anna', since: day('2026-01-01') }];
    for (const from of ['2026-11-26', '2027-02-20', '2027-06-10', '2027-09-01', '2028-08-15'])
      for (const { occurrence, lead, on } of previewFor(milestones, { recipients, acts: noActs, from: day(from) })) {
        if (!occurrence.milestone.vague) continue;
        assert.equal(lead, 'month');
        assert.equal(on.month, occurrence.date.month, occurrence.milestone.id);
      }
    const october = previewFor(milestones, { recipients, acts: noActs, from: day('2028-09-01') });
    assert.equal(october.filter(({ occurrence }) => occurrence.milestone.id === 'antivirus-windows-10').length, 1);
  });

  it('is never said to have passed, and no days are counted', () => {
    const support = remind('windows-10-esu', '2027-10-01', '2027-10-08');
    assert.equal(support?.date, 'oktober 2027');
    assert.equal(support?.state, 'ahead');
    assert.doesNotMatch(support?.note ?? '', /geleden|over \d/);
    assert.equal(remind('antivirus-windows-10', '2028-10-01', '2028-10-02')?.date, 'oktober 2028');
    assert.equal(remind('cloud-policy-transition', '2030-01-01', '2030-01-02')?.date, 'medio 2030');
    assert.equal(remind('exit-plan-2027', '2027-07-01', '2027-07-01', 'en')?.date, 'probably 3 July 2027');
  });

  it('is exact where the register has its day', () => {
    assert.equal(remind('data-act-switching', '2027-01-12', '2026-12-29')?.date, '12 januari 2027');
    assert.match(remind('data-act-switching', '2027-01-12', '2026-12-29')?.note ?? '', /over 14 dagen/);
  });
});
