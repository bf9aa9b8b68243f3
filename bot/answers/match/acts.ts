import type { Match } from './rank.ts';

/** What is done in a message that asks something: asking what is held, what is not, or about something else. */
export const askingActs = { held: 'held', notHeld: 'not-held', outside: 'outside' } as const;

/** From here on so few words of a message are known that nothing tells what it does. */
const mostStrange = 0.5;

/** What a message does other than asking, and how likely that is; undefined where it rather asks. */
export function readAct({
  acts,
  strange,
}: Pick<Match, 'acts' | 'strange'>): { act: string; likelihood: number } | undefined {
  if (strange >= mostStrange) return undefined;
  const others = [...acts].filter(([act]) => act.includes(':'));
  const total = others.reduce((sum, [, likelihood]) => sum + likelihood, 0);
  const [act, likelihood] = others.reduce((best, one) => (one[1] > best[1] ? one : best), ['', 0]);
  const asks = Math.max(...Object.values(askingActs).map((asking) => acts.get(asking) ?? 0));
  return total > asks && act !== '' ? { act, likelihood } : undefined;
}
