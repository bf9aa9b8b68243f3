import assert from 'node:assert/strict';
import { explainCode, offerNearest } from '../../bot/turns/almost.ts';
import type { Reply } from '../../bot/turns/reply.ts';

const shownBy = (reply: Reply | undefined) => {
  const [first] = reply?.messages ?? [];
  return first && (first.message.text ?? first.message.summary);
};

describe('what is almost a command', () => {
  for (const [typed, says] of [
    [
      'planning p-4 stoppen',
      /^Ik begrijp niet wat ik moet doen\. U kunt typen: ‘stop planning p-4’, .*‘planning p-4 pauzeren’/,
    ],
    ['gelezen s-12 graag nog', /‘gelezen s-12’, ‘bijwerken s-12’, ‘lezers s-12’/],
    ['bevestig r-2', /‘bevestig r-2 14’/],
    ['schedule p-3 halt', /^I don’t understand what to do\. You can type: ‘stop schedule p-3’/],
  ] as const)
    it(`is told how it is typed where it names a code: ${typed}`, () =>
      assert.match(shownBy(explainCode(typed)) ?? '', says));

  for (const [typed, meant] of [
    ['herineringen uit', 'herinneringen uit'],
    ['Samenvating!', 'samenvatting'],
    ['mijlpaal toevoegn', 'mijlpaal toevoegen'],
    ['calender new', 'calendar new'],
    ['bronnn nalezn', undefined],
  ] as const)
    it(`is offered as a button where it is one letter away: ${typed}`, () => {
      const shown = shownBy(offerNearest(typed));
      if (meant === undefined) assert.equal(shown, undefined);
      else assert.match(shown ?? '', new RegExp(`‘${meant}’`));
    });

  it('is not what asks, what is a measure, and what is short', () => {
    for (const text of ['wat is planning p-3?', 'Wat is S1?', 's-1', 'planning', 'maatregel', 'agend', 'stop de bus']) {
      assert.equal(explainCode(text), undefined, text);
      assert.equal(offerNearest(text), undefined, text);
    }
  });
});
