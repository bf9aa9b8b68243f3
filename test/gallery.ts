import { mkdir, writeFile } from 'node:fs/promises';
import { languages } from '../bot/register/schema.ts';
import { runCommand } from '../bot/terminal/command-line.ts';
import { adviceOnChromium, galleryPage, openChromium, showPage } from './support/pages/card-drawing.ts';
import { sampleCards } from './support/samples/sample-cards.ts';

/** The widths of a card in a desktop window and on a small phone, in CSS pixels. */
const widths = { desktop: 560, phone: 320 };
const folder = new URL('output/', import.meta.url);
/** A picture of all cards is too large to look at: of each choice the first screens. */
const pictureHeight = 4000;

/** Pictures of the page in each language and theme, at each width. @returns what could not be drawn */
async function photographAll(html: string): Promise<string[]> {
  const browser = await openChromium();
  try {
    const page = await showPage(browser, html, 1680);
    page.setDefaultTimeout(120_000);
    await page.setViewportSize({ width: 1680, height: pictureHeight });
    for (const language of languages)
      for (const theme of ['light', 'dark'])
        for (const device of Object.keys(widths)) {
          for (const [id, value] of Object.entries({ language, theme, device }))
            await page.selectOption(`#${id}`, value);
          const path = new URL(`gallery-${language}-${theme}-${device}.png`, folder).pathname;
          await page.screenshot({ path });
          console.log(path);
        }
    return await page.locator('#faults li').allTextContents();
  } finally {
    await browser.close();
  }
}

const line = {
  command: 'npm run gallery --',
  does: 'Writes a page with every card, by language, theme and width, and pictures of it where there is a Chromium.',
  options: {},
  help: {},
} as const;

await runCommand(line, async () => {
  await mkdir(folder, { recursive: true });
  const path = new URL('index.html', folder).pathname;
  const html = galleryPage(sampleCards(), widths);
  await writeFile(path, html);
  console.log(path);
  const advice = adviceOnChromium();
  if (advice !== undefined) {
    console.log(`No pictures. ${advice}`);
    return;
  }
  const faults = await photographAll(html);
  console.log(faults.length === 0 ? 'Every card was drawn.' : `Not drawn: ${faults.join('; ')}`);
});
