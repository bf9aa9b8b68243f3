import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { keptOfPeople } from '../../../bot/store/rights/kept-of-people.ts';

const bot = join(import.meta.dirname, '..', '..', '..', 'bot');
const design = readFileSync(join(bot, 'DESIGN.md'), 'utf8');
const page = readFileSync(join(bot, 'tab', 'privacy.html'), 'utf8');
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

describe('what is told of personal data', () => {
  it('is on the page about privacy what the list of it says, in both languages and in order', () => {
    const [dutch = '', english = ''] = page.split('<section lang="en"');
    for (const [language, section] of [
      ['nl', dutch],
      ['en', english],
    ] as const)
      assert.deepEqual(
        [...section.matchAll(/<li>(.*)<\/li>/g)].map(([, item]) => item),
        keptOfPeople.map(
          ({ what, why, until }) => `${capital(what[language])}; ${why[language]}. ${capital(until[language])}.`,
        ),
      );
  });

  it('is in the design what the list of it says', () => {
    const rows = design.slice(design.indexOf('## Personal data')).match(/^\| (?!what \|).*\|$/gm);
    assert.deepEqual(
      rows,
      keptOfPeople.map(({ what, why, until }) => `| ${what.en} | ${why.en} | ${until.en} |`),
    );
  });
});
