import { LRUCache } from 'lru-cache';
import type { Found } from '../wording/answer-types.ts';

/** Every subject in both languages, with room for the ways in which it is asked for. */
const most = 1000;

/** An answer that was written before, or else is written now; `as` names all that it depends on. */
export type WriteOnce = (as: readonly unknown[], write: () => Found) => Found;

/** Many people ask the same, and what they are told changes with the day only. */
export function createWritten(): WriteOnce {
  const written = new LRUCache<string, Found>({ max: most });
  return (as, write) => {
    const name = as.join(' ');
    const known = written.get(name);
    if (known) return known;
    const found = write();
    written.set(name, found);
    return found;
  };
}
