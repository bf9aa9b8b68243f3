import assert from 'node:assert/strict';
import { createAverage } from '../../bot/learn/average.ts';

describe('the average of what was learnt', () => {
  it('takes the place of the last numbers, in each of several lists', () => {
    const [one, other] = [Float32Array.of(1, 4), Float32Array.of(8)];
    const average = createAverage([one, other]);
    average.keep();
    one.set([3, 0]);
    other.set([2]);
    average.keep();
    one.set([100, 100]);
    average.settle();
    assert.deepEqual([...one, ...other], [2, 2, 5]);
  });

  it('changes nothing where nothing was counted', () => {
    const numbers = Float32Array.of(7);
    createAverage([numbers]).settle();
    assert.deepEqual([...numbers], [7]);
  });
});
