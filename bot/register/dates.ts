import { z } from 'zod';

export const plainDate = z.string().transform((value, context) => {
  try {
    return Temporal.PlainDate.from(value, { overflow: 'reject' });
  } catch {
    context.addIssue({ code: 'custom', message: `a date that exists, as 2024-12-31; not ${JSON.stringify(value)}` });
    return z.NEVER;
  }
});

/** A day, or where no source gives the day a month, a quarter or a year. */
export interface PartialDate {
  readonly precision: 'day' | 'month' | 'quarter' | 'year';
  readonly first: Temporal.PlainDate;
  readonly last: Temporal.PlainDate;
}

const form = /^(\d{4})(?:-(?:Q([1-4])|(\d{2})(?:-(\d{2}))?))?$/;

export const partialDate = z.string().transform((value, context): PartialDate => {
  try {
    return readPartialDate(value);
  } catch {
    const message = `a year (2030), a quarter (2027-Q1), a month (2027-10) or a day (2027-01-12) that exists, in quotes; not ${JSON.stringify(value)}`;
    context.addIssue({ code: 'custom', message });
    return z.NEVER;
  }
});

/** Reads "2030", "2027-Q1", "2027-10" or "2027-01-12"; throws a RangeError on anything else. */
export function readPartialDate(value: string): PartialDate {
  const [, year, quarter, month, day] = form.exec(value) ?? [];
  if (!year) throw new RangeError(`${value} is no date`);
  const from = (text: string) => Temporal.PlainDate.from(text, { overflow: 'reject' });
  const span = (first: Temporal.PlainDate, months: number) => first.add({ months }).subtract({ days: 1 });
  if (day) return { precision: 'day', first: from(value), last: from(value) };
  if (month) return { precision: 'month', first: from(`${value}-01`), last: span(from(`${value}-01`), 1) };
  const first = from(`${year}-${quarter ? String(3 * Number(quarter) - 2).padStart(2, '0') : '01'}-01`);
  return quarter
    ? { precision: 'quarter', first, last: span(first, 3) }
    : { precision: 'year', first, last: span(first, 12) };
}
