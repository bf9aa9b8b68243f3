import assert from 'node:assert/strict';
import { answer, answerAbout } from '../../bot/answers/answer.ts';
import { datedKinds } from '../../bot/answers/answer-id.ts';
import { createKnowledge } from '../../bot/answers/knowledge.ts';
import { viewMeasures } from '../../bot/http/pages/view-measures.ts';
import { viewTimeline } from '../../bot/http/pages/view-timeline.ts';
import { asKnownOn } from '../../bot/register/as-known-on.ts';
import { namedDays } from '../../bot/register/named-days.ts';
import { readRegister } from '../../bot/register/read-register.ts';
import { type Language, languages, type Moment } from '../../bot/register/schema.ts';
import { preview } from '../../bot/reminders/preview.ts';
import { listToRead, writeRereadItem } from '../../bot/reminders/rereading.ts';
import { openCalendar } from '../../bot/reminders/said/calendar.ts';
import { writeReminder } from '../../bot/reminders/write-reminder.ts';
import { saveLanguageChoice } from '../../bot/store/chats/language-choices.ts';
import type { OpenDatabase } from '../../bot/store/database.ts';
import { renewCalendarSecret } from '../../bot/store/reminders/calendar-secrets.ts';
import { writeSummaries } from '../../bot/summaries/write.ts';
import { describeSource } from '../../bot/wording/citations.ts';
import { createEmbedded, type TestDatabase } from '../support/databases/databases.ts';

const register = readRegister();
const knowledge = createKnowledge(register);
const [first, last] = ['2023-04-01', '2027-12-31'].map((text) => Temporal.PlainDate.from(text)) as [
  Temporal.PlainDate,
  Temporal.PlainDate,
];
const step = 41;
const isAfter = (one: Temporal.PlainDate | undefined, other: Temporal.PlainDate) =>
  one !== undefined && Temporal.PlainDate.compare(one, other) > 0;
const isDated = ({ type }: { type: string }) => type === 'milestone' || type === 'later';

/** Every so many days, and the days around each on which something of the register begins to be known. */
function listDays(): Temporal.PlainDate[] {
  const count = Math.floor(first.until(last).days / step) + 1;
  const steps = Array.from({ length: count }, (_, index) => first.add({ days: index * step }));
  const begins = [...register.facts.values()].flatMap(({ since }) =>
    since ? [since.subtract({ days: 1 }), since] : [],
  );
  const all = [...steps, ...begins].filter((day) => !isAfter(first, day) && !isAfter(day, last)).map(String);
  return [...new Set(all)].toSorted().map((day) => Temporal.PlainDate.from(day));
}

/** A text, or a whole of texts, as somebody gets it on a day. */
interface Shown {
  readonly where: string;
  readonly language: Language;
  readonly today: Temporal.PlainDate;
  readonly value: unknown;
  /** A name that was typed: it is said again. */
  readonly asked?: string;
}

/** Every text in a value, and every object in it. */
function walk(value: unknown): { texts: string[]; objects: Record<string, unknown>[] } {
  if (typeof value === 'string') return { texts: [value], objects: [] };
  if (typeof value !== 'object' || value === null) return { texts: [], objects: [] };
  const below = Object.values(value).map(walk);
  return {
    texts: below.flatMap(({ texts }) => texts),
    objects: [
      ...(Array.isArray(value) ? [] : [value as Record<string, unknown>]),
      ...below.flatMap((one) => one.objects),
    ],
  };
}

const momentsOf = (entry: object) =>
  Object.values(entry).filter((part): part is Moment => (part as Partial<Moment> | null)?.on !== undefined);

