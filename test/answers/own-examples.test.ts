import assert from 'node:assert/strict';
import { ask, found, textOf } from '../support/talk.ts';

/** What the bot, its page and its guides give as examples. */
const examples: readonly (readonly [question: string, says: RegExp])[] = [
  ['Wat is de deadline voor support tickets?', /2024/],
  ['Wat is de deadline voor supporttickets?', /2024/],
  ['What is the deadline for support tickets?', /2024/],
  ['Wat is de deadline voor telemetrie?', /2023/],
  ['Gaat er nog data naar de VS?', /^Niet alles blijft in de EU/],
  ['Does any data still go to the US?', /^Not everything stays in the EU/],
  ['Is de EU Data Boundary klaar?', /26 februari 2025/],
  ['Is the EU Data Boundary complete?', /26 February 2025/],
  ['Wat zegt de brief in het kort?', /technisch verificatieonderzoek/],
  ['What does the letter say in short?', /technical verification/],
  ['Welke maatregelen gelden voor organisaties?', /5 maatregelen/],
  ['Which measures are for organisations?', /5 measures/],
];

/** Of which the letter does not speak: else it may be asked what it says of that. */
const befores = {
  nl: [['Wat is flex routing?'], ['Wat is Data Guardian?']],
  en: [['What is flex routing?'], ['What is Data Guardian?']],
};

describe('an example that the bot gives', () => {
  for (const [question, says] of examples)
    it(`is answered plainly, whatever was asked before: ${question}`, () => {
      const language = /^(?:Wat|Gaat|Is de|Welke)/.test(question) ? 'nl' : 'en';
      for (const before of [[], ['O2'], ...befores[language]]) {
        const said = textOf(ask(...before, question));
        assert.match(said, says, [...before, question].join(' > '));
        assert.doesNotMatch(said, /^(?:Als u dit bedoelt|If this is what you mean)/, [...before, question].join(' > '));
      }
      assert.equal(found(question).language, language);
    });
});
