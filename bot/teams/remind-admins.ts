import type { Card } from '../../cards/card.ts';
import { plainText } from '../../cards/escape.ts';
import { milestoneFormCard } from '../../cards/milestone-form-card.ts';
import { type ReminderRow, remindersCard } from '../../cards/reminders-card.ts';
import { statusCard } from '../../cards/status-card.ts';
import { remindReplies } from '../../cards/text/remind-replies.ts';
import { writeDate } from '../answers/dates.ts';
import type { Language } from '../register/schema.ts';
import { nextSweepAfter } from '../reminders/heartbeat.ts';
import {
  addMilestone,
  endMilestone,
  longestTitle,
  moveMilestone,
  muteMilestone,
  type NewMilestone,
  setLeads,
} from '../reminders/organise.ts';
import { preview } from '../reminders/preview.ts';
import { readDate } from '../reminders/read-date.ts';
import { readRule } from '../reminders/read-rule.ts';
import type { Staff } from '../reminders/sweep.ts';
import { recordChange } from '../store/audit.ts';
import { countDeliveries, countUnreached } from '../store/deliveries.ts';
import { findLastSweep } from '../store/sweeps.ts';
import { findMilestone, nameOf, type RemindParts, readLeads } from './remind.ts';
import type { ReminderCommand } from './reminder-commands.ts';

export interface AdminParts extends RemindParts {
  readonly listStaff: () => Promise<Staff>;
  /** Sends somebody a reminder of the next date there is; why not, where it did not arrive. */
  readonly sendTest: (personId: string) => Promise<string | undefined>;
}

type AdminCommand = Extract<
  ReminderCommand,
  {
    name:
      | 'status'
      | 'send-test'
      | 'milestone-form'
      | 'milestone-leads'
      | 'milestone-add'
      | 'milestone-move'
      | 'milestone-end'
      | 'mute'
      | 'unmute';
  }
>;

/** What the reminders of the next 90 days are: everybody's for an admin, else one's own. */
export async function showReminders(language: Language, personId: string, parts: AdminParts): Promise<Card> {
  const isAdmin = await parts.isAdmin(personId);
  const register = parts.knowledge.register;
  const staff = await parts.listStaff();
  const all = await preview({ db: parts.db, register }, { staff, from: parts.clock().toPlainDate() });
  const shown = isAdmin ? all : all.filter(({ recipient }) => recipient === personId);
  const groups = Map.groupBy(shown, ({ on, occurrence }) => `${on} ${occurrence.milestone.id} ${occurrence.date}`);
  const rows: ReminderRow[] = [];
  for (const [first, ...others] of groups.values()) {
    if (!first) continue;
    const code = first.occurrence.milestone.id;
    rows.push({
      day: writeDate(first.on, language),
      title: await nameOf(code, language, parts),
      code,
      date: writeDate(first.occurrence.date, language),
      people: 1 + others.length,
    });
  }
  return remindersCard(language, rows, isAdmin);
}

/** What only admins do; a refusal is audited. A sentence or a card to answer with. */
export async function administer(personId: string, command: AdminCommand, parts: AdminParts): Promise<string | Card> {
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
    case 'milestone-form':
      return milestoneFormCard(command.language);
    case 'milestone-add':
      return addTyped(command.rest, { personId, language: command.language }, parts);
    case 'milestone-move':
      return move(command, personId, parts);
    case 'milestone-end':
    case 'milestone-leads':
    case 'unmute':
    case 'mute': {
      const id = await findMilestone(command.about, parts);
      if (!id) return replies.unknownMilestone(plainText(command.about).slice(0, 100));
      const name = await nameOf(id, command.language, parts);
      if (command.name === 'milestone-end')
        return (await endMilestone(parts.db, id, changer)) ? replies.ended(name) : replies.unknownMilestone(id);
      if (command.name === 'milestone-leads') {
        const leads = readLeads(command.rest);
        if (leads === 'wrong') return replies.leadsWrong;
        await setLeads(parts.db, { id, leads }, changer);
        return leads ? `${name}: ${replies.leads(leads.join(', '))}` : `${name}: ${replies.leadsUsual}`;
      }
      if (command.name === 'mute' && !command.rest) return replies.needsReason;
      const about = { db: parts.db, register: parts.knowledge.register };
      const reason = command.name === 'mute' ? command.rest.slice(0, 500) : undefined;
      if (!(await muteMilestone(about, { id, reason }, changer))) return replies.unknownMilestone(id);
      return reason ? replies.muted(name, id) : replies.unmuted(name);
    }
  }
}

async function testMyself(personId: string, language: Language, { sendTest }: AdminParts): Promise<string> {
  const replies = remindReplies[language];
  const reason = await sendTest(personId);
  if (reason === 'nothing') return replies.testNothing;
  return reason ? replies.testFailed(reason) : replies.testSent;
}

