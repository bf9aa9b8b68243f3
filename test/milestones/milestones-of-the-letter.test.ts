import assert from 'node:assert/strict';
import { createKnowledge } from '../../bot/answers/knowledge.ts';
import { writeCalendar } from '../../bot/milestones/calendar-feed.ts';
import { listRegisterMilestones } from '../../bot/milestones/known-milestones.ts';
import { writeWhen } from '../../bot/milestones/write-when.ts';
import { asKnownOn } from '../../bot/register/as-known-on.ts';
import { readRegister } from '../../bot/register/read-register.ts';
import { noActs } from '../../bot/reminders/plan.ts';
import { previewFor } from '../../bot/reminders/preview.ts';
import { writeReminder } from '../../bot/reminders/write-reminder.ts';
import { compose } from '../../bot/summaries/compose.ts';

const register = readRegister();
const day = (text: string) => Temporal.PlainDate.from(text);
const milestonesOn = (today: string) => listRegisterMilestones(asKnownOn(register, day(today)));
const recipients = [{ id: 'anna', since: day('2023-05-01') }];

/** What goes out from a day on: its day, which milestone and when that is. */
function listFrom(from: string): string[] {
  return previewFor(milestonesOn(from), { recipients, acts: noActs, from: day(from) })
    .filter(({ occurrence }) => /^phase-/.test(occurrence.milestone.id))
    .map(
      ({ on, lead, occurrence: { milestone, date } }) =>
        `${on} ${milestone.id} ${lead}: ${writeWhen({ vague: milestone.vague, date }, 'nl')}`,
    );
}

function remind(milestoneId: string, occurrence: string, today: string) {
  const facts = { milestoneId, occurrence: day(occurrence), lead: 'month', acts: undefined };
  return writeReminder(facts, { register, own: [], language: 'nl', today: day(today), role: 'admin' });
}

function summarise(template: 'next' | 'changes' | 'countdown', today: string, more: { milestoneId?: string } = {}) {
  const [summary] = compose(
    { template, language: 'nl', days: 45, inThread: false, ...more },
    {
      knowledge: createKnowledge(register),
      milestones: milestonesOn(today),
      own: [],
      done: new Map(),
      changes: [],
      today: day(today),
    },
  );
  return [summary?.lead.text, ...(summary?.items ?? []).map(({ text, note }) => `${text}: ${note}`)].join('\n');
}

describe("a milestone for which the letter says 'eind 2023'", () => {
  it('has one note, in its month', () => {
    assert.deepEqual(listFrom('2023-10-15'), ['2023-12-01 phase-2 month: eind 2023']);
    assert.deepEqual(listFrom('2024-11-01'), ['2024-12-02 phase-3 month: eind 2024']);
  });

  it('is told as the letter says it, and no days are counted', () => {
    const item = remind('phase-2', '2023-12-01', '2023-12-01');
    assert.equal(item?.date, 'eind 2023');
    assert.equal(item?.note, 'de dag is niet bekend');
    assert.doesNotMatch(JSON.stringify(item), /31 december|over \d+ dagen/);
  });

  it('has one reminder on the day that it was reported, with that day', () => {
    assert.deepEqual(listFrom('2024-01-11'), ['2024-01-11 phase-2 0: 11 januari 2024']);
    assert.deepEqual(listFrom('2024-01-12'), []);
    const item = remind('phase-2', '2024-01-11', '2024-01-11');
    assert.equal(item?.label, 'Gereed gemeld');
    assert.equal(item?.date, '11 januari 2024');
    assert.match(item?.note ?? '', /^11 dagen later dan verwacht, en beperkter/);
    assert.equal(item?.state, 'met-late');
    assert.match(item?.what ?? '', /^Microsoft meldde fase 2 op 11 januari 2024 gereed/);
  });

  it('says that day too in a reminder that was put off until then', () => {
    const item = remind('phase-2', '2023-12-01', '2024-01-15');
    assert.equal(item?.date, '11 januari 2024');
    assert.match(item?.what ?? '', /11 januari 2024/);
  });

  it('stands so in the calendar', () => {
    const write = (today: string) =>
      writeCalendar({
        milestones: milestonesOn(today),
        titleOf: (id) => id,
        descriptionOf: () => '',
        language: 'nl',
        today: day(today),
      });
    const before = write('2023-12-22');
    assert.match(before, /SUMMARY:phase-2 \(eind 2023\\; dag niet bekend\)/);
    assert.doesNotMatch(before, /DTSTART;VALUE=DATE:20231231/);
    assert.match(write('2024-01-12'), /DTSTART;VALUE=DATE:20240111[\s\S]*?SUMMARY:phase-2\r/);
  });

  it('stands so in summaries', () => {
    assert.match(summarise('next', '2023-12-22'), /Fase 2: .*: eind 2023$/m);
    assert.match(
      summarise('countdown', '2023-12-22', { milestoneId: 'phase-2' }),
      /^De datum is eind 2023: de dag is niet bekend/,
    );
    assert.match(summarise('changes', '2024-01-15'), /Fase 2: .*: gereed gemeld 11 januari 2024, 11 dagen later/i);
    assert.doesNotMatch(summarise('changes', '2024-01-15'), /31 december/);
  });
});
