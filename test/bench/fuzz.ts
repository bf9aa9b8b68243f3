import { aim, fuzz, limitOf, show } from '../support/fuzz.ts';
import { openFuzzReaders } from '../support/fuzz-readers.ts';
import { round } from './numbers.ts';

/** `npm run fuzz -- 10000 SEED`: made-up texts before all that reads what people type; ends with 1 where one is over 50 units. */
const [count = 10_000, seed = Date.now() % 1_000_000] = process.argv.slice(2).map(Number);
process.stdout.write(`${count} texts of seed ${seed}; a unit is about a millisecond of a quiet core\n`);
const slowest = fuzz(openFuzzReaders(), {
  seed,
  count,
  onSlow: ({ reader, units, kind, text }) =>
    process.stdout.write(`over ${limitOf(reader)} units: ${reader}, ${round(units, 0)}, ${kind}, ${show(text)}\n`),
});
console.table(
  slowest.map(({ reader, units, kind, text }) => ({
    reader,
    'slowest, units': round(units, 1),
    kind,
    characters: text.length,
  })),
);
process.exitCode = slowest.some(({ units }) => units > aim) ? 1 : 0;
