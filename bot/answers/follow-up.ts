import type { Entry } from '../register/schema.ts';
import type { Knowledge } from './knowledge.ts';
import type { Term } from './lexicon.ts';
import type { LastAnswer } from './outcome.ts';
import { asksForManual } from './outside.ts';
import { isOverview, measuresOf, readOverview } from './overviews.ts';
import { type AskedKind, toKind } from './question-kind.ts';
import { rankEntries } from './rank.ts';
import { listSteps, readStep } from './steps.ts';
import { isTelling, type WeighedTerm, weighTerm } from './weigh.ts';
import { fold, splitWords } from './words.ts';

const connective =
  /^(en|and|maar|but|ook|also|of|or|what about|how about|hoe zit het (dan )?met|hoe zit dat (dan )?(met|bij|voor)|wat betreft|en hoe|dus|so|same for|idem)\b/;
/** "Waar ben je?" is about no answer. */
const toBot = /\b(je|jij|jullie|u|you)\W*$/;
const alsoAsked = /\b(too|ook|as well|eveneens)\W*$/;
const pronoun =
  /\b(dat|die|dit|deze|dan|daarvan|ervan|daar|daarvoor|daarbij|daarin|erin|erbij|eronder|erover|hiervan|hij|ze|zij|hem|er|zo|it|that|one|ones|this|those|these|they|them|then|its|there|so)\b/;
/** A longer question stands by itself. In words. */
const longest = { pronoun: 9, bare: 6 };
/** How one names a step of a plan from where one stands, or by its number. */
const steps: readonly (readonly [(at: number, last: number) => number, RegExp])[] = [
  [(at) => at + 1, /\b(daarna|erna|daarop|erop|volgende|hierna|next|after that|after it|following|subsequent)\b/],
  [
    (at) => at - 1,
    /\b(daarvoor|ervoor|vorige|voorgaande|vooraf|voorafgaand|eerdere|prior|preceded|before|previous|earlier|preceding)\b/,
  ],
  [(_, last) => last, /\b(laatste|last|final|slot)\b/],
  [() => 1, /\b(eerste|first|1e|1st)\b/],
  [() => 2, /\b(tweede|second|2e|2nd)\b/],
  [() => 3, /\b(derde|third|3e|3rd)\b/],
];

/** What may be said of any subject, and names none. */
const saysNothing = new Set(
  `complete expired letter-words research deadline page-words publish accept high-words risk-words next-words newer mandatory
  switch-off ever inform works-well finding`
    .split(/\s+/)
    .map((id) => `#${id}`),
);

interface Asked {
  readonly text: string;
  readonly kind: AskedKind | undefined;
  readonly terms: readonly WeighedTerm[];
  readonly outside: readonly string[];
}

interface Joined {
  readonly subject: string;
  readonly kind: AskedKind | undefined;
  readonly terms: readonly WeighedTerm[];
}

/** Reads a question together with the one before it; undefined where it stands by itself. */
export function followUp(knowledge: Knowledge, asked: Asked, before: LastAnswer): Joined | undefined {
  // The list of SLM's measures has one: what is asked of it is asked of that.
  const isOne = before.subject === 'measures-slm' && asked.kind !== 'list' && asked.kind !== 'what';
  const last = isOne ? { ...before, subject: 'S1' } : before;
  const named = readStep(asked.text);
  if (named !== undefined && !listSteps(knowledge).some(({ step }) => step === named)) return undefined;
  const telling = asked.terms.filter(isTelling);
  const kept = () => last.terms.map((term) => toTerm(knowledge, term));
  const subject = knowledge.subjects.get(last.subject);
  if (subject && asksForManual(knowledge, subject, asked.text)) return undefined;
  const staysWith = subject !== undefined && telling.every(({ term }) => subject.terms.has(term));
  const neighbour = findNeighbour(knowledge, asked, last);
  const isNext = asked.kind === 'next';
  if (neighbour)
    return { subject: neighbour, kind: isNext ? last.asked : (changedKind(asked) ?? last.asked), terms: kept() };
  const beside = subject?.entry.related.map((id) => knowledge.subjects.get(id)?.terms) ?? [];
  const isBeside = (term: string) => beside.some((terms) => terms?.has(term));
  if (!refersBack(asked, telling, { staysWith, isBeside })) return undefined;
  const party = isMeasures(last.subject) ? measuresOf(new Set(asked.terms.map(({ term }) => term))) : undefined;
  if (
    party &&
    asked.kind !== 'next' &&
    telling.every(({ term }) => ['party', 'ask'].includes(knowledge.lexicon.groupOf(term)))
  )
    return { subject: party, kind: 'list', terms: asked.terms };
  if (telling.every(({ term }) => isLoose(knowledge, term)) || (staysWith && changedKind(asked) !== undefined)) {
    const kind = asked.kind ?? (staysWith && telling.length > 0 ? last.asked : undefined);
    const terms = [...telling, ...kept()];
    if (kind) return { subject: answering(knowledge, { ...asked, kind, terms }, { last, own: telling }), kind, terms };
    if (telling.length === 0) return undefined;
  }
  return replace(knowledge, { ...asked, terms: telling }, last);
}

/** Has a word that stands for what was said before. */
export function pointsBack(text: string): boolean {
  return pronoun.test(fold(text));
}

