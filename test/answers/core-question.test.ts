import assert from 'node:assert/strict';
import { answer } from '../../bot/answers/answer.ts';
import { createKnowledge } from '../../bot/answers/knowledge.ts';
import { readRegister } from '../../bot/register/read-register.ts';

const knowledge = createKnowledge(readRegister());
const today = Temporal.PlainDate.from('2026-11-27');

/** Of colleagues: none of these stands among the questions that were learnt from. */
const wordings = [
  'Gaat er nog data naar de VS?',
  'gaan er op dit moment nog gegevens de plas over?',
  'Ik neem aan dat er sinds de voltooiing niets meer naar Washington gaat?',
  'Verlaat er anno 2026 nog iets van onze telemetrie of logs de EU?',
  'Krijgen Amerikaanse datacenters nog iets van ons binnen?',
  'Blijft alles wat Defender bij ons ophaalt in de EU?',
  'Does any of our data still end up stateside?',
  'Is it fair to say that nothing crosses the Atlantic any more?',
  'So is Defender data kept entirely in the EU nowadays?',
  'Do we still have data going to the United States with Defender?',
  'Has the transfer of data to the US stopped altogether?',
  'Are there any leftovers that go outside the EU?',
];

describe('whether data still leave the EU', () => {
  it('is answered with what still does, in nine of twelve wordings at least', () => {
    const firsts = wordings.map((text) => {
      const given = answer(knowledge, { text, context: {}, today }).answer;
      return given.kind === 'found' ? given.lead.text : given.kind;
    });
    const missed = wordings.filter(
      (_, index) => !/Niet alles blijft in de EU|Not everything stays in the EU/.test(firsts[index] ?? ''),
    );
    assert.ok(missed.length <= 3, missed.join('\n'));
  });
});
