import type { Subject } from './knowledge.ts';
import { isNaming, type WeighedTerm } from './weigh.ts';
import { fold } from './words.ts';

/**
 * How an answer may begin. `yes-no`: with yes or no. `on-time`: with whether it was on time. `neutral`: with neither, as
 * "yes" to a question that is turned ("is it exempt?", "only for Enterprise?") says the reverse of what is so.
 */
export type Manner = 'yes-no' | 'on-time' | 'neutral';

/** It asks for something other than yes or no. */
const open =
  /\b(wat|wie|waar\p{L}*|hoe\p{L}*|wanneer|welke?|noem|geef|toon|what|who|whom|whose|where|how|why|when|which|name|give|show|list)\b/u;
/** To these "yes" and "no" are ambiguous, or turn round what they stand before. */
const turned =
  /\b(niet|geen|nooit|zonder|alleen|enkel|slechts|uitsluitend|behalve|uitgezonderd|uitgesloten|vrijgesteld|buiten|stop\p{L}*|gestopt|verbod\p{L}*|verbied\p{L}*|verplicht\p{L}*|bindend\p{L}*|vrijwillig|vrijblijvend|belemmer\p{L}*|in de weg|bezwa\p{L}*|ontra\p{L}*|gevaar\p{L}*|onveilig|onrechtmatig|tegen|not|cannot|\p{L}+n't|cant|isnt|dont|doesnt|never|no|without|only|solely|except\p{L}*|exempt\p{L}*|exclu\p{L}*|outside|stop\p{L}*|forbid\p{L}*|forbade|bann?(?:ed)?|prohibit\p{L}*|unsafe|mandatory|binding|optional|voluntary|compulsory|obstacles?|in the way|block\p{L}*|object\p{L}*|unlawful|illegal|against|dangerous|avoid)\b/u;
/** Says no more than that yes or no is asked for. */
const orNot = /\b(of|or) (nog |juist |toch )?(niet|not)\b/g;
/** A year may be another one than that of which the answer speaks. */
const year = /\b(19|20)\d\d\b/;
const punctual =
  /\b(op tijd|tijdig|(?:niet |wel |ook )?(?:ge|be)haald|haalde|nagekomen|gemist|missed|make it|hit it|on time|in time|made it|achieved|honou?red)\b|\b(?:is|was|were|been)\b.* met\W*$/;

/** Of a milestone it may be asked whether it was reached, or something else. */
const reached =
  /\b(klaar|af|gereed|voltooid|compleet|afgerond|gelukt|opgeleverd|ingevoerd|er al|status|stand|afgesloten|gerealiseerd|complete|completed|finished|done|ready|delivered|live|achieved|implemented|in place|there yet)\b/;

/** How an answer about a subject may begin: with yes or no only where all that is asked is known of it. */
export function readManner(text: string, terms: readonly WeighedTerm[], subject: Subject | undefined): Manner {
  const folded = fold(text).replace(orNot, '');
  if (punctual.test(folded)) return 'on-time';
  if (subject?.entry.type === 'milestone' && !reached.test(folded)) return 'neutral';
  const isKnown = subject !== undefined && terms.every((term) => !isNaming(term) || subject.terms.has(term.term));
  return !isKnown || open.test(folded) || turned.test(folded) || year.test(folded) ? 'neutral' : 'yes-no';
}
