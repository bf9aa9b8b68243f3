import assert from 'node:assert/strict';
import { listOccurrences } from '../../../bot/milestones/milestone.ts';
import { readRule } from '../../../bot/wording/when/read-rule.ts';
import { writeRule } from '../../../bot/wording/when/write-rule.ts';

const from = (text: string) => Temporal.PlainDate.from(text);
const first = from('2027-01-15');

function ruleOf(text: string, start = first): string {
  const read = readRule(text, start);
  return read.kind === 'rule' ? read.rule : read.reason;
}

describe('a rhythm in words', () => {
  for (const [typed, nl, en] of [
    ['elke dag', 'elke dag', 'every day'],
    ['op maandag t/m vrijdag', 'op werkdagen', 'on working days'],
    ['elke maandag en donderdag', 'elke maandag en donderdag', 'every Monday and Thursday'],
    ['elke ma', 'elke maandag', 'every Monday'],
    ['every mon', 'elke maandag', 'every Monday'],
    ['every other friday', 'elke 2 weken op vrijdag', 'every 2 weeks on Friday'],
    ['om de week op dinsdag', 'elke 2 weken op dinsdag', 'every 2 weeks on Tuesday'],
    ['elke maand', 'elke maand', 'every month'],
    ['elke maand op de 15e', 'elke maand op de 15e', 'every month on day 15'],
    ['elk kwartaal op de laatste dag', 'elk kwartaal op de laatste dag', 'every quarter on the last day'],
    ['elk half jaar', 'elk half jaar', 'every half year'],
    ['elk jaar', 'elk jaar', 'every year'],
    ['elke twee jaar', 'elke 2 jaar', 'every 2 years'],
    ['elke eerste maandag van de maand', 'elke eerste maandag van de maand', 'every first Monday of the month'],
    ['elke laatste werkdag van de maand', 'elke laatste werkdag van de maand', 'every last working day of the month'],
  ] as const)
    it(`“${typed}” is told as “${nl}”, and read again as the same`, () => {
      const rule = ruleOf(typed);
      assert.equal(writeRule(rule, 'nl'), nl);
      assert.equal(writeRule(rule, 'en'), en);
      assert.equal(ruleOf(nl), rule);
    });

  it('says what a month without the day means', () => {
    assert.equal(writeRule(ruleOf('elke maand', from('2027-01-31')), 'nl'), 'elke maand op de laatste dag');
    assert.equal(
      writeRule(ruleOf('elke maand', from('2027-01-30')), 'nl'),
      'elke maand op de 30e of de laatste dag van de maand',
    );
    assert.equal(writeRule(ruleOf('elk jaar', from('2028-02-29')), 'nl'), 'elk jaar');
    assert.equal(writeRule('FREQ=YEARLY;BYMONTH=4,10', 'nl'), 'elk jaar in april en oktober');
    assert.equal(writeRule('FREQ=WEEKLY;UNTIL=20271231;BYDAY=MO', 'en'), 'every Monday up to 31 December 2027');
  });

  it('is never the text of a rule, whatever the rule is', () => {
    for (const rule of ['FREQ=YEARLY;BYWEEKNO=20', 'FREQ=MONTHLY;BYDAY=MO,WE;BYSETPOS=2', 'FREQ=YEARLY;BYYEARDAY=100'])
      assert.equal(writeRule(rule, 'nl'), 'op eigen dagen');
  });

  it('knows holidays where it is a working day', () => {
    const milestone = { id: 'm', when: { rule: ruleOf('elke eerste werkdag van de maand'), from: from('2026-12-01') } };
    const dates = listOccurrences([milestone], { first: from('2026-12-01'), last: from('2027-03-31') });
    assert.deepEqual(
      dates.map(({ date }) => date.toString()),
      ['2026-12-01', '2027-01-04', '2027-02-01', '2027-03-01'],
    );
  });
});
