import assert from 'node:assert/strict';
import { decode } from 'fast-png';
import type { ChartPoint } from '../../bot/pictures/chart/chart.ts';
import { layOutChart } from '../../bot/pictures/chart/lay-out-chart.ts';
import { drawPng } from '../../bot/pictures/draw-png.ts';
import { createPictures } from '../../bot/pictures/pictures.ts';
import { viewPicture } from '../../bot/pictures/view-picture.ts';
import { readRegister } from '../../bot/register/read-register.ts';
import { languages } from '../../bot/register/schema.ts';

const register = readRegister();
const base = 'https://bot.example.nl';
const today = Temporal.PlainDate.from('2026-11-27');
const open = (publicUrl?: string) =>
  createPictures({ knowledge: { register }, publicUrl: () => publicUrl, nowMs: () => 0 });
const nameOf = (url: string) => {
  const [, , language = '', theme = '', day = '', subject = ''] = new URL(url).pathname.split('/');
  return { language, theme, day, subject: subject.replace('.png', '') };
};

describe('a picture with an answer', () => {
  it('is at an address that says all that is in it, for each theme', () => {
    const picture = open(base).find('milestones', 'nl', today);
    assert.equal(picture?.url, `${base}/pictures/nl/light/2026-11-27/milestones.png`);
    assert.equal(picture?.darkUrl, `${base}/pictures/nl/dark/2026-11-27/milestones.png`);
  });

  it('is not there where nobody could fetch it, nor with what has no dates to draw', () => {
    assert.equal(open().find('milestones', 'nl', today), undefined);
    assert.equal(open(base).find('O2', 'nl', today), undefined);
    assert.equal(open(base).find('phase-1', 'nl', today), undefined);
  });

  it('says in words what it shows: what comes, the earliest first', () => {
    const alt = open(base).find('next', 'en', today)?.alt ?? '';
    assert.match(alt, /^Timeline\. Today: 27 November 2026\. /);
    assert.match(alt, /12 January 2027: Data Act[^;]*; 12 January 2027: [^;]*Windows[^;]* and 1 more; 31 March 2027/);
  });

  it('says when it was expected, when it was reported, and how much later that was', () => {
    const alt = open(base).find('phase-3', 'nl', today)?.alt ?? '';
    assert.match(alt, /Verwacht: eind 2024\. Gereed gemeld: 26 februari 2025, 57 dagen later dan verwacht\.$/);
  });

  it('shows of a rehearsal only what was known on its day', () => {
    assert.equal(open(base).find('phase-3', 'nl', Temporal.PlainDate.from('2023-12-22')), undefined);
    assert.doesNotMatch(open(base).find('milestones', 'nl', Temporal.PlainDate.from('2024-06-01'))?.alt ?? '', /2025/);
  });

  for (const language of languages)
    for (const subject of ['milestones', 'next', 'phase-2', 'phase-3'])
      it(`is small, and as wide as a card is drawn: ${subject} (${language})`, async () => {
        const pictures = open(base);
        const found = pictures.find(subject, language, today);
        assert.ok(found);
        for (const url of [found.url, found.darkUrl]) {
          const drawn = await pictures.read(nameOf(url));
          assert.equal(drawn.kind, 'drawn');
          if (drawn.kind !== 'drawn') continue;
          assert.ok(drawn.png.length <= 80_000, `${drawn.png.length} bytes`);
          const { width, height, data } = decode(drawn.png);
          assert.equal(width, 720);
          assert.ok(height <= 460, `${height} high`);
          assert.ok(new Set(data).size > 20, 'there are letters on it');
        }
      });
});

describe('the letters of a picture', () => {
  /** Whether something is drawn for it. */
  const isDrawn = async (letter: string) => {
    const says = letter.replace('&', '&amp;').replace('<', '&lt;');
    const png = await drawPng(
      `<svg xmlns="http://www.w3.org/2000/svg" width="40" height="40"><text x="5" y="30" font-size="20" font-family="Open Sans">${says}</text></svg>`,
    );
    return decode(png).data.some((value) => value > 0);
  };

  it('are all in its font', async () => {
    const subjects = ['milestones', 'next', ...register.entries.keys()];
    const views = languages.flatMap((language) =>
      subjects.flatMap((subject) => viewPicture(subject, { register, language, today }) ?? []),
    );
    const letters = new Set(views.map((view) => JSON.stringify(view)).join(''));
    const missing = [];
    for (const letter of letters) if (letter !== ' ' && !(await isDrawn(letter))) missing.push(letter);
    assert.deepEqual(missing, []);
  }).timeout(30_000);
});

