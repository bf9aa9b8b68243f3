import type { Match } from './rank.ts';

/**
 * What is done in a message that asks something: asking what is held, taking something for granted or concluding it, asking
 * what is not held, or about something else.
 */
export const askingActs = { held: 'held', presumes: 'presumes', notHeld: 'not-held', outside: 'outside' } as const;

/** How likely it is that what is asked, or taken for granted, is held. */
export function likelihoodHeld(acts: Match['acts']): number {
  return (acts.get(askingActs.held) ?? 0) + (acts.get(askingActs.presumes) ?? 0);
}

/** How likely each way to ask something is: what is held, what is not, and something else. */
export function listAsking(acts: Match['acts']): [held: number, notHeld: number, outside: number] {
  return [likelihoodHeld(acts), acts.get(askingActs.notHeld) ?? 0, acts.get(askingActs.outside) ?? 0];
}

/** It rather takes something for granted, or concludes it, than that it asks. */
export function presumes(acts: Match['acts']): boolean {
  return (acts.get(askingActs.presumes) ?? 0) > (acts.get(askingActs.held) ?? 0);
}

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
  const asks = Math.max(...listAsking(acts));
  return total > asks && act !== '' ? { act, likelihood } : undefined;
}
