import { hash } from '../answers/match/hash.ts';
import type { Labelled } from './read-questions.ts';

/** So many times the questions are divided, each time leaving other files out. */
export const folds = [0, 1, 2, 3, 4, 5] as const;

/** Of so many questions one is put aside, and whole files of writers of whom nothing is learnt: nothing is chosen by them. */
const asideOf = 10;
const asideSeed = 11;

export function isAside({ text, file }: Labelled): boolean {
  return /^aside/.test(file) || (!/^(acts|phrases|made-up)/.test(file) && hash(text, asideSeed) % asideOf === 0);
}

/**
 * Whole files are left out, so that no writer is on both sides. The files of a series are about one part of the register
 * each: those of one part are left out in different folds, or nothing would be left to learn of it.
 */
export function foldOf(file: string): number {
  const [, series = '', number = '0'] = /^([a-z-]+?)(\d*)$/.exec(file) ?? [];
  const order = ['part', 'more', 'third', 'fourth', 'fifth', 'sixth', 'acts', 'conversations'];
  return (Number(number) + Math.max(0, order.indexOf(series))) % folds.length;
}
