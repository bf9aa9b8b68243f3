import assert from 'node:assert/strict';
import { findTooFar } from '../../bot/answers/decide/absolute.ts';

describe('a question that asks for more than the source says', () => {
  const promise = 'Microsoft belooft supportgegevens in de EU op te slaan.';

  it('is told so, with the word that goes too far', () => {
    assert.equal(findTooFar('Blijven supportgegevens altijd in de EU?', promise, 'nl'), 'altijd');
    assert.equal(findTooFar('dus die gaan nooit meer weg', promise, 'nl'), 'nooit');
    assert.equal(
      findTooFar('Is it guaranteed to stay here?', 'Microsoft promises storage in the EU.', 'en'),
      'guaranteed',
    );
  });

  it('is told so where the answer only says that there is no high risk', () => {
    const found = 'Het onderzoek vond geen hoog doorgifterisico; een nieuwere beoordeling is niet gevonden.';
    assert.equal(findTooFar('Staat er nergens een hoog risico in het rapport?', found, 'nl'), 'nergens');
    assert.equal(findTooFar('dus er is geen enkel risico meer', found, 'nl'), 'geen enkel');
    const reported = 'The research found no high transfer risk; no newer assessment was found.';
    assert.equal(findTooFar('is it completely safe then?', reported, 'en'), 'completely');
  });

  it('is not, where the answer goes as far, or says how far it goes', () => {
    assert.equal(findTooFar('Blijft alles altijd in de EU?', 'Niet alles blijft in de EU.', 'nl'), undefined);
    assert.equal(findTooFar('Vecht Microsoft dat altijd aan?', 'Microsoft vecht elk verzoek aan.', 'nl'), undefined);
    assert.equal(findTooFar('Is it never sent?', 'It is sent only in some cases.', 'en'), undefined);
  });

  it('is not, where it only narrows down what it asks, or says itself that it is not so', () => {
    assert.equal(findTooFar('Gaat het alleen om tickets of ook om logs?', promise, 'nl'), undefined);
    assert.equal(findTooFar('dat is dus niet altijd zo?', promise, 'nl'), undefined);
  });

  it('is not, where it asks what, when or why: it takes nothing for granted', () => {
    assert.equal(findTooFar('Waarom is dat altijd zo?', promise, 'nl'), undefined);
    assert.equal(findTooFar('When is it for good?', 'It is in 2027.', 'en'), undefined);
  });
});
