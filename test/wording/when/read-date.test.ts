import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readDate, readLeadingDate } from '../../../bot/wording/when/read-date.ts';
import { assertQuick } from '../../support/assert-quick.ts';

/** A Tuesday. */
const today = Temporal.PlainDate.from('2026-11-24');

function write(text: string, from = today): string {
  const reading = readDate(text, from);
  if (reading.kind === 'date') return `${reading.date} | ${reading.rest}`;
  return reading.kind === 'impossible' ? `impossible | ${reading.text}` : 'none';
}

/** Each line: what a person types, the date it names, and what is left of it. */
function holds(...lines: readonly [string, string, string?][]) {
  for (const [typed, date, rest = ''] of lines) assert.equal(write(typed), `${date} | ${rest}`, typed);
}

describe('a date that a person types', () => {
  it('is read in figures, day before month', () => {
    holds(
      ['2026-12-31', '2026-12-31'],
      ['31-12-2026', '2026-12-31'],
      ['31/12/2026', '2026-12-31'],
      ['31.12.2026', '2026-12-31'],
      ['1-2-2027', '2027-02-01'],
      ['31-12-26', '2026-12-31'],
      ['31–12–2026', '2026-12-31'],
      ['29-02-2028', '2028-02-29'],
    );
  });

  it('is read with the month in Dutch or English words', () => {
    holds(
      ['31 december 2026', '2026-12-31'],
      ['31 dec 2026', '2026-12-31'],
      ['31 dec. 2026', '2026-12-31'],
      ['December 31, 2026', '2026-12-31'],
      ['31st of December', '2026-12-31'],
      ['the 31st of December, 2027', '2027-12-31'],
      ['1 MRT 2027', '2027-03-01'],
      ['1e mei', '2027-05-01'],
      ['3 okt', '2027-10-03'],
      ['Oct 3rd', '2027-10-03'],
      ['vrijdag 1 januari 2027', '2027-01-01'],
      ['Friday, January 1, 2027', '2027-01-01'],
    );
  });

  it('without a year is the next one that lies ahead, or today', () => {
    holds(
      ['31-12', '2026-12-31'],
      ['31/12', '2026-12-31'],
      ['24-11', '2026-11-24'],
      ['24 november', '2026-11-24'],
      ['23 november', '2027-11-23'],
      ['29 februari', '2028-02-29'],
    );
  });

  it('is read as a distance from today', () => {
    holds(
      ['vandaag', '2026-11-24'],
      ['Today', '2026-11-24'],
      ['morgen', '2026-11-25'],
      ['tomorrow', '2026-11-25'],
      ['overmorgen', '2026-11-26'],
      ['the day after tomorrow', '2026-11-26'],
      ['volgende week', '2026-12-01'],
      ['next week', '2026-12-01'],
      ['over 3 dagen', '2026-11-27'],
      ['in 2 weeks', '2026-12-08'],
      ['over een maand', '2026-12-24'],
      ['over één jaar', '2027-11-24'],
      ['over e\u0301e\u0301n jaar', '2027-11-24'],
      ['in a month', '2026-12-24'],
      ['over twee weken', '2026-12-08'],
      ['over een half jaar', '2027-05-24'],
      ['over een kwartaal', '2027-02-24'],
    );
    assert.equal(write('over een maand', Temporal.PlainDate.from('2027-01-31')), '2027-02-28 | ');
  });

  it('is read as a weekday, which always lies ahead', () => {
    holds(
      ['vrijdag', '2026-11-27'],
      ['Friday', '2026-11-27'],
      ['aanstaande vrijdag', '2026-11-27'],
      ['vrijdag a.s.', '2026-11-27'],
      ['next friday', '2026-11-27'],
      ['dinsdag', '2026-12-01'],
      ['maandag', '2026-11-30'],
      ['volgende week vrijdag', '2026-12-04'],
      ['next week Friday', '2026-12-04'],
      ['friday next week', '2026-12-04'],
      ['vrijdag over 2 weken', '2026-12-11'],
    );
  });

  it('is taken out of the text, with the small words that lead to it', () => {
    holds(
      ['DPIA bijwerken voor 31 december 2026', '2026-12-31', 'DPIA bijwerken'],
      ['DPIA herzien vóór 1 juli 2027!', '2027-07-01', 'DPIA herzien!'],
      ['op 31-12 rapport insturen', '2026-12-31', 'rapport insturen'],
      ['31-12-2026: Rapport Étude', '2026-12-31', 'Rapport Étude'],
      ['Audit, uiterlijk op vrijdag', '2026-11-27', 'Audit'],
      ['send the report by 31 dec. to Anna', '2026-12-31', 'send the report to Anna'],
      ['elke maand vanaf 31 januari', '2027-01-31', 'elke maand'],
      ['evaluatie (31-12-2026)', '2026-12-31', 'evaluatie'],
      ['overleg 31 december 10:00', '2026-12-31', 'overleg'],
      ['een\n  regel\tmorgen', '2026-11-25', 'een regel'],
      ['<b>31-12-2026</b> 🎉', '2026-12-31', '<b> </b> 🎉'],
    );
  });

  it('is the first one, where there are more', () => {
    holds(['31-12-2026 of 1-1-2027', '2026-12-31', 'of 1-1-2027']);
    holds(['1-1-2027 of 2026-12-31', '2027-01-01', 'of 2026-12-31']);
  });

  it('can be asked for at the beginning only', () => {
    const lead = (text: string) => {
      const reading = readLeadingDate(text, today);
      return reading.kind === 'date' ? `${reading.date} | ${reading.rest}` : reading.kind;
    };
    assert.equal(lead('morgen aan fase 3'), '2026-11-25 | aan fase 3');
    assert.equal(lead('op 1 april 2027 tot 27 maart'), '2027-04-01 | tot 27 maart');
    assert.equal(lead('31 februari besproken'), 'impossible');
    assert.equal(lead('besproken op 1 april'), 'none');
    assert.equal(lead('tot 1 april'), 'none');
  });
});

