import assert from 'node:assert/strict';
import { createKnowledge } from '../../bot/answers/knowledge.ts';
import { mergeMilestones } from '../../bot/milestones/known-milestones.ts';
import { asKnownOn } from '../../bot/register/as-known-on.ts';
import { readRegister } from '../../bot/register/read-register.ts';
import { languages } from '../../bot/register/schema.ts';
import type { LocalSetting, OwnMilestone } from '../../bot/store/reminders/milestones.ts';
import type { SummarySpec } from '../../bot/store/summaries/summary-spec.ts';
import { type ComposeReading, compose } from '../../bot/summaries/compose.ts';
import type { Summary } from '../../bot/wording/summary.ts';

const knowledge = createKnowledge(readRegister());
const day = (text: string) => Temporal.PlainDate.from(text);
const templates = ['next', 'measures', 'changes', 'countdown'] as const;
const own: OwnMilestone = {
  id: 'own-1',
  title: { nl: 'Audit' },
  date: day('2026-12-15'),
  knownSince: day('2026-11-20'),
};

interface Options extends Partial<Omit<ComposeReading, 'today' | 'since'>> {
  readonly settings?: readonly LocalSetting[];
  readonly today?: string;
  readonly since?: string;
}

function write(spec: Partial<SummarySpec>, { settings = [], today = '2026-11-24', since, ...given }: Options = {}) {
  const { own: theirs = [], changes = [], done = new Map() } = given;
  return compose(
    { template: 'next', language: 'nl', days: 90, inThread: false, ...spec },
    {
      knowledge,
      milestones: mergeMilestones(asKnownOn(knowledge.register, day(today)), theirs, settings),
      own: theirs,
      done,
      changes,
      since: since === undefined ? undefined : day(since),
      today: day(today),
    },
  );
}

function one(spec: Partial<SummarySpec>, options?: Options): Summary {
  const [summary, ...others] = write(spec, options);
  assert.ok(summary && others.length === 0);
  return summary;
}

const rows = ({ items }: Summary) => items.map(({ text, note = '' }) => `${text}: ${note}`);

describe('every summary', () => {
  const milestoneId = 'data-act-switching';

  it('is in the language asked for, and in both Dutch comes first', () => {
    for (const template of templates) {
      for (const language of languages) assert.equal(one({ template, language, milestoneId }).language, language);
      const both = write({ template, language: 'both', milestoneId });
      assert.deepEqual(
        both.map(({ language }) => language),
        ['nl', 'en'],
      );
      assert.deepEqual(both, [
        ...write({ template, language: 'nl', milestoneId }),
        ...write({ template, language: 'en', milestoneId }),
      ]);
    }
  });

  it('lists the sources that it names, and no others', () => {
    for (const template of templates)
      for (const summary of write({ template, language: 'both', days: 730, milestoneId })) {
        const cited = new Set([summary.lead, ...summary.items].flatMap(({ cites }) => cites));
        assert.deepEqual([...cited].sort(), summary.citations.map(({ number }) => number).sort(), template);
        assert.ok(cited.size > 0, template);
      }
  });

  it('shows eight rows at most, and says how many more there are', () => {
    const { items, left, lead } = one({ template: 'changes' }, { since: '2024-12-01' });
    assert.equal(items.length, 8);
    assert.match(lead.text, new RegExp(`zijn er ${8 + left} dingen gewijzigd`));
  });
});

describe('the summary of what comes next', () => {
  it('has the dates of the period, the earliest first, each counted to today and with whose it is', () => {
    const summary = one({ days: 50 }, { own: [own] });
    assert.equal(summary.lead.text, 'In de komende 50 dagen vallen 4 datums.');
    assert.deepEqual(rows(summary), [
      'Audit: 15 december 2026, over 21 dagen; van uw organisatie',
      'Data Act: geen overstapkosten meer: 12 januari 2027, over 49 dagen; niet uit de brief',
      'Einde ondersteuning Windows 10 Enterprise LTSC 2021: 12 januari 2027, over 49 dagen; uit tweede hand; niet uit de brief',
      'Einde ondersteuning Windows Server 2016: 12 januari 2027, over 49 dagen; niet uit de brief',
    ]);
  });

  it('says of a milestone too that its date is not from the letter', () => {
    const soon = rows(one({ days: 60 }, { today: '2022-12-01' }));
    assert.ok(soon.includes('Eerste streefdatum van de EU Data Boundary: eind 2022; niet uit de brief'));
    const [row = ''] = rows(one({ days: 60 }, { today: '2023-12-01' }));
    assert.doesNotMatch(row, /niet uit de brief/);
  });

  it('says that the period has none, with the first one after it', () => {
    const summary = one({ days: 7, language: 'en' });
    assert.equal(summary.lead.text, 'No known date falls in the next 7 days. The first one after that is below.');
    assert.equal(summary.items.length, 1);
  });

  it('says once that a date is uncertain, and of one known at second hand that it is', () => {
    const summary = one({ days: 365 });
    for (const { note = '', state } of summary.items) {
      assert.doesNotMatch(note, /onzeker/, 'the state says so already');
      if (note.includes('uit tweede hand')) assert.equal(state, 'uncertain');
    }
    assert.ok(summary.items.some(({ state }) => state === 'uncertain'));
  });

  it('follows what admins set: a date that was moved, and none that is muted', () => {
    const setting = { milestoneId: 'data-act-switching', changedOn: day('2026-11-20') };
    const moved = one({ days: 90 }, { settings: [{ ...setting, date: day('2026-12-01') }] });
    assert.match(rows(moved)[0] ?? '', /^Data Act: geen overstapkosten meer: 1 december 2026, over 7 dagen/);
    const muted = one({ days: 90 }, { settings: [{ ...setting, mutedBecause: 'niet van toepassing' }] });
    assert.ok(rows(muted).every((row) => !row.startsWith('Data Act')));
  });
});

