import autocannon from 'autocannon';
import { createKnowledge } from '../../bot/answers/knowledge.ts';
import { search } from '../../bot/answers/search/search.ts';
import { createSearchIndex } from '../../bot/answers/search/search-index.ts';
import { readRegister } from '../../bot/register/read-register.ts';
import { engines, isPostgres } from '../support/databases/databases.ts';
import { searchInvoke } from '../support/microsoft/extension-invokes.ts';
import { enlarge } from './larger-register.ts';
import { startBot } from './measure-turns.ts';
import { openNullConnector } from './null-connector.ts';
import { percentile, round } from './numbers.ts';
import { questions } from './questions.ts';

const today = Temporal.PlainDate.from('2026-11-24');
const atOnce = 32;
const rounds = 150;
const httpSeconds = 6;
/** What a client shows of a search without scrolling. */
const shown = 10;
const names = [
  'telemetrie',
  'deadline',
  'support tickets',
  'maatregelen',
  'phase 3',
  'windows server 2016',
  'risk acceptance',
  'server logs',
  'schuilnaam',
  'cloud act',
  'milestones',
  'defender for identity',
];

/** Names and whole questions, each as far as it was typed when the client asked: after every letter. */
const typedQueries: readonly string[] = [...names, ...questions.filter((_, place) => place % 40 === 0)].flatMap(
  (text) => Array.from(text, (_, at) => text.slice(0, at + 1)),
);

/** `search()` alone, for 32 people who type at the same moment: each waits for those before. */
export function measureSearch(): Record<string, unknown>[] {
  const register = readRegister();
  return [1, 100].map((times) => {
    const index = createSearchIndex(createKnowledge(enlarge(register, times)));
    const ask = (text: string) => search(index, { text, today }).write(0, shown);
    typedQueries.forEach(ask);
    const durations: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const begun = performance.now();
      for (let one = 0; one < atOnce; one += 1) {
        // A step that shares no factor with their number takes them all, and neighbours are not alike.
        ask(typedQueries[((round * atOnce + one) * 101) % typedQueries.length] ?? '');
        durations.push(performance.now() - begun);
      }
    }
    return {
      register: `${times} × ${register.entries.size} entries`,
      'p50 ms': round(percentile(durations, 0.5), 1),
      'p99 ms': round(percentile(durations, 0.99), 1),
      'at most ms': 50,
    };
  });
}

/** The same over HTTP, tokens checked, with 32 connections that each ask again as soon as they are answered. */
export async function measureSearchOverHttp(): Promise<Record<string, unknown>[]> {
  const engine = engines.find(isPostgres);
  if (!engine || !(await engine.isThere())) return [];
  const connector = await openNullConnector();
  const rows: Record<string, unknown>[] = [];
  for (const times of [1, 100]) {
    const database = await engine.create();
    const bot = await startBot('full', connector.url, database, { REGISTER_TIMES: String(times) });
    await fire(bot, connector.url);
    const { latency, requests } = await fire(bot, connector.url);
    await bot.stop();
    await database.drop();
    rows.push({
      register: `${times} ×`,
      'searches/s': round(requests.average, 0),
      'p50 ms': latency.p50,
      'p99 ms': latency.p99,
    });
  }
  await connector.close();
  return rows;
}

async function fire({ url, token }: { url: string; token: string }, serviceUrl: string): Promise<autocannon.Result> {
  let sent = 0;
  const setupRequest = (request: autocannon.Request): autocannon.Request => {
    sent += 1;
    const text = typedQueries[(sent * 101) % typedQueries.length] ?? '';
    const queryOptions = { skip: 0, count: shown };
    return { ...request, body: JSON.stringify(searchInvoke(text, { serviceUrl }, { queryOptions })) };
  };
  const result = await autocannon({
    url: `${url}/api/messages`,
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    connections: atOnce,
    duration: httpSeconds,
    requests: [{ setupRequest }],
  });
  const failed = result.non2xx + result.errors + result.timeouts;
  if (failed > 0) throw new Error(`${failed} of ${result.requests.total} searches failed`);
  return result;
}
