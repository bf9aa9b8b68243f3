import { mkdir, writeFile } from 'node:fs/promises';
import type { Browser } from 'playwright-core';
import { languages } from '../bot/register/schema.ts';
import type { Theme } from '../bot/tab/cards/host-config.ts';
import { runCommand } from '../bot/terminal/command-line.ts';
import { adviceOnChromium, type CardToDraw, cardPage, openChromium, showPage } from './support/pages/card-drawing.ts';
import { sampleCards } from './support/samples/sample-cards.ts';

/** The widths of a card in a desktop window and on a small phone, in CSS pixels. */
const widths = { desktop: 560, phone: 320 };
const folder = new URL('output/', import.meta.url);

interface Choice {
  readonly language: string;
  readonly theme: Theme;
  readonly device: keyof typeof widths;
}

const choices: Choice[] = languages.flatMap((language) =>
  (['light', 'dark'] as const).flatMap((theme) =>
    (['desktop', 'phone'] as const).map((device) => ({ language, theme, device })),
  ),
);

/** Every kind of card in one language and theme, at one width. */
function draw({ language, theme, device }: Choice): CardToDraw[] {
  return sampleCards()
    .filter((sample) => sample.language === language)
    .map(({ name, card, above }) => ({
      heading: `${name} (${language}, ${theme}, ${device})`,
      card,
      ...(above === undefined ? {} : { above }),
      theme,
      width: widths[device],
    }));
}

async function photograph(browser: Browser, choice: Choice): Promise<string> {
  const page = await showPage(
    browser,
    cardPage(Object.values(choice).join(', '), draw(choice)),
    choice.device === 'phone' ? 1280 : 1680,
  );
  const path = new URL(`gallery-${choice.language}-${choice.theme}-${choice.device}.png`, folder).pathname;
  await page.screenshot({ path, fullPage: true });
  await page.close();
  return path;
}

async function photographAll(): Promise<void> {
  const browser = await openChromium();
  try {
    for (const choice of choices) console.log(await photograph(browser, choice));
  } finally {
    await browser.close();
  }
}

const line = {
  command: 'npm run gallery --',
  does: 'Writes a page with every card, and pictures of it where there is a Chromium.',
  options: {},
  help: {},
} as const;

await runCommand(line, async () => {
  await mkdir(folder, { recursive: true });
  const path = new URL('gallery.html', folder).pathname;
  await writeFile(path, cardPage('Every card', choices.flatMap(draw)));
  console.log(path);
  const advice = adviceOnChromium();
  if (advice === undefined) await photographAll();
  else console.log(`No pictures. ${advice}`);
});
