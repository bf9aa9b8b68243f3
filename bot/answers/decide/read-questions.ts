import type { Language } from '../../register/schema.ts';
import { countWords, splitWords } from '../../wording/words.ts';
import type { Knowledge } from '../knowledge.ts';
import { askingActs } from '../match/acts.ts';
import { listFeatures, mostWords } from '../match/features.ts';
import type { Before } from '../match/network.ts';
import { compare, listTerms, type Match, order, type Ranked } from '../match/rank.ts';
import { splitClauses } from '../read/clauses.ts';
import { splitConclusion } from '../read/conclusion.ts';
import { detectLanguage, tooFewWords } from '../read/detect-language.ts';
import type { Lexicon } from '../read/lexicon.ts';
import { readMainClause } from '../read/main-clause.ts';
import { nameCodes } from '../read/name-codes.ts';
import type { Message, Part } from '../read/split-message.ts';
import { forms } from '../write/write-form.ts';
import { answersOfCoded } from './coded.ts';
import { decide, isLikeliest, type Odds } from './decide.ts';
import { doneIn } from './done.ts';
import { namesAnother } from './names-another.ts';
import { readOdds, readSureness, type Signs, surelyAstray } from './sureness.ts';

/** A message, or a sentence of it, as it was matched. */
export interface Reading {
  readonly text: string;
  readonly language: Language;
  readonly match: Match;
  /** What tells how sure its first answer is; undefined where it has none. */
  readonly signs: Signs | undefined;
  readonly odds: Odds;
  /** What answers the reason that is given, where the conclusion was read: it is told behind. */
  readonly ofReason?: Ranked | undefined;
}

export interface Asking {
  readonly knowledge: Knowledge;
  readonly language: Language;
  readonly before: Before | undefined;
  /** Only these may answer it: what was known on the day. */
  readonly among?: ReadonlySet<string> | undefined;
}

/** So many sentences of a long message are read: those with a question mark, or where none has one the first. */
const mostRead = 10;
/** And so many words of them: no question is behind more. */
const mostWordsRead = 2 * mostWords;
/** So many beginnings of what may be asked behind courtesy are read. */
const mostBehind = 4;
/** So many questions get an answer in one reply. */
const mostAnswered = 4;

/** More of a text says no more of what is asked, of however few words it is. In characters. */
const mostCharacters = 2000;

/** What was made of the texts of one message, which has a lexicon of its own: they are read more than once. */
interface Texts {
  /** By what was said before: a sentence may be a wish too, and a quote what is asked. */
  readonly readings: Map<Before | undefined, Map<string, Reading>>;
  /** Whatever was said before. */
  readonly seen: Map<string, Pick<Match, 'features' | 'terms'>>;
}
const textsOf = new WeakMap<Lexicon, Texts>();

function textsIn({ lexicon }: Knowledge): Texts {
  return textsOf.getOrInsertComputed(lexicon, () => ({ readings: new Map(), seen: new Map() }));
}

/** Reads a text as one question: as it was typed, or with its slips mended where that is understood better. */
export function readOne(text: string, asking: Asking): Reading {
  if (asking.among !== undefined) return readAnew(text, asking);
  const { knowledge, language, before } = asking;
  const readings = textsIn(knowledge).readings.getOrInsertComputed(before, () => new Map());
  return readings.getOrInsertComputed(`${language} ${text}`, () => readAnew(text, asking));
}

function readAnew(typedText: string, asking: Asking): Reading {
  const { knowledge, language } = asking;
  const text = typedText.split(/\s+/, mostWords).join(' ').normalize('NFKC').slice(0, mostCharacters);
  const named = nameCodes(text, { register: knowledge.register, language });
  const own = answersOfCoded(text, knowledge.register);
  const asked = own && asking.among === undefined ? { ...asking, among: own } : asking;
  const typed = readAs(named, text, asked);
  const mended = knowledge.lexicon
    .understand(named, language)
    .flatMap(({ words }) => words)
    .join(' ');
  if (mended === splitWords(named).join(' ')) return typed;
  const better = readAs(mended, text, asked);
  return gainOf(better) > gainOf(typed) ? better : typed;
}

