import assert from 'node:assert/strict';
import { chooseReaders, fuzz, limitOf, type Slowest, show, slowOf } from '../support/fuzz.ts';
import { type FuzzReaders, openFuzzReaders } from '../support/fuzz-readers.ts';

/** Enough for what is slow of its kind; `npm run fuzz` tries thousands. */
const count = 250;
const countUnheld = 40;
/** Of what takes longer yet. In characters. */
const shortened = 1000;

describe('a text that nobody thought of', function () {
  this.timeout(60_000);
  const seed = Number(process.env['FUZZ_SEED'] || Date.now() % 1_000_000);
  let all: FuzzReaders;
  let readers: FuzzReaders;

  before(() => {
    all = openFuzzReaders();
    readers = chooseReaders(all, { held: true });
    process.stdout.write(`    FUZZ_SEED=${seed}\n`);
  });

  it('is read in under 50 ms of a quiet core', () => {
    const slow: Slowest[] = [];
    const slowest = fuzz(readers, { seed, count, onSlow: (one) => slow.push(one) });
    assert.equal(slow.length, 0, `with FUZZ_SEED=${seed}:\n${slow.map(write).join('\n')}`);
    assert.ok(slowest.length > 5 && slowest.every(({ units }) => units > 0));
  });

  it('makes nothing throw, also where it takes longer yet', () => {
    const { read, words } = chooseReaders(all, { held: false });
    const short = Object.entries(read).map(([name, one]) => [name, (text: string) => one(text.slice(0, shortened))]);
    fuzz({ words, read: Object.fromEntries(short) }, { seed, count: countUnheld });
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
