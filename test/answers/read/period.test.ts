import assert from 'node:assert/strict';
import { readPeriod } from '../../../bot/answers/read/period.ts';

const today = Temporal.PlainDate.from('2026-11-28');

describe('a period that a question names', () => {
  const periods: readonly (readonly [text: string, first: string, last: string])[] = [
    ['wat komt er in 2027?', '2027-01-01', '2027-12-31'],
    ['Welke datums komen eraan voor 2027?', '2027-01-01', '2027-12-31'],
    ['Welke datums komen er nog vóór 2028?', '2026-11-28', '2027-12-31'],
    ['what comes before 2028', '2026-11-28', '2027-12-31'],
    ['wat moet er voor 1 febr gebeuren', '2026-11-28', '2027-02-01'],
    ['what is due by 3rd March 2027', '2026-11-28', '2027-03-03'],
    ['wat komt er in sept', '2027-09-01', '2027-09-30'],
    ['this November', '2026-11-01', '2026-11-30'],
    ['deze maand', '2026-11-01', '2026-11-30'],
    ['next month', '2026-12-01', '2026-12-31'],
    ['dit kwartaal', '2026-10-01', '2026-12-31'],
    ['volgend kwartaal', '2027-01-01', '2027-03-31'],
    ['this year', '2026-01-01', '2026-12-31'],
    ['volgend jaar', '2027-01-01', '2027-12-31'],
    ['2030', '2030-01-01', '2030-12-31'],
  ];
  for (const [text, first, last] of periods)
    it(`is read from ${JSON.stringify(text)}`, () => {
      const period = readPeriod(text, { today, language: 'nl' });
      assert.deepEqual([period?.first.toString(), period?.last.toString()], [first, last]);
    });

  it('is said back in the language of the answer', () => {
    assert.equal(readPeriod('volgend kwartaal', { today, language: 'en' })?.written, 'next quarter');
    assert.equal(readPeriod('in sept', { today, language: 'nl' })?.written, 'in september 2027');
    assert.equal(readPeriod('before 1 Feb', { today, language: 'en' })?.written, 'before 1 February 2027');
  });

  it('is none where none is named', () => {
    assert.equal(readPeriod('wat komt er nog?', { today, language: 'nl' }), undefined);
    assert.equal(readPeriod('may we use it?', { today, language: 'en' }), undefined);
    assert.equal(readPeriod('staat dat in dit jaarverslag?', { today, language: 'nl' }), undefined);
  });
});
