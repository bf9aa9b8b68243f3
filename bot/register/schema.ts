import { z } from 'zod';

/** The kinds of question that a statement can be the answer to. */
export const questionKinds = [
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

const id = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9-]*$/, 'letters, digits and hyphens');
const text = z.string().trim().min(1);
const bilingual = z.strictObject({ nl: text, en: text });
const words = z.strictObject({ nl: z.array(text).default([]), en: z.array(text).default([]) });
const noWords = { nl: [], en: [] };

/** `source` or `source/section`: both must exist in `sources.yaml`. */
const sourceRef = z.string().regex(/^[a-z0-9-]+(\/[a-z0-9-]+)?$/, 'source or source/section, for example letter/table');
const sourceRefs = z.union([sourceRef.transform((ref) => [ref]), z.array(sourceRef).min(1).max(3)]);

/** high: primary text or official page read; medium: a dated third party that read it; low: one source, or sources disagree. */
const confidence = z.enum(['high', 'medium', 'low']);

const plainDate = z.string().transform((value, context) => {
  try {
    return Temporal.PlainDate.from(value, { overflow: 'reject' });
  } catch {
    context.addIssue({ code: 'custom', message: `a date that exists, as 2024-12-31; not ${JSON.stringify(value)}` });
    return z.NEVER;
  }
});

/** A day, or where no source gives the day a month or a year. */
const partialDate = z
  .string()
  .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'a year (2030), a month (2027-10) or a day (2027-01-12), in quotes')
  .transform((value, context) => {
    const precision = ({ 4: 'year', 7: 'month', 10: 'day' } as const)[value.length as 4 | 7 | 10];
    try {
      const first = Temporal.PlainDate.from(`${value}-01-01`.slice(0, 10), { overflow: 'reject' });
      const last =
        precision === 'day'
          ? first
          : first.add(precision === 'month' ? { months: 1 } : { years: 1 }).subtract({ days: 1 });
      return { precision, first, last };
    } catch {
      context.addIssue({ code: 'custom', message: `a date that exists; not ${JSON.stringify(value)}` });
      return z.NEVER;
    }
  });

const statement = z.strictObject({
  text: bilingual,
  source: sourceRefs,
  confidence,
  /** The kinds of question that this statement answers in its first line. */
  answers: z.array(z.enum(questionKinds)).default([]),
  /** Other words that people use when they ask for just this. */
  asked: words.default(noWords),
  /**
   * What it says to a question for yes or no, by the kind of the question. Its text says the same without it: a question
   * may be turned round. Not for what holds on conditions, or is advised against.
   */
  says: z.partialRecord(z.enum(questionKinds), z.enum(['yes', 'no'])).default({}),
  /** Worked out by us: never shown as something that a source says. */
  inference: z.boolean().default(false),
  /** The day from which it could be said; a rehearsal of an earlier day leaves it out. */
  since: plainDate.optional(),
});

const datedFact = { date: plainDate, source: sourceRefs, confidence };

const entry = {
  id,
  title: bilingual,
  /** What people call it: the strongest sign that a question is about it. */
  names: words.default(noWords),
  /** Other words that people use when they mean it. */
  asked: words.default(noWords),
  statements: z.array(statement).min(1),
  related: z.array(id).default([]),
};

export const sourceSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/, 'lower-case letters, digits and hyphens'),
  name: bilingual,
  /** Where a reader can check it. Absent: the text has no public address. */
  url: z.url({ protocol: /^https$/ }).optional(),
  /** The date of the page or the text, as precise as it is known. */
  date: bilingual.optional(),
  sections: z.record(z.string().regex(/^[a-z0-9-]+$/), bilingual).default({}),
});

export const vocabularySchema = z.strictObject({
  id,
  /**
   * `party`, `data` and `product` words replace one another in a follow-up question ("and for telemetry?"). What is said
   * of Defender holds for no `other-product`: only an entry that is called by it, or asked for with it, may answer.
   */
  group: z.enum(['party', 'data', 'product', 'other-product', 'ask', 'other']).default('other'),
  nl: z.array(text).default([]),
  en: z.array(text).default([]),
});

export const outsideSchema = z.strictObject({
  id: z.enum(['supplier', 'product', 'price', 'how-to', 'small-talk', 'other']),
  nl: z.array(text).default([]),
  en: z.array(text).default([]),
});

export const entrySchemas = {
  service: z.strictObject({ ...entry, abbreviations: z.array(text).min(1), formerly: z.array(text).default([]) }),
  data: z.strictObject(entry),
  measure: z.strictObject({
    ...entry,
    for: z.enum(['microsoft', 'organisations', 'slm']),
    deadline: z.strictObject({ ...datedFact, ends: z.enum(['acceptance', 'transfer']) }).optional(),
  }),
  milestone: z.strictObject({
    ...entry,
    /** What it covers, in a few words. */
    covers: bilingual,
    /** Which step of the plan it is, so that "and the next phase?" can be answered. */
    step: z.int().min(1).optional(),
    expected: z.strictObject(datedFact).optional(),
    /** When it was reported complete, or where `began` is set, when it began. */
    actual: z.strictObject({ ...datedFact, began: z.boolean().default(false) }).optional(),
    /** What was delivered is less than what was expected: how. */
    narrower: bilingual.optional(),
  }),
  finding: z.strictObject(entry),
  safeguard: z.strictObject(entry),
  transfer: z.strictObject(entry),
  later: z.strictObject({
    ...entry,
    on: partialDate.optional(),
    /** How the date is written where the day is not known: "medio 2030". */
    about: bilingual.optional(),
    source: sourceRefs,
    confidence,
    touches: z.array(z.enum(['defender', 'eu-data-boundary', 'cloud-exit', 'transfer'])).min(1),
  }),
  recurring: z.strictObject({
    ...entry,
    rule: z.string().regex(/^FREQ=/, 'an RFC 5545 rule such as FREQ=YEARLY;BYMONTH=4,10'),
    /** The first day that the rule counts from; absent: nobody is reminded, as no source gives a day. */
    from: plainDate.optional(),
    pattern: bilingual,
    source: sourceRefs,
    confidence,
  }),
  background: z.strictObject(entry),
  unknown: z.strictObject(entry),
  term: z.strictObject(entry),
};

export type QuestionKind = (typeof questionKinds)[number];
export type Language = (typeof languages)[number];
export type Bilingual = Readonly<z.output<typeof bilingual>>;
export type Words = Readonly<z.output<typeof words>>;
export type PartialDate = z.output<typeof partialDate>;
export type Statement = z.output<typeof statement>;
export type Source = z.output<typeof sourceSchema>;
export type VocabularyGroup = z.output<typeof vocabularySchema>;
export type OutsideGroup = z.output<typeof outsideSchema>;
export type EntryType = keyof typeof entrySchemas;
/** An entry of the register: one thing that a person can ask about. */
export type Entry = { [Type in EntryType]: { type: Type } & z.output<(typeof entrySchemas)[Type]> }[EntryType];
export type EntryOf<Type extends EntryType> = Extract<Entry, { type: Type }>;
export type Measure = EntryOf<'measure'>;
export type Milestone = EntryOf<'milestone'>;
export type Later = EntryOf<'later'>;