/** What may be said on a day. */
function allowOn(today: Temporal.PlainDate, language: Language) {
  const known = asKnownOn(register, today);
  const refs = [...register.sources].flatMap(([id, { published, read, sections }]) =>
    isAfter(published?.first ?? read, today) ? [] : [id, ...Object.keys(sections).map((section) => `${id}/${section}`)],
  );
  const entries = [...known.entries.values()];
  const spoken = [...known.facts.values(), ...register.sources.values()]
    .map((one) => ('text' in one ? one.text : one.name)[language])
    .join('\n');
  const plans = [...known.facts.values()].filter((fact) => fact.plans);
  return {
    sources: new Set(refs.map((ref) => describeSource(register, ref, language).name)),
    laterFacts: [...register.facts.values()].filter(({ since }) => isAfter(since, today)),
    laterTitles: [...register.entries.values()]
      .filter((entry) => isDated(entry) && !known.entries.has(entry.id))
      .map(({ title }) => title[language])
      // "EU Data Boundary" is a date's name, and what is spoken of long before it.
      .filter((title) => !spoken.includes(title)),
    ahead: new Set(
      [
        ...plans.flatMap(({ text, plain }) => [...namedDays(text.nl), ...namedDays(plain?.nl ?? '')]),
        ...entries.flatMap(({ title }) => namedDays(title.nl)),
        // What a text announces in its own title.
        ...[...known.sources.values()]
          .filter(({ published, read }) => !isAfter(published?.first ?? read, today))
          .flatMap(({ name }) => namedDays(name.nl)),
        ...entries.flatMap((entry) =>
          momentsOf(entry).flatMap(({ on, as }) => [
            on.first,
            on.first.with({ day: 1 }),
            on.last,
            ...namedDays(as?.nl ?? ''),
          ]),
        ),
        ...entries.flatMap((entry) => momentsOf(entry).map(({ on }) => on.first.with({ month: 1, day: 1 }))),
      ].map(String),
    ),
  };
}

const past = ['passed', 'met', 'met-late', 'expired', 'began'];

/** Everything of a text that nobody could know on its day. */
function findLater({ where, language, today, value, asked }: Shown, allowed: ReturnType<typeof allowOn>): string[] {
  const { texts, objects } = walk(value);
  const all = texts.join('\n');
  const isAsked = (day: Temporal.PlainDate) => namedDays(asked ?? '').some((named) => named.equals(day));
  const at = (what: string) => `${where}, ${language}, ${today}: ${what}`;
  const sources = objects.filter((one) => typeof one['name'] === 'string' && typeof one['detail'] === 'string');
  return [
    ...sources
      .filter(({ name }) => !allowed.sources.has(name as string))
      .map(({ name }) => at(`cites ${name as string}`)),
    ...allowed.laterFacts
      .filter(({ text, plain }) => all.includes(text[language]) || (plain && all.includes(plain[language])))
      .map(({ id }) => at(`tells ${id}`)),
    ...allowed.laterTitles
      .filter((title) => !asked?.includes(title) && all.includes(title))
      .map((title) => at(`names ${title}`)),
    ...(language === 'nl'
      ? texts.flatMap((text) =>
          namedDays(text)
            .filter((day) => isAfter(day, today) && !allowed.ahead.has(day.toString()) && !isAsked(day))
            .map((day) => at(`names ${day} in ${text}`)),
        )
      : []),
    ...objects
      .filter(({ state, note }) => past.includes(state as string) || /geleden|\bago\b/.test(String(note ?? '')))
      .flatMap((row) =>
        namedDays([row['date'], row['note'], row['written']].filter((part) => typeof part === 'string').join(' '))
          .filter((day) => isAfter(day, today))
          .map((day) => at(`tells ${day} as past: ${JSON.stringify(row)}`)),
      ),
  ];
}