function refersBack(
  { text, terms, outside }: Asked,
  telling: readonly WeighedTerm[],
  { staysWith, isBeside }: { staysWith: boolean; isBeside: (term: string) => boolean },
): boolean {
  const folded = fold(text).trim();
  const words = splitWords(text).length;
  if (outside.length > 0 && !(telling.length > 0 && staysWith && pronoun.test(folded))) return false;
  if (telling.some((term) => !term.known)) return false;
  if (connective.test(folded) || alsoAsked.test(folded)) return telling.length <= 4;
  if (telling.length === 0)
    return words <= longest.pronoun && !toBot.test(folded) && (pronoun.test(folded) || !terms.some(isBesides));
  if (staysWith && words <= longest.bare) return true;
  const isAbout = staysWith || telling.every(({ term }) => saysNothing.has(term) || isBeside(term));
  return isAbout && pronoun.test(folded) && telling.length <= 3 && words <= longest.pronoun;
}

/** A word that the register does not have, and that is not one with which anything is asked: "eten", "tonight". */
function isBesides({ known, weight }: WeighedTerm): boolean {
  return !known && weight > 0;
}

/** What was asked about, or an entry beside it where only that one answers this kind of question. */
function answering(
  knowledge: Knowledge,
  { terms, kind }: Asked,
  { last, own }: { last: LastAnswer; own: readonly WeighedTerm[] },
): string {
  // Yes or no, and where it is written, any entry can say.
  const wanted = kind === 'confirm' || kind === 'source' ? undefined : toKind(kind);
  // Of a measure or a milestone anything may be asked.
  const answers = ({ type, statements }: Entry) =>
    wanted !== undefined &&
    (type === 'measure' || type === 'milestone' || statements.some((own) => own.answers.includes(wanted)));
  const entry = knowledge.register.entries.get(last.subject);
  const knowsOwn = ({ id }: Entry) => own.every(({ term }) => knowledge.subjects.get(id)?.terms.has(term));
  const called = entry?.related.find((id) => isCalled(knowledge, id, own));
  if (called) return called;
  if (!entry || wanted === undefined || (answers(entry) && knowsOwn(entry))) return last.subject;
  const beside = rankEntries(knowledge, terms, wanted).find(
    (candidate) => entry.related.includes(candidate.entry.id) && answers(candidate.entry) && knowsOwn(candidate.entry),
  );
  return beside?.entry.id ?? last.subject;
}

/** The words are just what an entry is called. */
function isCalled({ subjects }: Knowledge, id: string, own: readonly WeighedTerm[]): boolean {
  const isName = (name: readonly string[]) => name.every((term) => own.some((asked) => asked.term === term));
  return own.length > 0 && subjects.get(id)?.names.some((name) => name.length === own.length && isName(name)) === true;
}

/** The same question about something else: new words take the place of the old ones of their group. */
function replace(knowledge: Knowledge, asked: Asked, last: LastAnswer): Joined | undefined {
  const groupOf = (term: string) => knowledge.lexicon.groupOf(term);
  const kind = changedKind(asked) ?? last.asked;
  const groups = new Set(asked.terms.map(({ term }) => groupOf(term)));
  const kept = last.terms
    .filter((term) => !groups.has(groupOf(term)) || groupOf(term) === 'ask')
    .map((term) => toTerm(knowledge, term));
  const terms = [...asked.terms, ...kept.filter(({ term }) => !asked.terms.some((own) => own.term === term))];
  const overview = readOverview(fold(asked.text), terms, { kind });
  if (overview && (isOverview(last.subject) || groups.has('ask'))) return { subject: overview, kind, terms };
  const [best] = rankEntries(knowledge, terms, toKind(kind));
  return best ? { subject: best.entry.id, kind, terms } : undefined;
}

/** "en de fase daarna?": the step before or after the one that was asked for. */
function findNeighbour(knowledge: Knowledge, { text, terms }: Asked, last: LastAnswer): string | undefined {
  const entry = knowledge.register.entries.get(last.subject);
  const isStep = ({ term, words }: Term) =>
    term === '#phase' || steps.some(([, pattern]) => words.every((word) => pattern.test(word)));
  const own = terms.filter((term) => isTelling(term) && !isStep(term));
  if (entry?.type !== 'milestone' || entry.step === undefined || own.length > 0) return undefined;
  const [move] = steps.find(([, pattern]) => pattern.test(fold(text))) ?? [];
  const plan = listSteps(knowledge);
  const wanted = move?.(entry.step, Math.max(...plan.map(({ step = 0 }) => step)));
  return plan.find(({ step }) => step === wanted)?.id;
}

function isMeasures(subject: string): boolean {
  return /^(measures|[MOS]\d$)/.test(subject);
}

/** Says something of the subject and names none. */
function isLoose(knowledge: Knowledge, term: string): boolean {
  return knowledge.lexicon.groupOf(term) === 'other' || term === '#deadline';
}

/** "en wat is ...": a mere "what" does not change what was asked before. */
function changedKind({ kind, text }: Asked): AskedKind | undefined {
  const isMere = kind === 'what' || kind === 'how' || kind === 'list' || kind === 'meaning';
  return isMere && connective.test(fold(text).trim()) ? undefined : kind;
}

/** A term of the answer before. */
export function toTerm(knowledge: Knowledge, term: string): WeighedTerm {
  return weighTerm(knowledge, { term, words: [term], known: true });
}
