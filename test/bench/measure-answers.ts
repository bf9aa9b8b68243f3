import { answer } from '../../bot/answers/answer.ts';
import { createKnowledge } from '../../bot/answers/knowledge.ts';
import { readRegister } from '../../bot/register/read-register.ts';
import { enlarge } from './larger-register.ts';
import { percentile, round } from './numbers.ts';
import { questions } from './questions.ts';

const today = Temporal.PlainDate.from('2026-11-24');
const atLeastAnswers = 1000;

/** `answer()` alone, at the register's size and at 100 times it. */
export function measureAnswers(): Record<string, unknown>[] {
  const register = readRegister();
  return [1, 100].map((times) => {
    const larger = enlarge(register, times);
    const begun = performance.now();
    const knowledge = createKnowledge(larger);
    const readMs = performance.now() - begun;
    const ask = (text: string) => {
      const start = performance.now();
      answer(knowledge, { text, context: {}, today });
      return performance.now() - start;
    };
    questions.forEach(ask);
    const durations = Array.from({ length: Math.ceil(atLeastAnswers / questions.length) }, () =>
      questions.map(ask),
    ).flat();
    return {
      register: `${times} × ${register.entries.size} entries`,
      'p50 ms': round(percentile(durations, 0.5), 2),
      'p99 ms': round(percentile(durations, 0.99), 2),
      'at most ms': times === 1 ? 2 : 20,
      'made ready in ms': round(readMs, 0),
    };
  });
}
