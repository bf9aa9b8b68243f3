import assert from 'node:assert/strict';
import { languages } from '../../bot/register/schema.ts';
import { searchPreview } from '../../cards/answers/search-preview.ts';
import { everyEntry } from '../support/samples/register-answers.ts';

describe('what a search shows of an answer', () => {
  for (const language of languages)
    it(`has a title and a line for every entry, short enough for Teams (${language})`, () => {
      for (const { name, answer } of everyEntry(language)) {
        assert.equal(answer.kind, 'found', name);
        if (answer.kind !== 'found') continue;
        for (const isAnswer of [false, true]) {
          const { title, text } = searchPreview(answer, { isAnswer });
          assert.ok(title.length > 1 && title.length <= 90, `${name}: ${title}`);
          assert.ok(text.length > 5 && text.length <= 160, `${name}: ${text}`);
          assert.doesNotMatch(title + text, /\[\d|https?:|\*\*|undefined/, name);
        }
      }
    });
});
