import type { Subject } from './knowledge.ts';
import type { AskedKind } from './question-kind.ts';
import type { WeighedTerm } from './weigh.ts';
import { fold } from './words.ts';

/**
 * How an answer may begin. `yes-no`: with yes or no. `on-time`: with whether it was on time. `neutral`: with neither, as
 * "yes" to a question that is turned ("is it exempt?", "only for Enterprise?") says the reverse of what is so.
 */
export type Manner = 'yes-no' | 'on-time' | 'neutral';

/** Only these ask for yes or no. */
const closed: ReadonlySet<AskedKind | undefined> = new Set(['confirm', 'status', 'scope', 'may']);
/** It asks for something other than yes or no. */
const open =
  /\b(wat|wie|waar\p{L}*|hoe\p{L}*|wanneer|welke?|noem|geef|toon|what|who|whom|whose|where|how|why|when|which|name|give|show|list)\b/u;
/** To these "yes" and "no" are ambiguous, or turn round what they stand before. */
const turned =
  /\b(niet|niets|niks|geen|nooit|zonder|alleen|enkel|slechts|uitsluitend|behalve|uit|buiten|uitgezonderd|uitgesloten|vrijgesteld|stop\p{L}*|gestopt|uitzet\p{L}*|uitschakel\p{L}*|verbod\p{L}*|verbied\p{L}*|verplicht\p{L}*|bindend\p{L}*|vrijwillig|vrijblijvend|afgeraden|belemmer\p{L}*|in de weg|in strijd|bezwa\p{L}*|probleem|problemen|problems?|bad|slecht|erg|fout|wrong|risk\p{L}*|risico\p{L}*|ontra\p{L}*|gevaar\p{L}*|on(?:veilig|rechtmatig|wettig)\p{L}*|illega\p{L}*|tegen|not|cannot|\p{L}+n't|cant|isnt|dont|doesnt|never|no|none|nothing|without|only|solely|except\p{L}*|exempt\p{L}*|exclu\p{L}*|out|off|outside|stop\p{L}*|forbid\p{L}*|forbade|bann?(?:ed)?|prohibit\p{L}*|mandatory|binding|optional|voluntary|compulsory|obstacles?|in the way|block\p{L}*|object\p{L}*|un(?:safe|lawful)\p{L}*|break|breach|against|dangerous|avoid)\b/u;
/** Says no more than that yes or no is asked for. */
const orNot = /\b(of|or) (nog |juist |toch )?(niet|not)\b/g;
/** A year may be another one than that of which the answer speaks. */
const year = /\b(19|20)\d\d\b/;
const punctual =
  /\b(op tijd|tijdig|gehaald|behaald|haalde|nagekomen|gemist|missed|make it|hit it|on time|in time|made it|achieved|honou?red)\b|\b(?:is|was|were|been)\b.* met\W*$/;
/** Of a milestone it may be asked whether it was reached, or something else. */
const reached =
  /\b(klaar|af|gereed|voltooid|compleet|afgerond|gelukt|opgeleverd|ingevoerd|er al|status|stand|afgesloten|gerealiseerd|complete|completed|finished|done|ready|delivered|live|implemented|in place|there yet)\b/;

/** What the letter says of it, or how it stands for one product, is another question. */
const beyond =
  /\b(brief|letter|slm|rapport|report|volgens|according|says?|zegt|defender|azure|windows|teams|copilot|sharepoint|onedrive|sentinel|mde|mdo|mdi|mdca|xdr)\b/;

interface Asked {
  readonly text: string;
  readonly kind: AskedKind | undefined;
  readonly terms: readonly WeighedTerm[];
}

/** How an answer about a subject may begin: with yes or no only where that is asked, and all of it is known of it. */
export function readManner({ text, kind, terms }: Asked, subject: Subject | undefined): Manner {
  const folded = fold(text).replace(orNot, '');
  if (punctual.test(folded)) return 'on-time';
  const isAsked = folded !== '' && closed.has(kind) && !open.test(folded) && !turned.test(folded) && !year.test(folded);
  if (!subject || !isAsked) return 'neutral';
  if (subject.entry.type === 'milestone') return reached.test(folded) && !beyond.test(folded) ? 'yes-no' : 'neutral';
  return terms.every(({ term, weight }) => weight === 0 || subject.terms.has(term)) ? 'yes-no' : 'neutral';
}
