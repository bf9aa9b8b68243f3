import assert from 'node:assert/strict';
import { isWorkingDay } from '../../../bot/register/calendar.ts';
import { readRegister } from '../../../bot/register/read-register.ts';
import { listComing } from '../../../bot/reminders/first-reminder.ts';
import { takeSlot } from '../../../bot/store/reminders/sweeps.ts';
import { cardOf, replyTo } from '../bots/chat.ts';
import { startBot } from '../bots/running-bot.ts';
import type { TestDatabase } from '../databases/databases.ts';
import { anna, bram, chatOf, installationUpdate, message, type Person } from '../microsoft/activities.ts';

const carla: Person = { id: '29:carla', name: 'Carla Bos', aadObjectId: '8f0f4f5d-3a56-4a9a-8f61-7b3f0c9a0003' };
const dirk: Person = { id: '29:dirk', name: 'Dirk Smit', aadObjectId: '8f0f4f5d-3a56-4a9a-8f61-7b3f0c9a0004' };
const people = [anna, bram, carla, dirk];
const dutch = 'Europe/Amsterdam';
/** Where people are: the Netherlands, its islands in the Caribbean, and where the same hour is another one. */
export const places = [dutch, 'America/Kralendijk', 'Europe/London', 'Europe/Athens'] as const;
const register = readRegister();
const titles = ['Kwartaaloverleg', 'Jaaraudit', 'Noodtoets', 'Weekrapport'] as const;
const months = 'januari februari maart april mei juni juli augustus september oktober november december'.split(' ');
const looks = ['08:59', '09:00', '09:59', '10:00', '13:59', '14:00', '14:59', '15:00'];

type Writer = (title: string, date: string) => string;
const written = {
  add: (title, date) => `mijlpaal toevoegen ${title} op ${date}`,
  recur: (title, date) => `mijlpaal toevoegen ${title} op ${date}, elke maand`,
  move: (title, date) => `mijlpaal verplaatsen ${title} naar ${date}`,
  mute: (title) => `dempen ${title} niet van toepassing`,
  unmute: (title) => `dempen uit ${title}`,
  end: (title) => `mijlpaal beëindigen ${title}`,
  follow: (title) => `herinner mij aan ${title}`,
  leave: (title) => `stop herinnering ${title}`,
  snooze: (title, date) => `uitstellen ${title} tot ${date}`,
  seen: (title) => `gezien ${title}`,
  done: (title) => `gereed ${title}`,
  reopen: (title) => `heropen ${title}`,
  off: () => 'herinneringen uit',
  on: () => 'herinneringen aan',
  leads: () => 'termijnen 30, 7, 1',
  undo: () => 'ongedaan maken',
  // What they type tells the bot where they are now.
  travel: () => 'herinneringen',
} as const satisfies Record<string, Writer>;

export const deeds = Object.keys(written) as (keyof typeof written)[];

/** Something that somebody types, so many days after what went before it. */
export interface Deed {
  readonly does: keyof typeof written;
  readonly who: number;
  readonly what: number;
  /** In days. */
  readonly after: number;
  /** Of the day, in Amsterdam. */
  readonly hour: number;
  /** How far ahead the date is that it names, in days. */
  readonly ahead: number;
  /** Of a journey: where to, as a place in `places`. */
  readonly to: number;
}

/**
 * A bot with an admin, two who follow single dates and a deputy, each in a place of their own, which they may leave. As
 * days go by it fails where something comes that was not foreseen, or does not come at its hour where they are, or where a
 * sentence promised another day.
 */
export interface PromiseYear {
  live(deed: Deed): Promise<void>;
  liveUntil(day: Temporal.PlainDate): Promise<void>;
  /** When what came to whom, in order. */
  readonly came: readonly string[];
  /** The days that sentences named. */
  readonly promised: readonly string[];
  close(): Promise<void>;
}

