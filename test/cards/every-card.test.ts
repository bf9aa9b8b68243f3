import assert from 'node:assert/strict';
import { languages } from '../../bot/register/schema.ts';
import { answerCard } from '../../cards/answers/answer-card.ts';
import { faultsOf, findIn, shownTexts } from '../support/pages/card-parser.ts';
import { everyEntry } from '../support/samples/register-answers.ts';
import { sampleCards } from '../support/samples/sample-cards.ts';

interface Execute {
  title: string;
  verb: keyof typeof says;
  data: { ask?: string; act?: string; does?: string };
  fallback: { type: string; title: string; data: Record<string, unknown> };
}

/** By the verb of a button, what its data tell. */
const says = { ask: 'ask', act: 'act', post: 'does' } as const;

const mostBytes = 20_000;
const mostActions = 6;

for (const { name, language, card } of sampleCards()) {
  describe(`the card "${name}" (${language})`, () => {
    it('is understood by every client that knows version 1.5', () => {
      assert.equal(card.version, '1.5');
      assert.deepEqual(faultsOf(card), []);
    });

    it('is small enough to send', () => {
      const bytes = Buffer.byteLength(JSON.stringify(card), 'utf16le');
      assert.ok(bytes < mostBytes * 2, `${bytes} bytes in UTF-16`);
      assert.ok(Buffer.byteLength(JSON.stringify(card)) < mostBytes);
    });

    it('can be read aloud, and read where cards are not shown', () => {
      assert.equal(card.lang, language);
      assert.ok(card.speak.length > 10);
      assert.doesNotMatch(card.speak, /[<>]|&(?!(amp|lt|gt|quot|apos);)/);
      assert.ok(card.fallbackText.length > 10);
    });

    it('has no more buttons than Teams shows', () => {
      const lists = findIn<{ actions: unknown[] }>(card, (node) => 'actions' in node);
      const count = lists.reduce((total, { actions }) => total + actions.length, 0);
      assert.ok(count <= mostActions, `${count} actions`);
    });

    it('asks the same on clients that only know Action.Submit', () => {
      // A client that knows only Action.Submit asks for no card anew.
      const { refresh: _, ...shown } = card;
      for (const button of findIn<Execute>(shown, (node) => 'type' in node && node.type === 'Action.Execute')) {
        assert.ok(button.data[says[button.verb]], 'it says what it does');
        assert.equal(button.fallback.type, 'Action.Submit');
        assert.equal(button.fallback.title, button.title);
        assert.deepEqual(button.fallback.data, { verb: button.verb, ...button.data });
      }
    });

    it('cuts no text off', () => {
      const isText = (node: object): boolean => 'type' in node && /^(Rich)?TextBlock$/.test(String(node.type));
      const blocks = findIn<{ type: string; wrap?: boolean }>(card, isText);
      assert.ok(blocks.length > 0);
      // A RichTextBlock always wraps.
      assert.ok(blocks.every(({ type, wrap }) => type === 'RichTextBlock' || wrap === true));
      assert.deepEqual(
        findIn(card, (node) => 'maxLines' in node),
        [],
      );
    });
  });
}

for (const language of languages) {
  describe(`the answer to the title of any entry (${language})`, () => {
    const found = everyEntry(language).flatMap(({ name, answer }) =>
      answer.kind === 'found' ? [{ name, answer }] : [],
    );

    it('is there', () => {
      const titles = everyEntry(language).map(({ name }) => name);
      assert.deepEqual(
        titles.filter((title) => !found.some(({ name }) => name === title)),
        [],
      );
    });

    it('is a card without a fault, and small', () => {
      for (const { name, answer } of found) {
        const card = answerCard(answer);
        assert.deepEqual(faultsOf(card), [], name);
        assert.ok(Buffer.byteLength(JSON.stringify(card)) < mostBytes, name);
      }
    });

    it('shows at most 1,200 characters without a click', () => {
      for (const { name, answer } of found) {
        const shown = [answer.lead.text, ...shownTexts(answerCard(answer))].join('\n');
        assert.ok(shown.length <= 1200, `${name}: ${shown.length}`);
      }
    });

    it('cites a source for its first line', () => {
      assert.deepEqual(
        found.filter(({ answer }) => answer.lead.cites.length === 0).map(({ name }) => name),
        [],
      );
    });
  });
}
