import type { Register } from '../../register/register.ts';
import { languages } from '../../register/schema.ts';
import { fold } from '../../wording/words.ts';

/** What is written just as a title, a name of a list, or the code of a measure; and whether its source is asked for. */
export interface Exact {
  readonly id: string;
  readonly wantsSource: boolean;
}

const sourcePrefix = /^(bron van|source of):? /;
const listPrefix =
  /^(wat zijn|toon|geef|laat|noem|what are|show|list|give|name) ((me|mij|ons|us|alle|all|every|elke|de|the) )*/;
const labels = new WeakMap<Register, ReadonlyMap<string, string>>();

/** The subject or list that a text names and says nothing else of; undefined where it says more. */
export function findExact(text: string, register: Register): Exact | undefined {
  const folded = fold(text)
    .trim()
    .replace(/(?<![?!.])[?!.]+$/, '')
    .trim();
  const bare = folded.replace(sourcePrefix, '').replace(/^(de |het |the |maatregel |measure )/, '');
  const known = labelsOf(register);
  const id =
    known.get(folded.replace(sourcePrefix, '')) ??
    known.get(bare) ??
    known.get(bare.replace(/[ -]/g, '')) ??
    findList(folded, register);
  return id === undefined ? undefined : { id, wantsSource: sourcePrefix.test(folded) };
}

/** How one goes on to something else, before its name and behind it. */
const goesOn =
  /^(?:(?:en|maar|dus|and|but|so) )?(?:(?:hoe zit (?:het|dat)(?: dan)? (?:met|voor|bij)|what about|how about|voor|bij|met|van|over|for|with|of|about) )?/;
const goneOn = / (?:dan|nu|ook|then|now|too)$/;

/** The subject that a text goes on to by its name alone: "en hoe zit het met fase 3 dan?"; undefined where it says more. */
export function findNamed(text: string, register: Register): string | undefined {
  const folded = fold(text)
    .replace(/[?!.,]+/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  const named = folded.replace(goesOn, '').replace(goneOn, '');
  return findExact(named, register)?.id;
}

/** "Wat zijn de mijlpalen": who asks for a list asks for nothing particular of it. */
function findList(folded: string, register: Register): string | undefined {
  if (!listPrefix.test(folded)) return undefined;
  const id = labelsOf(register).get(folded.replace(listPrefix, '').replace(/ zien$/, ''));
  return id !== undefined && register.lists.has(id) ? id : undefined;
}

/** Titles first: of two things with one name the one that has it as its title is meant. */
function labelsOf(register: Register): ReadonlyMap<string, string> {
  const known = labels.get(register);
  if (known) return known;
  const read = new Map<string, string>();
  const add = (label: string, id: string) => {
    const folded = fold(label);
    if (!read.has(folded)) read.set(folded, id);
  };
  const { entries, lists } = register;
  for (const { id, type } of entries.values()) if (type === 'measure') add(id, id);
  for (const { id, title } of [...lists.values(), ...entries.values()])
    for (const language of languages) add(title[language], id);
  for (const { id, names } of lists.values())
    for (const language of languages) for (const name of names[language]) add(name, id);
  // What people call the bot's own doings are mostly wishes and complaints: they are read as such.
  for (const { id, type, names } of entries.values())
    if (type !== 'bot') for (const language of languages) for (const name of names[language]) add(name, id);
  labels.set(register, read);
  return read;
}
