import { createKnowledge } from '../../bot/answers/knowledge.ts';
import { search } from '../../bot/answers/search.ts';
import { createSearchIndex } from '../../bot/answers/search-index.ts';
import { readRegister } from '../../bot/register/read-register.ts';
import { enlarge } from './larger-register.ts';
import { percentile, round } from './numbers.ts';
import { questions } from './questions.ts';

const today = Temporal.PlainDate.from('2026-11-24');
const atOnce = 32;
const rounds = 150;
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
