import type { AskedKind } from './question-kind.ts';
import type { WeighedTerm } from './weigh.ts';
import { splitWords } from './words.ts';

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
  '#compliant',
  '#use',
  '#mandatory',
  '#finding',
  '#phase',
  '#handle',
  '#works-well',
  '#addressee',
  '#sender',
  '#carry-out',
  '#risk-words',
  '#letter-words',
  '#page-words',
  '#access',
  '#newer',
  '#start-words',
  '#other',
  '#examined',
  '#protect',
  '#promise',
  '#table',
  '#transfer-risk',
  '#next-words',
  '#scope-words',
  '#monitor',
]);
/** So much said in words of no concept is about something else, however little each of them tells. */
const mostBeside = 0.8;
const obligation =
  /\b(moet|moeten|dient|dienen|hoort|horen|doen|doet|regelen|regelt|oppakken|uitvoeren|aanpakken|must|have to|has to|should|ought|need to|needs to|supposed to|expected|required|obliged|verplicht|taken|te doen|take|arrange|nemen|neemt|treffen|getroffen|taak|plate|to-?dos?|huiswerk|bordje|aan zet|belegd|verlangd|verlangt|vraagt|gevraagd|expects? of|ask of|asks of|asked of|asked to|verwacht|side|kant|voldoen|aan de lat|aan de beurt|dut(?:y|ies)|plicht(?:en)?|responsib\w*|verantwoordelijk\w*)\b/;
/** "Wat vraagt de brief van Microsoft?" is about no request. */
const asksOf = new Set(['vraagt', 'vragen', 'gevraagd', 'ask', 'asks', 'asked']);
/** What a question leaves out by saying so: "niet de leverancier", "rather than us". */
const leftOut =
  /\b(niet|not|rather than|in plaats van|instead of|behalve|except|naast|besides|apart from|other than) (de |het |the |to |tot |voor |for )*\p{L}+( data boundary)?/gu;

interface Asked {
  readonly kind: AskedKind | undefined;
  /** Its terms before those that hardly matter were dropped; absent: none were. */
  readonly typed?: readonly WeighedTerm[];
}

/** The list that a question asks for, if it asks for one rather than for a single subject. */
export function readOverview(
  text: string,
  terms: readonly WeighedTerm[],
  { kind, typed = terms }: Asked,
): Overview | undefined {
  const skipped = new Set(splitWords((text.match(leftOut) ?? []).join(' ')));
  const concepts = new Set(
    terms
      .filter(({ term, words }) => term === '#expired' || !words.every((word) => skipped.has(word)))
      .map(({ term }) => term),
  );
  const isParticular = ({ term, weight, words }: WeighedTerm) => {
    if (words.every((word) => asksOf.has(word))) return false;
    return term.startsWith('#') ? !general.has(term) : weight > 0.5 && !/^20\d\d$/.test(term);
  };
  const beside = terms.reduce((sum, { term, weight }) => sum + (term.startsWith('#') ? 0 : weight), 0);
  if (terms.some(isParticular) || beside > mostBeside || hasOtherPurpose(text, typed)) return undefined;
  if (concepts.has('#safeguard') || (concepts.has('#protect') && concepts.has('#microsoft'))) return 'safeguards';
  if (kind === 'next' && asksForDates(terms, concepts)) return 'next';
  return readMeasures(text, concepts, kind) ?? readMilestones(terms, concepts, kind);
}

/** For what it is asked: "for the office party". */
const purpose = /\b(?:voor|for|tegen|against|over|about)((?: [\p{L}\p{N}-]+){1,3})/gu;

/** It is asked for the sake of something that nobody knows, even if the word is a common one. */
function hasOtherPurpose(text: string, terms: readonly WeighedTerm[]): boolean {
  const named = new Set(splitWords([...text.matchAll(purpose)].map(([, words]) => words).join(' ')));
  return terms.some(({ known, weight, words }) => !known && weight > 0 && words.some((word) => named.has(word)));
}

