import assert from 'node:assert/strict';
import { readLeadTimes, setLeadTimes } from '../../bot/answers/wishes/lead-times-wish.ts';

describe('how many days before, in a sentence', () => {
  for (const [text, days, title] of [
    ['Een week van tevoren is te kort, liever 30 dagen en dan nog eens 10 dagen ervoor', [30, 10]],
    ['A month is nowhere near enough, make that 120 days and 60 days ahead', [120, 60]],
    ['twee weken en een dag vooraf graag', [14, 1]],
    ['120 days and 60 days ahead for everybody', [120, 60]],
    ['60, 30 en 7 dagen vooraf', [60, 30, 7]],
    ['voor Windows 10 wil ik er 45 dagen voor een seintje', [45], 'Einde ondersteuning Windows 10'],
    ['Ik wil niet 90 maar 30 dagen vooraf', [30]],
    ['liever 60, 30 en 10, in plaats van 90', [60, 30, 10]],
    ['not 30 days but 10 please', [10]],
    ['3 keer vooraf, 60, 30 en 10 dagen', [60, 30, 10]],
    ['ik hoef geen 90 dagen vooraf, 14 is goed', [14]],
    ['op 1 december om 9 uur', []],
    ['ik wil een herinnering', []],
  ] as const)
    it(`is read from “${text}”`, () => assert.deepEqual(readLeadTimes(text, title), days));

  it('is told with what will come of it, and for whom', () => {
    assert.deepEqual(setLeadTimes('liever 30 en 10 dagen ervoor', { language: 'nl', isForAll: false }), {
      command: 'termijnen 30, 10',
      says: 'U krijgt dan 30 en 10 dagen vooraf een herinnering, in plaats van op de gewone dagen.',
    });
    assert.deepEqual(setLeadTimes('make that 1 day', { language: 'en', title: 'Exit plan', isForAll: true }), {
      command: 'lead times of Exit plan 1',
      says: 'Whoever chose no lead times then gets a reminder of ‘Exit plan’ 1 day before. Only an admin can do this.',
    });
  });
});
