import type { Register } from './register.ts';

/** What came of reading the register again: it is replaced as a whole, or the one before stays as a whole. */
export type Reloaded =
  | { readonly kind: 'read'; readonly changes: RegisterChanges }
  | { readonly kind: 'refused'; readonly faults: readonly string[] };

/** How many of each there are, and how many facts differ from those of the register before. */
export interface RegisterChanges {
  readonly facts: number;
  readonly subjects: number;
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
}

export function compareRegisters(before: Register, after: Register): RegisterChanges {
  const kept = [...after.facts].filter(([id]) => before.facts.has(id));
  return {
    facts: after.facts.size,
    subjects: after.entries.size,
    added: after.facts.size - kept.length,
    changed: kept.filter(([id, fact]) => JSON.stringify(fact) !== JSON.stringify(before.facts.get(id))).length,
    removed: before.facts.size - kept.length,
  };
}
