import { countWords } from '../../wording/words.ts';
import { questionVerb, questionWord } from '../read/question-words.ts';

/** A part of a message in which one thing may be wished or asked. */
export interface Piece {
  readonly text: string;
  /** It begins as who wants something done begins. */
  readonly isRequest: boolean;
  /** It begins so, or as a question does, or ends as one. */
  readonly isAsked: boolean;
}

const alsoThen = '(?:(?:ook|dan|daarna|vervolgens|meteen|also|then|please|graag) )*';
/** Behind these another wish may begin: the end of a sentence, "and", "but", "then"; "maar" without a comma is courtesy. */
const boundary = new RegExp(
  `(?<![.?!;])[.?!;]+ (?:(?:en|and|maar|but) )?${alsoThen}|(?:[,;]? (?:en|and|but|dus)|[,;] (?:maar|so(?! that))) ${alsoThen}|, (?:dan|daarna|vervolgens|then|also|ook) ${alsoThen}| (?:daarna|vervolgens) (?=\\p{L}+ \\p{L}+)`,
  'giu',
);
const opening =
  /^(?:please |graag |ook |nog )*(?:(?:kunt?|kan|wilt?|zou|can|could|would|will) (?:je|jij|u|you)|doe|zet|plaats|stuur|geef|laat|toon|vertel|zeg|herinner|waarschuw|stop|maak|haal|verwijder|wis|noteer|voeg|vink|houd?|praat|antwoord|pauzeer|plan|do|don't|post|send|give|show|tell|remind|warn|let|keep|make|take|remove|delete|wipe|erase|add|put|tick|mark|turn|answer|schedule|pause|notify|nudge)(?!\p{L})/iu;
const asking = new RegExp(`^(?:${questionWord}|${questionVerb})`, 'iu');
/** It only says in which order. */
const afterwards = / (?:daarna|vervolgens|afterwards)(?!\p{L})/iu;
/** Who writes more tells a story. */
const mostCharacters = 2000;
/** Fewer words wish nothing by themselves. */
const fewest = 2;

/** What may be wished or asked apart in a text, in its order; what is too short stays with what goes before. */
export function splitWishes(typed: string): Piece[] {
  const text = typed.slice(0, mostCharacters).replace(/\s+/g, ' ');
  const pieces: Piece[] = [];
  let from = 0;
  let before = '';
  for (const { index, 0: joint } of text.matchAll(boundary)) {
    const piece = text.slice(from, index);
    if (countWords(piece) < fewest || countWords(text.slice(index + joint.length)) < fewest) continue;
    // The sign of a question belongs to it.
    const whole = toPiece(`${piece}${joint.trim().startsWith('?') ? '?' : ''}`, before);
    if (whole.isAsked || !isReasonBefore.test(joint)) pieces.push(whole);
    from = index + joint.length;
    before = joint;
  }
  return [...pieces, toPiece(text.slice(from), before)];
}

/** What is told before "so" is why, and no wish. */
const isReasonBefore = /(?<!\p{L})(?:dus|so)(?!\p{L})/iu;
/** What stands behind "but" or "so" rather says more of what goes before. */
const concludes = /(?<!\p{L})(?:maar|but|dus|so)(?!\p{L})/iu;

export function toPiece(typed: string, joint = ''): Piece {
  const text = typed.replace(afterwards, '').trim();
  const isRequest = opening.test(text.replaceAll('’', "'")) && !concludes.test(joint);
  return { text, isRequest, isAsked: isRequest || text.endsWith('?') || asking.test(text) };
}
