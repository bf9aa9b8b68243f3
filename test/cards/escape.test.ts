import assert from 'node:assert/strict';
import fc from 'fast-check';
import markdownit from 'markdown-it';
import { escapeMarkdown, escapeXml, plainText, shorten } from '../../cards/parts/escape.ts';

const hostile = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.constantFrom(...'\\`*_{}[]()<>#+-.!|~&;=:/"\'\n\t 1ab'), maxLength: 60 }),
  fc.constantFrom(
    '[click](https://evil.example)',
    '![x](https://evil.example/x.png)',
    '<at>Everybody</at>',
    '<script>alert(1)</script>',
    '&lt;b&gt;',
    '<https://evil.example>',
    '# title',
    '1. one',
    '12) twelve',
    '- item',
    '+ item',
    '=====',
    '---',
    '> quote',
    '| a | b |\n|---|---|\n| c | d |',
    '~~gone~~',
    '```\ncode\n```',
    '[a]: https://evil.example\n\n[a]',
  ),
);

/** Markdown with everything on that a client might have on. */
const renderer = markdownit({ html: true, breaks: true });

describe('text that a person typed', () => {
  it('is shown in a text block as it is: never as a link, a list, a title, HTML or a mention', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const html = renderer.render(escapeMarkdown(text)).trim();
        const inner = html.replace(/^<p>(.*)<\/p>$/s, '$1');
        assert.doesNotMatch(inner, /[<>]/, html);
        assert.equal(decode(inner), plainText(text));
      }),
      { numRuns: 5000 },
    );
  });

  it('stays plain behind other text', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        assert.doesNotMatch(renderer.renderInline(`[1] ${escapeMarkdown(text)}, x`), /[<>]/);
      }),
      { numRuns: 2000 },
    );
  });

  it('is one line without control characters or marks that turn the direction of text', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        assert.doesNotMatch(plainText(text), /[\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
        assert.ok(plainText(text).isWellFormed());
      }),
    );
    assert.equal(plainText(' a\r\n\tb\u202e\u0000c '), 'a bc');
  });

  it('is never shown as a date of the device', () => {
    assert.doesNotMatch(plainText('{{DATE(2026-01-01T00:00:00Z, SHORT)}}{{{TIME(x)}}}'), /\{\{/);
  });

  it('can be read aloud: no character of it is markup', () => {
    fc.assert(
      fc.property(hostile, (text) => assert.doesNotMatch(escapeXml(text), /[<>"']|&(?!(amp|lt|gt|quot|apos);)/)),
    );
  });

  it('is cut by whole characters', () => {
    assert.equal(shorten('a👩👩', 3), 'a👩👩');
    assert.equal(shorten('a👩👩👩', 3), 'a👩…');
    assert.equal(shorten('one two three', 5), 'one…');
    assert.equal(shorten('one', 3), 'one');
  });
});

function decode(html: string): string {
  return html.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
}
