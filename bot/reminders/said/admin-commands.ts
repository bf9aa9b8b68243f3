import type { Card } from '../../../cards/card.ts';
import { plainText } from '../../../cards/parts/escape.ts';
import { milestoneFormCard } from '../../../cards/reminders/milestone-form-card.ts';
import { statusCard } from '../../../cards/reminders/status-card.ts';
import { remindReplies } from '../../../cards/text/remind-replies.ts';
import { reminderListText } from '../../../cards/text/reminder-lists.ts';
import { type Changer, endMilestone, moveMilestone, muteMilestone, setLeads } from '../../milestones/organise.ts';
import type { Language } from '../../register/schema.ts';
import { recordChange } from '../../store/audit.ts';
import { countDeliveries, listUnreached } from '../../store/reminders/deliveries.ts';
import { findLastSweep } from '../../store/reminders/sweeps.ts';
import { cleanText } from '../../wording/clean-text.ts';
import { writeDate } from '../../wording/dates.ts';
import type { TabParts } from '../../wording/tab-links.ts';
import type { Person } from '../act.ts';
import { nextSweepAfter } from '../sweep-times.ts';
import { askFirst } from './ask-first.ts';
import { shortNameOf } from './examples.ts';
import { tellFirstReminder } from './first-reminder-sentence.ts';
import { changeTyped } from './milestone-change.ts';
import { addTyped } from './milestone-form.ts';
import { findNamed, longestNote, nameOf, type RemindParts, typedNameOf } from './milestone-lookup.ts';
import { readLeads } from './read-leads.ts';
import type { ReminderCommand } from './reminder-commands.ts';
import { showToRead, tellFound } from './reread.ts';
import { isPast, readOnlyDate } from './typed-date.ts';

export interface AdminParts extends RemindParts, TabParts {
  /** Sends somebody a reminder of the next date there is; why not, where it did not arrive. */
  readonly sendTest: (personId: string) => Promise<string | undefined>;
}

type AdminCommand = Extract<
  ReminderCommand,
  {
    name:
      | 'status'
      | 'send-test'
      | 'sources-to-read'
      | 'source-same'
      | 'source-changed'
      | 'milestone-form'
      | 'milestone-change'
      | 'milestone-leads'
      | 'milestone-add'
      | 'milestone-move'
      | 'milestone-end'
      | 'mute'
      | 'unmute';
  }
>;

/** What only admins do; a refusal is audited. A sentence or a card to answer with. */
export async function administer(reader: Person, command: AdminCommand, parts: AdminParts): Promise<string | Card> {
  const { personId } = reader;
  const replies = remindReplies[command.language];
  const changer = { personId, now: parts.clock() };
  if (!(await parts.isAdmin(personId))) {
    const refused = { personId, action: `${command.name} refused`, subject: 'reminders' };
    await recordChange(parts.db, refused, changer.now.toInstant());
    return replies.adminsOnly;
  }
  switch (command.name) {
    case 'status':
      return showStatus(command.language, parts);
    case 'send-test':
      return testMyself(personId, command.language, parts);
    case 'sources-to-read':
      return showToRead(command.language, parts);
    case 'source-same':
    case 'source-changed': {
      const found = command.name === 'source-same' ? 'same' : 'changed';
      return tellFound({ found, about: command.about }, { reader, language: command.language }, parts);
    }
    case 'milestone-form':
      return milestoneFormCard(command.language, { hasDialog: parts.tabLinks?.dialogUrl !== undefined });
    case 'milestone-change':
      return changeTyped(command.about, { language: command.language, changer }, parts);
    case 'milestone-add':
      return addTyped(command.about, { personId, language: command.language }, parts);
    default:
      return change(command, changer, parts);
  }
}

type Change = Extract<
  AdminCommand,
  { name: 'milestone-move' | 'milestone-end' | 'milestone-leads' | 'mute' | 'unmute' }
>;

