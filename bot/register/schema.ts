import { z } from 'zod';
import { partialDate, plainDate } from './dates.ts';

/** The kinds of question that a fact can be the answer to. */
const questionKinds = [
  'who',
  'what',
  'when',
  'may',
  'scope',
  'risk',
  'where',
  'meaning',
  'next',
  'ago',
  'status',
  'late',
  'list',
  'why',
  'how',
  'count',
  'often',
] as const;

export const languages = ['nl', 'en'] as const;

/** Who says something: the law before Microsoft, the press last; `ours` is what we looked up or reckoned ourselves. */
export const sourceKinds = ['letter', 'law', 'government', 'court', 'microsoft', 'research', 'press', 'ours'] as const;

const id = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9-]*$/, 'letters, digits and hyphens');
const text = z.string().trim().min(1);
const bilingual = z.strictObject({ nl: text, en: text });
const words = z.strictObject({ nl: z.array(text).default([]), en: z.array(text).default([]) });
const noWords = { nl: [], en: [] };

/** `source` or `source/section`: both must stand in `sources/`. */
const sourceRef = z.string().regex(/^[a-z0-9-]+(\/[a-z0-9-]+)?$/, 'source or source/section, for example letter/table');
const sourceRefs = z.array(sourceRef).min(1).max(3);

/** high: primary text or official page read; medium: a dated third party that read it; low: one source, or sources disagree. */
const confidence = z.enum(['high', 'medium', 'low']);

/** A sentence, who says it, and from when on. */
const wording = {
  text: bilingual,
  /** The same in fewer and simpler words, for who asks for that. */
  plain: bilingual.optional(),
  /** Who says it; the one that carries it stands first. */
  sources: sourceRefs,
  confidence,
  /** Worked out by us: never shown as something that a source says. */
  inference: z.boolean().default(false),
  /** It names days ahead of its own first day on purpose: an expectation, a plan. */
  plans: z.boolean().default(false),
  /** A later first day than its sources give. */
  from: plainDate.optional(),
};

export const factSchema = z.strictObject({
  id,
  ...wording,
  /** The kinds of question that this fact answers. */
  tells: z.array(z.enum(questionKinds)).default([]),
  /** What it says to a question for yes or no, by the kind of the question. Not for what holds on conditions. */
  says: z.partialRecord(z.enum(questionKinds), z.enum(['yes', 'no'])).default({}),
  /** It holds of every product that it does not name, and answers a question about one. */
  ofOthers: z.boolean().default(false),
  /** What was told in its place before its own first day, the oldest first. */
  earlier: z.array(z.strictObject(wording)).default([]),
  /** The fact that says the same and more, and is told in its place once that is known. */
  replacedBy: id.optional(),
});

/** A day, month, quarter or year that a source names. */
const moment = {
  on: partialDate,
  /** How the source says it, where it names no day: "eind 2023". */
  as: bilingual.optional(),
  sources: sourceRefs,
  confidence,
  /** Reckoned by us: no source names it. */
  inference: z.boolean().default(false),
  /** A later first day than its sources give. */
  from: plainDate.optional(),
};

const subject = {
  id,
  title: bilingual,
  /** What people call it. */
  names: words.default(noWords),
  /** Its facts in the order in which they are told. */
  facts: z.array(id).min(1),
  related: z.array(id).default([]),
  /** It tells what changed: of a time that is asked for, all that has a day in it. */
  tellsChanges: z.boolean().default(false),
};

export const sourceSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/, 'lower-case letters, digits and hyphens'),
  kind: z.enum(sourceKinds),
  name: bilingual,
  /** Where a reader can check it. Absent: the text has no public address. */
  url: z.url({ protocol: /^https$/ }).optional(),
  /** The day, month or year of the text itself. */
  published: partialDate.optional(),
  /** The last day on which somebody of us, or of whom we quote, read it. */
  read: plainDate.optional(),
  /** Days from which it should be read again. Absent: it does not change. */
  rereadAfterDays: z.int().min(1).optional(),
  /** Not read by us, but as others quote it. */
  secondHand: z.boolean().default(false),
  /** It bears no date: `published` is the earliest that it can be of, and is not shown. */
  undated: z.boolean().default(false),
  /** What else is to be known of its date, shown behind it. */
  note: bilingual.optional(),
  sections: z.record(z.string().regex(/^[a-z0-9-]+$/), bilingual).default({}),
});

export const vocabularySchema = z.strictObject({
  id,
  /** The words of a `party`, `data` or `product` replace one another in a follow-up; of an `other-product` nothing holds that is said of Defender. */
  group: z.enum(['party', 'data', 'product', 'other-product', 'ask', 'other']).default('other'),
  nl: z.array(text).default([]),
  en: z.array(text).default([]),
});