describe('the summary of measures', () => {
  it('names each with its code, for whom it is, and how its date stands', () => {
    const { title, items } = one({ template: 'measures' });
    assert.equal(title, 'Bekende maatregelen');
    assert.deepEqual(
      items.map(({ id }) => id),
      ['M1', 'M2', 'O1', 'O2', 'O3', 'O4', 'O5', 'S1'],
    );
    assert.match(items[2]?.note ?? '', /^acceptatie tot eind 2023, bijna 3 jaar geleden/);
    assert.equal(one({ template: 'measures', language: 'en' }).title, 'Known measures');
  });
});

describe('the summary of what changed', () => {
  const changed = (since: string, options: Options = {}) => one({ template: 'changes' }, { since, ...options });

  const phase3 = (summary: Summary) =>
    rows({ ...summary, items: summary.items.filter(({ heading }) => heading === 'Bereikt of voorbij') }).filter((row) =>
      row.startsWith('Fase 3'),
    );

  it('says that nothing changed since the last post', () => {
    const { lead, items, citations } = changed('2026-11-23');
    assert.equal(lead.text, 'Sinds 23 november 2026 is er niets gewijzigd.');
    assert.deepEqual([items, citations], [[], []]);
    const english = one({ template: 'changes', language: 'en' }, { since: '2026-11-24' });
    assert.equal(english.lead.text, 'Nothing has changed since 24 November 2026.');
  });

  it('looks back its own period where there was no post before', () => {
    assert.match(one({ template: 'changes', days: 30 }).lead.text, /^Sinds 25 oktober 2026 /);
  });

  it('tells of a date that was met late once, and that it was late', () => {
    const after = changed('2025-02-01', { today: '2025-03-01' });
    assert.deepEqual(phase3(after), [
      'Fase 3: supporttickets in de EU: gereed gemeld 26 februari 2025, 57 dagen later dan verwacht, en beperkter: opslag in de EU, met uitzonderingen; geen verwerking',
    ]);
    assert.ok(after.items.every(({ state }) => state !== 'met'));
    assert.match(
      phase3(changed('2024-12-01', { today: '2025-03-01' })).join(),
      /^[^:]*: [^:]*: gereed gemeld 26 februari 2025, [^:]*: opslag in de EU[^:]*$/,
    );
  });

  it('does not tell on the day itself what is yet to be reported', () => {
    assert.ok(rows(changed('2025-02-01', { today: '2025-02-25' })).every((row) => !/gereed gemeld/i.test(row)));
  });

  it('tells what the register learned, with its source', () => {
    const { items } = changed('2025-02-25', { today: '2025-02-26' });
    const news = items.filter(({ heading }) => heading === 'Nieuw in het register');
    assert.ok(news.length > 0);
    assert.ok(news.every(({ cites }) => cites.length > 0));
  });

  it('tells what admins changed, without their names', () => {
    const { items, lead } = changed('2026-11-23', {
      own: [own],
      changes: [
        { action: 'milestone added', milestoneId: 'own-1' },
        { action: 'milestone moved', milestoneId: 'phase-3', movedTo: day('2027-01-05') },
        { action: 'milestone ended', milestoneId: 'own-9', title: { nl: 'Oude audit' } },
      ],
    });
    assert.equal(lead.text, 'Sinds 23 november 2026 zijn er 3 dingen gewijzigd.');
    assert.deepEqual(
      items.map(({ heading, text }) => [heading, text]),
      [
        ['In uw eigen organisatie', 'Toegevoegd: Audit.'],
        ['In uw eigen organisatie', 'Verplaatst naar 5 januari 2027: Fase 3: supporttickets in de EU.'],
        ['In uw eigen organisatie', 'Beëindigd: Oude audit.'],
      ],
    );
  });
});

describe('the countdown', () => {
  it('counts down to its date, says what it is about, and what comes after it', () => {
    const { title, lead, items } = one({ template: 'countdown', milestoneId: 'data-act-switching' });
    assert.equal(title, 'Aftellen: Data Act: geen overstapkosten meer');
    assert.equal(lead.text, 'De datum is 12 januari 2027: over 49 dagen.');
    assert.match(items[1]?.text ?? '', /^Vanaf 12 januari 2027 mogen cloudaanbieders geen overstapkosten meer rekenen/);
    assert.equal(items.at(-1)?.heading, 'Daarna komt');
  });

  it('counts on where its date has passed', () => {
    const { lead } = one({ template: 'countdown', milestoneId: 'phase-3', language: 'en' });
    assert.match(lead.text, /^The date is 26 February 2025: almost 21 months ago/);
  });

  it('says so where its date is not there any more', () => {
    const { lead, items } = one({ template: 'countdown', milestoneId: 'own-1' });
    assert.equal(lead.text, 'Deze datum is er niet meer. Kies een andere.');
    assert.deepEqual(items, []);
  });
});

describe('a date that was reported done', () => {
  const done = new Map([['own-1', day('2026-11-23')]]);
  it('is still in its period, as done and with the day, and not who did it', () => {
    assert.ok(
      rows(one({}, { own: [own], done })).includes(
        'Audit: 15 december 2026; gereed gemeld op 23 november 2026; van uw organisatie',
      ),
    );
    const [item] = one({ language: 'en' }, { own: [own], done }).items;
    assert.equal(item?.state, 'met');
  });
});
