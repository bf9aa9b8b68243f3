import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type axe from 'axe-core';
import type { Frame, Page } from 'playwright-core';
import type { StubTeams, TeamsContext } from '../microsoft/stub-teams.ts';
import { botOrigin, type TeamsFrame, teamsOrigin } from './teams-frame.ts';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** A page of the bot in a frame of Teams, and what went wrong in it. */
export interface FramedPage {
  readonly page: Page;
  /** The newest frame: the tab, or the dialog above it. */
  frame(): Frame;
  /** What its scripts threw, and what its policy kept out. */
  readonly faults: readonly string[];
  teams<Result>(use: (teams: StubTeams) => Result): Promise<Result>;
  calls(func: string): Promise<readonly (readonly unknown[])[]>;
  /** What axe-core finds wrong. */
  findBarriers(): Promise<string[]>;
  /** CSS pixels by which something sticks out at the side. */
  overflow(): Promise<number>;
}

/** Opens an address of the bot, for example `/tab/`, as Teams does. */
export async function openFramed(
  { browser }: TeamsFrame,
  path: string,
  { width = 1280, token, ...context }: Partial<TeamsContext> & { width?: number; token: string },
): Promise<FramedPage> {
  const page = await browser.newPage({ viewport: { width, height: 900 } });
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => {
    // teams-js asks a list of hosts of Microsoft, which the page's policy keeps out; it has the list itself.
    if (message.type() === 'error' && !message.text().includes('res.cdn.office.net')) faults.push(message.text());
  });
  await page.goto(teamsOrigin);
  const arrived = waitForFrame(page);
  await page.evaluate(
    ({ url, context, token }) => (globalThis as unknown as { teams: StubTeams }).teams.open(url, context, token),
    { url: `${botOrigin}${path}`, context: { theme: 'default', locale: 'nl-nl', ...context }, token },
  );
  const framed: FramedPage = {
    page,
    faults,
    frame() {
      const frame = page.frames().findLast((one) => one.url().startsWith(botOrigin));
      assert.ok(frame, 'there is a frame of the bot');
      return frame;
    },
    teams: (use) => page.evaluate(`(${use.toString()})(window.teams)`) as never,
    calls: async (func) =>
      (await page.evaluate(() => (globalThis as unknown as { teams: StubTeams }).teams.calls))
        .filter((call) => call.func === func)
        .map(({ args }) => args),
    async findBarriers() {
      const frame = framed.frame();
      // The page's policy takes no script of others; Playwright's own are let through.
      await frame.evaluate(axeSource);
      const { violations, passes } = await frame.evaluate(() =>
        (globalThis as unknown as { axe: typeof axe }).axe.run({
          runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
        }),
      );
      assert.ok(
        passes.some(({ id }) => id === 'color-contrast'),
        'contrast was measured',
      );
      return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`);
    },
    overflow: () => framed.frame().evaluate(() => document.documentElement.scrollWidth - innerWidth),
  };
  await arrived;
  await framed.frame().locator('main h1, main.in-dialog, main p').first().waitFor();
  return framed;
}

/** Until the next frame of the bot, the tab or a dialog, is there. */
export function waitForFrame(page: Page): Promise<Frame> {
  return page.waitForEvent('framenavigated', (frame) => frame.url().startsWith(botOrigin));
}
