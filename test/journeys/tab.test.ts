import assert from 'node:assert/strict';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Frame } from 'playwright-core';
import { type ChannelBot, channelId } from '../support/bots/channel-bot.ts';
import { openTabBot, type TabBot } from '../support/bots/tab-bot.ts';
import { anna, bram } from '../support/microsoft/activities.ts';
import { userClaims } from '../support/microsoft/entra-claims.ts';
import { pages } from '../support/microsoft/page-tokens.ts';
import { needsChromium } from '../support/pages/card-drawing.ts';
import { type FramedPage, openFramed, waitForFrame } from '../support/pages/framed-page.ts';
import { partHeadings, showPart, tabParts } from '../support/pages/tab-parts.ts';
import { botOrigin, otherOrigin, type TeamsFrame } from '../support/pages/teams-frame.ts';

const pictures = join(import.meta.dirname, '..', 'output', 'tab');
const headings = partHeadings;

describe('the tab in Teams', function () {
  this.timeout(90_000);
  let tab: TabBot;
  let bot: ChannelBot;
  let teams: TeamsFrame;
  let annas: string;
  let brams: string;
  before(async function () {
    needsChromium(this);
    await mkdir(pictures, { recursive: true });
    // A working day on which a reminder of the end of 2024 is due.
    tab = await openTabBot('2024-12-02T09:00');
    ({ bot, teams } = tab);
    annas = await tab.tokenOf(anna);
    brams = await tab.tokenOf(bram);
    await bot.type('plan samenvatting volgende elke maandag om 9:00');
    await bot.running.reminders.tick();
    // The welcome, and the reminder, which the bot's own clockwork may have sent already.
    await bot.running.connector.waitForMessages(bot.inChat().conversationId, 2, 30_000);
  });
  after(async () => {
    await writeTabGallery(pictures);
    await tab?.close();
  });

  let framed: FramedPage;
  afterEach(async () => {
    const { faults = [], page } = framed ?? {};
    await page?.close();
    assert.deepEqual(faults, []);
  });
  const see = (text: string | RegExp) => framed.frame().getByText(text).first().waitFor();

  for (const language of ['nl', 'en'] as const)
    for (const [theme, name] of [
      ['default', 'light'],
      ['dark', 'dark'],
      ['contrast', 'contrast'],
    ] as const)
      for (const width of [320, 1280])
        it(`shows every part, ${name}, in ${language}, at ${width} pixels, to everybody`, async () => {
          framed = await openFramed(teams, '/tab/', { theme, locale: language, width, token: annas, channelId });
          for (const part of tabParts) {
            const { page, overflow, findBarriers } = framed;
            await showPart(framed, part, language);
            await page.screenshot({ path: join(pictures, `${part}-${name}-${language}-${width}.png`) });
            assert.equal(await overflow(), 0, `${part} sticks out`);
            assert.deepEqual(await findBarriers(), [], part);
          }
        });

  for (const width of [320, 1280])
    it(`tells of the app, of privacy, terms and accessibility without a barrier, at ${width} pixels`, async () => {
      for (const name of ['about', 'privacy', 'terms', 'accessibility']) {
        await framed?.page.close();
        framed = await openFramed(teams, `/tab/${name}`, { width, token: brams });
        assert.equal(await framed.overflow(), 0, `${name} sticks out`);
        assert.deepEqual(await framed.findBarriers(), [], name);
      }
    });

  it('can be read under the pointer, in high contrast too', async () => {
    framed = await openFramed(teams, '/tab/', { theme: 'contrast', token: brams });
    const link = framed.frame().getByRole('link', { name: headings.nl.measures, exact: true });
    await link.hover();
    const colour = await link.evaluate((element) => getComputedStyle(element).color);
    const ground = await framed
      .frame()
      .locator('body')
      .evaluate((element) => getComputedStyle(element).backgroundColor);
    assert.deepEqual([colour, ground], ['rgb(255, 255, 255)', 'rgb(0, 0, 0)']);
  });

  it('gives what a measure says the whole width of a small phone', async () => {
    framed = await openFramed(teams, '/tab/', { token: brams, subEntityId: 'measures', width: 320 });
    const head = framed.frame().locator('tbody th[scope=row]').first();
    await head.waitFor();
    const [own, row] = await head.evaluate((element) =>
      [element, element.closest('tbody') as Element].map(({ clientWidth }) => clientWidth),
    );
    assert.ok((own as number) > 0.8 * (row as number), `${own} of ${row}`);
  });

  it('opens at the entry that a deep link names', async () => {
    framed = await openFramed(teams, '/tab/', { token: brams, subEntityId: 'measures/O2' });
    await framed.frame().locator('.detail .ac-adaptiveCard').waitFor();
    await see('Geen persoonsgegevens in bijlagen bij supporttickets');
  });

  it('gives a link to what is shown', async () => {
    framed = await openFramed(teams, '/tab/', { token: brams, subEntityId: 'timeline/phase-3' });
    await framed.frame().getByRole('button', { name: 'Link kopiëren' }).click();
    const [[subPage, label] = []] = await framed.calls('shareDeepLink');
    assert.deepEqual([subPage, label], ['timeline/phase-3', 'Fase 3: supporttickets in de EU']);
  });

  it('follows the theme of Teams while it is open', async () => {
    framed = await openFramed(teams, '/tab/', { token: brams, subEntityId: 'measures/O2' });
    const card = framed.frame().locator('.detail .ac-adaptiveCard');
    await card.waitFor();
    const colour = () => card.evaluate((element) => getComputedStyle(element).backgroundColor);
    const light = await colour();
    await framed.teams((host) => host.changeTheme('dark'));
    await framed.frame().locator('html[data-theme=dark]').waitFor();
    assert.notEqual(await colour(), light);
  });

  it('is used with the keyboard alone: every point of the line can be reached and opened', async () => {
    framed = await openFramed(teams, '/tab/', { token: brams });
    const points = framed.frame().locator('.point-button');
    await points.nth(4).waitFor();
    const all = await points.count();
    await framed.frame().getByRole('link', { name: 'Tijdlijn' }).focus();
    const reached = new Set<string>();
    for (let presses = 0; presses < all + 24; presses += 1) {
      await framed.page.keyboard.press('Tab');
      reached.add(
        await framed.frame().evaluate(() => document.activeElement?.querySelector('.point-title')?.textContent ?? ''),
      );
      const outline = await framed.frame().evaluate(() => {
        const { activeElement } = document;
        return activeElement === document.body || !activeElement ? '3px' : getComputedStyle(activeElement).outlineWidth;
      });
      assert.equal(outline, '3px', 'the focus is seen');
    }
    reached.delete('');
    assert.equal(reached.size, all);
    await points.nth(3).focus();
    await framed.page.keyboard.press('Enter');
    await framed.frame().locator('.detail .ac-adaptiveCard').waitFor();
    assert.equal(await points.nth(3).getAttribute('aria-expanded'), 'true');
  });

  it('is gone through with the arrow keys: the dates of the chart are one stop of the Tab key, and Enter leads on', async () => {
    framed = await openFramed(teams, '/tab/', { token: brams });
    const marks = framed.frame().locator('.mark');
    await marks.nth(4).waitFor();
    const focused = () => framed.frame().evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');
    assert.equal(await framed.frame().locator('.mark[tabindex="0"]').count(), 1);
    await framed.frame().getByRole('button', { name: 'Alles' }).focus();
    await framed.page.keyboard.press('Tab');
    assert.match(await focused(), /Komt nog/, 'it begins at what comes');
    await framed.page.keyboard.press('Home');
    const told = new Set([await focused()]);
    for (let presses = 1; presses < (await marks.count()); presses += 1) {
      await framed.page.keyboard.press('ArrowRight');
      told.add(await focused());
    }
    assert.equal(told.size, await marks.count(), 'each date is reached, and told by itself');
    assert.ok([...told].some((says) => /^Fase 2.*eind 2023.*11 januari 2024.*Later gehaald/.test(says)));
    await framed.page.keyboard.press('Home');
    await framed.page.keyboard.press('ArrowDown');
    await framed.page.keyboard.press('Enter');
    await framed.frame().locator('.detail .ac-adaptiveCard').waitFor();
    assert.equal(
      await framed.frame().evaluate(() => document.activeElement?.getAttribute('aria-expanded')),
      'true',
      'the focus is at its row',
    );
  });

  it('shows a year, the coming year or all, and says how many dates are outside', async () => {
    framed = await openFramed(teams, '/tab/', { token: brams });
    const marks = framed.frame().locator('.mark');
    await marks.nth(4).waitFor();
    const all = await marks.count();
    for (const [name, first] of [
      ['Dit jaar', /2024/],
      ['Komend jaar', /eind 2024/],
    ] as const) {
      await framed.frame().getByRole('button', { name, exact: true }).click();
      await see(/vallen buiten deze periode/);
      const shown = await marks.count();
      assert.ok(shown > 0 && shown < all, `${shown} of ${all}`);
      assert.match((await marks.first().getAttribute('aria-label')) ?? '', first);
      assert.deepEqual(await framed.findBarriers(), []);
    }
  });

  it('leads on from what matters first', async () => {
    framed = await openFramed(teams, '/tab/', { token: annas });
    const tiles = framed.frame().locator('.tiles a');
    await tiles.nth(2).waitFor();
    assert.match((await tiles.nth(0).textContent()) ?? '', /eind 2024.*Fase 3/s);
    assert.match((await tiles.nth(1).textContent()) ?? '', /1 van de 1/);
    assert.match((await tiles.nth(2).textContent()) ?? '', /1 herinnering/);
    await tiles.nth(2).click();
    await framed.frame().getByRole('heading', { level: 1, name: 'Herinneringen' }).waitFor();
  });

  for (const [theme, width] of [
    ['default', 1280],
    ['dark', 320],
  ] as const)
    it(`draws what no source gives the day as a bar, ${theme}, at ${width} pixels`, async () => {
      framed = await openFramed(teams, '/tab/', { theme, width, token: brams });
      const bars = framed.frame().locator('.chart .range');
      await bars.nth(1).waitFor();
      const widths = await bars.evaluateAll((all) => all.map((bar) => Number(bar.getAttribute('width'))));
      const round = await bars.first().evaluate((bar) => Number(bar.getAttribute('height')));
      const [month = 0, year = 0] = widths.map((one) => one - round).toSorted((one, other) => one - other);
      const days = year / 364;
      assert.ok(Math.abs(month - 30 * days) <= 0.2, `${month} of a month, ${year} of a year`);
      const [ring, pill] = await Promise.all(
        ['.chart .ring[data-tone=ahead]', '.chart .range'].map((mark) =>
          framed
            .frame()
            .locator(mark)
            .first()
            .evaluate((element) => getComputedStyle(element).stroke),
        ),
      );
      assert.equal(pill, ring, 'it is of the colour of what is expected');
      await see('maand, kwartaal of jaar: de dag is niet bekend');
      assert.equal(await framed.overflow(), 0);
      await framed.page.screenshot({ path: join(pictures, `range-${theme}-${width}.png`) });
    });

  it('shows the same as a table', async () => {
    framed = await openFramed(teams, '/tab/', { token: brams });
    await framed.frame().getByRole('button', { name: 'Tabel' }).click();
    const row = framed.frame().getByRole('row', { name: /Fase 2/ });
    assert.match((await row.textContent()) ?? '', /eind 2023.*11 januari 2024.*11 dagen later/s);
    assert.deepEqual(await framed.findBarriers(), []);
  });

  it('filters and orders the measures', async () => {
    framed = await openFramed(teams, '/tab/', { token: brams, subEntityId: 'measures' });
    await framed.frame().getByLabel('Voor wie').selectOption('organisations');
    await see('5 van de 8 maatregelen');
    await framed.frame().getByLabel('Volgorde').selectOption('date');
    assert.match((await framed.frame().locator('tbody tr').first().textContent()) ?? '', /O1/);
  });

  it('answers a question, and its buttons, as the chat does', async () => {
    framed = await openFramed(teams, '/tab/', { token: brams, subEntityId: 'ask' });
    await framed.frame().getByRole('textbox', { name: 'Uw vraag' }).fill('Wat eten we vanavond in de kantine?');
    await framed.page.keyboard.press('Enter');
    await see(/gaat deze bot niet over/);
    await framed.frame().getByRole('textbox', { name: 'Uw vraag' }).fill('O2');
    await framed.page.keyboard.press('Enter');
    await framed
      .frame()
      .getByRole('button', { name: /^Bronnen/ })
      .last()
      .click();
    await see(/Brief van SLM Rijk/);
  });

  it('has a switch for what can be typed about one’s own reminders, by keyboard too', async () => {
    framed = await openFramed(teams, '/tab/', { token: brams, subEntityId: 'reminders' });
    const switchOf = (name: string) => framed.frame().getByRole('switch', { name });
    const all = switchOf('Herinneringen krijgen');
    await all.waitFor();
    assert.equal(await all.isChecked(), true);
    await all.press('Space');
    await see(/geen herinneringen meer/);
    assert.equal(await all.isChecked(), false);
    await all.press('Space');
    await framed.frame().locator('[role=switch]:checked').first().waitFor();

    await switchOf('Einde ondersteuning Windows 10').first().press('Space');
    await see(/U krijgt herinneringen aan: Einde ondersteuning Windows 10/);
    assert.equal(await switchOf('Einde ondersteuning Windows 10').first().isChecked(), true);

    await switchOf('Elke maand lezen wat er is gewijzigd').press('Space');
    await see(/eens per maand/);
    await framed.frame().getByLabel('het overige').uncheck();
    await see(/U volgt de wijzigingen aan de datums en de maatregelen/);

    await framed.frame().getByLabel('30 dagen', { exact: true }).uncheck();
    await see(/zoveel dagen vooraf: 90, 14, 7, 1, 0;/);
    await framed.frame().getByRole('button', { name: 'Maak een adres voor mijn agenda' }).click();
    await see(/calendar\//);
    assert.deepEqual(await framed.findBarriers(), []);
    await framed.page.screenshot({ path: join(pictures, 'reminders-choices-nl.png'), fullPage: true });

    await framed.page.close();
    framed = await openFramed(teams, '/tab/', { token: brams, subEntityId: 'reminders' });
    await switchOf('Elke maand lezen wat er is gewijzigd').waitFor();
    assert.equal(await switchOf('Elke maand lezen wat er is gewijzigd').isChecked(), true);
    assert.equal(await framed.frame().getByLabel('30 dagen', { exact: true }).isChecked(), false);
    assert.equal(await framed.frame().getByLabel('het overige').isChecked(), false);
  });

  it('makes a milestone in a dialog of Teams, which then stands on the line', async () => {
    framed = await openFramed(teams, '/tab/', { token: annas });
    const opened = waitForFrame(framed.page);
    await framed.frame().getByRole('button', { name: 'Mijlpaal toevoegen' }).click();
    const dialog = await opened;
    await dialog.getByLabel('Titel (Nederlands)').waitFor();
    assert.equal(await dialog.evaluate(() => document.activeElement?.id), await idOf(dialog, 'Titel (Nederlands)'));
    await framed.page.keyboard.type('Audit <b>van</b> 2025');
    await dialog.getByLabel('Datum').fill('2025-06-01');
    await dialog.getByLabel('Link').fill('http://intranet');
    await dialog.getByRole('button', { name: /Toevoegen|Opslaan/ }).press('Enter');
    const wrong = 'Link (https): De link moet met https:// beginnen.';
    await dialog.getByLabel(wrong).waitFor();
    assert.equal(await dialog.evaluate(() => document.activeElement?.id), await idOf(dialog, wrong));
    assert.deepEqual(await framed.findBarriers(), []);
    await framed.page.screenshot({ path: join(pictures, 'dialog-fault-nl.png') });
    await dialog.getByLabel(wrong).fill('https://intranet.example');
    await dialog.getByRole('button', { name: /Toevoegen|Opslaan/ }).press('Enter');
    await dialog.getByText('Opgeslagen', { exact: true }).waitFor();
    assert.equal(await dialog.locator('input').count(), 0);
    await framed.page.screenshot({ path: join(pictures, 'dialog-nl.png') });
    assert.deepEqual(await framed.findBarriers(), []);
    const closed = framed.page.waitForEvent('framedetached');
    await dialog.getByRole('button', { name: 'Sluiten' }).click();
    await closed;
    assert.equal(await framed.page.locator('iframe').count(), 1);
    await see(/Audit .*2025/);
    assert.equal(await framed.frame().locator('.point-title b').count(), 0);
  });

  it('prepares a summary for its channel in a dialog of Teams, and posts it', async () => {
    framed = await openFramed(teams, '/tab/', { token: annas, channelId, subEntityId: 'schedules' });
    const opened = waitForFrame(framed.page);
    await framed.frame().getByRole('button', { name: 'Samenvatting plaatsen of plannen' }).click();
    await (await opened).getByRole('button', { name: 'Voorbeeld' }).click();
    const posted = bot.nextPost();
    await framed
      .frame()
      .getByRole('button', { name: /^Plaats/ })
      .click();
    assert.match(JSON.stringify((await posted).attachments), /Wat er nog komt/);
    await see(/wordt geplaatst/);
  });

  it('tells a member whose channel it is not who may plan there, and offers no second try', async () => {
    framed = await openFramed(teams, '/tab/', { token: brams, channelId, subEntityId: 'schedules' });
    await see(/Alleen eigenaren van dit kanaal/);
    assert.equal(await framed.frame().getByRole('button').count(), 0);
    assert.deepEqual(await framed.findBarriers(), []);
    await framed.page.screenshot({ path: join(pictures, 'schedules-member-nl.png') });
    // The refusal itself is told in the browser's log.
    (framed.faults as string[]).splice(0);
  });

  it('asks, where it is added to a channel, what it shows', async () => {
    framed = await openFramed(teams, '/tab/configure', { token: annas, channelId, frameContext: 'settings' });
    await framed.frame().getByLabel('Taal').selectOption('en');
    await framed.frame().getByLabel('Measures').check();
    assert.deepEqual(await framed.findBarriers(), []);
    await framed.page.screenshot({ path: join(pictures, 'configure-en.png') });
    await framed.teams((host) => host.save());
    await framed.page.waitForFunction(() =>
      (globalThis as unknown as { teams: { calls: { func: string }[] } }).teams.calls.some(
        ({ func }) => func === 'settings.save.success',
      ),
    );
    const [[settings] = []] = await framed.calls('settings.setSettings');
    assert.deepEqual(settings, {
      entityId: 'measures-en',
      contentUrl: `${botOrigin}/tab/?language=en&part=measures`,
      websiteUrl: `${botOrigin}/tab/?language=en&part=measures`,
      suggestedDisplayName: 'Measures',
    });
  });

  it('says in a sentence that nobody could be signed in, and tries again', async () => {
    framed = await openFramed(teams, '/tab/', {
      token: await tab.issuer.sign(userClaims(pages, { scp: 'User.Read' })),
    });
    await see(/does not have the scope access_as_user/);
    // The refusal itself is told in the browser's log.
    (framed.faults as string[]).splice(0);
  });

  it('is not shown in a frame of somebody else', async () => {
    const page = await teams.browser.newPage();
    await page.goto(otherOrigin);
    const refused = page.waitForEvent('console', (line) => line.text().includes('frame-ancestors'));
    await page.evaluate((url) => {
      const frame = document.createElement('iframe');
      frame.src = url;
      document.body.append(frame);
    }, `${botOrigin}/tab/`);
    await refused;
    await page.close();
  });

  it('is there with less than 150 KB of script', async () => {
    const page = await teams.browser.newPage();
    await page.close();
    framed = await openFramed(teams, '/tab/', { token: brams });
    await framed.frame().locator('.point').first().waitFor();
    const bytes = await framed
      .frame()
      .evaluate(() =>
        (performance.getEntriesByType('resource') as PerformanceResourceTiming[])
          .filter(({ name }) => name.endsWith('.js'))
          .reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0),
      );
    assert.ok(bytes > 10_000 && bytes < 150_000, `${bytes} bytes`);
  });
});

function idOf(frame: Frame, label: string): Promise<string> {
  return frame.getByLabel(label).evaluate((field) => field.id);
}

/** One page with every picture that was taken, to look through. */
async function writeTabGallery(folder: string): Promise<void> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.png')).toSorted();
  const figures = names.map((name) => `<figure><figcaption>${name}</figcaption><img src="${name}" alt=""></figure>`);
  const style = 'img { max-width: 100%; border: 1px solid #888 } figure { display: inline-block; margin: 8px }';
  const head = `<meta charset="utf-8"><title>The tab</title><style>${style}</style>`;
  await writeFile(join(folder, 'index.html'), `<!doctype html><html lang="en">${head}${figures.join('')}</html>`);
}
