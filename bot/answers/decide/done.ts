import { listAsking, readAct } from '../match/acts.ts';
import type { Match } from '../match/rank.ts';
import type { Odds } from './decide.ts';

/**
 * What a message does other than asking; undefined where it is likelier that it asks and the answer found is right: "waar haal
 * je je informatie vandaan?" may wish for the source of an answer, and has an answer of its own.
 */
export function doneIn({
  match,
  odds,
}: {
  readonly match: Pick<Match, 'acts' | 'strange'>;
  readonly odds: Pick<Odds, 'right'>;
}): ReturnType<typeof readAct> {
  const asks = listAsking(match.acts).reduce((sum, likelihood) => sum + likelihood, 0);
  return 1 - asks < odds.right ? undefined : readAct(match);
}