/** Changes a milestone that is named by its code or a name of its own; what ends for everybody is asked first. */
async function change(
  { name, about, language, isConfirmed }: Change,
  changer: Changer,
  parts: AdminParts,
): Promise<string | Card> {
  const replies = remindReplies[language];
  const named = await findNamed(about, parts);
  if (!named) return replies.unknownMilestone(cleanText(plainText(about), 100));
  const { id, rest } = named;
  const title = await nameOf(id, language, parts);
  const code = typedNameOf(id, language, parts);
  const where = { db: parts.db, register: parts.knowledge.register };
  switch (name) {
    case 'milestone-move':
      return move({ id, title, rest }, { language, changer }, parts);
    case 'milestone-end':
      if (!isConfirmed && !where.register.entries.has(id))
        return askFirst(
          changer.personId,
          { command: `mijlpaal beëindigen ${id}`, language, says: replies.confirm.end(title), yes: 'end' },
          parts,
        );
      return (await endMilestone(parts.db, id, changer))
        ? `${replies.ended(title)} ${replies.undoHint}`
        : replies.notOwn(title, code);
    case 'unmute':
      return (await muteMilestone(where, { id, reason: undefined }, changer))
        ? `${replies.unmuted(title)} ${await tellFirstReminder({ milestoneId: id }, language, parts)}`
        : replies.isOwn(title, code);
    case 'mute': {
      const reason = cleanText(rest, longestNote);
      if (!reason) return replies.needsReason(await shortNameOf(id, language, parts));
      if (!isConfirmed && where.register.entries.has(id))
        return askFirst(
          changer.personId,
          { command: `dempen ${id} ${reason}`, language, says: replies.confirm.mute(title), yes: 'mute' },
          parts,
        );
      return (await muteMilestone(where, { id, reason }, changer))
        ? `${replies.muted(title, code)} ${replies.undoHint}`
        : replies.isOwn(title, code);
    }
    case 'milestone-leads': {
      const leads = readLeads(rest);
      if (leads === 'wrong') return replies.leadsWrong;
      await setLeads(parts.db, { id, leads }, changer);
      return `${title}: ${leads ? replies.leads(leads.join(', ')) : replies.leadsUsual}`;
    }
  }
}

async function testMyself(personId: string, language: Language, { sendTest }: AdminParts): Promise<string> {
  const replies = remindReplies[language];
  const reason = await sendTest(personId);
  if (reason === 'nothing') return replies.testNothing;
  return reason ? replies.testFailed(reminderListText[language].status.reasons[reason] ?? reason) : replies.testSent;
}

async function showStatus(language: Language, { db, clock }: AdminParts): Promise<Card> {
  const now = clock();
  const from = now.toPlainDate().subtract({ days: 30 });
  const last = await findLastSweep(db, now.toInstant());
  const written = (moment: Temporal.ZonedDateTime) =>
    `${writeDate(moment.toPlainDate(), language)}, ${moment.toPlainTime().toString().slice(0, 5)}`;
  return statusCard(language, {
    ...(last ? { lastSweep: written(last.at.toZonedDateTimeISO(now.timeZoneId)) } : {}),
    nextSweep: written(nextSweepAfter(now)),
    counts: await countDeliveries(db, from),
    unreached: await listUnreached(db, from),
  });
}

async function move(
  { id, title, rest }: { id: string; title: string; rest: string },
  { language, changer }: { language: Language; changer: Changer },
  parts: AdminParts,
): Promise<string> {
  const replies = remindReplies[language];
  const read = readOnlyDate(rest, { replies, today: changer.now.toPlainDate() });
  if (typeof read === 'string') return read;
  if (isPast(read.date, changer.now)) return replies.dateInPast(writeDate(read.date, language));
  const where = { db: parts.db, register: parts.knowledge.register };
  if (!(await moveMilestone(where, { id, date: read.date }, changer))) return replies.recurs(title);
  return `${replies.moved(title, writeDate(read.date, language))} ${await tellFirstReminder({ milestoneId: id }, language, parts)}`;
}
