import type { Register } from '../../bot/register/register.ts';
import type { Bilingual, Entry, Words } from '../../bot/register/schema.ts';

/** A register `times` as large: every copy of an entry has words of its own, one in three, and shares the rest. */
export function enlarge(register: Register, times: number): Register {
  const entries = new Map<string, Entry>();
  for (let copy = 0; copy < times; copy += 1) {
    for (const entry of register.entries.values()) {
      const next = copy === 0 ? entry : copyOf(entry, copy);
      entries.set(next.id, next);
    }
  }
  const facts = new Map([...entries.values()].flatMap((entry) => entry.facts.map((fact) => [fact.id, fact] as const)));
  return { ...register, entries, facts };
}

function copyOf(entry: Entry, copy: number): Entry {
  const change = (text: string) => withOwnWords(text, copy);
  const both = ({ nl, en }: Bilingual) => ({ nl: change(nl), en: change(en) });
  const lists = ({ nl, en }: Words) => ({ nl: nl.map(change), en: en.map(change) });
  return {
    ...entry,
    id: `${entry.id}-${copy}`,
    title: both(entry.title),
    names: lists(entry.names),
    facts: entry.facts.map((fact) => ({ ...fact, id: `${fact.id}-${copy}`, text: both(fact.text) })),
  };
}

/** A suffix of letters: digits would make it a number, which is read another way. */
function withOwnWords(text: string, copy: number): string {
  const suffix = copy.toString(26).replace(/\d/g, (digit) => 'qrstuvwxyz'[Number(digit)] ?? '');
  return text
    .split(' ')
    .map((word, index) => (index % 3 === 0 ? `${word}${suffix}` : word))
    .join(' ');
}
