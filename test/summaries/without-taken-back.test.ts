import assert from 'node:assert/strict';
import { withoutTakenBack } from '../../bot/summaries/without-taken-back.ts';

const rows = (...lines: readonly [string, string][]) => lines.map(([action, subject]) => ({ action, subject }));

describe('what a summary tells of changes', () => {
  it('leaves out what was taken back, and only that', () => {
    assert.deepEqual(
      withoutTakenBack(
        rows(
          ['milestone moved', 'own-1'],
          ['milestone moved', 'own-2'],
          ['milestone moved', 'own-1'],
          ['milestone moved taken back', 'own-1'],
        ),
      ),
      rows(['milestone moved', 'own-1'], ['milestone moved', 'own-2']),
    );
  });

  it('does not call done what was reopened, until it is done again', () => {
    const done = ['done', 'phase-2 2023-12-31'] as const;
    assert.deepEqual(withoutTakenBack(rows([...done], ['reopen', done[1]])), []);
    assert.deepEqual(withoutTakenBack(rows([...done], ['reopen', done[1]], [...done])), rows([...done]));
    assert.deepEqual(withoutTakenBack(rows(['done taken back', done[1]])), []);
  });
});
