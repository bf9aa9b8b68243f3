import assert from 'node:assert/strict';
import fc from 'fast-check';
import ICAL from 'ical.js';
import { type CalendarParts, writeCalendar } from '../../bot/milestones/calendar-feed.ts';
import { listRegisterMilestones } from '../../bot/milestones/known-milestones.ts';
import { type DatedMilestone, listOccurrences } from '../../bot/milestones/milestone.ts';
import { readRegister } from '../../bot/register/read-register.ts';

const day = (text: string) => Temporal.PlainDate.from(text);
const phase3: DatedMilestone = { id: 'phase-3', when: day('2024-12-31') };
const yearly: DatedMilestone = { id: 'exit-plan', when: { rule: 'FREQ=YEARLY', from: day('2027-03-29') } };

function write(changes: Partial<CalendarParts> = {}): string {
  return writeCalendar({
    milestones: [phase3],
    titleOf: (id) => `Titel van ${id}`,
    descriptionOf: (id) => `Wat ${id} inhoudt`,
    language: 'nl',
    today: day('2026-11-24'),
    ...changes,
  });
}

const parse = (text: string) => new ICAL.Component(ICAL.parse(text));

function listEvents(changes: Partial<CalendarParts> = {}): ICAL.Component[] {
  return parse(write(changes)).getAllSubcomponents('vevent');
}

function readEvent(changes: Partial<CalendarParts> = {}): ICAL.Component {
  const [event] = listEvents(changes);
  assert.ok(event);
  return event;
}

const textOf = (component: ICAL.Component, property: string) => String(component.getFirstPropertyValue(property));
const uidOf = (milestone: DatedMilestone) => textOf(readEvent({ milestones: [milestone] }), 'uid');

/** The first dates on which a calendar program shows an event. */
function listShown(event: ICAL.Component, count: number): string[] {
  const dates = new ICAL.Event(event).iterator();
  return Array.from({ length: count }, () => dates.next()).flatMap((date) => (date ? [date.toString()] : []));
}

