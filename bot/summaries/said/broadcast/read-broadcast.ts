import type { Language } from '../../../register/schema.ts';
import { fold } from '../../../wording/words.ts';
import type { SummaryAct } from '../summary-acts.ts';
import { readChoice } from '../summary-words.ts';

const before = /(?:^|\s)(?:aan|naar|to)\s/giu;
const allChannels = /^(?:alle|all)(?: de| the)? (?:kanalen|channels)$/;
/** What a summary is about has no more of these words in it. */
const mostTried = 5;

/**
 * What is to be sent, and to which channels: "maatregelen aan Beheer, Nieuws". Both may have "aan" in them ("aftellen naar
 * fase 3 naar Beheer"): it is cut at the first one before which stands something that can be sent.
 */
export function readBroadcast(text: string, language: Language): SummaryAct | undefined {
  for (const { index, 0: word } of [...text.matchAll(before)].slice(0, mostTried)) {
    const chosen = readChoice(fold(text.slice(0, index)), language);
    const to = text.slice(index + word.length).trim();
    if (!chosen || to === '') continue;
    return allChannels.test(fold(to)) ? { does: 'broadcast', chosen } : { does: 'broadcast', chosen, to };
  }
  return undefined;
}
