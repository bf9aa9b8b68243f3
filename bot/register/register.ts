import type { Entry, EntryOf, EntryType, Milestone, OutsideGroup, Source, VocabularyGroup } from './schema.ts';

/** All that is known, read once at the start. Order is the order of the files. */
export interface Register {
  readonly entries: ReadonlyMap<string, Entry>;
  readonly sources: ReadonlyMap<string, Source>;
  readonly vocabulary: readonly VocabularyGroup[];
  /** Subjects that the register is not about: a question about one is answered with "I don't know". */
  readonly outside: readonly OutsideGroup[];
}

/** The entries of one type, in the order of their file. */
export function listEntries<Type extends EntryType>(register: Register, type: Type): EntryOf<Type>[] {
  return [...register.entries.values()].filter((entry): entry is EntryOf<Type> => entry.type === type);
}

/** The letter itself says when it was expected; where nothing was expected, when it was reported. */
export function hasDateOfLetter({ expected, actual }: Milestone): boolean {
  const { source = [] } = expected ?? actual ?? {};
  return source.some((ref) => ref === 'letter' || ref.startsWith('letter/'));
}