function readAs(read: string, text: string, { knowledge, language, before, among }: Asking): Reading {
  const found = matchSeen(see(read, language, knowledge), { knowledge, language, before, among });
  const signs = readSureness(found, { hasBefore: before !== undefined, register: knowledge.register });
  const [isAnother, isSecondAnother] = found.ranked
    .slice(0, 2)
    .map((first) => namesAnother({ text, language, match: found, first }, knowledge));
  const odds = isAnother ? surelyAstray : readOdds(signs, knowledge.model);
  return { text, language, match: found, signs, odds: isSecondAnother ? { ...odds, both: undefined } : odds };
}

/** As `match`, of a text whose features are known. */
function matchSeen(seen: Pick<Match, 'features' | 'terms'>, { knowledge, ...asked }: Asking): Match {
  const { candidates, ...told } = compare({ ...knowledge, ...knowledge.model }, { ...seen, ...asked });
  return { ...seen, ranked: order(candidates, knowledge.model.order), ...told };
}

function see(text: string, language: Language, knowledge: Knowledge): Pick<Match, 'features' | 'terms'> {
  const { lexicon } = knowledge;
  return textsIn(knowledge).seen.getOrInsertComputed(`${language} ${text}`, () => ({
    features: listFeatures(text, language, lexicon),
    terms: listTerms({ text, language }, lexicon),
  }));
}

/**
 * The questions of a message after what was said before. What that makes nothing of is read once more by itself: somebody
 * who asks a whole question goes on to something else.
 */
export function readQuestions(message: Message, asking: Asking): readonly [Reading, ...Reading[]] {
  const after = readAfter(message, asking);
  if (asking.before === undefined || after.length > 1 || !isDeclined(after[0])) return after;
  const alone = readAfter(message, { ...asking, before: undefined });
  return alone.every(isAnswered) || isMisled(after[0], alone[0]) ? alone : after;
}

/** What was said before made a question about something else of one whose answer may be held. */
function isMisled({ match: after }: Reading, { match: alone, odds }: Reading): boolean {
  const isOutside = isLikeliest(askingActs.outside, after.acts) && !isLikeliest(askingActs.outside, alone.acts);
  return isOutside && decide(alone, odds).does === 'guess';
}

function isDeclined({ match: found, odds }: Reading): boolean {
  return doneIn({ match: found, odds }) === undefined && decide(found, odds).does === 'decline';
}

/** The questions of a message: one as a rule, several where several sentences ask and each has an answer of its own. */
function readAfter({ text, parts }: Message, asking: Asking): readonly [Reading, ...Reading[]] {
  if (parts.length <= 1) {
    const whole = readOne(text, asking);
    return readMain(whole, asking) ?? readConclusion(whole, asking) ?? readClauses(whole, asking);
  }
  const marked = parts.filter(({ isMarked }) => isMarked);
  const read = takeWords((marked.length > 0 ? marked : parts).slice(0, mostRead)).map((part) => readPart(part, asking));
  const [first, ...others] = marked.length > 0 ? listDistinct(read.filter(isAnswered)) : [];
  if (first && others.length > 0) return [first, ...others.slice(0, mostAnswered - 1)];
  const whole = readOne(text, asking);
  // "De link van mijn agenda staat in de groep. Kan ik een nieuwe krijgen?" is one wish, told in two sentences.
  if (isWish(whole) && !read.some(isAnswered)) return [whole];
  // "Ok, thanks. When will that be decided?" asks something, whether it is known or not.
  const asked = isCourtesy(whole) ? read.filter((part) => doneIn(part) === undefined) : [];
  const [best, ...rest] = asked.length > 0 ? asked : [whole, ...read];
  return [rest.reduce<Reading>((better, one) => (gainOf(one) > gainOf(better) ? one : better), best ?? whole)];
}

/** A part in its own language, where enough of it tells which. */
function readPart({ text }: Part, asking: Asking): Reading {
  const told = splitWords(text).length > tooFewWords ? detectLanguage(text, asking.knowledge.lexicon) : undefined;
  return readOne(text, { ...asking, language: told ?? asking.language });
}

/** The first parts, until they have as many words as are read. */
function takeWords(parts: readonly Part[]): Part[] {
  let words = 0;
  return parts.filter(({ text }) => {
    const isRead = words < mostWordsRead;
    words += countWords(text);
    return isRead;
  });
}

