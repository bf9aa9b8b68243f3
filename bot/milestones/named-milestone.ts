import type { Register } from '../register/register.ts';
import type { OwnMilestone } from '../store/reminders/milestones.ts';
import { counts } from '../wording/when/time-words.ts';
import { fold } from '../wording/words.ts';
import { listRegisterMilestones } from './known-milestones.ts';

/** A milestone that a text begins with, and what follows it. */
export interface NamedMilestone {
  readonly id: string;
  readonly rest: string;
}

const longestName = 12;

/**
 * The milestone that a text begins with, by its code, its title or a name in the register, the longest first; muted ones
 * too. Nothing is guessed: what is typed here changes something.
 */
export function readNamedMilestone(
  text: string,
  { register, own }: { register: Register; own: readonly OwnMilestone[] },
): NamedMilestone | undefined {
  const names = listNames(register, own);
  const words = text.trim().split(/\s+/);
  for (let length = Math.min(longestName, words.length); length > 0; length -= 1) {
    const name = normalise(words.slice(0, length).join(' '));
    const id = names.get(name);
    if (id) return { id, rest: words.slice(length).join(' ') };
  }
  return undefined;
}

const places = [
  'eerste first volgende eerstvolgende next',
  'tweede second',
  'derde third',
  'vierde fourth',
  'vijfde fifth',
  'zesde sixth',
].map((words) => words.split(' '));

/** "De tweede", "de volgende deadline": a place in the list of what comes. */
export function readPlace(text: string): { place: number; rest: string } | undefined {
  const [whole = '', word = ''] =
    /^(?:de |het |the )?([a-z]+)(?: (?:one|deadline|datum|date|mijlpaal|milestone|termijn))?(?= |$|[.,!?])/.exec(
      fold(text.trim()),
    ) ?? [];
  const place = places.findIndex((words) => words.includes(word)) + 1;
  return place > 0 ? { place, rest: text.trim().slice(whole.length).trim() } : undefined;
}

/** However it is written: "de Data Act", "‘fase twee’", "phase–2:". */
function normalise(name: string): string {
  return (
    fold(name)
      .replace(/[\u2010-\u2015\u2212]/g, '-')
      // The lookbehind keeps a long row of marks from being tried at each of its marks.
      .replace(/^["'“”„*_]+|(?<!["'“”„*_,:;.?!])["'“”„*_,:;.?!]+$/g, '')
      .replace(/^(?:de|het|the) (?=.)/, '')
      .replace(/(?<= )[a-z]+$/, (word) => String(counts.get(word) ?? word))
  );
}

function listNames(register: Register, own: readonly OwnMilestone[]): Map<string, string> {
  const names = new Map<string, string>();
  const add = (name: string, id: string) => {
    if (!names.has(normalise(name))) names.set(normalise(name), id);
  };
  const entries = listRegisterMilestones(register).flatMap(({ id }) => register.entries.get(id) ?? []);
  for (const { id } of entries) add(id, id);
  for (const { id, title } of own)
    for (const name of [id, id.replace('own-', 'm-'), ...Object.values(title)]) add(name, id);
  for (const { id, title, names: known } of entries)
    for (const name of [title.nl, title.en, ...known.nl, ...known.en]) add(name, id);
  return names;
}
