import assert from 'node:assert/strict';
import { asKnownOn } from '../../bot/register/as-known-on.ts';
import { readRegister } from '../../bot/register/read-register.ts';
import { dueOf, isSaidChanged, listDueSources, withReadings } from '../../bot/register/reread.ts';
import type { Source, SourceReading } from '../../bot/register/schema.ts';

const day = (text: string) => Temporal.PlainDate.from(text);
const source: Source = {
  id: 'ms-page',
  kind: 'microsoft',
  name: { nl: 'Microsoft, pagina', en: 'Microsoft, page' },
  read: day('2026-09-19'),
  rereadAfterDays: 90,
  secondHand: false,
  undated: false,
  sections: {},
};
const found = (what: SourceReading['found'], on: string): SourceReading => ({
  sourceId: source.id,
  found: what,
  on: day(on),
});

describe('a source that is read again', () => {
  it('is due so many days after it was read, by the register or by somebody since', () => {
    assert.equal(dueOf(source, undefined)?.toString(), '2026-12-18');
    assert.equal(dueOf(source, found('same', '2026-12-21'))?.toString(), '2027-03-21');
    assert.equal(dueOf(source, found('same', '2026-09-01'))?.toString(), '2026-12-18', 'the register is newer');
  });

  it('is not due where it does not change, or was never read', () => {
    const { rereadAfterDays: _, ...fixed } = source;
    const { read: __, ...unread } = source;
    assert.equal(dueOf(fixed, undefined), undefined);
    assert.equal(dueOf(unread, undefined), undefined);
  });

  it('is said to have changed until the register was read later', () => {
    const changed = found('changed', '2026-12-21');
    assert.ok(isSaidChanged(source, changed));
    assert.equal(dueOf(source, changed), undefined, 'nobody is reminded of what is known to be mended');
    assert.ok(isSaidChanged({ ...source, read: day('2026-12-21') }, changed), 'of the same day');
    const mended = { ...source, read: day('2026-12-22') };
    assert.ok(!isSaidChanged(mended, changed));
    assert.equal(dueOf(mended, changed)?.toString(), '2027-03-22');
  });

  it('is listed from its day on, those that wait longest first', () => {
    const register = readRegister();
    const dueOn = (today: string) => listDueSources(asKnownOn(register, day(today)), new Map(), day(today));
    const all = dueOn('2027-12-31');
    assert.ok(all.length > 20);
    for (const { source: own, due } of all) {
      assert.ok(dueOn(due.toString()).some(({ source: { id } }) => id === own.id));
      assert.ok(!dueOn(due.subtract({ days: 1 }).toString()).some(({ source: { id } }) => id === own.id));
    }
    assert.deepEqual(
      all.map(({ due }) => due.toString()),
      all.map(({ due }) => due.toString()).toSorted(),
    );
  });

  it('has the day of its last reading where it is cited, from that day on', () => {
    const register = { ...readRegister(), sources: new Map([[source.id, source]]) };
    const readings = new Map([[source.id, found('same', '2026-12-21')]]);
    const readOn = (today: string) => withReadings(register, readings, day(today)).sources.get(source.id)?.read;
    assert.equal(readOn('2026-12-20')?.toString(), '2026-09-19');
    assert.equal(readOn('2026-12-21')?.toString(), '2026-12-21');
  });
});
