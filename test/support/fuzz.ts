import { openUnits, type Units } from './cpu-share.ts';
import type { FuzzReaders } from './fuzz-readers.ts';
import { type MadeUpText, makeTexts } from './samples/made-up-texts.ts';

/** What a text is to be read in: 50 ms of a quiet core, in units. */
export const aim = 50;
/** Of ten thousand the slowest are over it, and one in a few hundred may be where others use the machine's caches. */
const limits: Readonly<Record<string, number>> = {
  'a question': 2 * aim,
  'a question after another': 2 * aim,
  'a question with a quote': 2 * aim,
};

/** What no text may take a reader, in units. */
export function limitOf(reader: string): number {
  return limits[reader] ?? aim;
}

/** What a text took a reader, in units. */
export interface Slowest extends MadeUpText {
  readonly reader: string;
  readonly units: number;
}

export interface Fuzzing {
  readonly seed: number;
  readonly count: number;
  /** Told of each text that took a reader longer than it may. */
  readonly onSlow?: (slow: Slowest) => void;
}

/** Until the readers are compiled their first texts say nothing. */
const warmUps = 200;
/** How fast a machine is changes within seconds. In texts. */
const calibrateEvery = 50;
/**
 * A text is read in ever longer beginnings, and no further than where one of them takes too long: what would hold up a
 * reader for minutes is then told of after seconds. In characters.
 */
const firstBeginning = 200;
const longerBy = 3;

/**
 * Has each reader read as many texts as are asked for, the same for a seed.
 * @returns the slowest of each reader
 * @throws what a reader throws, with the text that it threw at
 */
export function fuzz(readers: FuzzReaders, { seed, count, onSlow }: Fuzzing): Slowest[] {
  const units = warmUp(readers);
  const slowest = new Map<string, Slowest>();
  const texts = makeTexts(seed, readers.words);
  for (let at = 0; at < count; at += 1) {
    if (at % calibrateEvery === 0) units.calibrate();
    for (const taken of measure(readers, { made: texts.next().value, units })) {
      if (taken.units > limitOf(taken.reader)) onSlow?.(taken);
      if (taken.units > (slowest.get(taken.reader)?.units ?? 0)) slowest.set(taken.reader, taken);
    }
  }
  return [...slowest.values()];
}

/** The readers that take longer for a text than they may. */
export function slowOf(readers: FuzzReaders, made: MadeUpText): Slowest[] {
  return measure(readers, { made, units: warmUp(readers) }).filter(({ reader, units }) => units > limitOf(reader));
}

const warm = new WeakMap<FuzzReaders, Units>();

function warmUp(readers: FuzzReaders): Units {
  const known = warm.get(readers);
  if (known) return known;
  const texts = makeTexts(1, readers.words);
  for (let at = 0; at < warmUps; at += 1) {
    const { text } = texts.next().value;
    for (const read of Object.values(readers.read)) read(text.slice(0, firstBeginning));
  }
  const units = openUnits();
  warm.set(readers, units);
  return units;
}

function measure({ read }: FuzzReaders, { made, units }: { made: MadeUpText; units: Units }): Slowest[] {
  return Object.entries(read).map(([reader, one]) => {
    let slowest = { ...made, reader, units: 0 };
    for (const text of beginningsOf(made.text)) {
      const begun = { ...made, text };
      const taken = units.cost(() => readOr(one, { ...begun, reader }), aim / 2);
      if (taken > slowest.units) slowest = { ...begun, reader, units: taken };
      if (taken > limitOf(reader)) break;
    }
    return slowest;
  });
}

function* beginningsOf(text: string): Generator<string> {
  for (let length = firstBeginning; length < text.length; length *= longerBy) yield text.slice(0, length);
  yield text;
}

function readOr(read: (text: string) => unknown, { text, kind, reader }: MadeUpText & { reader: string }): void {
  try {
    read(text);
  } catch (cause) {
    throw new Error(`${reader} threw at ${kind}: ${show(text)}`, { cause });
  }
}

/** A text as it can be typed again. */
export function show(text: string): string {
  const shown = JSON.stringify(text.slice(0, 80));
  return text.length > 80 ? `${shown}… (${text.length} characters)` : shown;
}
