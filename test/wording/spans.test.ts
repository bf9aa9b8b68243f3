import assert from 'node:assert/strict';
import { writeSpan, writeSpanIn } from '../../bot/wording/dates.ts';

const between = (from: string, to: string) => Temporal.PlainDate.from(from).until(to, { largestUnit: 'days' }).days;

describe('a span of days as people say it', () => {
  it('is in days up to 99, then in months, and from almost two years on in half years', () => {
    const spans: Readonly<Record<string, string>> = {
      '2024-01-01 2024-04-09': '99 dagen',
      '2026-01-01 2026-07-01': '6 maanden',
      '2026-01-01 2026-07-20': 'ruim 6 maanden',
      '2026-01-01 2026-07-28': 'bijna 7 maanden',
      '2025-03-01 2027-01-12': 'ruim 22 maanden',
      '2024-12-31 2026-11-26': 'bijna 2 jaar',
      '2024-01-01 2026-01-01': '2 jaar',
      '2024-01-01 2026-04-01': 'ruim 2 jaar',
      '2024-01-01 2026-05-20': 'bijna 2,5 jaar',
      '2024-01-01 2026-07-01': '2,5 jaar',
      '2024-01-01 2026-08-01': 'ruim 2,5 jaar',
      '2024-01-01 2026-11-20': 'bijna 3 jaar',
      '2024-01-01 2027-01-20': 'ruim 3 jaar',
    };
    for (const [days, written] of Object.entries(spans)) {
      const [from = '', to = ''] = days.split(' ');
      assert.equal(writeSpan(between(from, to), 'nl'), written, days);
    }
    assert.equal(writeSpan(between('2024-01-01', '2026-08-01'), 'en'), 'over 2.5 years');
    assert.equal(writeSpan(between('2024-01-01', '2026-11-20'), 'en'), 'almost 3 years');
  });

  it('is never more than two months short of what it is almost, nor half a year more than what it is over', () => {
    for (let days = 100; days < 4000; days += 1) {
      const [, word, count = '', unit] =
        /^(?:(bijna|ruim) )?([\d,]+) (maanden|jaar)$/.exec(writeSpan(days, 'nl')) ?? [];
      const said = Number(count.replace(',', '.')) * (unit === 'jaar' ? 365.25 : 30.4375);
      const most = unit === 'jaar' ? { bijna: 62, ruim: 122 } : { bijna: 8, ruim: 24 };
      if (word === 'bijna') assert.ok(days < said && said - days <= most.bijna, `${days}: ${count} ${unit}`);
      else if (word === 'ruim') assert.ok(days > said && days - said <= most.ruim, `${days}: ${count} ${unit}`);
      else assert.ok(Math.abs(said - days) < 9, `${days}: ${count} ${unit}`);
    }
  });

  it('says in the unit that was asked for that there is more, and has no span of none', () => {
    assert.equal(writeSpanIn('week', 57, 'nl'), 'ruim 8 weken');
    assert.equal(writeSpanIn('week', 56, 'nl'), '8 weken');
    assert.equal(writeSpanIn('month', 57, 'en'), 'over 1 month');
    assert.equal(writeSpanIn('week', 5, 'nl'), '5 dagen');
    assert.equal(writeSpanIn('month', 11, 'en'), '11 days');
    assert.equal(writeSpanIn('day', 57, 'nl'), '57 dagen');
  });
});
