import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { languages } from '../bot/register/schema.ts';
import { runCommand } from '../bot/terminal/command-line.ts';
import { channelId } from './support/bots/channel-bot.ts';
import { openTabBot } from './support/bots/tab-bot.ts';
import { anna } from './support/microsoft/activities.ts';
import { adviceOnChromium, cardPage, openChromium, showPage } from './support/pages/card-drawing.ts';
import { embedPictures } from './support/pages/embed-pictures.ts';
import { openFramed } from './support/pages/framed-page.ts';
import { type GalleryCard, type GalleryPicture, galleryPage } from './support/pages/gallery-page.ts';
import { showPart, tabParts } from './support/pages/tab-parts.ts';
import { sampleCards } from './support/samples/sample-cards.ts';

/** The widths of a card in a desktop window and on a small phone, in CSS pixels. */
const widths = { desktop: 560, phone: 320 };
const pageWidths = { desktop: 1280, phone: 320 };
const devices = ['desktop', 'phone'] as const;
const themes = ['light', 'dark'] as const;
const folder = new URL('output/gallery/', import.meta.url).pathname;

/** Those of which a picture is kept, to lay beside another version's: by their names in both languages. */
const kept = [
  /^(Wat is de deadline voor support tickets\?|What is the deadline for support tickets\?)$/,
  /^(mijlpalen|milestones)$/,
  /^(volgende|next)$/,
  /^(maatregelen|measures)$/,
  /^none, not held$/,
  /^welcome, personal$/,
  /^help$/,
  /^reminder, ahead$/,
  /^reminder, a test$/,
  /^summary, next$/,
  /^broadcast, preview$/,
  /^milestone form$/,
];

const choices = languages.flatMap((language) =>
  themes.flatMap((theme) => devices.map((device) => ({ language, theme, device }))),
);

/** Pictures of the kept cards, each by itself. */
async function photographCards(browser: Browser, cards: readonly GalleryCard[]): Promise<GalleryPicture[]> {
  const pictures: GalleryPicture[] = [];
  for (const { language, theme, device } of choices) {
    const own = cards.filter((card) => card.language === language);
    const shown = kept.flatMap((name) => own.filter((card) => name.test(card.name)));
    const drawing = shown.map(({ name, ...card }) => ({ ...card, heading: name, theme, width: widths[device] }));
    const page = await showPage(browser, cardPage('Cards', drawing), 1680);
    for (const [index, { name }] of shown.entries()) {
      const path = `card-${index}-${language}-${theme}-${device}.png`;
      await page
        .locator('section.message')
        .nth(index)
        .screenshot({ path: join(folder, path) });
      pictures.push({ name, language, theme, device, path });
    }
    await page.close();
  }
  return pictures;
}

/** Pictures of the parts of the tab, as an admin sees them in Teams. */
async function photographTab(): Promise<GalleryPicture[]> {
  const tab = await openTabBot('2026-11-24T09:00');
  try {
    await tab.bot.type('plan samenvatting volgende elke maandag om 9:00');
    const token = await tab.tokenOf(anna);
    const pictures: GalleryPicture[] = [];
    for (const { language, theme, device } of choices) {
      const teamsTheme = theme === 'light' ? 'default' : theme;
      const width = pageWidths[device];
      const framed = await openFramed(tab.teams, '/tab/', {
        theme: teamsTheme,
        locale: language,
        width,
        token,
        channelId,
      });
      for (const part of tabParts) {
        await showPart(framed, part, language);
        const path = `tab-${part}-${language}-${theme}-${device}.png`;
        await framed.page.screenshot({ path: join(folder, path) });
        pictures.push({ name: `tab, ${part}`, language, theme, device, path });
      }
      await framed.page.close();
    }
    return pictures;
  } finally {
    await tab.close();
  }
}

const line = {
  command: 'npm run gallery --',
  does: 'Writes a page with every card and part of the tab, by language, theme and width, and says what it could not draw.',
  options: { before: { type: 'string' } },
  help: { before: 'a folder with the pictures of another version, to be shown beside these' },
} as const;

await runCommand(line, async ({ values: { before } }) => {
  await mkdir(folder, { recursive: true });
  const cards = await Promise.all(
    sampleCards().map(async (sample) => ({ ...sample, card: await embedPictures(sample.card) })),
  );
  const path = join(folder, 'index.html');
  const advice = adviceOnChromium();
  if (advice !== undefined) {
    await writeFile(path, galleryPage({ cards, pictures: [], widths }));
    console.log(`${path}\nNo pictures. ${advice}`);
    return;
  }
  const browser = await openChromium();
  try {
    const drawn = (await Promise.all([photographTab(), photographCards(browser, cards)])).flat();
    const pictures = drawn.map((picture) => {
      const other = before && join(before, picture.path);
      return other && existsSync(other) ? { ...picture, before: `file://${other}` } : picture;
    });
    const html = galleryPage({ cards, pictures, widths });
    await writeFile(path, html);
    const faults = await findFaults(browser, html);
    console.log(path);
    console.log(`${cards.length} cards, ${pictures.length} pictures`);
    console.log(faults.length === 0 ? 'Every card was drawn.' : `Not drawn: ${faults.join('; ')}`);
  } finally {
    await browser.close();
  }
});

/** What the page could not draw, in any language. */
async function findFaults(browser: Browser, html: string): Promise<string[]> {
  const page = await showPage(browser, html, 1680);
  const faults: string[] = [];
  for (const language of languages) {
    await page.selectOption('#language', language);
    faults.push(...(await page.locator('#faults li').allTextContents()));
  }
  return faults;
}
