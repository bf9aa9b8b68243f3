import { listAhead } from '../../milestones/list-ahead.ts';
import type { Language } from '../../register/schema.ts';
import { nameOf, type RemindParts } from './milestone-lookup.ts';

/** What a person can name in an example: a date that is still ahead, by a short name of it. */
export async function findExample(language: Language, parts: RemindParts): Promise<string> {
  const next = (await listAhead(parts)).find(({ vague }) => !vague);
  if (!next) return language === 'nl' ? 'een mijlpaal' : 'a milestone';
  return shortNameOf(next.milestoneId, language, parts);
}

/** The name of an entry that people use, where it has one: its title can be a sentence. */
export async function shortNameOf(milestoneId: string, language: Language, parts: RemindParts): Promise<string> {
  const [name] = parts.knowledge.register.entries.get(milestoneId)?.names[language] ?? [];
  return name ?? nameOf(milestoneId, language, parts);
}
