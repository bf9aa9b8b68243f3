import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { listOwnMilestones } from '../../bot/store/reminders/milestones.ts';
import { at } from '../support/bots/channel-bot.ts';
import { openTabBot, type TabBot } from '../support/bots/tab-bot.ts';
import { anna, bram } from '../support/microsoft/activities.ts';
import { needsChromium } from '../support/pages/card-drawing.ts';
import { type FramedPage, openFramed } from '../support/pages/framed-page.ts';
import { botOrigin } from '../support/pages/teams-frame.ts';

describe('the tab, used otherwise than it was meant', function () {
  this.timeout(60_000);
  let tab: TabBot;
  let annas: string;
  let brams: string;
  before(async function () {
    needsChromium(this);
    tab = await openTabBot('2026-11-24T10:00');
    [annas, brams] = await Promise.all([tab.tokenOf(anna), tab.tokenOf(bram)]);
    await tab.bot.type('mijlpaal toevoegen Jaarplan op 1-3-2027', tab.bot.inChat());
  });
  after(() => tab?.close());

  let framed: FramedPage;
  afterEach(() => framed?.page.close());

  it('a link to a dialog changes nothing by being opened, whatever its address says', async () => {
    const query = new URLSearchParams({ part: 'milestone', language: 'nl', entry: 'own-1 titel: Gekaapt' });
    framed = await openFramed(tab.teams, `/tab/dialog?${query}`, { token: annas, frameContext: 'task' });
    await framed.frame().locator('.ac-adaptiveCard').waitFor();
    const [own] = await listOwnMilestones(tab.bot.running.database.db);
    assert.equal(own?.title.nl, 'Jaarplan');
  });

  it('a date that recurs is opened one at a time', async () => {
    await tab.bot.type('mijlpaal toevoegen Kwartaal op 1-1-2027 elke maand', tab.bot.inChat());
    framed = await openFramed(tab.teams, '/tab/', { token: annas });
    const points = framed.frame().locator('.point-button', { hasText: 'Kwartaal' });
    await points.nth(2).click();
    assert.deepEqual(
      await points.evaluateAll((all) => all.slice(0, 4).map((one) => one.getAttribute('aria-expanded'))),
      ['false', 'false', 'true', 'false'],
    );
    assert.equal(await framed.frame().locator('.detail').count(), 1);
  });

  it('an address that leads to another entry shows that entry’s card', async () => {
    framed = await openFramed(tab.teams, '/tab/', { token: brams, subEntityId: 'timeline/phase-2' });
    await framed.frame().locator('.detail .ac-adaptiveCard').getByText('Fase 2').first().waitFor();
    await framed.frame().evaluate(() => {
      location.hash = '#timeline/phase-3';
    });
    await framed.frame().locator('.detail .ac-adaptiveCard').getByText('Fase 3').first().waitFor({ timeout: 3000 });
    assert.equal(await framed.frame().locator('.detail .ac-adaptiveCard').getByText('Fase 2').count(), 0);
  });

  it('of two entries that are opened right after another the second is shown, however late the first is', async () => {
    framed = await openFramed(tab.teams, '/tab/', { token: brams, subEntityId: 'measures' });
    await framed.frame().getByRole('button', { name: 'O2' }).waitFor();
    const late = Promise.withResolvers<void>();
    await framed.page.route('**/tab/api/turns', async (route) => {
      if (route.request().postData()?.includes('O1')) await late.promise;
      await route.continue();
    });
    await framed.frame().getByRole('button', { name: 'O1' }).click();
    await framed.frame().getByRole('button', { name: 'O2' }).click();
    await framed.frame().locator('.detail .ac-adaptiveCard').waitFor();
    const answered = framed.page.waitForResponse((response) => !!response.request().postData()?.includes('O1'));
    late.resolve();
    await (await answered).finished();
    await framed.frame().evaluate(() => new Promise((resolve) => setTimeout(resolve, 50)));
    assert.equal(await framed.frame().locator('.detail .ac-adaptiveCard').count(), 1);
  });

  for (const subEntityId of ['timeline/%', 'timeline/%E0%A4%A', 'measures/nothing', 'constructor/x'])
    it(`a link that leads nowhere (${subEntityId}) opens the page`, async () => {
      framed = await openFramed(tab.teams, '/tab/', { token: brams, subEntityId });
      await framed.frame().locator('.point, tbody tr').first().waitFor({ timeout: 5000 });
    });

  it('a deep link brings its entry into view, however far down', async () => {
    framed = await openFramed(tab.teams, '/tab/', { token: brams, subEntityId: 'measures/S1', width: 320 });
    const button = framed.frame().getByRole('button', { name: 'S1' });
    await framed.frame().locator('.detail .ac-adaptiveCard').waitFor();
    assert.ok(((await button.boundingBox())?.y ?? 1e9) < 900, 'it is in the window');
  });

  describe('while somebody is filling something in', () => {
    let id: string | undefined;
    before(async () => {
      const { text = '' } = await tab.bot.type('mijlpaal toevoegen Audit op 2-12-2026', tab.bot.inChat());
      [id] = /\bm-\d+/.exec(text) ?? [];
      const reminded = tab.bot.nextPost(tab.bot.inChat().conversationId);
      tab.bot.now = at('2026-11-25T09:00');
      await tab.bot.running.reminders.tick();
      await reminded;
    });
    const reminder = () => framed.frame().locator('.message', { hasText: 'Herinnering: Audit' });
    const openNote = async () => {
      framed = await openFramed(tab.teams, '/tab/', { token: annas, subEntityId: 'reminders' });
      await reminder().getByRole('button', { name: 'Gereed', exact: true }).click();
      const note = reminder().getByRole('textbox');
      await note.fill('Besproken met de FG');
      return note;
    };

    it('another theme leaves it there', async () => {
      const note = await openNote();
      await framed.teams((host) => host.changeTheme('dark'));
      await framed.frame().locator('html[data-theme=dark]').waitFor();
      assert.equal(await note.inputValue(), 'Besproken met de FG');
      assert.equal(await note.isVisible(), true);
      assert.equal(await note.evaluate((box) => box === document.activeElement), true, 'the cursor stays in it');
    });

    it('what is changed in the chat leaves it there, and is shown around it', async () => {
      const note = await openNote();
      await tab.bot.type(`gezien ${id}`, tab.bot.inChat());
      await reminder()
        .getByText(/Gezien door/)
        .first()
        .waitFor({ timeout: 5000 });
      assert.equal(await note.inputValue(), 'Besproken met de FG');
    });

    it('what is filled in after something was sent stays too', async () => {
      framed = await openFramed(tab.teams, '/tab/', { token: annas, subEntityId: 'reminders' });
      await reminder().getByRole('button', { name: 'Ongedaan maken', exact: true }).click();
      await reminder().getByRole('status').filter({ hasText: /./ }).waitFor();
      await reminder().getByRole('button', { name: 'Gereed', exact: true }).click();
      await reminder().getByRole('textbox').fill('Besproken met de CIO');
      await tab.bot.type(`mijlpaal wijzigen ${id} toelichting: Nieuw`, tab.bot.inChat());
      await reminder().getByText('Nieuw').first().waitFor({ timeout: 5000 });
      assert.equal(await reminder().getByRole('textbox').inputValue(), 'Besproken met de CIO');
    });

    it('what a button did is still said once the page has heard of it', async () => {
      framed = await openFramed(tab.teams, '/tab/', { token: annas, subEntityId: 'reminders' });
      await reminder().getByRole('button', { name: 'Gereed', exact: true }).click();
      const loaded = framed.page.waitForResponse((response) => response.url().endsWith('/tab/api/reminders'));
      await reminder().getByRole('button', { name: 'Gereed voor iedereen' }).click();
      await loaded;
      await reminder()
        .getByText(/Gereed gemeld door/)
        .first()
        .waitFor();
      assert.match((await reminder().getByRole('status').textContent()) ?? '', /Audit/);
      const place = await framed.frame().evaluate(() => document.activeElement?.closest('.message')?.textContent);
      assert.match(place ?? '', /Audit/, 'the focus stays with the message');
    });
  });

  for (const width of [320, 1280])
    it(`a word of eighty letters does not make the page wider than ${width} pixels`, async () => {
      await tab.bot.type(`mijlpaal toevoegen ${'W'.repeat(80)} ${'lang '.repeat(20)} op 5-1-2027`, tab.bot.inChat());
      framed = await openFramed(tab.teams, '/tab/', { token: annas, width });
      await framed.frame().getByText('WWWW').first().waitFor();
      assert.equal(await framed.overflow(), 0, 'line');
      await framed.frame().locator('.point-title', { hasText: 'WWWW' }).click();
      assert.equal(await framed.overflow(), 0, 'open');
      await framed.frame().getByRole('button', { name: 'Tabel' }).click();
      assert.equal(await framed.overflow(), 0, 'table');
    });

  it('an answer is there in words where its card can’t be drawn, as after an update of the bot', async () => {
    framed = await openFramed(tab.teams, '/tab/', { token: brams, subEntityId: 'ask' });
    await framed.page.route('**/assets/draw-card*', (route) => route.fulfill({ status: 404, body: '' }));
    await framed.frame().getByRole('textbox', { name: 'Uw vraag' }).fill('O2');
    await framed.page.keyboard.press('Enter');
    await framed.frame().getByText('Geen persoonsgegevens in bijlagen').first().waitFor();
    await framed.frame().getByText('Laad de pagina opnieuw').first().waitFor();
  });

  it('what a button leads to is in view, and the keyboard goes on from there', async () => {
    framed = await openFramed(tab.teams, '/tab/', { token: brams, subEntityId: 'measures/O2', width: 320 });
    const button = framed.frame().getByRole('button', { name: 'Maatregel O5' });
    await button.focus();
    await framed.page.keyboard.press('Enter');
    const next = framed.frame().locator('.detail .message').nth(1);
    await next.locator('.ac-adaptiveCard').waitFor();
    assert.equal(await next.evaluate((message) => message === document.activeElement), true);
    assert.ok(((await next.boundingBox())?.y ?? 1e9) < 900, 'it is in the window');
  });

  it('the pages about the app open in the language of the page', async () => {
    framed = await openFramed(tab.teams, '/tab/', { token: brams, locale: 'en-gb' });
    const privacy = framed.frame().getByRole('link', { name: 'Privacy', exact: true });
    assert.equal(await privacy.getAttribute('href'), '/tab/privacy#en');
  });

  it('nobody is left without a sentence where Teams signs nobody in', async () => {
    framed = await openFramed(tab.teams, '/tab/', { token: '' });
    await framed
      .frame()
      .getByText(/Teams kon u niet aanmelden/)
      .waitFor({ timeout: 5000 });
  });

  /** The page by itself in a browser, with Bram's token. */
  async function openAlone(subPage: string): Promise<Page> {
    const context = await tab.teams.browser.newContext();
    const page = await context.newPage();
    await page.route('**/tab/api/people', (route) => route.fulfill({ json: { people: [{ id: 'x', name: 'X' }] } }));
    await page.route('**/tab/api/*', async (route) => {
      if (route.request().url().endsWith('/people')) return route.fallback();
      await route.continue({ headers: { ...route.request().headers(), authorization: `Bearer ${brams}` } });
    });
    await page.goto(`${botOrigin}/tab/?language=nl#${subPage}`);
    return page;
  }

  it('the way back in a browser leads to the part before', async () => {
    const page = await openAlone('measures/O2');
    await page.getByRole('link', { name: 'Vragen' }).click();
    await page.getByRole('heading', { level: 1, name: 'Vragen' }).waitFor();
    await page.goBack();
    await page.locator('.detail .ac-adaptiveCard').waitFor({ timeout: 5000 });
    await page.goForward();
    await page.getByRole('heading', { level: 1, name: 'Vragen' }).waitFor({ timeout: 5000 });
    await page.context().close();
    const plain = await openAlone('');
    await plain.getByRole('link', { name: 'Vragen' }).click();
    await plain.goBack();
    await plain.getByRole('heading', { level: 1, name: 'Tijdlijn' }).waitFor({ timeout: 5000 });
    await plain.context().close();
  });

  it('a second question that is sent while the first is under way is not lost, nor the focus', async () => {
    framed = await openFramed(tab.teams, '/tab/', { token: brams, subEntityId: 'ask' });
    const late = Promise.withResolvers<void>();
    await framed.page.route('**/tab/api/turns', async (route) => {
      await late.promise;
      await route.continue();
    });
    const box = framed.frame().getByRole('textbox', { name: 'Uw vraag' });
    await box.fill('O2');
    await framed.frame().getByRole('button', { name: 'Versturen' }).press('Enter');
    assert.equal(await framed.frame().evaluate(() => document.activeElement?.textContent?.trim()), 'Versturen');
    await box.fill('O1');
    await framed.page.keyboard.press('Enter');
    assert.equal(await box.inputValue(), 'O1');
    late.resolve();
    await framed.frame().locator('.thread .ac-adaptiveCard').waitFor();
  });

  it('a link that can’t be copied is said to be so', async () => {
    const page = await openAlone('measures/O2');
    await page.evaluate(() => {
      navigator.clipboard.writeText = () => Promise.reject(new Error('not allowed'));
    });
    await page.getByRole('button', { name: 'Link kopiëren' }).click();
    await page.getByText(/niet gekopieerd/).waitFor({ timeout: 5000 });
    await page.context().close();
  });

  it('a part that could not be had is there once the bot is', async () => {
    framed = await openFramed(tab.teams, '/tab/', { token: brams });
    await framed.page.route('**/tab/api/measures*', (route) => route.abort());
    const measures = framed.frame().getByRole('link', { name: 'Maatregelen' });
    await measures.click();
    await framed.frame().getByRole('alert').waitFor();
    await framed.page.unroute('**/tab/api/measures*');
    await measures.click();
    await framed.frame().locator('tbody tr').first().waitFor({ timeout: 5000 });
  });

  it('what one part could not get is not said of another', async () => {
    framed = await openFramed(tab.teams, '/tab/', { token: brams });
    const late = Promise.withResolvers<void>();
    await framed.page.route('**/tab/api/measures*', async (route) => {
      await late.promise;
      await route.abort();
    });
    await framed.frame().getByRole('link', { name: 'Maatregelen' }).click();
    await framed.frame().getByRole('link', { name: 'Vragen' }).click();
    const failed = framed.page.waitForEvent('requestfailed');
    late.resolve();
    await failed;
    await framed.frame().getByRole('textbox', { name: 'Uw vraag' }).waitFor();
    assert.equal(await framed.frame().getByRole('alert').count(), 0);
  });
});
