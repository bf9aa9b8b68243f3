import type { Card } from '../../../cards/card.ts';
import { plainText } from '../../../cards/parts/escape.ts';
import { remindReplies } from '../../../cards/text/remind-replies.ts';
import { type Changer, endMilestone, moveMilestone, muteMilestone, setLeads } from '../../milestones/organise.ts';
import type { Language } from '../../register/schema.ts';
import { cleanText } from '../../wording/clean-text.ts';
import { writeDate } from '../../wording/dates.ts';
import { askFirst } from './ask-first.ts';
import { shortNameOf } from './examples.ts';
import { tellFirstReminder } from './first-reminder-sentence.ts';
import { findNamed, longestNote, nameOf, type RemindParts, typedNameOf } from './milestone-lookup.ts';
import { readLeads } from './read-leads.ts';
import { isPast, readOnlyDate } from './typed-date.ts';

interface Change {
  /** What was typed: a milestone as a person names it, and for some commands more. */
  readonly about: string;
  readonly language: Language;
  readonly changer: Changer;
  readonly isConfirmed?: true | undefined;
}

/** A milestone that was named, and what was typed behind its name. */
interface Named {
  readonly id: string;
  readonly title: string;
  /** What can be typed for it. */
  readonly code: string;
  readonly rest: string;
}

type ChangeNamed = (named: Named, change: Change, parts: RemindParts) => Promise<string | Card>;

/** Changes a milestone that is named by its code or a name of its own, or says that there is none. */
export async function changeNamed(change: Change, parts: RemindParts, run: ChangeNamed): Promise<string | Card> {
  const { about, language } = change;
  const named = await findNamed(about, parts);
  if (!named) return remindReplies[language].unknownMilestone(cleanText(plainText(about), 100));
  const { id, rest } = named;
  const title = await nameOf(id, language, parts);
  return run({ id, rest, title, code: typedNameOf(id, language, parts) }, change, parts);
}

/** What ends for everybody is asked first. */
export const endNamed: ChangeNamed = async ({ id, title, code }, { language, changer, isConfirmed }, parts) => {
  const replies = remindReplies[language];
  if (!isConfirmed && !parts.knowledge.register.entries.has(id))
    return askFirst(
      changer.personId,
      { command: `mijlpaal beëindigen ${id}`, language, says: replies.confirm.end(title), yes: 'end' },
      parts,
    );
  return (await endMilestone(parts.db, id, changer))
    ? `${replies.ended(title)} ${replies.undoHint}`
    : replies.notOwn(title, code);
};

export const unmuteNamed: ChangeNamed = async ({ id, title, code }, { language, changer }, parts) => {
  const replies = remindReplies[language];
  return (await muteMilestone(whereOf(parts), { id, reason: undefined }, changer))
    ? `${replies.unmuted(title)} ${await tellFirstReminder({ milestoneId: id }, language, parts)}`
    : replies.isOwn(title, code);
};

export const muteNamed: ChangeNamed = async ({ id, title, code, rest }, { language, changer, isConfirmed }, parts) => {
  const replies = remindReplies[language];
  const reason = cleanText(rest, longestNote);
  if (!reason) return replies.needsReason(await shortNameOf(id, language, parts));
  if (!isConfirmed && parts.knowledge.register.entries.has(id))
    return askFirst(
      changer.personId,
      { command: `dempen ${id} ${reason}`, language, says: replies.confirm.mute(title), yes: 'mute' },
      parts,
    );
  return (await muteMilestone(whereOf(parts), { id, reason }, changer))
    ? `${replies.muted(title, code)} ${replies.undoHint}`
    : replies.isOwn(title, code);
};

export const setLeadsOf: ChangeNamed = async ({ id, title, rest }, { language, changer }, { db }) => {
  const replies = remindReplies[language];
  const leads = readLeads(rest);
  if (leads === 'wrong') return replies.leadsWrong;
  await setLeads(db, { id, leads }, changer);
  return `${title}: ${leads ? replies.leads(leads.join(', ')) : replies.leadsUsual}`;
};

export const moveNamed: ChangeNamed = async ({ id, title, rest }, { language, changer }, parts) => {
  const replies = remindReplies[language];
  const read = readOnlyDate(rest, { replies, today: changer.now.toPlainDate() });
  if (typeof read === 'string') return read;
  if (isPast(read.date, changer.now)) return replies.dateInPast(writeDate(read.date, language));
  if (!(await moveMilestone(whereOf(parts), { id, date: read.date }, changer))) return replies.recurs(title);
  return `${replies.moved(title, writeDate(read.date, language))} ${await tellFirstReminder({ milestoneId: id }, language, parts)}`;
};

function whereOf({ db, knowledge }: RemindParts) {
  return { db, register: knowledge.register };
}
