import type { Card } from '../../cards/card.ts';
import { keptCard } from '../../cards/rights/kept-card.ts';
import { rightsText } from '../../cards/text/rights.ts';
import type { Clock } from '../clock.ts';
import type { Staff } from '../entra/staff.ts';
import { askFirst } from '../reminders/said/ask-first.ts';
import type { RemindParts } from '../reminders/said/milestone-lookup.ts';
import { recordChange } from '../store/audit.ts';
import type { Database } from '../store/database.ts';
import { makeDataLink } from '../store/rights/data-links.ts';
import { listPeopleNamed } from '../store/rights/find-person.ts';
import { type Forgotten, forgetPerson } from '../store/rights/forget-person.ts';
import { listKeptOf } from '../store/rights/list-kept-of.ts';
import { isOfOther, namesSomebody, type RightsCommand } from './rights-commands.ts';

export interface RightsParts extends Pick<RemindParts, 'refresh'> {
  readonly db: Database;
  readonly clock: Clock;
  readonly isAdmin: (personId: string) => Promise<boolean>;
  readonly listStaff: () => Promise<Staff>;
  /** Where the bot is reached from outside, for the address of the file. */
  readonly publicUrl: () => string;
}

/** What somebody's command about what is kept of people is answered with; undefined where it is a question after all. */
export async function replyToRights(
  personId: string,
  command: RightsCommand,
  parts: RightsParts,
): Promise<string | Card | undefined> {
  if (isOfOther(command)) return forOther(personId, command, parts);
  if (command.name === 'my-data') return showKept({ about: personId, isOwn: true }, command, parts);
  return command.isConfirmed ? forgetOwn(personId, command, parts) : askToForget(personId, undefined, command, parts);
}

/** Of somebody else only an admin may see or erase it; who else names somebody by number is refused, and audited. */
async function forOther(
  personId: string,
  command: Extract<RightsCommand, { about: string }>,
  parts: RightsParts,
): Promise<string | Card | undefined> {
  const { name, language } = command;
  const text = rightsText[language];
  const isNumber = namesSomebody(command);
  const now = parts.clock().toInstant();
  if (!(await parts.isAdmin(personId))) {
    if (!isNumber) return undefined;
    await recordChange(parts.db, { personId, action: `${name} refused`, subject: 'people' }, now);
    return text.adminsOnly;
  }
  const found = isNumber ? [command.about.toLowerCase()] : await listPeopleNamed(parts.db, command.about);
  const [about] = found;
  if (about === undefined) return undefined;
  if (found.length > 1) return text.several(command.about, found.join(', '));
  if (name === 'data-of') {
    await recordChange(parts.db, { personId, action: 'data shown', subject: about }, now);
    return showKept({ about, isOwn: false }, command, parts);
  }
  if (!command.isConfirmed) return askToForget(personId, about, command, parts);
  const forgotten = await forget(about, parts);
  const isStaff = await isReminded(about, parts);
  await recordChange(
    parts.db,
    {
      personId,
      action: 'person forgotten',
      subject: about,
      new: { rows: forgotten.rows, schedules: forgotten.schedules },
    },
    now,
  );
  return text.forgottenOther(about, { ...tellable(forgotten), isStaff });
}

async function showKept(
  { about, isOwn }: { about: string; isOwn: boolean },
  { language }: RightsCommand,
  { db, clock, publicUrl }: RightsParts,
): Promise<string | Card> {
  const kept = await listKeptOf(db, about);
  if (kept.length === 0) return rightsText[language].nothing;
  const secret = await makeDataLink(db, about, clock().toInstant());
  return keptCard(language, {
    about,
    isOwn,
    rows: kept.map(({ what, why, until, count }) => ({
      what: what[language],
      why: why[language],
      until: until[language],
      count,
    })),
    url: `${publicUrl()}/data/${secret}.json`,
  });
}

/** Asks once; without `about` it is about whoever asks. */
function askToForget(
  personId: string,
  about: string | undefined,
  { language }: RightsCommand,
  parts: RightsParts,
): Promise<Card> {
  const text = rightsText[language];
  const command = about === undefined ? 'vergeet mij' : `vergeet ${about}`;
  const says = about === undefined ? text.askOwn : text.askOther(about);
  return askFirst(personId, { command, language, says, yes: 'forget' }, parts);
}

async function forgetOwn(personId: string, { language }: RightsCommand, parts: RightsParts): Promise<string> {
  const isStaff = await isReminded(personId, parts);
  const forgotten = await forget(personId, parts);
  await recordChange(
    parts.db,
    { personId, action: 'forgotten', subject: 'own data', new: { rows: forgotten.rows } },
    parts.clock().toInstant(),
  );
  return rightsText[language].forgottenOwn({ ...tellable(forgotten), isStaff });
}

/** Cards that others have show the name until they are drawn anew. */
async function forget(about: string, { db, clock, refresh }: RightsParts): Promise<Forgotten> {
  const forgotten = await forgetPerson(db, about, clock().toInstant());
  for (const occurrence of forgotten.shownOn) await refresh(occurrence);
  return forgotten;
}

function tellable({ rows, schedules }: Forgotten): { rows: number; schedules: string } {
  return { rows, schedules: schedules.map((id) => `p-${id}`).join(', ') };
}

/** Who is named in the settings or the group of admins is reminded again. */
async function isReminded(personId: string, { listStaff }: RightsParts): Promise<boolean> {
  const { admins, deputies } = await listStaff();
  return [...admins, ...deputies].includes(personId);
}