describe('the calendar of milestones', () => {
  it('has every date of the register', () => {
    const register = readRegister();
    const milestones = listRegisterMilestones(register);
    const titleOf = (id: string) => register.entries.get(id)?.title.nl ?? '';
    const shown = listEvents({ milestones, titleOf }).map((event) => textOf(event, 'summary'));
    assert.ok(shown.length > 5);
    for (const { id } of milestones)
      assert.ok(
        shown.some((title) => title.includes(titleOf(id))),
        id,
      );
  });

  it('says of a date that is not known to the day that it is not, and rings for none', () => {
    const register = readRegister();
    const milestones = listRegisterMilestones(register).filter(({ vague }) => vague);
    assert.ok(milestones.length > 3);
    const events = listEvents({ milestones, titleOf: (id) => register.entries.get(id)?.title.nl ?? '' });
    for (const event of events) {
      assert.match(textOf(event, 'summary'), /^Onzeker: .*waarschijnlijk|; dag niet bekend\)$/);
      assert.deepEqual(event.getAllSubcomponents('valarm'), []);
    }
    const exit = events.find((event) => /waarschijnlijk 3 juli 2027/.test(textOf(event, 'summary')));
    assert.equal(exit && textOf(exit, 'dtstart'), '2027-07-03');
  });

  it('has no rule but those of Outlook’s templates; other dates are written one by one for two years', () => {
    const outlook =
      /^FREQ=(?:DAILY|WEEKLY|MONTHLY|YEARLY)(?:;INTERVAL=\d+)?(?:;BYMONTH=\d+)?(?:;BYMONTHDAY=-?\d+|;BYDAY=[A-Z,]+(?:;BYSETPOS=-?\d)?)?(?:;(?:COUNT|UNTIL)=\w+)?$/;
    for (const rule of [
      'FREQ=YEARLY;BYMONTH=4,10',
      'FREQ=MONTHLY;BYMONTHDAY=28,29,30;BYSETPOS=-1',
      'FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=28,29,30,31;BYSETPOS=-1',
      'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=28,29;BYSETPOS=-1',
      'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=1',
      'FREQ=MONTHLY;BYDAY=-1FR',
      'FREQ=YEARLY;BYWEEKNO=20',
      'FREQ=YEARLY;BYYEARDAY=100',
      'FREQ=MONTHLY;BYMONTHDAY=1,15',
    ]) {
      const milestone = { id: 'm', when: { rule, from: day('2026-01-01') } };
      const events = listEvents({ milestones: [milestone] });
      assert.ok(events.length > 0, rule);
      for (const event of events) {
        const written = event.getFirstPropertyValue('rrule');
        if (written) assert.match(String(written), outlook, rule);
        else assert.ok(events.length > 1, rule);
      }
      assert.equal(new Set(events.map((event) => textOf(event, 'uid'))).size, events.length, rule);
      const period = { first: day('2026-11-24').subtract({ days: 45 }), last: day('2028-11-24') };
      const expected = listOccurrences([milestone], period).map(({ date }) => date.toString());
      const shown = events
        .flatMap((event) => (event.getFirstPropertyValue('rrule') ? listShown(event, 60) : [textOf(event, 'dtstart')]))
        .filter((date) => date >= period.first.toString() && date <= period.last.toString());
      assert.deepEqual(shown.toSorted(), expected, rule);
    }
  });

  it('shows a milestone on its day, with its title and what it is about', () => {
    const event = readEvent();
    const start = event.getFirstPropertyValue('dtstart');
    assert.ok(start instanceof ICAL.Time && start.isDate, 'not a whole day');
    assert.equal(start.toString(), '2024-12-31');
    assert.equal(textOf(event, 'summary'), 'Titel van phase-3');
    assert.equal(textOf(event, 'description'), 'Wat phase-3 inhoudt');
    assert.equal(new ICAL.Event(event).isRecurring(), false);
  });

  it('takes nobody a day of work', () => assert.equal(textOf(readEvent(), 'transp'), 'TRANSPARENT'));

  for (const [rule, from] of [
    ['FREQ=YEARLY;BYMONTH=4', '2018-04-01'],
    ['FREQ=MONTHLY;BYMONTHDAY=-1', '2026-01-31'],
    // The day from which the rule counts is not one of its dates.
    ['FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29', '2096-03-01'],
    ['FREQ=MONTHLY;INTERVAL=3;BYDAY=1MO', '2026-01-15'],
    ['FREQ=WEEKLY;INTERVAL=2;BYDAY=MO;COUNT=5', '2026-01-14'],
    ['FREQ=YEARLY;UNTIL=20290115T000000Z', '2026-01-15'],
  ] as const) {
    it(`shows one with ${rule} from ${from} on the days on which people are reminded of it`, () => {
      const milestone = { id: 'recurring', when: { rule, from: day(from) } };
      const reminded = listOccurrences([milestone], { first: day(from), last: day(from).add({ years: 60 }) });
      assert.ok(reminded.length > 3);
      const event = readEvent({ milestones: [milestone] });
      assert.equal(textOf(event, 'dtstart'), reminded[0]?.date.toString());
      assert.deepEqual(
        listShown(event, Math.min(reminded.length + 1, 12)),
        reminded.slice(0, 12).map(({ date }) => date.toString()),
      );
    });
  }

  it('writes the last day of a rule as a day, as the dates are days', () => {
    const when = { rule: 'FREQ=YEARLY;UNTIL=20290115T000000Z', from: day('2026-01-15') };
    assert.equal(textOf(readEvent({ milestones: [{ id: 'ends', when }] }), 'rrule'), 'FREQ=YEARLY;UNTIL=20290115');
  });

  it('leaves out one whose rule has no date', () => {
    const when = { rule: 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30', from: day('2026-01-01') };
    assert.equal(listEvents({ milestones: [{ id: 'never', when }, phase3] }).length, 1);
  });

  it('rings at 09:00, 14 days and 1 day before, also where the clock changes in between', () => {
    for (const milestone of [phase3, yearly, { id: 'autumn', when: day('2026-10-26') }]) {
      const event = readEvent({ milestones: [milestone] });
      const midnight = day(textOf(event, 'dtstart')).toZonedDateTime('Europe/Amsterdam');
      const rings = event.getAllSubcomponents('valarm').map((alarm) => {
        assert.equal(textOf(alarm, 'action'), 'DISPLAY');
        assert.equal(textOf(alarm, 'description'), textOf(event, 'summary'));
        return midnight.add(Temporal.Duration.from(textOf(alarm, 'trigger'))).toPlainDateTime();
      });
      const at9 = (days: number) => `${midnight.toPlainDate().subtract({ days })}T09:00:00`;
      assert.deepEqual(rings.map(String), [at9(14), at9(1)]);
    }
  });

  it("keeps an event's identity when its date, title or language changes", () => {
    assert.equal(
      uidOf(phase3),
      textOf(
        readEvent({
          milestones: [{ id: 'phase-3', when: day('2025-01-31') }],
          titleOf: () => 'Phase 3',
          language: 'en',
          today: day('2026-12-01'),
        }),
        'uid',
      ),
    );
  });

  it('gives each milestone an identity of its own, and one that recurs another when its rule changes', () => {
    const other = { rule: 'FREQ=YEARLY;BYMONTH=4,10', from: day('2027-04-01') };
    const identities = [phase3, yearly, { ...yearly, when: other }, { ...yearly, when: other.from }].map(uidOf);
    assert.equal(new Set(identities).size, 4);
    assert.match(identities[0] ?? '', /^phase-3@/);
  });

  it('is called in the language of its reader, and asks to be fetched again after 12 hours', () => {
    const calendar = parse(write());
    assert.equal(textOf(calendar, 'x-wr-calname'), 'Mijlpalen Microsoft 365 Defender');
    assert.equal(textOf(parse(write({ language: 'en' })), 'x-wr-calname'), 'Microsoft 365 Defender milestones');
    assert.equal(textOf(calendar, 'refresh-interval'), 'PT12H');
    assert.equal(textOf(calendar, 'version'), '2.0');
  });

  it('is the same to the byte for the same milestones in whatever order, and is dated today', () => {
    const milestones = [phase3, yearly, { id: 'other', when: day('2024-12-31') }];
    assert.equal(write({ milestones }), write({ milestones: milestones.toReversed() }));
    assert.equal(textOf(readEvent(), 'dtstamp'), '2026-11-24T00:00:00Z');
  });

  it('can be read where there is no milestone', () => assert.equal(listEvents({ milestones: [] }).length, 0));

  it('keeps whatever people type, in lines of at most 75 bytes', () => {
    const typed = fc.string({ unit: 'grapheme', maxLength: 300 });
    fc.assert(
      fc.property(
        fc.oneof(
          typed,
          typed.map((text) => `${text},;\\\n"é:€😀\t`),
        ),
        (text) => {
          const written = write({ titleOf: () => text, descriptionOf: () => text });
          assert.equal(textOf(readEvent({ titleOf: () => text }), 'summary'), text);
          assert.equal(textOf(readEvent({ descriptionOf: () => `.${text}` }), 'description'), `.${text}`);
          assert.ok(written.endsWith('\r\n'));
          for (const line of written.split('\r\n')) {
            assert.ok(Buffer.byteLength(line) <= 75, line);
            assert.doesNotMatch(line, /[\r\n]/);
          }
        },
      ),
    );
  });

  it('has a space for a control character that a word processor left, for which a program may refuse it all', () => {
    const title = (text: string) => textOf(readEvent({ titleOf: () => text }), 'summary');
    assert.equal(title('Fase 3\u000bgereed\u0007'), 'Fase 3 gereed ');
    assert.equal(title('Fase 3\r\ngereed'), 'Fase 3\ngereed');
  });

  it('has a space for a separator of lines that was kept with a date, where a program would end the line at it', () => {
    const event = readEvent({ titleOf: () => 'Kosten\u2028en\u2029baten', descriptionOf: () => 'vraag\u2028Bram' });
    assert.equal(textOf(event, 'summary'), 'Kosten en baten');
    assert.equal(textOf(event, 'description'), 'vraag Bram');
  });
});
