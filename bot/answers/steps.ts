import { listEntries } from '../register/register.ts';
import type { Milestone } from '../register/schema.ts';
import type { Knowledge } from './knowledge.ts';

/** The number of the phase that a question names: "fase 2". */
export function readStep(text: string): number | undefined {
  const [, number] = /\b(?:fase|phase) (\d+)\b/i.exec(text) ?? [];
  return number === undefined ? undefined : Number(number);
}

/** The steps of the plan, first to last. */
export function listSteps({ register }: Knowledge): Milestone[] {
  return listEntries(register, 'milestone').filter(({ step }) => step !== undefined);
}