/** @param homes where each of the people is, as a place in `places` */
export async function openPromiseYear(
  database: TestDatabase,
  first: Temporal.PlainDate,
  homes: readonly number[],
): Promise<PromiseYear> {
  let now = at(first, '08:00');
  const staff = { admins: [anna.aadObjectId], deputies: [dirk.aadObjectId] };
  const running = await startBot({ clock: () => now, ...staff, database });
  // Time goes on as the test lets it.
  running.reminders.stop();
  running.posting.stop();
  const { db } = running.database;
  const { connector } = running;
  const originOf = (person: Person) => chatOf(person, connector.url);
  const zones = new Map(people.map(({ aadObjectId }, index) => [aadObjectId, placeAt(homes[index])]));
  const zoneOf = (personId: string) => zones.get(personId) ?? dutch;
  const zoned = ({ aadObjectId }: Person) => ({ localTimezone: zoneOf(aadObjectId) });
  for (const person of people) await replyTo(running, installationUpdate('add', originOf(person), zoned(person)));

  const story: string[] = [];
  const cameSoFar: string[] = [];
  const promised: string[] = [];
  /** By person and milestone. */
  let next = new Map<string, Temporal.PlainDate>();
  const fail = (what: string) => assert.fail([what, String(now), ...story.slice(-25)].join('\n'));

  async function foresee(): Promise<void> {
    next = new Map();
    for (const { personId, milestoneId, day } of await listComing({ db, register }, { staff }, now)) {
      const key = `${personId} ${milestoneId}`;
      const known = next.get(key);
      if (!known || isAfter(known, day)) next.set(key, day);
    }
  }

  /** Looks as the bot does; what comes is what was foreseen for now, and nothing else. */
  async function look(): Promise<void> {
    const expected = [...next].flatMap(([key, day]) =>
      !isAfter(day, now.toPlainDate()) && isMorning(key.slice(0, key.indexOf(' '))) ? [key] : [],
    );
    const from = connector.calls.length;
    const sent = new Map(people.map(({ id }) => [id, connector.messages(`a:${id}`).length]));
    await running.reminders.tick();
    await untilSettled(sent);
    const came = connector.calls.slice(from).flatMap(readSent);
    const actual = [...new Set(came)];
    if (came.length > 0) story.push(`${now.toPlainDateTime()} came: ${came.join(', ')}`);
    if (actual.toSorted().join() !== expected.toSorted().join())
      fail(`foreseen: ${expected.join(', ') || 'nothing'}; came: ${actual.join(', ') || 'nothing'}`);
    cameSoFar.push(...came.toSorted().map((what) => `${now.toPlainDateTime()} ${what}`));
    if (came.length > 0) await foresee();
  }

  /** Whether a look reaches somebody: it is a day and an hour for sending, and nine or later where they are. */
  function isMorning(personId: string): boolean {
    return now.hour >= 9 && now.hour < 18 && now.withTimeZone(zoneOf(personId)).hour >= 9;
  }

  /** What was planned has come: nothing else runs meanwhile, as asking for it again and again would. */
  async function untilSettled(sentBefore: ReadonlyMap<string, number>): Promise<void> {
    const planned = db.selectFrom('deliveries').select('person_id').where('state', '=', 'planned');
    const waiting = new Set((await planned.execute()).map(({ person_id: id }) => id));
    for (const { id, aadObjectId } of people)
      if (waiting.has(aadObjectId)) await connector.waitForMessages(`a:${id}`, (sentBefore.get(id) ?? 0) + 1, 20_000);
    if (waiting.size > 0)
      while ((await planned.execute()).length > 0) await new Promise((resolve) => setImmediate(resolve));
  }

  function readSent({ method, conversationId, body }: (typeof connector.calls)[number]): string[] {
    const person = people.find(({ id }) => conversationId === `a:${id}`);
    if (method !== 'POST' || !person) return [];
    const about = JSON.stringify(body.attachments ?? []).matchAll(/"milestone":"([^"]+)","occurrence":"([^"]+)"/g);
    return [...new Set([...about].map(([, id, date]) => `${id} ${date}`))].map(
      (found) => `${person.aadObjectId} ${found.split(' ')[0]}`,
    );
  }

  async function goTo(moment: Temporal.ZonedDateTime): Promise<void> {
    for (let day = now.toPlainDate(); !isAfter(day, moment.toPlainDate()); day = day.add({ days: 1 })) {
      for (const time of looks) {
        const then = at(day, time);
        if (!isBetween(then, now, moment)) continue;
        now = then;
        // After the first look of a day there is something new for who is far away only.
        if (time === '09:00' || [...next.values()].some((on) => !isAfter(on, day))) await look();
      }
      // The bot looks all day, and misses none: these find nothing.
      const evening = at(day, '17:50');
      if (isWorkingDay(day) && isBetween(evening, now, moment))
        await takeSlot(db, { day, slot: '17:50' }, { now: evening.toInstant(), planned: 0 });
    }
    now = moment;
  }

  async function say(person: Person, text: string): Promise<string> {
    const sent = await replyTo(running, message(text, originOf(person), zoned(person)));
    const said = sent.text ?? cardOf(sent);
    story.push(`${now.toPlainDateTime()} ${person.name}: ${text} > ${said.slice(0, 250)}`);
    return /Weet u het zeker/.test(said) ? say(person, 'ja') : said;
  }

  /** A day that a sentence names is that of the next one: of who typed it, or of whoever is the first. */
  async function checkPromise(said: string, { does, title, who }: { does: Deed['does']; title: string; who: Person }) {
    const day = readPromise(said, now);
    if (!day) return;
    promised.push(String(day));
    const rows = await db.selectFrom('own_milestones').select('id').where('title_nl', '=', title).execute();
    const isOwn = ['follow', 'snooze', 'on'].includes(does);
    // Of two that are called the same it is of one.
    const soonest = (does === 'on' ? [undefined] : rows).map((row) => {
      const days = [...next].flatMap(([key, on]) => {
        const [personId, id] = key.split(' ');
        return (!isOwn || personId === who.aadObjectId) && (!row || row.id === id) ? [on] : [];
      });
      return days.toSorted(Temporal.PlainDate.compare)[0];
    });
    if (!soonest.some((foreseen) => foreseen?.equals(day)))
      fail(`promised: ${day}; foreseen: ${soonest.join(', ') || 'nothing'}; ${said}`);
  }

  await foresee();
  return {
    came: cameSoFar,
    promised,
    async live({ does, who: whoIs, what, after, hour, ahead, to }) {
      const moment = now.add({ days: after }).with({ hour, minute: 30 });
      await goTo(isPast(moment, now) ? moment.add({ days: 1 }) : moment);
      const who = people[whoIs] ?? anna;
      const title = titles[what] ?? titles[0];
      if (does === 'travel') zones.set(who.aadObjectId, placeAt(to));
      const date = now.toPlainDate().add({ days: ahead });
      const said = await say(who, written[does](title, `${date.day} ${months[date.month - 1]} ${date.year}`));
      await foresee();
      await checkPromise(said, { does, title, who });
      now = now.add({ minutes: 10 });
      await look();
    },
    liveUntil: (day) => goTo(at(day, '08:00')),
    close: () => running.close(),
  };
}

