import assert from 'node:assert/strict';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { type AddressInfo, createServer as createTcpServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { openPlayground } from '../../bot/playground/playground.ts';
import { needsChromium } from '../support/pages/card-drawing.ts';
import { openPlaygroundPage, type PlaygroundPage } from '../support/pages/playground-page.ts';

const pictures = join(import.meta.dirname, '../output');

/** Posts a message to the bot in the channel that is open. */
async function mention(page: Page, text: string): Promise<void> {
  const box = page.getByRole('textbox').first();
  const bot = page.getByRole('menuitem', { name: 'Test Bot' });
  // The box of a channel that was just opened loses what is typed before it is ready, and a press before that opens no channel.
  for (let tries = 0; tries < 5 && !(await bot.isVisible()); tries += 1) {
    if (tries > 0) await page.getByRole('treeitem', { name: 'My Team - General' }).click();
    await box.fill('');
    await box.pressSequentially('@');
    await bot.waitFor({ timeout: 5000 }).catch(() => undefined);
  }
  await bot.click();
  await page.keyboard.type(` ${text}`);
  await page.getByRole('button', { name: 'Post' }).click();
}

describe('a colleague in the Playground', function () {
  this.timeout(120_000);
  let chat: PlaygroundPage | undefined;
  let page: Page;

  before(async function () {
    needsChromium(this);
    await mkdir(pictures, { recursive: true });
    chat = await openPlaygroundPage('2026-11-24T10:00');
    page = chat.page;
  });
  after(() => chat?.close());

  const type = async (text: string) => {
    await page.getByRole('textbox').last().click();
    await page.keyboard.type(text);
    await page.keyboard.press('Enter');
  };
  const see = (text: string | RegExp) => page.getByText(text).last().waitFor({ timeout: 20_000 });

  it('is welcomed once', async () => {
    await see('Vragen over Microsoft 365 Defender');
    assert.equal(await page.getByText('Vragen over Microsoft 365 Defender', { exact: true }).count(), 1);
  });

  it('asks in Dutch, and sees the answer, its dates and its sources', async () => {
    await type('Wat is de deadline voor support tickets?');
    await see(/Volgens de brief was de verwachting dat eind 2024/);
    await see(/57 dagen later/);
    // The picture stands in the place of the rows of dates, and says the same to who does not see it.
    await page
      .getByAltText(/eind 2024.*26 februari 2025/)
      .last()
      .waitFor({ timeout: 20_000 });
    await page.screenshot({ path: join(pictures, 'answer-nl.png') });
  });

  it('presses a button and gets the answer to what it says', async () => {
    await page
      .getByRole('button', { name: /^Bronnen/ })
      .last()
      .click();
    await see(/Brief van SLM Rijk aan de CIO/);
    await page.getByRole('button', { name: 'Maatregel O2' }).last().click();
    await see(/Upload geen persoonsgegevens in bijlagen/);
  });

  it('asks in English', async () => {
    await type('Which services are in scope?');
    await see(/Four services are in scope/);
    await page.screenshot({ path: join(pictures, 'answer-en.png') });
  });

  it('mentions the bot in a channel', async () => {
    await page.getByRole('treeitem', { name: 'My Team - General' }).click();
    await mention(page, 'Is de EU Data Boundary klaar?');
    await see(/op 26 februari 2025 voltooid/);
    await page.screenshot({ path: join(pictures, 'channel-nl.png') });
  });
});

describe('a newcomer who rehearses the end of 2023', function () {
  this.timeout(120_000);
  let chat: PlaygroundPage | undefined;
  let page: Page;

  before(async function () {
    needsChromium(this);
    await mkdir(pictures, { recursive: true });
    chat = await openPlaygroundPage('2023-12-01T08:59:30');
    page = chat.page;
  });
  after(() => chat?.close());

  const see = (text: string | RegExp) => page.getByText(text).last().waitFor({ timeout: 60_000 });
  const press = (name: string) => page.getByRole('button', { name, exact: true }).last().click();
  /** What was pressed before draws the card anew, and closes what is open in it: it is opened again, as anybody would. */
  const untilSeen = async (text: RegExp, act: () => Promise<void>) => {
    const told = page.getByText(text).last();
    for (let tried = 0; tried < 3 && !(await told.isVisible()); tried += 1) {
      await act().catch(() => undefined);
      await told.waitFor({ timeout: 15_000 }).catch(() => undefined);
    }
    await told.waitFor();
  };

  it('sees a reminder arrive at nine', async () => {
    await see('Herinnering: Fase 2: telemetrie en serverlogs in de EU');
    await see('eind 2023');
    await page.screenshot({ path: join(pictures, 'reminder-nl.png') });
  });

  it('says that it was seen, and the card says so too', async () => {
    await press('Gezien');
    await see(/^Gezien door .*, 1 december 2023 om .*\.$/);
  });

  it('puts it off', async () => {
    const choice = page.getByText('Een week', { exact: true }).last();
    // Told once, and then on the card, which may be drawn anew at once.
    await untilSeen(/uitgesteld tot (vrijdag )?8 december 2023/i, async () => {
      if (!(await choice.isVisible())) await press('Uitstellen');
      await choice.click({ timeout: 5000 });
      await press('Uitstellen');
    });
  });

  it('reports it done, and the card says so and has no more to do', async () => {
    const forAll = page.getByRole('button', { name: 'Gereed voor iedereen' }).last();
    await untilSeen(/^Gereed gemeld door .*, 1 december 2023 om .*\.$/, async () => {
      if (!(await forAll.isVisible())) await press('Gereed');
      await forAll.click({ timeout: 5000 });
    });
    await page.screenshot({ path: join(pictures, 'reminder-done-nl.png') });
    assert.equal(await page.getByRole('button', { name: 'Gezien', exact: true }).count(), 0);
  });
});

describe('a channel’s owner in the Playground', function () {
  this.timeout(150_000);
  let chat: PlaygroundPage | undefined;
  let page: Page;

  before(async function () {
    needsChromium(this);
    await mkdir(pictures, { recursive: true });
    chat = await openPlaygroundPage('2026-11-23T08:58:40', 1400);
    page = chat.page;
    await page.getByRole('treeitem', { name: 'My Team - General' }).click();
  });
  after(() => chat?.close());

  const see = (text: string | RegExp) => page.getByText(text).last().waitFor({ timeout: 30_000 });
  const press = (name: string) => page.getByRole('button', { name, exact: true }).last().click();

  it('asks for a summary, chooses, and sees a preview', async () => {
    await mention(page, 'samenvatting');
    await see(/bereidt een samenvatting voor/);
    await press('Verder');
    await see('Plaats als antwoord onder de vorige samenvatting');
    await page.screenshot({ path: join(pictures, 'summary-form-nl.png') });
    await press('Voorbeeld');
    await see('Alleen u ziet dit. Zo komt de samenvatting in dit gesprek te staan.');
    await page.screenshot({ path: join(pictures, 'summary-preview-nl.png') });
  });

  it('posts it', async () => {
    await press('Plaatsen');
    await see(/^Stand van 23 november 2026 om 8:5\d uur\./);
    await page.screenshot({ path: join(pictures, 'summary-nl.png') });
  });

  it('plans one for nine o’clock, and it arrives', async () => {
    await mention(page, 'plan samenvatting maatregelen op werkdagen om 9:00');
    await see(/Gepland als p-1: op werkdagen om 9:00 uur/);
    await page
      .getByText(/Komt terug: op werkdagen om 9:00 uur/)
      .last()
      .waitFor({ timeout: 100_000 });
    await page.screenshot({ path: join(pictures, 'summary-scheduled-nl.png') });
  });
});

describe('the Playground beside the bot', function () {
  this.timeout(90_000);

  it('takes another port where its own is taken, answers there and opens no browser', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'no-browser-'));
    const opened = join(folder, 'opened');
    await writeFile(join(folder, 'xdg-open'), `#!/bin/sh\ntouch '${opened}'\n`, { mode: 0o755 });
    const path = process.env['PATH'];
    process.env['PATH'] = `${folder}:${path}`;
    const bot = createServer((_request, response) => response.end()).listen(0, '127.0.0.1');
    const taken = createTcpServer().listen(0);
    try {
      await Promise.all([bot, taken].map((server) => server.listening || once(server, 'listening')));
      const port = portOf(taken);
      const playground = await openPlayground(`http://127.0.0.1:${portOf(bot)}`, port);
      try {
        assert.notEqual(playground.url, `http://127.0.0.1:${port}`);
        assert.equal((await fetch(playground.url)).status, 200);
        assert.ok(!existsSync(opened), 'a browser was opened');
      } finally {
        playground.stop();
      }
    } finally {
      process.env['PATH'] = path;
      bot.closeAllConnections();
      bot.close();
      taken.close();
      await rm(folder, { recursive: true });
    }
  });
});

function portOf(server: Server): number {
  return (server.address() as AddressInfo).port;
}
