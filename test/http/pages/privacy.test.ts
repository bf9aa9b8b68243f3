import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const bot = join(import.meta.dirname, '..', '..', '..', 'bot');
const design = readFileSync(join(bot, 'DESIGN.md'), 'utf8');
const page = readFileSync(join(bot, 'tab', 'privacy.html'), 'utf8');

/** How long each row of the design's table of personal data is kept. */
const terms = design
  .slice(design.indexOf('## Personal data'))
  .split('\n')
  .filter((line) => line.startsWith('| ') && !line.startsWith('| what'))
  .map((line) => line.split('|').at(-2)?.trim() ?? '');

const inDutch: Readonly<Record<string, RegExp>> = {
  '30 minutes': /30 minuten/,
  '90 days': /90 dagen/,
  'until changed': /tot u een andere kiest/,
  'until the bot is removed': /tot de bot daar wordt verwijderd/,
  'until they install it or write to it': /tot die de bot weer toevoegt of iets typt/,
  'until told, 2 days at most': /hooguit 2 dagen/,
  'until the database is removed': /tot de database wordt verwijderd/,
  '400 days after the date': /400 dagen na de datum/,
  '400 days': /400 dagen\./,
  '2 years': /2 jaar/,
};
const inEnglish: Readonly<Record<string, RegExp>> = {
  'until changed': /until you choose another/,
  'until the bot is removed': /until the bot is removed there/,
  'until they install it or write to it': /until they add the bot again or write to it/,
  'until told, 2 days at most': /2 days at most/,
};

describe('the page about privacy', () => {
  const [dutch = '', english = ''] = page.split('<section lang="en"');
  it('says in both languages how long each kind of personal data is kept', () => {
    assert.ok(terms.length > 10);
    for (const term of terms) {
      assert.match(dutch, inDutch[term] ?? assert.fail(`no Dutch for "${term}"`));
      assert.match(english, inEnglish[term] ?? new RegExp(term));
    }
  });
});
