import type {
  Entry,
  EntryOf,
  Fact,
  Letter,
  List,
  Measure,
  Milestone,
  Source,
  SubjectType,
  VocabularyGroup,
} from './schema.ts';

/** All that is known. Order is the order of the files. */
export interface Register {
  readonly facts: ReadonlyMap<string, Fact>;
  readonly entries: ReadonlyMap<string, Entry>;
  readonly lists: ReadonlyMap<string, List>;
  readonly letters: ReadonlyMap<string, Letter>;
  readonly sources: ReadonlyMap<string, Source>;
  readonly vocabulary: readonly VocabularyGroup[];
  /** The facts that are not told on a day, each with the one that is told in its place. */
  readonly replaced: ReadonlyMap<string, string>;
}

/** Where the register is that was read last: what outlives a register keeps this in its place. */
export interface KnowsRegister {
  readonly register: Register;
}

/** The id of the source that a reference such as `letter/table` points into. */
export function sourceIdOf(ref: string): string {
  return ref.split('/', 1)[0] ?? '';
}

/** The entries of one type, in the order of their file. */
export function listEntries<Type extends SubjectType>(register: Register, type: Type): EntryOf<Type>[] {
  return [...register.entries.values()].filter((entry): entry is EntryOf<Type> => entry.type === type);
}

/** A letter names its date. */
export function hasDateOfLetter({ letter }: Milestone | Measure): boolean {
  return letter !== undefined;
}
