import type { Page } from 'playwright-core';
import { runBot } from '../bots/bot-process.ts';
import { openChromium } from './card-drawing.ts';

/** The bot with its Playground, as `npm start` starts them, and a browser that has the chat open. */
export interface PlaygroundPage {
  readonly page: Page;
  close(): Promise<void>;
}

/** @param height of the window, in CSS pixels */
export async function openPlaygroundPage(now: string, height = 1100): Promise<PlaygroundPage> {
  const bot = await runBot({}, ['--playground', '--now', now]);
  const [, url = ''] = await bot.waitFor(/Chat with it at (\S+)/);
  const browser = await openChromium();
  const page = await browser.newPage({ viewport: { width: 1280, height } });
  await openWhenThere(page, url);
  return {
    page,
    async close() {
      await browser.close();
      await bot.stop();
    },
  };
}

async function openWhenThere(page: Page, url: string): Promise<void> {
  for (let tries = 0; tries < 60; tries += 1) {
    const isThere = await page.goto(url).then(
      () => true,
      () => false,
    );
    if (isThere) return;
    await page.waitForTimeout(500);
  }
  throw new Error(`the Playground is not at ${url}`);
}
