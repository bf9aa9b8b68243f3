import type { SignIn } from '../../bot/http/pages/sign-in.ts';
import { startBot } from '../support/bots/running-bot.ts';
import { openFramed } from '../support/pages/framed-page.ts';
import { openTeamsFrame } from '../support/pages/teams-frame.ts';
import { median, percentile, round } from './numbers.ts';

const openings = 7;
const tabs = 200;
const changes = 20;
const person = { id: '00000000-0000-0000-0000-0000000000020', name: 'Alex Wilber' };

/** What the tab loads in a frame of Teams, and when its first view is there; each opening is a browser without a cache. */
export async function measureFirstView(): Promise<Record<string, unknown>[]> {
  const anybody: SignIn = { testPeople: [], check: async () => ({ kind: 'signed-in', person }) };
  const bot = await startBot({ clock: () => Temporal.Now.zonedDateTimeISO('Europe/Amsterdam'), signIn: anybody });
  const seen: { readonly kilobytes: number; readonly all: number; readonly ms: number }[] = [];
  for (let count = 0; count < openings; count += 1) {
    const teams = await openTeamsFrame(() => bot.server.url);
    const { frame } = await openFramed(teams, '/tab/', { token: 'x' });
    const ms = await frame().waitForFunction(() => document.querySelector('.point') && performance.now());
    const [script = 0, all = 0] = await frame().evaluate(() => {
      const files = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
      const sum = (some: readonly PerformanceResourceTiming[]) =>
        some.reduce((bytes, { encodedBodySize }) => bytes + encodedBodySize, 0) / 1024;
      return [sum(files.filter(({ name }) => name.endsWith('.js'))), sum(files)];
    });
    seen.push({ kilobytes: script, all, ms: Number(await ms.jsonValue()) });
    await teams.close();
  }
  await bot.close();
  return [
    {
      'script KB, gzipped': round(median(seen.map(({ kilobytes }) => kilobytes)), 1),
      'all KB, gzipped': round(median(seen.map(({ all }) => all)), 1),
      'usable after ms, median': round(median(seen.map(({ ms }) => ms)), 0),
      'slowest of 7': round(Math.max(...seen.map(({ ms }) => ms)), 0),
    },
  ];
}

/** How long a change takes to be told to 200 open tabs, and what an open tab takes of memory, at both of its ends. */
export async function measureLive(): Promise<Record<string, unknown>[]> {
  const byName: SignIn = {
    testPeople: [],
    check: async ({ testPerson: id }) => ({ kind: 'signed-in', person: { id, name: id } }),
  };
  const bot = await startBot({ clock: () => Temporal.Now.zonedDateTimeISO('Europe/Amsterdam'), signIn: byName });
  const { url } = bot.server;
  const before = process.memoryUsage().rss;
  const closing = new AbortController();
  const heard: number[] = [];
  for (let tab = 0; tab < tabs; tab += 1) {
    const headers = { 'Test-Person': `person ${tab}` };
    const { body } = await fetch(`${url}/tab/api/changes`, { headers, signal: closing.signal });
    void (async () => {
      for await (const chunk of body?.pipeThrough(new TextDecoderStream()) ?? [])
        if (chunk.includes('event: change')) heard.push(performance.now());
    })().catch(() => undefined);
  }
  const perTab = (process.memoryUsage().rss - before) / tabs;
  const delays: number[] = [];
  for (let change = 0; change < changes; change += 1) {
    heard.length = 0;
    const begun = performance.now();
    await fetch(`${url}/tab/api/turns`, {
      method: 'POST',
      headers: { 'Test-Person': 'person 0', 'Content-Type': 'application/json' },
      body: JSON.stringify({ language: 'nl', typed: `termijnen ${change + 1}` }),
    });
    while (heard.length < tabs) await new Promise((resolve) => setTimeout(resolve, 5));
    delays.push(...heard.map((at) => at - begun));
  }
  closing.abort();
  await bot.close();
  return [
    {
      tabs,
      'told after ms, one change after the other, median': round(median(delays), 0),
      p99: round(percentile(delays, 0.99), 0),
      'KB per open tab, both ends': round(perTab / 1024, 0),
    },
  ];
}
