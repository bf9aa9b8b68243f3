import assert from 'node:assert/strict';
import fc from 'fast-check';
import { listOccurrences } from '../../../bot/milestones/milestone.ts';
import { readRule } from '../../../bot/wording/when/read-rule.ts';
import { assertQuick } from '../../support/assert-quick.ts';

const day = (text: string) => Temporal.PlainDate.from(text);
/** A Tuesday. */
const from = day('2026-11-24');

function write(text: string, start = from): string {
  const reading = readRule(text, start);
  return reading.kind === 'rule' ? reading.rule : reading.reason;
}

function holds(table: Readonly<Record<string, string>>) {
  for (const [typed, rule] of Object.entries(table)) assert.equal(write(typed), rule, typed);
}

/** For each rule the words that say it. */
function areSaid(table: Readonly<Record<string, string>>) {
  for (const [rule, words] of Object.entries(table))
    for (const typed of words.split(' | ')) assert.equal(write(typed), rule, typed);
}

/** The first dates of a rule that was typed, as the reminders see them. */
function listDates(text: string, start: string, count = 4): string[] {
  const reading = readRule(text, day(start));
  if (reading.kind === 'refused') assert.fail(`${text}: ${reading.reason}`);
  const milestone = { id: 'own', when: { rule: reading.rule, from: day(start) } };
  const dates = listOccurrences([milestone], { first: day(start), last: day(start).add({ years: 9 }) });
  return dates.slice(0, count).map(({ date }) => date.toString());
}

/** Rules of up to three parts, each right by itself, that may contradict one another. */
const part = fc.oneof(
  fc.integer({ min: 1, max: 40 }).map((value) => `INTERVAL=${value}`),
  fc.integer({ min: 1, max: 999 }).map((value) => `COUNT=${value}`),
  fc.constantFrom('MO', 'MO,TU,WE,TH,FR,SA,SU', '1MO', '-1FR', '5SU', '52MO').map((value) => `BYDAY=${value}`),
  listWithin(1, 12).map((value) => `BYMONTH=${value}`),
  listWithin(-31, 31).map((value) => `BYMONTHDAY=${value}`),
  listWithin(-366, 366).map((value) => `BYYEARDAY=${value}`),
  listWithin(-53, 53).map((value) => `BYWEEKNO=${value}`),
  listWithin(-9, 9).map((value) => `BYSETPOS=${value}`),
  fc.integer({ min: 0, max: 23 }).map((value) => `BYHOUR=${value}`),
);
const ruleParts = fc
  .tuple(fc.constantFrom('YEARLY', 'MONTHLY', 'WEEKLY', 'DAILY'), fc.array(part, { maxLength: 3 }))
  .map(([frequency, parts]) => [`FREQ=${frequency}`, ...parts].join(';'));

function listWithin(min: number, max: number) {
  const number = fc.integer({ min, max }).filter((value) => value !== 0);
  return fc.array(number, { minLength: 1, maxLength: 9 }).map(String);
}

