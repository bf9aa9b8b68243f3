import assert from 'node:assert/strict';
import { fuzz, limitOf, type Slowest, show, slowOf } from '../support/fuzz.ts';
import { type FuzzReaders, openFuzzReaders } from '../support/fuzz-readers.ts';

/** Enough for what is slow of its kind; `npm run fuzz` tries thousands. */
const count = 150;

describe('a text that nobody thought of', function () {
  // What is held is CPU, in units: on a busy machine it may all take long.
  this.timeout(300_000);
  const seed = Number(process.env['FUZZ_SEED'] || Date.now() % 1_000_000);
  let readers: FuzzReaders;

  before(() => {
    readers = openFuzzReaders();
    process.stdout.write(`    FUZZ_SEED=${seed}\n`);
  });

  it('is read in as little as each reader may take', () => {
    const slowest = fuzz(readers, {
      seed,
      count,
      onSlow: (slow) => assert.fail(`with FUZZ_SEED=${seed}: ${write(slow)}`),
    });
    assert.ok(slowest.length > 5 && slowest.every(({ units }) => units > 0));
  });

  // Each of these took seconds, or hundreds of milliseconds, of some reader.
  for (const piece of [
    '@Bot ',
    'bot, ',
    'graag ',
    ', graag',
    '!',
    '"',
    '\ufdfa',
    'en',
    '&lt;',
    '<at>',
    '- ',
    '1. ',
    '> ',
  ])
    it(`is so as well where it says the same again and again: ${piece}`, () => {
      const text = `${piece.repeat(28_000 / piece.length - 1)}x`;
      assert.deepEqual(slowOf(readers, { kind: 'repeated', text }).map(write), []);
    });
});

function write({ reader, units, kind, text }: Slowest): string {
  return `${reader}: ${units.toFixed(0)} units where ${limitOf(reader)} are allowed, ${kind}, ${show(text)}`;
}