async function showStatus(language: Language, { db, clock }: AdminParts): Promise<Card> {
  const now = clock();
  const from = now.toPlainDate().subtract({ days: 30 });
  const last = await findLastSweep(db);
  const written = (moment: Temporal.ZonedDateTime) =>
    `${writeDate(moment.toPlainDate(), language)}, ${moment.toPlainTime().toString().slice(0, 5)}`;
  return statusCard(language, {
    ...(last ? { lastSweep: written(last.at.toZonedDateTimeISO(now.timeZoneId)) } : {}),
    nextSweep: written(nextSweepAfter(now)),
    counts: await countDeliveries(db, from),
    unreached: await countUnreached(db, from),
  });
}

async function move(
  { about, rest, language }: Extract<ReminderCommand, { name: 'milestone-move' }>,
  personId: string,
  parts: AdminParts,
): Promise<string> {
  const replies = remindReplies[language];
  const id = await findMilestone(about, parts);
  if (!id) return replies.unknownMilestone(plainText(about).slice(0, 100));
  const now = parts.clock();
  const read = readDate(rest, now.toPlainDate());
  if (read.kind === 'impossible') return replies.impossibleDate(plainText(read.text).slice(0, 100));
  if (read.kind === 'none') return replies.noDate(plainText(rest).slice(0, 100));
  if (isPast(read.date, now)) return replies.dateInPast(writeDate(read.date, language));
  const name = await nameOf(id, language, parts);
  const milestones = { db: parts.db, register: parts.knowledge.register };
  const isMoved = await moveMilestone(milestones, { id, date: read.date }, { personId, now });
  return isMoved ? replies.moved(name, writeDate(read.date, language)) : replies.recurs(name);
}

/** "DPIA bijwerken op 31-12-2026". */
async function addTyped(
  typed: string,
  { personId, language }: { personId: string; language: Language },
  parts: AdminParts,
): Promise<string> {
  const replies = remindReplies[language];
  const read = readDate(typed, parts.clock().toPlainDate());
  if (read.kind === 'impossible') return replies.impossibleDate(plainText(read.text).slice(0, 100));
  if (read.kind === 'none') return replies.noDate(plainText(typed).slice(0, 100));
  const title = read.rest.replace(/\s+(op|on|voor|by)\s*$/i, '').trim();
  return addOwn({ title: { [language]: title }, date: read.date }, { personId, language }, parts);
}

/** What a form sent; everything in it is checked here. */
export interface MilestoneForm {
  readonly titleNl: string;
  readonly titleEn: string;
  readonly date: string;
  readonly rule: string;
  readonly note: string;
  readonly link: string;
}

/** Adds the milestone of a form; the sentence to answer with. */
export async function addFromForm(
  form: MilestoneForm,
  { personId, language }: { personId: string; language: Language },
  parts: AdminParts,
): Promise<string> {
  const replies = remindReplies[language];
  if (!(await parts.isAdmin(personId))) {
    const refused = { personId, action: 'milestone-add refused', subject: 'reminders' };
    await recordChange(parts.db, refused, parts.clock().toInstant());
    return replies.adminsOnly;
  }
  const read = readDate(form.date, parts.clock().toPlainDate());
  if (read.kind !== 'date') return replies.noDate(plainText(form.date).slice(0, 100));
  const rule = form.rule.trim() === '' ? undefined : readRule(form.rule, read.date);
  if (rule && rule.kind === 'refused') return replies.ruleRefused;
  const title = { ...(form.titleNl ? { nl: form.titleNl } : {}), ...(form.titleEn ? { en: form.titleEn } : {}) };
  const milestone = {
    title,
    date: read.date,
    ...(rule ? { rule: rule.rule } : {}),
    ...(form.note ? { note: form.note.slice(0, 500) } : {}),
    ...(isHttps(form.link) ? { link: form.link } : {}),
  };
  return addOwn(milestone, { personId, language }, parts);
}

async function addOwn(
  milestone: NewMilestone,
  { personId, language }: { personId: string; language: Language },
  parts: AdminParts,
): Promise<string> {
  const replies = remindReplies[language];
  const titles = Object.values(milestone.title).filter((title) => title.trim() !== '');
  const [title] = titles;
  if (!title) return replies.needsTitle;
  if (titles.some((own) => own.length > longestTitle)) return replies.titleTooLong(longestTitle);
  const now = parts.clock();
  if (isPast(milestone.date, now) && !milestone.rule) return replies.dateInPast(writeDate(milestone.date, language));
  const added = await addMilestone(parts.db, milestone, { personId, now });
  return replies.added(plainText(title), writeDate(added.date, language), added.id);
}

function isPast(date: Temporal.PlainDate, now: Temporal.ZonedDateTime): boolean {
  return Temporal.PlainDate.compare(date, now.toPlainDate()) < 0;
}

function isHttps(link: string): boolean {
  return URL.parse(link)?.protocol === 'https:';
}
