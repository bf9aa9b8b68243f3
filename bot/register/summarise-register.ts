import type { Register } from './register.ts';
import { sourceKinds } from './schema.ts';

/** What the register holds, in a few lines. */
export function summariseRegister({ facts, entries, lists, sources, letters }: Register): string {
  const kinds = sourceKinds.map(
    (kind) => `${kind} ${[...sources.values()].filter((source) => source.kind === kind).length}`,
  );
  const asserts = [...letters.values()].flatMap((letter) => letter.asserts);
  const told = asserts.filter(({ facts: own, notKept }) => own.length > 0 || notKept !== undefined);
  return [
    `${facts.size} facts, ${entries.size} subjects, ${lists.size} lists`,
    `${sources.size} sources: ${kinds.join(', ')}`,
    `${told.length} of ${asserts.length} assertions of ${letters.size === 1 ? 'the letter' : `${letters.size} letters`} are covered`,
  ].join('\n');
}
