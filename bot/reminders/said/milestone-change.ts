import type { Card } from '../../../cards/card.ts';
import { plainText } from '../../../cards/parts/escape.ts';
import { milestoneFormCard } from '../../../cards/reminders/milestone-form-card.ts';
import { remindReplies } from '../../../cards/text/remind-replies.ts';
import type { MilestoneForm } from '../../milestones/milestone-form.ts';
import { type Changer, changeMilestone, longestTitle, type NewMilestone } from '../../milestones/organise.ts';
import { toRecurrence } from '../../milestones/recurrence.ts';
import type { Language } from '../../register/schema.ts';
import { listOwnMilestones, type OwnMilestone } from '../../store/reminders/milestones.ts';
import { cleanText } from '../../wording/clean-text.ts';
import type { TabParts } from '../../wording/tab-links.ts';
import { findNamed, longestNote, nameOf, type RemindParts, typedNameOf } from './milestone-lookup.ts';

/** One thing of a milestone that is typed anew: "titel: DPIA herzien", "title dutch: …", "link:". */
const typedField =
  /^(?<field>titel|title|toelichting|note|link)(?: (?<language>nl|nederlands|dutch|en|engels|english))? ?: ?(?<value>.*)$/is;
const fields = { titel: 'title', title: 'title', toelichting: 'note', note: 'note', link: 'link' } as const;
type Field = (typeof fields)[keyof typeof fields];

interface Typed {
  readonly field: Field;
  /** Of a title. */
  readonly language: Language;
  /** Empty: it goes. */
  readonly value: string;
}

/** "own-1 titel: DPIA herzien" changes an own milestone; where nothing is typed behind it there is a form to change it in. */
export async function changeTyped(
  about: string,
  { language, changer }: { language: Language; changer: Changer },
  parts: RemindParts & TabParts,
): Promise<string | Card> {
  const replies = remindReplies[language];
  const named = await findNamed(about, parts);
  const own = (await listOwnMilestones(parts.db)).find(({ id }) => id === named?.id);
  if (!named || !own) return replies.unknownMilestone(cleanText(plainText(about), 100));
  const typed = readField(named.rest, language);
  if (!typed)
    return milestoneFormCard(language, {
      known: toForm(own, language),
      code: typedNameOf(own.id, language, parts),
      hasDialog: parts.tabLinks?.dialogUrl !== undefined,
    });
  const refusal = findFault(typed, language);
  if (refusal) return refusal;
  await changeMilestone(parts.db, { id: own.id, change: (known) => withField(known, typed) }, changer);
  return replies.edited(replies.fields[typed.field], await nameOf(own.id, language, parts));
}

function readField(text: string, spoken: Language): Typed | undefined {
  const { field = '', language, value = '' } = typedField.exec(text)?.groups ?? {};
  const known = fields[field.toLowerCase() as keyof typeof fields];
  if (!known) return undefined;
  const named = language && (/^(?:nl|ned|dutch)/i.test(language) ? 'nl' : 'en');
  return { field: known, language: named || spoken, value: cleanText(value) };
}

function findFault({ field, value }: Typed, language: Language): string | undefined {
  const replies = remindReplies[language];
  if (field === 'title' && !value) return replies.needsNewTitle;
  if (field === 'title' && value.length > longestTitle) return replies.titleTooLong(longestTitle);
  return field === 'link' && value && !isHttps(value) ? replies.linkRefused : undefined;
}

function withField(own: OwnMilestone, { field, language, value }: Typed): NewMilestone {
  if (field === 'title') return { ...own, title: { ...own.title, [language]: value } };
  const { [field]: _old, ...rest } = own;
  return value ? { ...rest, [field]: cleanText(value, longestNote) } : rest;
}

function toForm({ id, title, date, rule, note = '', link = '' }: OwnMilestone, language: Language): MilestoneForm {
  return {
    id,
    titleNl: title.nl ?? '',
    titleEn: title.en ?? '',
    date: date.toString(),
    ...toRecurrence(rule, { date, language }),
    note,
    link,
  };
}

/** A name before the host is taken for the host by who reads it. */
export function isHttps(link: string): boolean {
  const url = URL.parse(link);
  return url?.protocol === 'https:' && url.username === '' && url.password === '';
}
