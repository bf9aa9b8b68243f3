import { existsSync } from 'node:fs';
import { timeZone } from './clock.ts';
import { listRegisterMilestones } from './milestones/known-milestones.ts';
import type { DatedMilestone } from './milestones/milestone.ts';
import { readMilestones } from './milestones/read-milestones.ts';
import { titleOf } from './milestones/title-of.ts';
import { writeWhen } from './milestones/write-when.ts';
import { asKnownOn } from './register/as-known-on.ts';
import { readOwnRegister } from './register/own-register.ts';
import { RegisterError } from './register/read-register.ts';
import type { Register } from './register/register.ts';
import { type Acts, noActs, type Recipient, type Reminder } from './reminders/plan.ts';
import { previewFor, toJson } from './reminders/preview.ts';
import { readPlanActs, readRecipients } from './reminders/sweep.ts';
import { type Config, ConfigError, readConfig } from './settings/config.ts';
import { listPeopleWithChats } from './store/chats/conversations.ts';
import { openDatabase } from './store/database.ts';
import { DatabaseError } from './store/database-error.ts';
import { listOwnMilestones, type OwnMilestone } from './store/reminders/milestones.ts';
import { readDayOption, runCommand, type Typed } from './terminal/command-line.ts';
import { writeDate } from './wording/dates.ts';

const line = {
  command: 'npm run reminders --',
  does: 'Prints what goes out in the 90 days from a day on, and sends nothing.',
  options: { 'as-of': { type: 'string' }, json: { type: 'boolean', default: false } },
  help: { 'as-of': 'the first day, such as 2023-12-01; absent: today', json: 'the same as data' },
} as const;

await runCommand(
  line,
  list,
  (error) => error instanceof ConfigError || error instanceof DatabaseError || error instanceof RegisterError,
);

async function list({ values }: Typed<typeof line.options>): Promise<void> {
  const asOf = values['as-of'];
  const from = asOf === undefined ? Temporal.Now.plainDateISO(timeZone) : readDayOption('as-of', asOf);
  const config = readConfig(process.env, []);
  const register = readOwnRegister(config.registerDir);
  const { milestones, own, recipients, acts } = await readKnown(config, { register, from });
  const example: Recipient = { id: 'example', since: from };
  const planned = previewFor(milestones, { recipients: recipients.length > 0 ? recipients : [example], acts, from });
  if (values.json) console.log(JSON.stringify(planned.map(toJson), null, 2));
  else for (const reminder of planned) console.log(writeLine(reminder, { register, own }));
}

/** "11 december 2026, 9 uur: Data Act … (12 januari 2027), 30 dagen vooraf, aan …". */
function writeLine({ on, occurrence: { milestone, date }, lead, recipient }: Reminder, known: Titles): string {
  const title = titleOf(milestone.id, { ...known, language: 'nl' });
  const when = writeWhen({ vague: milestone.vague, date }, 'nl');
  return `${writeDate(on, 'nl')}, 9 uur: ${title} (${when}), ${writeLead(lead)}, aan ${recipient}`;
}

function writeLead(lead: string): string {
  const days = Number(lead);
  if (Number.isNaN(days))
    return { month: 'in de maand zelf', escalation: 'aan een vervanger' }[lead] ?? 'na uitstel of wijziging';
  if (days === 0) return 'op de dag zelf';
  const count = Math.abs(days) === 1 ? '1 dag' : `${Math.abs(days)} dagen`;
  return days > 0 ? `${count} vooraf` : `${count} erna`;
}

interface Titles {
  readonly register: Register;
  readonly own: readonly OwnMilestone[];
}

interface Known {
  readonly own: readonly OwnMilestone[];
  readonly milestones: readonly DatedMilestone[];
  readonly recipients: readonly Recipient[];
  readonly acts: Acts;
}

/** What the database knows; where there is none yet, the register alone. */
async function readKnown(
  { databaseUrl, dataDir, admins, deputies }: Config,
  { register, from }: { register: Register; from: Temporal.PlainDate },
): Promise<Known> {
  if (databaseUrl === undefined && (dataDir === undefined || !existsSync(dataDir)))
    return { milestones: listRegisterMilestones(asKnownOn(register, from)), own: [], recipients: [], acts: noActs };
  const { db, close } = await openDatabase({ databaseUrl, dataDir: dataDir ?? '' });
  try {
    const milestones = await readMilestones(db, register, from);
    const named = admins.size > 0 ? [...admins] : await listPeopleWithChats(db);
    const staff = { admins: named, deputies: [...deputies] };
    return {
      milestones,
      own: await listOwnMilestones(db),
      recipients: await readRecipients(db, staff, from),
      acts: await readPlanActs(db, { milestones, admins: staff.admins }, from),
    };
  } finally {
    await close();
  }
}
