import assert from 'node:assert/strict';
import { answeringOf, embed, type Network, type Seen } from '../../bot/answers/match/network.ts';
import { listVerdicts } from '../../bot/learn/learn-answering.ts';
import { packExamples } from '../../bot/learn/pack-examples.ts';
import { trainNetwork } from '../../bot/learn/train-network.ts';

describe('what is learnt of whether an answer answers at all', () => {
  const likely = Float32Array.of(0.1, 0.6, 0.3);

  it('is that the likeliest two do not, of a question that nothing answers', () => {
    const verdicts = listVerdicts(likely, []);
    assert.deepEqual(
      verdicts.map(([index]) => index),
      [1, 2],
    );
    assert.ok(verdicts.every(([, share]) => share < 0));
  });
  it('is that its own answer does and the one that seemed likelier does not, of a question that is answered', () => {
    const [own, mistaken] = listVerdicts(likely, [[2, 1]]);
    assert.deepEqual(own, [2, 1]);
    assert.equal(mistaken?.[0], 1);
    assert.ok((mistaken?.[1] ?? 0) < 0);
  });
  it('is only its own answer where that seemed likeliest', () => {
    assert.deepEqual(listVerdicts(likely, [[1, 1]]), [[1, 1]]);
  });
  it('tells what is held from what is asked in the same words and is not', () => {
    // The first feature names the subject; with the second its fact is asked for, with the third what it does not say.
    const asksHeld = { places: [0, 1], values: [1, 1] };
    const asksMore = { places: [0, 2], values: [1, 1] };
    const other = { places: [3], values: [1] };
    const examples = packExamples(
      Array.from({ length: 60 }, () => [
        { seen: asksHeld, right: [[0, 1]] as const },
        { seen: other, right: [[1, 1]] as const },
        { seen: asksMore, right: [] },
      ]).flat(),
    );
    const shape = { buckets: 4, contexts: [], classes: ['fact', 'other'] };
    const learnt = trainNetwork({ ...shape, rowsOf: [[0], [1]] }, examples, {
      size: 8,
      rounds: 20,
      leftOut: 0,
      rate: 0.1,
      hasAnswering: true,
      seed: 1,
    });
    const network: Network = {
      ...shape,
      size: 8,
      rarity: new Float32Array(4).fill(1),
      seen: new Uint8Array(1),
      members: [learnt],
    };
    const answers = (asked: Seen) => answeringOf(network, embed(network, asked), [0]);
    const [held = 0] = answers(asksHeld);
    const [more = 0] = answers(asksMore);
    assert.ok(held > 1, `${held}`);
    assert.ok(more < -1, `${more}`);
  });
});