/** A letter whose measures and dates are kept here, with what it asserts and the facts that say so. */
export const letterSchema = z.strictObject({
  id,
  source: sourceRef,
  title: bilingual,
  asserts: z
    .array(z.strictObject({ paragraph: text, what: text, facts: z.array(id).default([]), notKept: text.optional() }))
    .min(1),
});

/** A list that can be asked for as one. */
export const listSchema = z.strictObject({
  id,
  title: bilingual,
  names: words.default(noWords),
  /** `{count}` is the number of its members. Absent: the lead is worked out from their dates. */
  lead: bilingual.optional(),
  sources: z.array(sourceRef).default([]),
  members: z.union([
    z.strictObject({ facts: z.array(id).min(1) }),
    z.strictObject({ subjects: z.array(id).min(1) }),
    z.strictObject({
      measures: z.strictObject({ letter: id.optional(), for: z.string().optional(), open: z.boolean().optional() }),
    }),
    z.strictObject({ milestones: z.strictObject({ letter: id.optional() }) }),
    z.strictObject({ dates: z.enum(['ahead', 'passed']) }),
  ]),
});

export const subjectSchemas = {
  service: z.strictObject({ ...subject, abbreviations: z.array(text).min(1), formerly: z.array(text).default([]) }),
  data: z.strictObject(subject),
  measure: z.strictObject({
    ...subject,
    letter: id,
    for: z.enum(['microsoft', 'organisations', 'slm']),
    /** `label` says what the date is; what `expires` is over then, of the rest the advice may stay sensible. */
    deadline: z.strictObject({ ...moment, label: bilingual, expires: z.boolean().default(false) }).optional(),
  }),
  milestone: z.strictObject({
    ...subject,
    /** The letter that names its date. Absent: no letter does. */
    letter: id.optional(),
    /** Which step of the plan it is, so that "and the next phase?" can be answered. */
    step: z.int().min(1).optional(),
    expected: z.strictObject(moment).optional(),
    /** When it was reported complete, or where `began` is set, when it began. */
    actual: z.strictObject({ ...moment, began: z.boolean().default(false) }).optional(),
    /** What was delivered is less than what was expected: how. */
    narrower: z.strictObject({ how: bilingual, sources: sourceRefs }).optional(),
  }),
  finding: z.strictObject(subject),
  safeguard: z.strictObject(subject),
  transfer: z.strictObject(subject),
  later: z.strictObject({ ...subject, date: z.strictObject(moment).optional() }),
  recurring: z.strictObject({
    ...subject,
    recurs: z.strictObject({
      rule: z
        .string()
        .regex(/^FREQ=/, 'an RFC 5545 rule such as FREQ=YEARLY;BYMONTH=4,10')
        .optional(),
      /** How often, in words: all that is told where no source gives a day. */
      usually: bilingual,
      sources: sourceRefs,
      confidence,
    }),
  }),
  background: z.strictObject(subject),
  unknown: z.strictObject(subject),
  term: z.strictObject(subject),
  /** About the bot itself and whom to turn to. */
  bot: z.strictObject(subject),
};

export type Language = (typeof languages)[number];
export type Bilingual = Readonly<z.output<typeof bilingual>>;
export type Words = Readonly<z.output<typeof words>>;
export type Source = z.output<typeof sourceSchema>;
export type Letter = z.output<typeof letterSchema>;
export type List = z.output<typeof listSchema>;
export type VocabularyGroup = z.output<typeof vocabularySchema>;
export type SubjectType = keyof typeof subjectSchemas;

export type FactRow = z.output<typeof factSchema>;
type Since<Row> = Readonly<Omit<Row, 'from'>> & {
  /** The first day on which it could be said; undefined where none of its sources has a day. */
  readonly since: Temporal.PlainDate | undefined;
};
/** A sentence as it was told from a day on. */
export type Wording = Since<FactRow['earlier'][number]>;
/** One sentence that is known, and who says it. */
export interface Fact extends Since<Omit<FactRow, 'earlier'>> {
  readonly earlier: readonly Wording[];
}

type SubjectRow = { [Type in SubjectType]: { type: Type } & z.output<(typeof subjectSchemas)[Type]> }[SubjectType];
type WithFacts<Row> = Row extends unknown ? Omit<Row, 'facts'> & { readonly facts: readonly Fact[] } : never;
/** A subject of the register: one thing that a person can ask about, with its facts. */
export type Entry = WithFacts<SubjectRow>;
export type EntryOf<Type extends SubjectType> = Extract<Entry, { type: Type }>;
export type Measure = EntryOf<'measure'>;
export type Milestone = EntryOf<'milestone'>;
export type Later = EntryOf<'later'>;
/** A date that a source names. */
export type Moment = NonNullable<Later['date']>;

/** What somebody found who read a source again. */
export interface SourceReading {
  readonly sourceId: string;
  readonly found: 'same' | 'changed';
  readonly on: Temporal.PlainDate;
}
