import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { writeDate } from './answers/dates.ts';
import { timeZone } from './clock.ts';
import { type Config, ConfigError, readConfig } from './config.ts';
import { readRegister } from './register/read-register.ts';
import { listRegisterMilestones } from './reminders/known-milestones.ts';
import type { DatedMilestone } from './reminders/milestone.ts';
import { type Acts, noActs, type Recipient } from './reminders/plan.ts';
import { previewFor, toJson } from './reminders/preview.ts';
import { readMilestones, readPlanActs, readRecipients } from './reminders/sweep.ts';
import { listPeopleWithChats } from './store/conversations.ts';
import { openDatabase } from './store/database.ts';
import { DatabaseError } from './store/database-error.ts';

/**
 * Prints what goes out in the 90 days from a day on, and sends nothing:
 * `npm run reminders -- [--as-of 2023-12-01] [--json]`.
 */
const { values } = parseArgs({ options: { 'as-of': { type: 'string' }, json: { type: 'boolean', default: false } } });
try {
  const from = readDay(values['as-of']);
  const register = readRegister();
  const { milestones, recipients, acts } = await readKnown(readConfig(process.env, []), from);
  const example: Recipient = { id: 'example', since: from };
  const planned = previewFor(milestones, { recipients: recipients.length > 0 ? recipients : [example], acts, from });
  if (values.json) console.log(JSON.stringify(planned.map(toJson), null, 2));
  else
    for (const { on, occurrence, lead, recipient } of planned) {
      const title = register.entries.get(occurrence.milestone.id)?.title.nl ?? occurrence.milestone.id;
      console.log(
        `${on} 09:00  ${recipient}  ${occurrence.milestone.id} (${title}), ${writeDate(occurrence.date, 'nl')}, ${lead}`,
      );
    }
} catch (error) {
  if (!(error instanceof ConfigError || error instanceof DatabaseError || error instanceof RangeError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

function readDay(text: string | undefined): Temporal.PlainDate {
  if (text === undefined) return Temporal.Now.plainDateISO(timeZone);
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' });
  } catch (cause) {
    throw new RangeError(`--as-of is ${JSON.stringify(text)}; use a day that exists, such as 2023-12-01`, { cause });
  }
}

interface Known {
  readonly milestones: readonly DatedMilestone[];
  readonly recipients: readonly Recipient[];
  readonly acts: Acts;
}

/** What the database knows; where there is none yet, the register alone. */
async function readKnown({ databaseUrl, dataDir, admins, deputies }: Config, from: Temporal.PlainDate): Promise<Known> {
  const register = readRegister();
  if (databaseUrl === undefined && (dataDir === undefined || !existsSync(dataDir)))
    return { milestones: listRegisterMilestones(register), recipients: [], acts: noActs };
  const { db, close } = await openDatabase({ databaseUrl, dataDir: dataDir ?? '' });
  try {
    const milestones = await readMilestones(db, register);
    const named = admins.size > 0 ? [...admins] : await listPeopleWithChats(db);
    const staff = { admins: named, deputies: [...deputies] };
    return {
      milestones,
      recipients: await readRecipients(db, staff, from),
      acts: await readPlanActs(db, { milestones, admins: staff.admins }, from),
    };
  } finally {
    await close();
  }
}
