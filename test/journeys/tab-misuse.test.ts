import assert from 'node:assert/strict';
import { listOwnMilestones } from '../../bot/store/milestones.ts';
import { anna } from '../support/activities.ts';
import { needsChromium } from '../support/card-drawing.ts';
import { type FramedPage, openFramed } from '../support/framed-page.ts';
import { openTabBot, type TabBot } from '../support/tab-bot.ts';

describe('the tab, used otherwise than it was meant', function () {
  this.timeout(60_000);
  let tab: TabBot;
  let annas: string;
  before(async function () {
    needsChromium(this);
    tab = await openTabBot('2026-11-24T10:00');
    annas = await tab.tokenOf(anna);
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
});