describe('an address of a picture', () => {
  const name = { language: 'nl', theme: 'light', day: '2026-11-27', subject: 'next' };

  it('that the bot did not give has nothing', async () => {
    const wrong = [
      { language: 'de' },
      { theme: 'blue' },
      { day: '2026-13-01' },
      { day: '9999-01-01' },
      { day: 'x' },
      { subject: '__proto__' },
      { subject: 'O2' },
    ];
    for (const part of wrong) assert.deepEqual(await open(base).read({ ...name, ...part }), { kind: 'none' });
  });

  it('is not drawn for whoever asks for one after another; what was drawn is still given', async () => {
    let now = 0;
    const pictures = createPictures({ knowledge: { register }, publicUrl: () => base, nowMs: () => now });
    const read = async (day: number) =>
      (await pictures.read({ ...name, day: Temporal.PlainDate.from('2025-01-01').add({ days: day }).toString() })).kind;
    const first = [];
    for (let day = 0; day < 42; day += 1) first.push(await read(day));
    assert.deepEqual([first[0], first.at(-1)], ['drawn', 'busy']);
    assert.equal(await read(0), 'drawn');
    now += 5000;
    assert.equal(await read(100), 'drawn');
  }).timeout(60_000);
});

describe('the chart of dates', () => {
  const days = [
    '2022-12-31',
    '2023-01-01',
    '2025-02-26',
    '2026-11-01',
    '2027-01-12',
    '2027-01-12',
    '2027-03-31',
    '2031-12-27',
  ];
  const points: readonly ChartPoint[] = days.map((day, index) => ({
    ...{
      id: `date-${index}`,
      title: 'Einde betaalde verlenging Windows 10 (jaar 2)',
      written: 'rond 3 juli 2027',
      day,
    },
    ...(index === 0 ? { reported: '2025-02-26', kind: 'late' as const } : { kind: 'ahead' as const }),
    ...(index === 4 ? { until: '2027-12-31' } : {}),
  }));
  const lay = (width: number, textSize: number, of = points) =>
    layOutChart([{ id: 'one', name: 'Overheid en wet', points: of }], {
      ...{ width, textSize, from: '2022-06-01', to: '2032-06-01', today: '2026-11-28', todaySays: 'Vandaag' },
      ...{ language: 'nl', hasNames: true },
    });

  for (const [width, textSize] of [
    [264, 13],
    [720, 20],
    [1036, 13],
  ] as const)
    it(`has labels that lie on no other label or mark, and stick out nowhere, ${width} wide`, () => {
      const { marks } = lay(width, textSize);
      assert.equal(marks.length, days.length);
      for (const [index, one] of marks.entries()) {
        assert.ok(one.x >= 0 && one.x + one.width <= width, `${index} sticks out`);
        for (const other of marks.slice(index + 1)) {
          const isBeside = one.x >= other.x + other.width || other.x >= one.x + one.width;
          const isAbove = one.y >= other.y + other.height || other.y >= one.y + one.height;
          assert.ok(isBeside || isAbove, `${one.id} lies on ${other.id}`);
        }
      }
    });

  it('ties what was expected to what was reported, in proportion to the days between', () => {
    const { shapes } = lay(1036, 13);
    const tie = shapes.find((shape) => shape.kind === 'line' && shape.tone === 'late');
    const [from, to] = tie?.kind === 'line' ? [tie.from[0], tie.to[0]] : [0, 0];
    const years = shapes.filter((shape) => shape.kind === 'text' && /^20(24|25)$/.test(shape.says));
    const [one, two] = years.map((shape) => (shape.kind === 'text' ? shape.x : 0));
    assert.ok(one !== undefined && two !== undefined);
    assert.equal(Math.round(((to - from) / (two - one)) * 366), 788);
  });

  it('leaves out what is in another period, and has one line for today', () => {
    const { shapes, marks } = lay(
      720,
      20,
      points.map((point) => ({ ...point, day: '2040-01-01', until: undefined, reported: undefined })),
    );
    assert.equal(marks.length, 0);
    assert.equal(shapes.filter((shape) => shape.kind === 'line' && shape.tone === 'today').length, 1);
  });
});
