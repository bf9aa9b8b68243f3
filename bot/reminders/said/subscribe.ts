import { plainText } from '../../../cards/parts/escape.ts';
import { remindReplies } from '../../../cards/text/remind-replies.ts';
import { listOccurrences } from '../../milestones/milestone.ts';
import { readMilestones } from '../../milestones/read-milestones.ts';
import type { Language } from '../../register/schema.ts';
import { remembering } from '../../store/recent-acts.ts';
import { subscribe, unsubscribe } from '../../store/reminders/people.ts';
import { cleanText } from '../../wording/clean-text.ts';
import { readLeadingDate } from '../../wording/when/read-date.ts';
import type { Person } from '../act.ts';
import { takeBack } from '../take-back.ts';
import { findSnoozed, perform } from './do-act.ts';
import { findExample, shortNameOf } from './examples.ts';
import { findWhenReminded, tellAhead, tellWhyNot } from './first-reminder-sentence.ts';
import { findNamed, nameOf, type RemindParts, typedNameOf } from './milestone-lookup.ts';
import { readOnlyDate, writeDateExample } from './typed-date.ts';

interface FollowCommand {
  readonly does: 'start' | 'stop';
  readonly about: string;
  readonly language: Language;
}

/** "Herinner mij aan fase 3", "herinner mij morgen aan fase 3" and "stop herinnering phase-3"; the sentence to answer with. */
export async function follow(person: Person, command: FollowCommand, parts: RemindParts): Promise<string> {
  const { does, about, language } = command;
  const wish = does === 'start' ? await readWish(about, language, parts) : { about };
  if (typeof wish === 'string') return wish;
  const named = await findNamed(wish.about, parts);
  if (!named) return (await findUnreadDay(wish.about, language, parts)) ?? refuseUnknown(command, wish.about, parts);
  const on = wish.on ?? (does === 'start' ? await findOtherDay(named, language, parts) : undefined);
  if (typeof on === 'string') return on;
  if (on) return remindOn(person, { milestoneId: named.id, on, language }, parts);
  const who = { personId: person.personId, milestoneId: named.id };
  return does === 'start' ? startFollowing(person, who, { ...parts, language }) : stopFollowing(who, language, parts);
}

async function refuseUnknown({ does, language }: FollowCommand, about: string, parts: RemindParts): Promise<string> {
  const replies = remindReplies[language];
  const typed = cleanText(plainText(about), 100);
  if (does === 'stop') return replies.unknownMilestone(typed);
  return `${replies.onlyMilestones(typed)} ${await tellAhead(language, parts)}`;
}

interface Who {
  readonly personId: string;
  readonly milestoneId: string;
}

/** Promises no more than what the planner will send. */
async function startFollowing(
  person: Person,
  who: Who,
  parts: RemindParts & { readonly language: Language },
): Promise<string> {
  const { language } = parts;
  const today = parts.clock().toPlainDate();
  const isNew = await rememberFollowing('subscribe', who, parts, () => subscribe(parts.db, who, today));
  const when = await findWhenReminded(who, language, parts);
  if (when) {
    const title = await nameOf(who.milestoneId, language, parts);
    return remindReplies[language].subscribed(title, when, typedNameOf(who.milestoneId, language, parts));
  }
  if (isNew)
    await takeBack(parts.db, person, {
      about: { milestoneId: who.milestoneId },
      now: parts.clock(),
    });
  return tellWhyNot(who, language, parts);
}

async function stopFollowing(who: Who, language: Language, parts: RemindParts): Promise<string> {
  const replies = remindReplies[language];
  const title = await nameOf(who.milestoneId, language, parts);
  const wasFollowing = await rememberFollowing('unsubscribe', who, parts, () => unsubscribe(parts.db, who));
  return wasFollowing ? `${replies.unsubscribed(title)} ${replies.undoHint}` : replies.notSubscribed(title);
}

function rememberFollowing<T>(action: string, who: Who, { db, clock }: RemindParts, run: () => Promise<T>): Promise<T> {
  const row = { table: 'subscriptions', key: { person_id: who.personId, milestone_id: who.milestoneId } } as const;
  return remembering(db, { ...who, action, row }, { now: clock().toInstant(), run });
}

/** What somebody wants to be reminded of, and, where they say so, on which day. */
interface Wish {
  readonly about: string;
  readonly on?: Temporal.PlainDate;
}

/** "Morgen aan fase 3": the day comes first. */
async function readWish(about: string, language: Language, parts: RemindParts): Promise<Wish | string> {
  const replies = remindReplies[language];
  const today = parts.clock().toPlainDate();
  const read = readLeadingDate(about, today);
  if (read.kind === 'none') return { about };
  if (read.kind === 'impossible')
    return replies.impossibleDate(cleanText(plainText(read.text), 100), writeDateExample(today));
  const rest = read.rest.replace(/^(?:weer |again )?(?:aan|of|about)(?: |$)/i, '');
  return rest === '' ? replies.remindOfWhat(await findExample(language, parts)) : { about: rest, on: read.date };
}

/** "Fase 3 morgen": the day comes last; where it is the milestone's own day, it only says which milestone is meant. */
async function findOtherDay(
  { id, rest }: { id: string; rest: string },
  language: Language,
  { db, knowledge, clock }: RemindParts,
): Promise<Temporal.PlainDate | string | undefined> {
  if (isCourtesy(rest)) return undefined;
  const today = clock().toPlainDate();
  const read = readOnlyDate(rest, { replies: remindReplies[language], today });
  if (typeof read === 'string') return read;
  const milestones = (await readMilestones(db, knowledge.register, today)).filter((milestone) => milestone.id === id);
  const isItsOwn = listOccurrences(milestones, { first: read.date, last: read.date }).length > 0;
  return isItsOwn ? undefined : read.date;
}

/** "Over een uur aan Sentinel": a day that is not understood before a milestone that is known. */
async function findUnreadDay(about: string, language: Language, parts: RemindParts): Promise<string | undefined> {
  const [, when = '', name = ''] = /^(.+?) (?:aan|of|about) (.+)$/i.exec(about) ?? [];
  if (when === '' || !(await findNamed(name, parts))) return undefined;
  const example = writeDateExample(parts.clock().toPlainDate());
  return remindReplies[language].noDate(cleanText(plainText(when), 100), example);
}

function isCourtesy(rest: string): boolean {
  return /^(?:[\s.,!]|graag|aub|a\.u\.b\.?|alsjeblieft|alstublieft|please|thanks|bedankt|dank je|dank u)*$/i.test(rest);
}

/** One reminder on a day of their choice, in the place of those before it. */
async function remindOn(
  person: Person,
  { milestoneId, on, language }: { milestoneId: string; on: Temporal.PlainDate; language: Language },
  parts: RemindParts,
): Promise<string> {
  const result = await perform(person, { name: 'snooze', milestoneId, until: on }, parts);
  if (result.kind === 'refused' && result.reason === 'not-yours')
    return remindReplies[language].notYetReminded(await shortNameOf(milestoneId, language, parts));
  if (result.kind === 'refused' && result.reason === 'unknown')
    return tellWhyNot({ milestoneId, personId: person.personId }, language, parts);
  const found = await findSnoozed(person, result, { ...parts, language });
  if (found.kind === 'refused') return found.says;
  return remindReplies[language].remindedOn(await nameOf(milestoneId, language, parts), found.when);
}
