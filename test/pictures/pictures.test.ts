import assert from 'node:assert/strict';
import { decode } from 'fast-png';
import { createPictures } from '../../bot/pictures/pictures.ts';
import { placeLabels } from '../../bot/pictures/place-labels.ts';
import { readRegister } from '../../bot/register/read-register.ts';
import { languages } from '../../bot/register/schema.ts';

const register = readRegister();
const base = 'https://bot.example.nl';
const today = Temporal.PlainDate.from('2026-11-27');
const open = (publicUrl?: string) => createPictures({ register, publicUrl: () => publicUrl, nowMs: () => 0 });
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
    assert.match(alt, /12 January 2027: Data Act[^;]* and 2 more; 31 March 2027/);
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
    const pictures = createPictures({ register, publicUrl: () => base, nowMs: () => now });
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

describe('the labels of a line of dates', () => {
  it('lie on no other label', () => {
    const labels = [10, 14, 60, 61, 200, 300, 305, 690].map((at) => ({ at, width: 220 }));
    const placed = placeLabels(labels, 700);
    for (const [index, one] of placed.entries())
      for (const other of placed.slice(index + 1))
        assert.ok(one.level !== other.level || Math.abs(one.left - other.left) > 220, `${index}`);
    assert.ok(placed.every(({ left }) => left >= 0 && left + 220 <= 700));
  });
});
