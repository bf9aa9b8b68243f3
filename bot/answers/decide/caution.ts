import { askingActs, presumes } from '../match/acts.ts';
import { costs } from './decide.ts';
import type { Reading } from './read-questions.ts';

/** What is told first so that nobody takes an answer for a yes: that the sources do not say so, or to mind what they say. */
export type Caution = 'not-said' | 'mind';

/**
 * How careful an answer has to be: a message that takes something for granted, or concludes it, wants a yes. To say that the
 * sources do not say so where they do costs as much as a wrong answer, to leave it out as much as a withheld one.
 */
export function cautionOf({ match: { acts }, ofReason }: Reading): Caution | undefined {
  const presumed = acts.get(askingActs.presumes) ?? 0;
  const asked = acts.get(askingActs.held) ?? 0;
  if (costs.astray * asked <= costs.withheld * presumed) return 'not-said';
  // A conclusion is somebody's own.
  return presumes(acts) || ofReason !== undefined ? 'mind' : undefined;
}
