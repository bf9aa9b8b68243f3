import assert from 'node:assert/strict';
import { answer } from '../../bot/answers/answer.ts';
import { createKnowledge } from '../../bot/answers/knowledge.ts';
import { readPastPeriod } from '../../bot/answers/read/past-period.ts';
import { namedDays } from '../../bot/register/named-days.ts';
import { readRegister } from '../../bot/register/read-register.ts';

const knowledge = createKnowledge(readRegister());
const today = Temporal.PlainDate.from('2026-11-28');

function tell(text: string, day = today) {
  const given = answer(knowledge, { text, context: {}, today: day }).answer;
  assert.equal(given.kind, 'found', text);
  return given.kind === 'found' ? given : assert.fail();
}

describe('what changed since a day', () => {
  it('is what has a date from then on, the newest first', () => {
    const { lead, items } = tell('Wat is er veranderd sinds 1 juni 2026?');
    assert.match(lead.text, /^(?:Als u dit bedoelt [^:]*: )?Uit de tijd sinds 1 juni 2026 kent deze bot \d+ feiten/);
    const newest = items.slice(0, 20).map(({ text }) =>
      namedDays(text)
        .filter((day) => Temporal.PlainDate.compare(day, today) <= 0)
        .toSorted(Temporal.PlainDate.compare)
        .at(-1),
    );
    assert.ok(newest.length > 5);
    for (const [at, day] of newest.entries()) {
      assert.ok(day && Temporal.PlainDate.compare(day, Temporal.PlainDate.from('2026-06-01')) >= 0);
      const next = newest[at + 1];
      assert.ok(next === undefined || Temporal.PlainDate.compare(next, day) <= 0, `${next} after ${day}`);
    }
    assert.ok(items.some(({ text }) => /Cyberbeveiligingswet/.test(text) && /15 augustus 2026/.test(text)));
  });

  it('is said to be no proof where nothing has a date', () => {
    const { lead, items } = tell('wat is er de laatste twee weken veranderd?');
    assert.match(lead.text, /geen feit met een datum. Dat bewijst niet dat er niets is veranderd\.$/);
    assert.deepEqual(items, []);
  });

  it('is of the letter where no time is named', () => {
    assert.match(tell('Wat is er veranderd sinds de brief?').lead.text, /^Sinds de brief meldde Microsoft fase 2/);
  });

  it('holds nothing from after a day of a rehearsal', () => {
    const day = Temporal.PlainDate.from('2024-06-01');
    const { items } = tell('Wat is er het afgelopen jaar veranderd?', day);
    assert.ok(items.length > 0);
    for (const { text } of items)
      assert.ok(
        namedDays(text).some((named) => Temporal.PlainDate.compare(named, day) <= 0),
        text,
      );
  });
});

describe('a time up to today', () => {
  const periods: readonly (readonly [text: string, first: string | undefined])[] = [
    ['sinds 3 maart', '2026-03-03'],
    ['sinds december', '2025-12-01'],
    ['since March 2025', '2025-03-01'],
    ['sinds 2024', '2024-01-01'],
    ['het afgelopen half jaar', '2026-05-28'],
    ['ik ben drie weken weg geweest', '2026-11-07'],
    ['in the last quarter', '2026-08-28'],
    ['de laatste 10 dagen', '2026-11-18'],
    ['two years ago', '2024-11-28'],
    ['dit jaar', '2026-01-01'],
    ['dit kwartaal', '2026-10-01'],
    ['this month', '2026-11-01'],
    ['volgend jaar', undefined],
    ['sinds de brief', undefined],
    ['wat is er nieuw', undefined],
  ];
  for (const [text, first] of periods)
    it(`is read from ${JSON.stringify(text)}`, () => {
      assert.equal(readPastPeriod(text, { today, language: 'nl' })?.first.toString(), first);
    });
});
