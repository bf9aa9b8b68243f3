import type { Register } from '../register/register.ts';
import type { Language } from '../register/schema.ts';
import type { OwnMilestone } from '../store/reminders/milestones.ts';
import { readSourceName } from './source-name.ts';

interface Reading {
  readonly register: Register;
  readonly own: readonly OwnMilestone[];
  readonly language: Language;
}

/** A milestone's name in a language, or a source's. */
export function titleOf(milestoneId: string, reading: Reading): string {
  const source = reading.register.sources.get(readSourceName(milestoneId) ?? '');
  if (source) return source.name[reading.language];
  const own = reading.own.find(({ id }) => id === milestoneId);
  if (own) return own.title[reading.language] ?? own.title.nl ?? own.title.en ?? milestoneId;
  return reading.register.entries.get(milestoneId)?.title[reading.language] ?? milestoneId;
}

/** What can be typed for a milestone: a short code of an own one, a name of one of the register. */
export function codeOf(milestoneId: string, { register, language }: Omit<Reading, 'own'>): string {
  const [, number] = /^own-(\d+)$/.exec(milestoneId) ?? [];
  if (number) return `m-${number}`;
  const entry = register.entries.get(milestoneId);
  return entry?.names[language][0] ?? entry?.title[language] ?? milestoneId;
}
