import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { answerAbout } from '../../bot/answers/answer.ts';
import { createKnowledge } from '../../bot/answers/knowledge.ts';
import { writeList } from '../../bot/answers/write/write-list.ts';
import { viewMeasures } from '../../bot/http/pages/view-measures.ts';
import { viewTimeline } from '../../bot/http/pages/view-timeline.ts';
import { listRegisterMilestones } from '../../bot/milestones/known-milestones.ts';
import { inspectRegister, readRegister } from '../../bot/register/read-register.ts';
import { listEntries, type Register } from '../../bot/register/register.ts';
import { writeReminder } from '../../bot/reminders/write-reminder.ts';
import { compose } from '../../bot/summaries/compose.ts';
import { searchPreview } from '../../cards/answers/search-preview.ts';
import { copyWithSecondLetter } from '../support/samples/second-letter.ts';

const today = Temporal.PlainDate.from('2027-04-01');

describe('a second letter', () => {
  const folder = copyWithSecondLetter();
  const { register, faults } = inspectRegister(folder);
  const before = readRegister();
  after(() => rmSync(folder, { recursive: true }));

  const write = (id: string, from: Register) => {
    const list = from.lists.get(id);
    assert.ok(list, `there is no list ${id}`);
    return writeList(list, { register: from, language: 'nl', today });
  };

  it('is read without a fault', () => assert.deepEqual(faults, []));

  it('adds its measures under its own name, also one with two digits', () => {
    const own = listEntries(register, 'measure').filter(({ letter }) => letter === 'letter-2027');
    assert.deepEqual(
      own.map(({ id }) => id),
      ['O10', 'M3'],
    );
  });

  it('has a list that counts its own measures only', () => {
    const { lead, items } = write('measures-2027', register);
    assert.equal(lead.text, 'De brief van 2027 noemt 2 maatregelen.');
    assert.deepEqual(items.map(({ id }) => id).toSorted(), ['M3', 'O10']);
  });

  it('leaves the lists of measures of the first as they were', () => {
    for (const { id, members } of before.lists.values())
      if ('measures' in members) assert.deepEqual(write(id, register), write(id, before));
  });

  it('shows its measures and its milestone on the page', () => {
    const measure = viewMeasures({ register, language: 'nl', today }).find(({ id }) => id === 'O10');
    assert.equal(measure?.deadline?.day, '2027-09-30');
    const { points } = viewTimeline({ register, language: 'nl', today, own: [], done: new Map() });
    const point = points.find(({ id }) => id === 'phase-4');
    assert.equal(point?.day, '2027-09-30');
    assert.equal(point?.origin, 'letter');
  });

  it('is not shown before it was there', () => {
    const earlier = Temporal.PlainDate.from('2027-03-14');
    assert.ok(!viewMeasures({ register, language: 'nl', today: earlier }).some(({ id }) => id === 'O10'));
  });

  it('is in the summary of the measures, beside the first', () => {
    const knowledge = createKnowledge(register);
    const reading = {
      knowledge,
      milestones: listRegisterMilestones(register),
      own: [],
      done: new Map(),
      changes: [],
      today,
    };
    const [summary] = compose({ template: 'measures', language: 'nl', days: 90, inThread: false }, reading);
    const codes = summary?.items.map(({ id }) => id) ?? [];
    assert.deepEqual(
      ['O1', 'M2', 'O10', 'M3'].filter((code) => !codes.includes(code)),
      [],
    );
    assert.match(summary?.lead.text ?? '', /^De brief noemt 8 maatregelen.* De brief van 2027 noemt 2 maatregelen\.$/);
    assert.ok(summary?.citations.some(({ name }) => name.startsWith('Tweede brief')));
  });

  it('is answered in the chat, and found in search by the code of its measure', () => {
    const found = answerAbout(createKnowledge(register), 'O10', { language: 'nl', today });
    assert.match(found.lead.text, /volgens de brief van 2027/);
    assert.match(searchPreview(found).title, /^O10: Controleer de supporttickets/);
    assert.match(found.dates[0]?.label ?? '', /^Controle tot/);
  });

  it('is not told that what comes next stands in no letter', () => {
    assert.doesNotMatch(write('next', register).lead.text, /staan niet in de brief/);
    assert.match(write('next', before).lead.text, /staan niet in de brief/);
  });

  it('is told in a reminder of its milestone as what it expects', () => {
    const facts = {
      milestoneId: 'phase-4',
      occurrence: Temporal.PlainDate.from('2027-09-30'),
      lead: '30',
      acts: undefined,
    };
    const item = writeReminder(facts, { register, own: [], language: 'nl', today, role: 'admin' });
    assert.equal(item?.date, '30 september 2027');
    assert.match(item?.what ?? '', /fase 4/);
    assert.match(item?.citations[0]?.name ?? '', /^Tweede brief/);
  });

  it('has people reminded of its milestone', () => {
    const milestone = listRegisterMilestones(register).find(({ id }) => id === 'phase-4');
    assert.equal(milestone?.when.toString(), '2027-09-30');
  });
});
