import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { findLeftover, readDate } from '../../../bot/wording/when/read-date.ts';

/** A Thursday. */
const today = Temporal.PlainDate.from('2026-11-26');
const line = z.strictObject({ typed: z.string(), date: z.string().nullable(), language: z.enum(['nl', 'en']) });
const lines = readFileSync(new URL('./typed-dates.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((text) => line.parse(JSON.parse(text)));

describe('the dates that people type', () => {
  it('are 300 or more, in both languages', () => {
    assert.ok(lines.length >= 300);
    assert.ok(lines.filter(({ language }) => language === 'en').length > 100);
  });

  for (const { typed, date } of lines)
    it(`“${typed}” is ${date ?? 'no day'}`, () => {
      const read = readDate(typed, today);
      assert.equal(read.kind === 'date' ? read.date.toString() : null, date);
    });

  it('leave nothing of themselves in a title', () => {
    for (const { typed } of lines.filter(({ date }) => date !== null))
      for (const text of [`DPIA herzien ${typed}`, `DPIA herzien op ${typed}`]) {
        const read = readDate(text, today);
        const left = read.kind === 'date' ? (findLeftover(read.rest) ?? read.rest) : read.kind;
        assert.match(left, /^DPIA herzien(?: in)?$|^elke maand$/, text);
      }
  });

  it('name what is left of them where it changes them', () => {
    for (const [rest, left] of [
      ['DPIA en 5 december', '5 december'],
      ["DPIA '27", "'27"],
      ['Week53 RRULE:FREQ=WEEKLY;BYDAY=MO', 'RRULE:FREQ=WEEKLY;BYDAY=MO'],
      ['Overleg elke tweede maand', 'elke tweede maand'],
      ['Overleg eind', 'eind'],
    ] as const)
      assert.equal(findLeftover(rest), left);
    for (const title of [
      'Overleg met elke afdeling',
      'Rapport Q3 2026',
      'Evaluatie DPIA 2025',
      'De 5 mijlpalen van 2026',
    ])
      assert.equal(findLeftover(title), undefined, title);
  });
});
