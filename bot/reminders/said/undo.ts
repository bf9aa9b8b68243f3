import { remindReplies } from '../../../cards/text/remind-replies.ts';
import type { Language } from '../../register/schema.ts';
import type { RecentAct } from '../../store/recent-acts.ts';
import type { OccurrenceRef } from '../../store/reminders/acts.ts';
import { writeDate } from '../../wording/dates.ts';
import type { Person } from '../act.ts';
import { type TakeBackResult, takeBack } from '../take-back.ts';
import { press } from './do-act.ts';
import { findNamed, nameOf, type RemindParts } from './milestone-lookup.ts';

/** Takes back what the reader did with an occurrence; what somebody else reported done is reopened. */
export async function undoPressed(
  person: Person,
  { about, language }: { about: OccurrenceRef; language: Language },
  parts: RemindParts,
): Promise<string> {
  const result = await undo(person, about, parts);
  if (result.kind !== 'nothing') return describe(result, language, parts);
  return press(person, { name: 'reopen', ...about }, { ...parts, language });
}

/** "Ongedaan maken" takes back the last act; with a milestone, the last act if that was about it. */
export async function undoTyped(
  person: Person,
  { about, language }: { about: string; language: Language },
  parts: RemindParts,
): Promise<string | undefined> {
  if (about === '') return describe(await undo(person, undefined, parts), language, parts);
  const named = await findNamed(about, parts);
  if (!named) return undefined;
  const result = await undo(person, { milestoneId: named.id }, parts);
  if (result.kind !== 'nothing') return describe(result, language, parts);
  return press(person, { name: 'reopen', milestoneId: named.id }, { ...parts, language });
}

async function undo(
  person: Person,
  about: Partial<OccurrenceRef> | undefined,
  parts: RemindParts,
): Promise<TakeBackResult> {
  const result = await takeBack(parts.db, person, { about, now: parts.clock() });
  if (result.kind === 'taken-back' && result.act.milestoneId && result.act.date)
    await parts.refresh({ milestoneId: result.act.milestoneId, date: result.act.date });
  return result;
}

async function describe(result: TakeBackResult, language: Language, parts: RemindParts): Promise<string> {
  const replies = remindReplies[language];
  if (result.kind === 'nothing') return replies.undoNothing;
  const what = await writeAct(result.act, language, parts);
  return result.kind === 'taken-back' ? replies.undone(what) : replies.undoChanged(what);
}

/** "Gereed gemeld (Fase 2, 31 december 2023)". */
async function writeAct(
  { action, milestoneId, date, before, after }: RecentAct,
  language: Language,
  parts: RemindParts,
): Promise<string> {
  const word = remindReplies[language].acts[action] ?? action;
  if (!milestoneId) return word;
  // A milestone that was added and taken back is in no list any more.
  const { title_nl: nl, title_en: en } = (before ?? after ?? {}) as { title_nl?: string; title_en?: string };
  const title = (language === 'nl' ? (nl ?? en) : (en ?? nl)) ?? (await nameOf(milestoneId, language, parts));
  return `${word} (${date ? `${title}, ${writeDate(date, language)}` : title})`;
}