describe('whatever is shown on a day', function () {
  this.timeout(120_000);
  const days = listDays();
  let database: TestDatabase;
  let opened: OpenDatabase;
  before(async () => {
    database = await createEmbedded();
    opened = await database.open();
  });
  after(async () => {
    await opened.close();
    await database.drop();
  });

  /** Fails with the first of what was found, and how much there is. */
  async function holds(
    show: (today: Temporal.PlainDate, language: Language) => Promise<Omit<Shown, 'today' | 'language'>[]>,
  ) {
    const found: string[] = [];
    let count = 0;
    for (const language of languages)
      for (const today of days) {
        const allowed = allowOn(today, language);
        for (const shown of await show(today, language)) {
          count += 1;
          found.push(...findLater({ ...shown, today, language }, allowed));
        }
      }
    assert.ok(count >= days.length, `only ${count} texts were looked at`);
    assert.deepEqual(found.slice(0, 20), [], `${found.length} found`);
  }

  it('as an answer on a subject, its dates or a list is of that day', () =>
    holds(async (today, language) => {
      const known = asKnownOn(register, today);
      const dated = [...known.entries.values()].filter((entry) => momentsOf(entry).length > 0);
      return [
        ...known.entries.keys(),
        ...known.lists.keys(),
        ...known.facts.keys(),
        ...dated.flatMap(({ id }) => datedKinds.map((kind) => `${id}#${kind}`)),
      ].map((id) => ({ where: id, value: answerAbout(knowledge, id, { language, today }) }));
    }));

  it('as an answer to the name of what is known only later is of that day', () =>
    holds(async (today, language) => {
      const known = asKnownOn(register, today);
      return [...register.entries.values()]
        .filter(({ id, type }) => !known.entries.has(id) || type === 'milestone')
        .map(({ id, title }) => {
          const asked = title[language];
          const { answer: value } = answer(knowledge, { text: asked, context: { preferred: language }, today });
          return { where: id, value, asked };
        });
    }));

  it('on the page is of that day', () =>
    holds(async (today, language) => {
      const reading = { register, language, today };
      return [
        { where: 'timeline', value: viewTimeline({ ...reading, own: [], done: new Map() }) },
        { where: 'measures', value: viewMeasures(reading) },
      ];
    }));

  it('as a summary is of that day', () =>
    holds(async (today, language) => {
      const now = today.toZonedDateTime({ timeZone: 'Europe/Amsterdam', plainTime: '09:00' });
      const counted = [...asKnownOn(register, today).entries.values()].filter(isDated);
      const specs = [
        ...[30, 365].map((period) => ({ template: 'next', days: period }) as const),
        { template: 'measures', days: 90 } as const,
        ...[30, 365].map((period) => ({ template: 'changes', days: period }) as const),
        ...counted.map(({ id }) => ({ template: 'countdown', days: 90, milestoneId: id }) as const),
      ];
      const written = specs.map(async (spec) => ({
        where: `summary ${JSON.stringify(spec)}`,
        value: await writeSummaries(
          { db: opened.db, knowledge },
          { ...spec, language, inThread: false },
          { since: undefined, now },
        ),
      }));
      return Promise.all(written);
    }));

  it('as a reminder is of that day, also in a list of what is still to go out', () =>
    holds(async (today, language) => {
      const staff = { admins: ['anna'], deputies: ['dirk'] };
      const planned = await preview({ db: opened.db, register }, { staff, from: today });
      return planned.map(({ occurrence: { milestone, date }, lead }) => {
        const facts = { milestoneId: milestone.id, occurrence: date, lead, acts: undefined };
        const reading = { register, own: [], language, today, role: 'admin' } as const;
        return { where: `reminder ${milestone.id} ${lead}`, value: writeReminder(facts, reading) };
      });
    }));

  it('as a source to be read again is of that day', () =>
    holds(async (today, language) => {
      const reading = { register, readings: new Map(), language, today };
      const due = await listToRead({ db: opened.db, register }, today);
      const items = due.map((one) => ({ sourceId: one.source.id, due: one.due }));
      return [
        { where: 'sources to read', value: items.length },
        ...items.map((item) => ({ where: `source ${item.sourceId}`, value: writeRereadItem(item, reading) })),
      ];
    }));

  it('as a calendar is of that day', async () => {
    let now = first.toZonedDateTime('Europe/Amsterdam');
    const calendar = openCalendar({ db: opened.db, knowledge: { register }, clock: () => now });
    await holds(async (today, language) => {
      now = today.toZonedDateTime('Europe/Amsterdam');
      await saveLanguageChoice(opened.db, { personId: 'anna', language }, now.toInstant());
      const secret = await renewCalendarSecret(opened.db, 'anna', today);
      const text = await calendar(secret);
      // A line of a calendar goes on behind a line end and a space.
      const unfolded = (text ?? '').replaceAll('\r\n ', '').replaceAll('\\,', ',').replaceAll('\\;', ';');
      return [{ where: 'calendar', value: unfolded.split('\r\n') }];
    });
  });
});