/** What people do before they ask. */
const courtesies: ReadonlySet<string> = new Set(['act:complaint', 'act:thanks', 'act:agree', 'act:greet', 'act:no']);

function isWish(reading: Reading): boolean {
  return doneIn(reading)?.act.startsWith('do:') ?? false;
}

/** It does nothing but what people do before they ask. */
function isCourtesy(reading: Reading): boolean {
  return courtesies.has(doneIn(reading)?.act ?? '');
}

/**
 * What holds since something, or on a condition, is asked by the main clause: where nothing answers the whole, the rest may
 * only say why it is asked. What answers the whole is looked at first, as it may put the rest right.
 */
function readMain(whole: Reading, asking: Asking): readonly [Reading] | undefined {
  const main = isAnswered(whole) ? undefined : readMainClause(whole.text);
  if (main === undefined) return undefined;
  const read = readOne(main, asking);
  return isAnswered(read) ? [read] : undefined;
}

/**
 * What a sentence concludes, where what answers the whole only says its reason again: "X, dus Y?" asks whether Y, and what is
 * known of X may be what puts Y right. Undefined where it concludes nothing, or nothing else answers that.
 */
function readConclusion(whole: Reading, asking: Asking): readonly [Reading] | undefined {
  const halves = splitConclusion(whole.text);
  if (!halves) return undefined;
  const reason = readOne(halves[0], asking);
  const [why] = reason.match.ranked;
  if (!why || why.id !== whole.match.ranked[0]?.id) return undefined;
  const concluded = readOne(halves[1], { ...asking, before: toBefore(reason, why) });
  return isAnswered(concluded) && concluded.match.ranked[0]?.id !== why.id
    ? [{ ...concluded, ofReason: why }]
    : undefined;
}

function toBefore({ language, match: { features } }: Reading, { subject, id }: Ranked): Before {
  return { subject, answer: id, language, features };
}

/** Two questions in one sentence; the second may leave open what the first is about. */
function readClauses(whole: Reading, asking: Asking): readonly [Reading, ...Reading[]] {
  const halves = splitClauses(whole.text);
  if (!halves) return [whole];
  const first = readOne(halves[0], asking);
  const [best] = first.match.ranked;
  const before = best ? toBefore(first, best) : asking.before;
  const second = readOne(halves[1], { ...asking, before });
  const isTwo = [first, second].every(isAnswered) && listDistinct([first, second]).length === 2;
  return isTwo ? [first, second] : [whole];
}

/**
 * What is asked behind courtesy or a complaint: "dat vroeg ik niet, hoeveel dagen te laat?"; or, where it is known, behind a
 * wish for another form: "korter graag: waar zet ik dat uit?". Undefined where nothing is.
 */
export function readAside(first: Reading, asking: Asking): Reading | undefined {
  const act = doneIn(first)?.act ?? '';
  if (isCourtesy(first)) return readBehind(first.text, asking);
  const behind = forms.some((form) => act === `act:${form}`) ? readBehind(first.text, asking) : undefined;
  return behind && isAnswered(behind) ? behind : undefined;
}

function readBehind(text: string, asking: Asking): Reading | undefined {
  const read = [...text.slice(0, mostCharacters).matchAll(/[,.;:!]\s+/g)]
    .map(({ index, 0: comma }) => text.slice(index + comma.length))
    .filter((rest) => splitWords(rest).length > 1)
    .slice(0, mostBehind)
    .map((rest) => readOne(rest, asking))
    .filter((reading) => doneIn(reading) === undefined);
  const best = read.toSorted((one, other) => gainOf(other) - gainOf(one))[0];
  // Who ends with a question mark wants to hear that it is not known, and not that they are welcome.
  return best && (isAnswered(best) || best.text.endsWith('?')) ? best : undefined;
}

function isAnswered({ match: found, odds }: Reading): boolean {
  return doneIn({ match: found, odds }) === undefined && decide(found, odds).does === 'answer';
}

/** How much rather it is right than astray. */
function gainOf({ odds }: Reading): number {
  return odds.right - odds.astray;
}

/** Each answer once. */
function listDistinct<One extends Reading>(read: readonly One[]): One[] {
  const idOf = ({ match: { ranked } }: Reading) => ranked[0]?.id;
  return read.filter((one, index) => read.findIndex((other) => idOf(other) === idOf(one)) === index);
}
