import assert from 'node:assert/strict';
import { answer } from '../../bot/answers/answer.ts';
import { createKnowledge } from '../../bot/answers/knowledge.ts';
import { readRegister } from '../../bot/register/read-register.ts';

const knowledge = createKnowledge(readRegister());
const today = Temporal.PlainDate.from('2026-11-28');
const ask = (text: string) => answer(knowledge, { text, context: {}, today });

describe('a measure by its code, in a sentence', () => {
  const asked: readonly (readonly [text: string, measure: string])[] = [
    ['Wat houdt O2 precies in?', 'O2'],
    ['kun je maatregel O3 uitleggen', 'O3'],
    ['Wat betekent o5 voor onze beheerders', 'O5'],
    ['wat moet er bij M2 gebeuren?', 'M2'],
    ['What does O3 mean exactly?', 'O3'],
    ['can you explain measure O2 to me', 'O2'],
    ['tot wanneer gold O1', 'O1'],
  ];
  const { entries } = readRegister();
  for (const [text, measure] of asked)
    it(`is that measure: ${text}`, () => {
      const { last } = ask(text);
      const isOfIt = entries.get(measure)?.facts.some(({ id }) => id === last?.answer);
      assert.ok(last?.subject === measure || isOfIt, `${last?.subject} ${last?.answer}`);
    });

  it('has no answer where nothing is held of what is asked', () => {
    const { answer: given } = ask('wat kost O3 per gebruiker?');
    assert.equal(given.kind, 'none');
  });
});