function placeAt(index = 0): string {
  return places[index] ?? dutch;
}

function at(day: Temporal.PlainDate, time: string): Temporal.ZonedDateTime {
  return day.toZonedDateTime({ timeZone: dutch, plainTime: time });
}

function isAfter(one: Temporal.PlainDate, other: Temporal.PlainDate): boolean {
  return Temporal.PlainDate.compare(one, other) > 0;
}

function isPast(moment: Temporal.ZonedDateTime, now: Temporal.ZonedDateTime): boolean {
  return Temporal.ZonedDateTime.compare(moment, now) < 0;
}

function isBetween(moment: Temporal.ZonedDateTime, from: Temporal.ZonedDateTime, to: Temporal.ZonedDateTime): boolean {
  return Temporal.ZonedDateTime.compare(moment, from) > 0 && Temporal.ZonedDateTime.compare(moment, to) < 0;
}

function readPromise(said: string, now: Temporal.ZonedDateTime): Temporal.PlainDate | undefined {
  if (/vandaag, binnen tien minuten/.test(said)) return now.toPlainDate();
  const [, day, month = '', year] = /dag (\d{1,2}) (\p{L}+) (\d{4}) om 9 uur/u.exec(said) ?? [];
  return day
    ? Temporal.PlainDate.from({ day: Number(day), month: months.indexOf(month) + 1, year: Number(year) })
    : undefined;
}
