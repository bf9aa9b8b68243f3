import { askingActs } from '../match/acts.ts';
import type { Match } from '../match/rank.ts';
import { costs } from './decide.ts';
import type { Reading } from './read-questions.ts';

/** What is told first so that nobody takes an answer for a yes: that none is given, or to mind what the sources say. */
export type Caution = 'no-yes' | 'mind';

/**
 * How careful an answer has to be: a message that takes something for granted, or concludes it, wants a yes. Whether it is
 * true is not read: so it is neither confirmed nor denied. To give no yes to who only asks costs as much as a wrong answer, to
 * leave it out as much as a withheld one. To have somebody mind what the sources say costs at most as much as that one, and an
 * answer that is taken for a yes as a wrong one.
 */
export function cautionOf({ match: { acts }, ofReason }: Reading): Caution | undefined {
  if (surelyPresumes(acts)) return 'no-yes';
  const { presumed, asked } = readBoth(acts);
  const mayPresume = costs.withheld * asked <= costs.astray * presumed;
  // A conclusion is somebody's own.
  return mayPresume || ofReason !== undefined ? 'mind' : undefined;
}

/** It takes something for granted, by so much that it may be told that it gets no yes. */
export function surelyPresumes(acts: Match['acts']): boolean {
  const { presumed, asked } = readBoth(acts);
  return costs.astray * asked <= costs.withheld * presumed;
}

function readBoth(acts: Match['acts']): { presumed: number; asked: number } {
  return { presumed: acts.get(askingActs.presumes) ?? 0, asked: acts.get(askingActs.held) ?? 0 };
}
