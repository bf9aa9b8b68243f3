import type { Term } from './lexicon.ts';
import type { AskedKind } from './question-kind.ts';

/** A list of entries that can be asked for as one: its id is the subject of the answer. */
export const overviews = [
  'measures',
  'measures-microsoft',
  'measures-organisations',
  'measures-slm',
  'milestones',
  'next',
  'safeguards',
] as const;
export type Overview = (typeof overviews)[number];

export function isOverview(subject: string): subject is Overview {
  return (overviews as readonly string[]).includes(subject);
}

/** Words that don't make a question about one measure or milestone in particular. */
const general = new Set([
  '#measure',
  '#milestone',
  '#deadline',
  '#microsoft',
  '#organisation',
  '#we',
  '#slm-party',
  '#letter-words',
  '#recommend',
  '#staff',
  '#eu',
  '#us',
  '#defender',
  '#safeguard',
  '#boundary',
  '#research',
  '#complete',
  '#expired',
  '#transfer-words',
  '#service',
]);
const obligation =
  /\b(moet|moeten|dient|dienen|doen|must|have to|has to|should|need to|needs to|supposed to|expected to|required|verplicht|taken|te doen|take|nemen|neemt|treffen|getroffen|taak|taken|plate|to-?do|todo|huiswerk|bordje|aan zet)\b/;

/** The list that a question asks for, if it asks for one rather than for a single subject. */
export function readOverview(
  text: string,
  terms: readonly Term[],
  asked: { kind: AskedKind | undefined; isTelling: (term: Term) => boolean },
): Overview | undefined {
  const has = (concept: string) => terms.some((term) => term.term === concept);
  const dated =
    has('#deadline') || has('#milestone') || !terms.some((term) => term.term.startsWith('#') && term.term !== '#we');
  if (
    asked.kind === 'next' &&
    dated &&
    !terms.some((term) => asked.isTelling(term) && (!term.known || /^#(?!deadline|milestone|we$)/.test(term.term)))
  )
    return 'next';
  const specific = terms.filter((term) => asked.isTelling(term) && !general.has(term.term));
  if (specific.length > 0) return undefined;
  const { kind } = asked;
  const reason =
    kind === 'source' || kind === 'where' || kind === 'status' || kind === 'ago' || kind === 'late' || kind === 'may';
  if (has('#safeguard')) return 'safeguards';
  const mustDo = obligation.test(text) && !has('#complete');
  if (
    !reason &&
    !has('#boundary') &&
    (has('#measure') || (mustDo && (has('#microsoft') || has('#organisation') || has('#we') || has('#slm-party'))))
  ) {
    if (has('#recommend') && !obligation.test(text) && !has('#organisation') && !has('#microsoft')) return undefined;
    if (has('#microsoft')) return 'measures-microsoft';
    if (has('#slm-party')) return 'measures-slm';
    if (has('#organisation') || has('#we') || has('#staff')) return 'measures-organisations';
    return has('#measure') ? 'measures' : undefined;
  }
  if (has('#milestone')) return 'milestones';
  if (
    has('#deadline') &&
    !has('#boundary') &&
    !reason &&
    terms.some((term) => term.words.some((word) => /deadlines|data|dates|termijnen/.test(word)))
  )
    return 'milestones';
  return undefined;
}
