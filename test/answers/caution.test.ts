import assert from 'node:assert/strict';
import { cautionOf } from '../../bot/answers/decide/caution.ts';
import type { Reading } from '../../bot/answers/decide/read-questions.ts';
import { ask, textOf } from '../support/talk.ts';

/** As far as it matters how careful an answer has to be. */
function reading(acts: Record<string, number>, more: Partial<Reading> = {}): Reading {
  return { match: { acts: new Map(Object.entries(acts)) }, ...more } as Reading;
}

describe('what somebody takes for granted', () => {
  it('gets no yes where that is four times as likely as a question', () => {
    assert.equal(cautionOf(reading({ presumes: 0.85, held: 0.15 })), 'no-yes');
    assert.equal(cautionOf(reading({ presumes: 0.7, held: 0.3 })), 'mind');
  });

  it('is minded where that is a quarter as likely as a question: an answer taken for a yes costs four times as much', () => {
    assert.equal(cautionOf(reading({ presumes: 0.3, held: 0.7 })), 'mind');
    assert.equal(cautionOf(reading({ presumes: 0.15, held: 0.85 })), undefined);
  });

  it('is minded where it is a conclusion, whatever it looks like', () => {
    const ofReason = { id: 'phase-3-reported' } as Reading['ofReason'];
    assert.equal(cautionOf(reading({ presumes: 0.1, held: 0.9 }, { ofReason })), 'mind');
  });

  for (const text of [
    'Nu fase 3 klaar is gaat er dus niets meer naar de VS, toch?',
    'Microsoft vecht elk verzoek aan, dus de VS krijgt nooit iets te zien. Ja toch?',
    'Because all logs are pseudonymised nobody can ever identify our staff, correct?',
  ])
    it(`never gets a bare sentence that reads as a yes: ${text}`, () => {
      assert.match(
        textOf(ask(text)),
        /geen ja of nee|Zo stellig als|Let op wat de bron|Niet alles|neither yes nor no|The sources? do(?:es)? not|Mind what the source/,
      );
    });

  for (const text of [
    'Wat is pseudonimiseren?',
    'Is fase 2 afgerond?',
    'When does support for Windows Server 2016 end?',
  ])
    it(`is not what is done where somebody only asks: ${text}`, () => {
      assert.doesNotMatch(textOf(ask(text)), /staat zo niet|Let op wat|do not say that|Mind what/);
    });
});
