import type { Card } from '../../../cards/card.ts';
import { plainText } from '../../../cards/parts/escape.ts';
import { milestoneFormCard, savedCard } from '../../../cards/reminders/milestone-form-card.ts';
import { remindReplies } from '../../../cards/text/remind-replies.ts';
import { reminderListText } from '../../../cards/text/reminder-lists.ts';
import type { FormFault, MilestoneForm } from '../../milestones/milestone-form.ts';
import { addMilestone, changeMilestone, longestTitle, type NewMilestone } from '../../milestones/organise.ts';
import { readRecurrence } from '../../milestones/recurrence.ts';
import type { Language } from '../../register/schema.ts';
import { recordChange } from '../../store/audit.ts';
import { listOwnMilestones } from '../../store/reminders/milestones.ts';
import { cleanText } from '../../wording/clean-text.ts';
import { writeDate } from '../../wording/dates.ts';
import { cutTime, findLeftover } from '../../wording/when/read-date.ts';
import { readRule } from '../../wording/when/read-rule.ts';
import { writeRule } from '../../wording/when/write-rule.ts';
import { tellFirstReminder } from './first-reminder-sentence.ts';
import { isHttps } from './milestone-change.ts';
import { longestNote, type RemindParts, typedNameOf } from './milestone-lookup.ts';
import { isPast, readTypedDate, writeDateExample } from './typed-date.ts';

/** "DPIA bijwerken op 31-12-2026, elk jaar": what is left of a date that was not understood is in no title. */
export async function addTyped(
  typed: string,
  { personId, language }: { personId: string; language: Language },
  parts: RemindParts,
): Promise<string> {
  const replies = remindReplies[language];
  const read = readTypedDate(typed, { replies, today: parts.clock().toPlainDate() });
  if (typeof read === 'string') return read;
  const { text, time = read.time } = cutTime(read.rest);
  const { title, rule } = cutRule(text, read.date);
  const leftover = findLeftover(title);
  if (leftover) return replies.unclear(cleanText(plainText(leftover), 100));
  const milestone = { title: { [language]: title }, date: read.date, ...(rule ? { rule } : {}) };
  const fault = findFault(milestone, language, parts);
  if (fault) return fault;
  const said = await saveOwn(milestone, { id: '', personId, language }, parts);
  return time ? `${said} ${replies.noTime(plainText(time))}` : said;
}

function findFault(milestone: NewMilestone, language: Language, { clock }: RemindParts): string | undefined {
  const replies = remindReplies[language];
  const titles = titlesOf(milestone);
  if (titles.length === 0) return replies.needsTitle(writeDateExample(clock().toPlainDate()));
  if (titles.some((own) => own.length > longestTitle)) return replies.titleTooLong(longestTitle);
  const isOver = isPast(milestone.date, clock()) && !milestone.rule;
  return isOver ? replies.dateInPast(writeDate(milestone.date, language)) : undefined;
}

function cutRule(text: string, from: Temporal.PlainDate): { title: string; rule?: string } {
  const [, before = '', recurs] = /^(.*?)(?:^|\s)((?:elke?|iedere?|every|each)\s.+)$/is.exec(text) ?? [];
  const read = recurs ? readRule(recurs, from) : undefined;
  const title = cleanText(read?.kind === 'rule' ? before : text).replace(/(?<![\s,;:–-])[\s,;:–-]+$/, '');
  return read?.kind === 'rule' ? { title, rule: read.rule } : { title };
}

/** Adds or changes the milestone of a form. What is wrong is told at its field, in the form as it was filled in. */
export async function saveForm(
  form: MilestoneForm,
  { personId, language }: { personId: string; language: Language },
  parts: RemindParts,
): Promise<string | Card> {
  if (!(await parts.isAdmin(personId))) {
    const refused = { personId, action: 'milestone-add refused', subject: 'reminders' };
    await recordChange(parts.db, refused, parts.clock().toInstant());
    return remindReplies[language].adminsOnly;
  }
  const read = await readForm(form, language, parts);
  if ('says' in read) {
    const code = form.id === '' ? '' : typedNameOf(form.id, language, parts);
    return milestoneFormCard(language, { known: form, code, fault: read });
  }
  return savedCard(language, await saveOwn(read, { id: form.id, personId, language }, parts));
}

/** What a form holds, or the first thing that is wrong with it. */
async function readForm(
  form: MilestoneForm,
  language: Language,
  parts: RemindParts,
): Promise<NewMilestone | FormFault> {
  const replies = remindReplies[language];
  const fault = (field: FormFault['field'], says: string): FormFault => ({ field, says });
  const texts = reminderListText[language].form;
  if (!form.titleNl.trim() && !form.titleEn.trim()) return fault('titleNl', texts.says);
  const long = (['titleNl', 'titleEn'] as const).find((field) => form[field].length > longestTitle);
  if (long) return fault(long, replies.titleTooLong(longestTitle));
  if (!form.date.trim()) return fault('date', texts.dateMissing);
  const now = parts.clock();
  const read = readTypedDate(form.date, { replies, today: now.toPlainDate() });
  if (typeof read === 'string') return fault('date', read);
  const known = (await listOwnMilestones(parts.db)).find(({ id }) => id === form.id)?.rule;
  const rule = readRecurrence(form, { date: read.date, known });
  if (rule?.kind === 'refused') return fault('rule', replies.ruleRefused);
  if (isPast(read.date, now) && !rule) return fault('date', replies.dateInPast(writeDate(read.date, language)));
  if (form.link !== '' && !isHttps(form.link)) return fault('link', replies.linkRefused);
  return {
    title: { ...(form.titleNl ? { nl: form.titleNl } : {}), ...(form.titleEn ? { en: form.titleEn } : {}) },
    date: read.date,
    ...(rule ? { rule: rule.rule } : {}),
    ...(form.note ? { note: cleanText(form.note, longestNote) } : {}),
    ...(form.link ? { link: cleanText(form.link, longestNote) } : {}),
  };
}

async function saveOwn(
  milestone: NewMilestone,
  { id, personId, language }: { id: string; personId: string; language: Language },
  parts: RemindParts,
): Promise<string> {
  const replies = remindReplies[language];
  const title = titlesOf(milestone)[0] ?? '';
  const now = parts.clock();
  if (id !== '') {
    const isChanged = await changeMilestone(parts.db, { id, change: () => milestone }, { personId, now });
    if (!isChanged) return replies.unknownMilestone(plainText(id));
    const changed = replies.changed(plainText(title), writeDates(milestone, language));
    return `${changed} ${await tellFirstReminder({ milestoneId: id }, language, parts)}`;
  }
  const { isNew, milestone: added } = await addMilestone(parts.db, milestone, { personId, now });
  const say = isNew ? replies.added : replies.isThere;
  const said = say(plainText(title), writeDates(added, language), typedNameOf(added.id, language, parts));
  return isNew ? `${said} ${await tellFirstReminder({ milestoneId: added.id }, language, parts)}` : said;
}

function titlesOf({ title }: NewMilestone): string[] {
  return Object.values(title).filter((one) => one.trim() !== '');
}

/** "1 april 2027, elk jaar". */
function writeDates({ date, rule }: NewMilestone, language: Language): string {
  return `${writeDate(date, language)}${rule ? `, ${writeRule(rule, language)}` : ''}`;
}
