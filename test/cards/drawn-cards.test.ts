import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type axe from 'axe-core';
import type { Browser } from 'playwright-core';
import { type Language, languages } from '../../bot/register/schema.ts';
import type { Theme } from '../../bot/tab/cards/host-config.ts';
import { answerCard } from '../../cards/answers/answer-card.ts';
import type { Card } from '../../cards/card.ts';
import { openQuestionsCard } from '../../cards/chat/open-questions-card.ts';
import { welcomeCard } from '../../cards/chat/welcome-card.ts';
import { type CardToDraw, cardPage, needsChromium, openChromium, showPage } from '../support/pages/card-drawing.ts';
import { embedPictures } from '../support/pages/embed-pictures.ts';
import { everyEntry, registerAnswers } from '../support/samples/register-answers.ts';
import { sampleAnswers } from '../support/samples/sample-answers.ts';
import { sampleCards, sampleOf } from '../support/samples/sample-cards.ts';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const phone = 320;

function all(theme: Theme, width: number): CardToDraw[] {
  return sampleCards().map(({ name, language, card, above }) => ({
    heading: `${name} (${language})`,
    card,
    ...(above === undefined ? {} : { above }),
    theme,
    width,
  }));
}

/** A page with all cards takes minutes to look at: what is looked for is compared with all else on it. */
function inParts(cards: CardToDraw[]): CardToDraw[][] {
  const size = 20;
  return Array.from({ length: Math.ceil(cards.length / size) }, (_, index) =>
    cards.slice(index * size, (index + 1) * size),
  );
}

async function assertUsable(browser: Browser, cards: CardToDraw[]): Promise<void> {
  const page = await showPage(browser, cardPage('Cards', cards), 1280);
  await page.evaluate(axeSource);
  const { violations, passes } = await page.evaluate(() => (globalThis as unknown as { axe: typeof axe }).axe.run());
  await page.close();
  assert.ok(
    passes.some(({ id }) => id === 'color-contrast'),
    'contrast was measured',
  );
  const grave = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
  assert.deepEqual(
    grave.map(({ id, nodes }) => [id, nodes.map(({ html }) => html).slice(0, 3)]),
    [],
  );
}

/** Every question of the samples and every subject of the register, on a phone of the usual width. */
function answersWithPictures(language: Language): Promise<CardToDraw>[] {
  return [...registerAnswers(language), ...everyEntry(language)].map(async (asked) => {
    const { card, above } = sampleOf(asked);
    const drawing = { heading: asked.name, card: await embedPictures(card), theme: 'light', width: 360 } as const;
    return above === undefined ? drawing : { ...drawing, above };
  });
}

function one(card: Card): string {
  return cardPage('One card', [{ heading: 'card', card, theme: 'light', width: 560 }]);
}

describe('cards, drawn', () => {
  let browser: Browser;
  before(async function () {
    needsChromium(this);
    browser = await openChromium();
  });
  after(() => browser?.close());

  for (const theme of ['light', 'dark', 'contrast'] as const)
    for (const [index, cards] of inParts(all(theme, 560)).entries())
      it(`can be used by everybody, in the ${theme} theme, part ${index + 1}`, async function () {
        this.timeout(60_000);
        await assertUsable(browser, cards);
      });

  it('fit on a phone: nothing is wider than the card', async () => {
    const page = await showPage(browser, cardPage('Every card', all('light', phone)), phone);
    const wide = await page.evaluate(() =>
      [...document.querySelectorAll('.card, .card *')]
        .filter((node) => node.scrollWidth > node.clientWidth + 1 && getComputedStyle(node).display !== 'inline')
        .map((node) => node.outerHTML.slice(0, 200)),
    );
    assert.deepEqual(wide, []);
    assert.ok(await page.evaluate((width) => document.documentElement.scrollWidth <= width, phone));
  });

  for (const language of languages)
    it(`of answers are a screen high on a phone, their line and picture included (${language})`, async function () {
      this.timeout(60_000);
      const cards = await Promise.all(answersWithPictures(language));
      const page = await showPage(browser, cardPage('Answers', cards), 400);
      const heights = await page
        .locator('section.message')
        .evaluateAll((shown) =>
          shown.map((one) => one.getBoundingClientRect().height - (one.querySelector('h2')?.offsetHeight ?? 0)),
        );
      const sorted = heights.toSorted((one, other) => one - other);
      const median = sorted[sorted.length >> 1] ?? 0;
      assert.ok(median <= 600, `the median is ${median}`);
      const high = cards.flatMap(({ heading }, index) => ((heights[index] ?? 0) > 1000 ? [heading] : []));
      assert.deepEqual(high, []);
      await page.close();
    });

  it('show more of an answer after a click, and hide it again', async () => {
    const page = await showPage(browser, one(answerCard(sampleAnswers('nl').deadline)), 600);
    const more = page.getByText('Ga na wat het huidige advies is');
    assert.equal(await more.isVisible(), false);
    await page.getByRole('button', { name: 'Meer' }).click();
    assert.equal(await more.isVisible(), true);
    await page.getByRole('button', { name: 'Meer' }).click();
    assert.equal(await more.isVisible(), false);
  });

  it('link to a source by the words that say where it leads', async () => {
    const page = await showPage(browser, one(answerCard(sampleAnswers('en').deadline)), 600);
    assert.equal(await page.locator('.card a:visible').count(), 0);
    await page.getByRole('button', { name: 'Sources (3)' }).press('Enter');
    const links = await page
      .locator('.card a')
      .evaluateAll((found) => found.map((link) => [link.textContent, (link as HTMLAnchorElement).host]));
    assert.deepEqual(links, [
      ['26 February 2025, blogs.microsoft.com', 'blogs.microsoft.com'],
      ['learn.microsoft.com', 'learn.microsoft.com'],
    ]);
  });

  const hostile =
    '**b** _i_ [k](https://evil.example) <b>x</b> <at>A</at> <img src=x onerror=alert(1)> &lt;u&gt; # {{DATE(2026-01-01T00:00:00Z)}}';
  for (const [what, card] of [
    ['a question', openQuestionsCard('en', [{ text: hostile, count: 1, lastAsked: hostile }])],
    ['a name', welcomeCard('en', { scope: 'team', installedBy: hostile.slice(0, 78) })],
    [
      'the register',
      answerCard({
        ...sampleAnswers('en').deadline,
        title: hostile,
        lines: [{ text: hostile, cites: [1], caveat: hostile }],
        citations: [{ number: 1, name: hostile, detail: hostile, abstract: '' }],
      }),
    ],
  ] as const) {
    it(`show markup in ${what} as the characters it is made of`, async () => {
      const page = await showPage(browser, one(card), 600);
      assert.equal(await page.locator('.card').locator('a, b, strong, em, i, u, img, at, h1, ul, ol').count(), 0);
      const text = ((await page.locator('.card').textContent()) ?? '').replaceAll('\u2060', '');
      assert.ok(text.includes(hostile.slice(0, 60)), text);
    });
  }
});
