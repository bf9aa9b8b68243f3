import type { Bilingual, Language } from '../register/schema.ts';
import { languages } from '../register/schema.ts';

/** Where the bot is talked to, as the app manifest calls it. */
export type CommandScope = 'personal' | 'team' | 'groupChat';
export const everywhere: readonly CommandScope[] = ['personal', 'team', 'groupChat'];

/** Whom a command is for: anybody, who is reminded, who may post in a place, admins, or who may post everywhere. */
export type Audience = 'ask' | 'reminders' | 'channel' | 'admin' | 'broadcaster';

type Words = Readonly<Record<Language, RegExp>>;

/** One way to type a command. */
export interface Form<Fields = unknown> {
  /** As it is typed, the first as an example for people; `{date}` stands for the name of a date. */
  readonly typed: readonly Bilingual[];
  /** Where it does something else than the command in general. */
  readonly does?: Bilingual;
  /** Help shows it, where it says so as a button too. */
  readonly help?: 'row' | 'button';
  /** It is the same in both languages, and answered in that of the person. */
  readonly isInBoth?: true;
  /** Absent: it is a question, which the bot answers. */
  readonly words?: Words;
  /** What it says, of what was typed in its places; undefined where it is something else after all. */
  read?(groups: readonly string[], language: Language): Fields | undefined;
}

/** A row of the table of commands: all that is known of one. */
export interface Command<Fields = unknown> {
  readonly name: string;
  readonly for: Audience;
  readonly does: Bilingual;
  /** Where Teams offers it in its menu; absent: nowhere, as it takes something behind it or is rarely wanted. */
  readonly offered?: readonly CommandScope[];
  readonly forms: readonly Form<Fields>[];
}

/** What was read of a line. */
export interface ReadCommand<Row extends Command> {
  readonly row: Row;
  readonly language: Language;
  readonly isInBoth: boolean;
  readonly fields: FieldsOf<Row>;
}

type FieldsOf<Row extends Command> = Row extends Command<infer Fields> ? Fields : never;

/** The whole of a line, in both languages. */
export function words(nl: string, en: string): Words {
  return { nl: new RegExp(`^(?:${nl})$`, 'u'), en: new RegExp(`^(?:${en})$`, 'u') };
}

/** The first row that reads a line; `own` is the line as it was typed, of which what is kept is taken. */
export function readRow<Row extends Command>(
  rows: readonly Row[],
  line: string,
  own?: string,
): ReadCommand<Row> | undefined {
  for (const row of rows)
    for (const form of row.forms)
      for (const language of languages) {
        const groups = form.words && matchGroups(form.words[language], line, own);
        const fields = groups && (form.read ? form.read(groups, language) : {});
        if (fields !== undefined)
          return { row, language, isInBoth: form.isInBoth ?? false, fields: fields as FieldsOf<Row> };
      }
  return undefined;
}

/** What stood in the places of a pattern; folding keeps the length of what is plain text. */
function matchGroups(pattern: RegExp, line: string, own: string | undefined): readonly string[] | undefined {
  const match = pattern.exec(line);
  if (!match) return undefined;
  const typed =
    own?.length === line.length ? (pattern.exec(own) ?? new RegExp(pattern.source, 'iu').exec(own)) : undefined;
  return (typed ?? match).slice(1);
}

/** The one place of a pattern that was filled. */
export function aboutOf(groups: readonly (string | undefined)[]): { about: string } {
  return { about: groups.find((group) => group !== undefined) ?? '' };
}