describe('how often something comes back', () => {
  it('is said in Dutch', () => {
    areSaid({
      'FREQ=DAILY': 'elke dag | dagelijks',
      'FREQ=WEEKLY': 'elke week | Iedere week. | wekelijks',
      'FREQ=WEEKLY;INTERVAL=2': 'elke 2 weken | om de week',
      'FREQ=MONTHLY': 'elke maand | herhaal elke maand | maandelijks',
      'FREQ=MONTHLY;INTERVAL=3': 'elk kwartaal | per kwartaal | om de drie maanden',
      'FREQ=MONTHLY;INTERVAL=6': 'elk half jaar | elk halfjaar | halfjaarlijks',
      'FREQ=YEARLY': 'elk jaar | ieder  jaar | JAARLIJKS | eens per jaar | één keer per jaar',
      'FREQ=WEEKLY;BYDAY=MO': 'elke maandag | elke week op maandag',
      'FREQ=WEEKLY;BYDAY=MO,TH': 'elke maandag en donderdag',
      'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR': 'elke werkdag',
      'FREQ=MONTHLY;BYDAY=1MO': 'elke eerste maandag van de maand',
      'FREQ=MONTHLY;BYMONTHDAY=-1': 'de laatste dag van elke maand',
      'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1': 'laatste werkdag van de maand',
    });
  });

  it('is said in English', () => {
    areSaid({
      'FREQ=DAILY': 'every day | daily',
      'FREQ=WEEKLY': 'every week | Weekly',
      'FREQ=WEEKLY;INTERVAL=2': 'every other week | every two weeks',
      'FREQ=MONTHLY': 'every month | each month | monthly',
      'FREQ=MONTHLY;INTERVAL=3': 'every quarter | quarterly | every 3 months',
      'FREQ=MONTHLY;INTERVAL=6': 'every half year | every half-year | every six months',
      'FREQ=YEARLY': 'every year | yearly | annually | once a year',
      'FREQ=WEEKLY;BYDAY=FR': 'every Friday | weekly on Friday',
      'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR': 'every weekday',
      'FREQ=MONTHLY;BYDAY=-1FR': 'the last Friday of every month',
    });
  });

  it('comes at the end of a shorter month, where it starts at the end of a month', () => {
    assert.deepEqual(listDates('elke maand', '2027-01-31'), ['2027-01-31', '2027-02-28', '2027-03-31', '2027-04-30']);
    assert.deepEqual(listDates('elke maand', '2027-01-30', 3), ['2027-01-30', '2027-02-28', '2027-03-30']);
    assert.deepEqual(listDates('elk kwartaal', '2026-11-30', 3), ['2026-11-30', '2027-02-28', '2027-05-30']);
    assert.deepEqual(listDates('every year', '2028-02-29', 5).slice(1), [
      '2029-02-28',
      '2030-02-28',
      '2031-02-28',
      '2032-02-29',
    ]);
  });

  it('is an RFC 5545 rule, which is kept in capitals and without its name', () => {
    holds({
      'FREQ=YEARLY;BYMONTH=4,10': 'FREQ=YEARLY;BYMONTH=4,10',
      'RRULE:FREQ=MONTHLY;BYDAY=-1FR': 'FREQ=MONTHLY;BYDAY=-1FR',
      ' rrule: freq=weekly; byday=mo,we; wkst=mo; ': 'FREQ=WEEKLY;BYDAY=MO,WE;WKST=MO',
      'FREQ=MONTHLY;BYMONTHDAY=-1;COUNT=12': 'FREQ=MONTHLY;BYMONTHDAY=-1;COUNT=12',
      'INTERVAL=2;FREQ=YEARLY': 'INTERVAL=2;FREQ=YEARLY',
      'FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO': 'FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO',
    });
  });

  it('may have a last day, and has no hour', () => {
    holds({
      'FREQ=YEARLY;UNTIL=20301231': 'FREQ=YEARLY;UNTIL=20301231',
      'FREQ=YEARLY;UNTIL=20301231T225959Z': 'FREQ=YEARLY;UNTIL=20301231',
      'FREQ=DAILY;BYHOUR=9;BYMINUTE=0': 'FREQ=DAILY',
    });
    assert.deepEqual(listDates('FREQ=YEARLY;UNTIL=20281124', '2026-11-24'), ['2026-11-24', '2027-11-24', '2028-11-24']);
  });
});

describe('a rule that is taken', () => {
  it('has a date within ten years, and one at most on a day', () => {
    const last = from.add({ years: 10 });
    let taken = 0;
    const property = fc.property(ruleParts, (text) => {
      const reading = readRule(text, from);
      if (reading.kind === 'refused') return;
      taken += 1;
      const dates = listOccurrences([{ id: 'own', when: { rule: reading.rule, from } }], { first: from, last });
      const days = dates.map(({ date }) => date.toString());
      assert.ok(days.length > 0, reading.rule);
      assert.equal(new Set(days).size, days.length, reading.rule);
    });
    fc.assert(property, { numRuns: 300 });
    assert.ok(taken > 50, `only ${taken} rules were taken`);
  });
});