/** What comes next, of everything that the register knows: not of something that it does not know. */
function asksForDates(terms: readonly WeighedTerm[], concepts: ReadonlySet<string>): boolean {
  if (concepts.has('#measure') || concepts.has('#boundary')) return false;
  if (concepts.has('#monitor') && concepts.has('#slm-party')) return false;
  return (
    concepts.has('#deadline') || concepts.has('#milestone') || terms.every(({ known, weight }) => known || weight === 0)
  );
}

/** Kinds that ask something of the measures or milestones rather than which they are. */
const askMore: ReadonlySet<AskedKind | undefined> = new Set(['source', 'where', 'status', 'ago', 'late']);

/** "What do we still have to do?" asks which they are, "do we still have to?" how it stands. */
const listing = /^(wat|welke|geef|noem|toon|what|which|give|show|list|name)\b|\b(alle|elke|all|every|each|per)\b/;

/** "Zijn de maatregelen verplicht?" does not ask which they are. */
const binding =
  /^(?!.*\b(welke|wat|which|what)\b).*\b(verplicht|bindend|vrijwillig|vrijblijvend|mandatory|binding|optional|voluntary|compulsory)\b/;

/** "Als we de maatregelen nemen, mogen we het dan gebruiken?" does not ask which they are. */
const condition = /^(als|indien|zodra|if|once|when)\b|\b(mits|provided)\b/;
const isCondition = (text: string) => condition.test(text) || (!listing.test(text) && /\b(als|indien|if)\b/.test(text));

function readMeasures(text: string, concepts: ReadonlySet<string>, kind: AskedKind | undefined): Overview | undefined {
  const mustDo = obligation.test(text) && !concepts.has('#complete');
  const hasParty = ['#microsoft', '#organisation', '#we', '#slm-party'].some((party) => concepts.has(party));
  const isStatus = kind === 'status' && listing.test(text) && !concepts.has('#complete') && !concepts.has('#expired');
  if ((askMore.has(kind) && !isStatus) || concepts.has('#boundary') || (concepts.has('#use') && isCondition(text)))
    return undefined;
  if (binding.test(text) && !concepts.has('#microsoft')) return undefined;
  // "Welke adviezen zijn nog niet vervallen?"
  if (concepts.has('#recommend') && concepts.has('#expired') && listing.test(text))
    return measuresOf(concepts) ?? 'measures-organisations';
  const isTold = mustDo || (concepts.has('#recommend') && concepts.has('#organisation'));
  if (!concepts.has('#measure') && !(isTold && hasParty)) return undefined;
  const pointsToReport = concepts.has('#recommend') || concepts.has('#page-words');
  if (pointsToReport && !mustDo && !concepts.has('#organisation') && !concepts.has('#microsoft')) return undefined;
  return measuresOf(concepts) ?? (concepts.has('#other') ? undefined : 'measures');
}

/** The measures of the party that a question names. */
export function measuresOf(concepts: ReadonlySet<string>): Overview | undefined {
  if (concepts.has('#microsoft')) return 'measures-microsoft';
  if (['#we', '#organisation', '#staff'].some((party) => concepts.has(party))) return 'measures-organisations';
  return concepts.has('#slm-party') ? 'measures-slm' : undefined;
}

function readMilestones(
  terms: readonly WeighedTerm[],
  concepts: ReadonlySet<string>,
  kind: AskedKind | undefined,
): Overview | undefined {
  // Whether or when all of the boundary was done has one answer.
  const isOne = (kind === 'when' || kind === 'status') && concepts.has('#boundary') && concepts.has('#complete');
  if (isOne) return undefined;
  if (concepts.has('#milestone')) return 'milestones';
  if (!concepts.has('#deadline') || concepts.has('#boundary') || askMore.has(kind)) return undefined;
  return terms.some(({ words }) => words.some((word) => /deadlines|data|dates|termijnen/.test(word)))
    ? 'milestones'
    : undefined;
}
