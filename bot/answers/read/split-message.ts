/** A sentence or an item of a list, as it was typed, and where it stands. */
export interface Part {
  readonly text: string;
  /** It ends with a question mark, or is an item of a list of which one does. */
  readonly isMarked: boolean;
}

/** What a message says beside whom it greets and who signs it. */
export interface Message {
  /** The text as a whole, without salutation, signature, mail headers and quotes. */
  readonly text: string;
  readonly parts: readonly Part[];
}

/** More is no question, however long the mail. In parts. */
const mostParts = 40;
/** Names behind a greeting or above a signature have so few words. */
const names = String.raw`(?:[\p{L}'’.-]+ ?){0,4}`;
const hello = `(?:hoi|hallo|hai|hey|hi|hello|dag|beste|geachte|dear|goede ?(?:morgen|middag|avond|dag)|good (?:morning|afternoon|evening|day)|morning|ha)`;
const salutation = new RegExp(
  String.raw`^\s*${hello}(?: (?:team|allemaal|all|bot|there|collega'?s?|everyone|heer|mevrouw)| ${names})?\s*(?:[,!:;\n]|-(?= )|\.(?= ))\s*`,
  'iu',
);
const closing = String.raw`(?:met (?:vriendelijke|hartelijke) groet(?:en)?|(?:vriendelijke|hartelijke|veel)? ?groet(?:en|jes)?|mvg|m\.v\.g\.|gr\.?|(?:kind|best|warm)? ?regards|rgds|cheers|(?:yours )?sincerely|alvast (?:hartelijk )?(?:bedankt|dank)|(?:many )?thanks(?: in advance)?|thx|dank(?:jewel|uwel| je wel| u wel)?|bedankt)`;
/** At the end of the message: a closing with at most a name behind it, or lines that follow one. */
const signedInline = new RegExp(
  String.raw`(?<=[.?!,;\s])\s*[-–]{0,2} ?${closing}[,.!]*(?:[,\s]+(?:van )?(?:[\p{L}'’][\p{L}'’.-]*\s*){1,4})?[.!]?\s*$`,
  'iu',
);
const signedLine = new RegExp(String.raw`^\s*[-–]{0,2}\s*${closing}[,.!]*\s*(?:[\p{L}'’ .-]{0,40})$`, 'iu');
const dashedName = /(?<=[.?!])\s*[-–—/]+\s*\p{Lu}[\p{L}'’.-]*(?: \p{Lu}[\p{L}'’.-]*)?\s*$/u;
/** A closing with the name behind it is no longer: it is looked for at the end alone. In characters. */
const longestSignature = 300;
const header = /^\s*(?:van|aan|cc|bcc|onderwerp|verzonden|datum|from|to|subject|sent|date|re|fw|fwd)\s*:/i;
const quoted = /^\s*>/;
const item = /(?:^|\s)(?:\(?\d{1,2}[.)]|[-*•–]|[a-f]\))\s+(?=\S)/gu;

/** Takes a message apart into what may be asked in it; whom it calls by a name is told by who knows the register. */
export function splitMessage(typed: string, withoutCalled = (text: string) => text): Message {
  const lines = typed.split('\n').filter((line) => !quoted.test(line));
  const said = lines.map(withoutHeaders).filter((line) => line !== '');
  const text = withoutCalled(withoutFrame((said.length > 0 ? said : lines).join('\n')));
  const parts = text
    .split('\n')
    .flatMap(splitItems)
    .flatMap(splitSentences)
    .map((part) => part.trim())
    .filter((part) => /[\p{L}\p{N}]/u.test(part))
    .slice(0, mostParts)
    .map((part) => ({ text: part, isMarked: /\?\W*$/.test(part) }));
  return { text: text.replace(/\s+/g, ' ').trim(), parts };
}

/** What follows the headers of a mail, as in one that was pasted as a single line. */
function withoutHeaders(line: string): string {
  if (!header.test(line)) return line;
  return splitSentences(line)
    .filter((sentence) => !header.test(sentence))
    .join('')
    .trim();
}

/** Without salutation and signature, unless nothing else is left. */
function withoutFrame(typed: string): string {
  const lines = typed.trim().split('\n');
  const signed = lines.findIndex((line, index) => index > 0 && signedLine.test(line));
  const body = (signed > 0 ? lines.slice(0, signed) : lines).join('\n').trim();
  const opened = body.replace(salutation, '');
  const inner = (/[\p{L}\p{N}]/u.test(opened) ? opened : body).trim();
  const tail = inner.slice(-longestSignature).replace(dashedName, '').replace(signedInline, '');
  const closed = `${inner.slice(0, -longestSignature)}${tail}`.trim();
  return /[\p{L}\p{N}]{2}/u.test(closed) ? closed : inner;
}

function splitItems(line: string): string[] {
  const starts = [...line.matchAll(item)].map(({ index }) => index);
  if (starts.length === 0) return [line];
  // "1. …" alone is an item; a dash in the middle of a line is one only beside others.
  if (starts.length === 1 && starts[0] !== 0) return [line];
  const bounds = [0, ...starts.filter((start) => start > 0), line.length];
  return bounds.slice(0, -1).map((start, index) => line.slice(start, bounds[index + 1]).replace(item, ' '));
}

const segmenter = new Intl.Segmenter('nl', { granularity: 'sentence' });

function splitSentences(text: string): string[] {
  return [...segmenter.segment(text)].map(({ segment }) => segment);
}