describe('a rule that is refused', () => {
  it('comes more than once on a day', () => {
    for (const typed of [
      'FREQ=HOURLY',
      'FREQ=HOURLY;INTERVAL=48',
      'FREQ=MINUTELY;COUNT=3',
      'RRULE:FREQ=SECONDLY',
      'FREQ=DAILY;BYHOUR=9,17',
      'FREQ=YEARLY;BYMINUTE=0,30',
      'FREQ=YEARLY;BYSECOND=0,1,2',
      'elk uur',
      'every hour',
      'elke 5 minuten',
      'hourly',
      'twee keer per dag',
      'three times a day',
    ])
      assert.equal(write(typed), 'too-often', typed);
  });

  it('does not come within ten years', () => {
    for (const typed of [
      'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30',
      'FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30',
      'FREQ=MONTHLY;BYMONTHDAY=31;BYMONTH=2,4,6',
      'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29;BYDAY=MO',
      'FREQ=YEARLY;BYWEEKNO=20;BYMONTH=1',
      'FREQ=YEARLY;BYYEARDAY=366;BYWEEKNO=20',
      'FREQ=WEEKLY;BYDAY=MO;BYSETPOS=8',
      'FREQ=MONTHLY;INTERVAL=12;BYMONTH=2;BYMONTHDAY=28',
      'FREQ=YEARLY;UNTIL=20261123',
      'FREQ=YEARLY;INTERVAL=20;BYMONTH=1',
      'FREQ=MONTHLY;BYDAY=6MO',
    ])
      assert.equal(write(typed), 'never', typed);
  });

  it('comes on its first day at least, where that day fits', () => {
    holds({ 'elke 20 jaar': 'FREQ=YEARLY;INTERVAL=20', 'FREQ=YEARLY;UNTIL=20261124': 'FREQ=YEARLY;UNTIL=20261124' });
  });

  it('is no rule at all', () => {
    for (const typed of [
      '',
      ' ',
      'soms',
      'maand',
      'elke',
      'elke 0 weken',
      'elke 99999 jaar',
      'RRULE:',
      'FREQ=',
      'FREQ=FORTNIGHTLY',
      'BYDAY=MO',
      'FREQ=YEARLY;FREQ=DAILY',
      'FREQ=YEARLY;BYMONTH=13',
      'FREQ=YEARLY;BYMONTHDAY=0',
      'FREQ=YEARLY;BYDAY=53MO',
      'FREQ=DAILY;BYDAY=MO;BYSETPOS=2',
      'FREQ=WEEKLY;BYDAY=2MO',
      'FREQ=WEEKLY;BYMONTHDAY=3',
      'FREQ=YEARLY;BYSETPOS=1',
      'FREQ=YEARLY;INTERVAL=0',
      'FREQ=YEARLY;COUNT=0',
      'FREQ=DAILY;COUNT=100000',
      'FREQ=YEARLY;UNTIL=20300231',
      'FREQ=YEARLY;UNTIL=20301231;COUNT=3',
      'FREQ=YEARLY;BYHOUR=24',
      'FREQ=YEARLY;X-FOO=1',
      'FREQ=YEARLY;BYEASTER=1',
      'RSCALE=CHINESE;FREQ=YEARLY',
      'DTSTART:19000101\nRRULE:FREQ=DAILY',
      'FREQ=YEARLY\nEXDATE:20261124',
    ])
      assert.equal(write(typed), 'not-a-rule', typed);
  });

  it('never makes it throw or takes long, whatever it is', () => {
    const words = fc.array(fc.constantFrom('elke', 'every', '2', 'half', 'maand', 'dag', 'om', 'de', 'per', '99'));
    const scraps = fc.array(fc.constantFrom('FREQ=', 'RRULE:', 'DAILY', ';', 'BYDAY=', 'MO', ',', '=', '-1', ' '));
    const text = fc.oneof(
      ruleParts,
      words.map((list) => list.join(' ')),
      scraps.map((list) => list.join('')),
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.string({ unit: 'grapheme', maxLength: 300 }),
    );
    fc.assert(fc.property(text, isQuick), { numRuns: 2000 });
  });

  it('may be hostile', () => {
    for (const bit of [
      '1',
      ' ',
      ';',
      '=',
      'elke ',
      'FREQ=',
      'BYDAY=MO,',
      'FREQ=DAILY;',
      '<at>',
      '👩‍👩‍👧',
      'e\u0301',
      '\u202e',
    ])
      for (const start of ['', 'FREQ=YEARLY;BYYEARDAY=', 'RRULE:', 'elke '])
        isQuick(start + bit.repeat(10_000 / bit.length));
    const everyDay = Array.from({ length: 366 }, (_, at) => at + 1).join(',');
    isQuick(`FREQ=YEARLY;BYYEARDAY=${everyDay};BYSETPOS=-366`);
    isQuick(`FREQ=YEARLY;BYWEEKNO=${everyDay.slice(0, 150)};BYMONTH=13`);
  });
});

function isQuick(text: string): void {
  assertQuick(text, (typed) => readRule(typed, from));
}
