import type { Language } from '../../register/schema.ts';
import type { Command } from '../../wording/command.ts';
import type { SummaryChoice } from '../../wording/summary-choice.ts';
import type { SummaryAct } from './summary-acts.ts';
import { usualChoice } from './summary-words.ts';

/** A command about summaries: what is read of it is what it does, so that typing it and pressing a button are one. */
export type SummaryRow = Command<SummaryAct>;

/** A summary that is nothing but own words. */
export function wordsOnly(language: Language): SummaryChoice {
  return { ...usualChoice(language), template: 'words' };
}
