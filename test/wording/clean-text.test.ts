import assert from 'node:assert/strict';
import { cleanText } from '../../bot/wording/clean-text.ts';

describe('what somebody typed, as it is kept', () => {
  it('has a space for a separator of lines', () => {
    assert.equal(cleanText('Kosten\u2028en\u2029baten'), 'Kosten en baten');
  });

  it('is nothing where nothing of it can be seen', () => {
    for (const unseen of ['\u3164', '\u2800\u115f', '\u200b', '\u2028', '\u0007']) assert.equal(cleanText(unseen), '');
  });

  it('keeps its line breaks and joined emoji', () => {
    assert.equal(cleanText('vraag\nBram 👩\u200d💻'), 'vraag\nBram 👩\u200d💻');
  });
});
