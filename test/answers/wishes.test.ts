import assert from 'node:assert/strict';
import { answer } from '../../bot/answers/answer.ts';
import { createKnowledge } from '../../bot/answers/knowledge.ts';
import { readRegister } from '../../bot/register/read-register.ts';

const knowledge = createKnowledge(readRegister());
const today = Temporal.PlainDate.from('2026-11-28');
const ask = (text: string) => answer(knowledge, { text, context: {}, today }).answer;

/** What is offered or done; what is said where that is not enough. */
function told(text: string): string {
  const given = ask(text);
  if (given.kind === 'do') return given.command;
  return given.kind === 'said' ? given.text : given.kind;
}

describe('a wish for what the bot does', () => {
  it('is about the date that it names, and about no other', () => {
    for (const text of [
      'Stop nudging me about phase 2 of the EU Data Boundary please',
      'stop maar met die meldingen over fase 2 van de EU-datagrens',
    ])
      assert.doesNotMatch(told(text), /Data Act/);
    assert.match(told('wil je me een seintje geven voor het exitplan?'), /[Ee]xitplan/);
  });

  it('asks for which date, where none is named and something would end', () => {
    const says = told('dat overleg met de FG gaat niet door, haal die herinnering van mij maar weg');
    assert.match(says, /^Noem erbij om welke datum het gaat\. Bijvoorbeeld: \S/);
  });

  it('takes no other day for one that was said', () => {
    const says = told('Het exitplan komt me nu niet uit, stuur die herinnering maandag 4 januari 2027 maar opnieuw');
    assert.doesNotMatch(says, /morgen/);
  });

  it('keeps a time that it does not understand, so that it is refused and not dropped', () => {
    const says = told('Zet de samenvatting er elke dinsdag in om kwart over koffie');
    if (/elke dinsdag/.test(says)) assert.match(says, /kwart over koffie/);
  });
});

describe('two wishes in one message', () => {
  for (const text of [
    'Herinner mij aan het exitplan en plaats hier elke maandag een samenvatting',
    'Remind me of the exit plan. And post a summary here every Monday.',
  ])
    it(`are both offered: ${text}`, () => {
      const given = ask(text);
      assert.ok(given.kind === 'said', given.kind);
      const [first, second] = given.suggestions.map((suggestion) => suggestion.ask);
      assert.match(first ?? '', /exit ?plan/i);
      assert.match(second ?? '', /maandag|Monday/);
      assert.equal(given.text.split('\n').length, 2);
    });

  it('are one where the second only says more of the first', () => {
    const given = ask('wil je hier elke maandag en donderdag een samenvatting plaatsen?');
    assert.ok(given.kind === 'do' || (given.kind === 'said' && given.suggestions.length < 2), given.kind);
  });
});

describe('the date after the one that was told', () => {
  it('is the next of all dates after a list of them', () => {
    const { last } = answer(knowledge, { text: 'volgende', context: {}, today });
    assert.ok(last);
    const given = answer(knowledge, { text: 'en daarna?', context: { last }, today });
    assert.notEqual(given.last?.subject, last.items[0]);
    assert.equal(given.answer.kind, 'found');
  });
});

describe('English with an apostrophe', () => {
  it('is answered in English', () => {
    assert.equal(ask("what's flex routing").language, 'en');
  });
});