describe('a date that does not exist', () => {
  it('is given back as it was typed', () => {
    const table: readonly (readonly [string, string?])[] = [
      ['31-02-2026'],
      ['2026-13-01'],
      ['32 december'],
      ['31 sept'],
      ['0 mei'],
      ['31-02'],
      ['29 februari 2027'],
      ['Rapport op 31-02-2026 graag', '31-02-2026'],
      ['12/31/2026'],
      ['1-1-0001'],
      ['maandag 31 december 2026'],
      ['over 999999999 jaar'],
    ];
    for (const [typed, text = typed] of table) assert.equal(write(typed), `impossible | ${text}`, typed);
  });
});

describe('a text without a date', () => {
  it('is not given one', () => {
    for (const typed of [
      '',
      '   ',
      'december',
      '2026',
      '31',
      'een maand',
      'elke vrijdag',
      'every Friday',
      'afgelopen vrijdag',
      'elke laatste vrijdag van de maand',
      'goede morgen',
      'goedemorgen, alles goed?',
      "Friday's report",
      '24/7 bereikbaar',
      'binnen 3-4 weken',
      '5-10 december-rapporten',
      'tel. 06-12345678',
      'CVE-2026-12-31',
      'rapport_2026-12-31.pdf',
      'versie 1.2.3',
      '10.12.2026.5',
      'Over de DPIA van 2024',
    ])
      assert.equal(write(typed), 'none', typed);
  });

  it('never throws and never takes long, whatever it is', () => {
    const scrap = fc.constantFrom(
      '31',
      '12',
      '2026',
      '-',
      '/',
      '.',
      ' ',
      'december',
      'over',
      'vrijdag',
      'op',
      '9999999',
    );
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.string({ unit: 'grapheme', maxLength: 300 }),
      fc.array(scrap, { maxLength: 40 }).map((scraps) => scraps.join('')),
    );
    fc.assert(fc.property(text, isQuick), { numRuns: 2000 });
  });

  it('may be hostile', () => {
    for (const bit of [
      '1',
      '1-',
      '31-12',
      ' ',
      '-',
      'op ',
      'over ',
      'vrijdag ',
      'december ',
      '<at>',
      '👩‍👩‍👧',
      'e\u0301',
      '\u202e',
      '(',
      '1 \u017fept ',
    ])
      for (const end of ['', 'x', ' 31-12-2026 x']) isQuick(bit.repeat(10_000 / bit.length) + end);
  });
});

function isQuick(text: string): void {
  assertQuick(text, (typed) => readDate(typed, today));
}
