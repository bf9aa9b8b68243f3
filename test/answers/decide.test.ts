import assert from 'node:assert/strict';
import { decide, type Odds } from '../../bot/answers/decide/decide.ts';
import type { Match, Ranked } from '../../bot/answers/match/rank.ts';

const candidate = (id: string, likelihood: number) => ({ id, subject: 'phase-2', likelihood }) as Ranked;
const ranked = [candidate('phase-2-now', 0.5), candidate('phase-2-reported', 0.4)];
const asks = (acts: Record<string, number>): Match =>
  ({ ranked, acts: new Map(Object.entries(acts)) }) as Partial<Match> as Match;
const isHeld = { held: 0.9, 'not-held': 0.05, outside: 0.05 };

/** What is done, and which answers are told. */
function told(chance: Omit<Odds, 'near'> & Partial<Odds>, acts: Record<string, number> = isHeld): string {
  const decision = decide(asks(acts), { near: 1 - chance.astray, ...chance });
  const ids = 'first' in decision ? [decision.first, decision.second].flatMap((one) => one?.id ?? []) : [];
  return [decision.does, ...ids].join(' ');
}

describe('whether a question is answered', () => {
  it('is by the first answer alone where that is surely right', () => {
    const odds = { right: 0.97, astray: 0.01, both: { right: 0.99, astray: 0.01 } };
    assert.equal(told(odds), 'answer phase-2-now');
  });

  it('is by the first two where the second may well be what was asked', () => {
    const odds = { right: 0.6, astray: 0.05, both: { right: 0.9, astray: 0.03 } };
    assert.equal(told(odds), 'answer phase-2-now phase-2-reported');
  });

  it('is with what it was taken to be where it may stray', () => {
    const odds = { right: 0.6, astray: 0.3, both: { right: 0.62, astray: 0.3 } };
    assert.equal(told(odds), 'guess phase-2-now');
  });

  it('is likely where the first two together stray less', () => {
    const odds = { right: 0.3, astray: 0.55, both: { right: 0.65, astray: 0.25 } };
    assert.equal(told(odds), 'guess phase-2-now phase-2-reported');
  });

  it('is not where a wrong answer would cost more than none', () => {
    assert.equal(told({ right: 0.1, astray: 0.85, both: { right: 0.15, astray: 0.8 } }), 'decline');
  });

  it('is only told what is known nearby where it is rather one whose answer is not held', () => {
    const odds = { right: 0.4, astray: 0.3 };
    assert.equal(told(odds, { held: 0.4, 'not-held': 0.6, outside: 0 }), 'tell-near');
  });

  it('is where its answer is surely right, whatever kind of question it looks like', () => {
    const odds = { right: 0.9, astray: 0.05 };
    assert.equal(told(odds, { held: 0.4, 'not-held': 0.6, outside: 0 }), 'answer phase-2-now');
  });

  it('is not, nor is anything near it told, where that is likely about something else', () => {
    const odds = { right: 0.1, astray: 0.9, near: 0.2 };
    assert.equal(told(odds, { held: 0.3, 'not-held': 0.7, outside: 0 }), 'decline');
  });

  it('is not guessed at where it is about something else; what is surely right is told', () => {
    const acts = { held: 0.3, 'not-held': 0.1, outside: 0.6 };
    assert.equal(told({ right: 0.6, astray: 0.3 }, acts), 'decline');
    assert.equal(told({ right: 0.9, astray: 0.05 }, acts), 'answer phase-2-now');
  });
});
