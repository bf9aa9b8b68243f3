/** A text that somebody could send, with the kind that it was made of. */
export interface MadeUpText {
  readonly kind: string;
  readonly text: string;
}

/** Teams sends no longer message. In characters. */
const longest = 28_000;

type Chances = () => number;
/** A piece of a text. */
type MakePiece = (chances: Chances) => string;

/** Numbers from 0 to 1 that are the same each time for a seed (mulberry32). */
function createChances(seed: number): Chances {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/**
 * Texts without an end, the same for a seed: of one kind or of several, as they come or one piece again and again, of
 * 1 to 28,000 characters, as often short as long; what is repeated is often as long as can be.
 * @param words what words and compounds are made of
 */
export function* makeTexts(seed: number, words: readonly string[]): Generator<MadeUpText, never> {
  const chances = createChances(seed);
  const kinds = Object.entries(makersOf(words));
  for (;;) {
    const repeats = chances() < 0.4;
    const isLongest = repeats && chances() < 0.4;
    const length = isLongest ? longest : Math.max(1, Math.round(longest ** chances()));
    const chosen = Array.from({ length: chances() < 0.7 ? 1 : 1 + Math.floor(chances() * 3) }, () =>
      pick(chances, kinds),
    );
    const makers = chosen.map(([, make]) => make);
    const text = repeats ? repeat(chances, { makers, length }) : join(chances, { makers, length });
    yield { kind: `${chosen.map(([name]) => name).join('+')}${repeats ? ', repeated' : ''}`, text };
  }
}

interface Making {
  readonly makers: readonly MakePiece[];
  readonly length: number;
}

function join(chances: Chances, { makers, length }: Making): string {
  const pieces: string[] = [];
  for (let sum = 0; sum < length; ) {
    const piece = pick(chances, makers)(chances) || ' ';
    pieces.push(piece);
    sum += piece.length;
  }
  return pieces.join('').slice(0, length);
}

/** What a reader that looks back finds no end in: "en en en …", often with an end that doesn't fit. */
function repeat(chances: Chances, { makers, length }: Making): string {
  const piece = makers.map((make) => make(chances)).join('') || ' ';
  const before = chances() < 0.3 ? pick(chances, makers)(chances) : '';
  const behind = chances() < 0.3 ? pick(chances, ['!', '?', 'x', '\n', '"', '>', '\u0000', ' 1']) : '';
  return (before + piece.repeat(Math.ceil(length / piece.length))).slice(0, length - behind.length || 1) + behind;
}

function pick<One>(chances: Chances, from: readonly One[]): One {
  return from[Math.floor(chances() * from.length)] as One;
}

function numberUnder(chances: Chances, most: number): number {
  return Math.floor(chances() * most);
}

/** First letters of scripts, marks that join a letter, and emoji: where folding and cutting go wrong. */
const scripts = [
  0x61, 0xe0, 0x3b1, 0x430, 0x5d0, 0x627, 0x905, 0xe01, 0x1100, 0x3042, 0x4e00, 0xac00, 0x1f600, 0x1d400,
];
const marks = [
  ...'.,;:!?-–—_/\\\'"’‘“”`()[]{}<>|&#@*+=~^%$€•·… \t\n\u00a0\u00ad\u200b\u200d\u202e\u2028\u3164\u0301\u0130\ufdfa\ud800',
];
const around = ['', ' ', ' ', ' ', '  ', '\n', ', ', '. ', '? ', ' - ', ': '];
const links = ['', 's', 'en', 'e', 'n', '-'];
const days = ['maandag', 'vrijdag', 'monday', 'di', 'wo', 'elke', 'every', 'laatste', 'first', 'volgende', 'next'];
const months = ['januari', 'maart', 'mei', 'december', 'may', 'oct', 'kwartaal', 'week', 'jaar', 'werkdagen', 'Q3'];
const leading = [
  'op ',
  'voor ',
  'uiterlijk ',
  'on ',
  'before ',
  'in ',
  'over ',
  'eind ',
  'vanaf ',
  'tot ',
  'om ',
  'de ',
];
const tags = [
  'at',
  'p',
  'div',
  'br',
  'blockquote',
  'quoted',
  'codeblock',
  'attachment',
  'a href="https://x.nl"',
  'b',
  'script',
];
const commands = [
  'herinner mij aan ',
  'herinner Bram eraan ',
  'remind me of ',
  'kun je mij herinneren ',
  'mijlpaal toevoegen ',
  'mijlpaal wijzigen ',
  'uitstellen ',
  'gezien ',
  ' ongedaan maken',
  'termijnen 30, 7 en ',
  'samenvatting ',
  'plan samenvatting ',
  'rondsturen ',
  'graag ',
  ', alsjeblieft',
  'bot, ',
  '1. ',
  '> ',
  'FREQ=MONTHLY;BYDAY=',
  'van: ',
  'met vriendelijke groet, ',
  'omdat ',
  ' en wat ',
];

function makersOf(words: readonly string[]): Record<string, MakePiece> {
  const word: MakePiece = (chances) => pick(chances, words);
  const date: MakePiece = (chances) => {
    const number = () => String(numberUnder(chances, pick(chances, [13, 32, 100, 3000])));
    const mark = pick(chances, ['-', '/', '.', ' ', ':', "'", '–']);
    const part = () => pick(chances, [number, number, () => pick(chances, days), () => pick(chances, months)])();
    return `${pick(chances, ['', ...leading])}${part()}${mark}${part()}${chances() < 0.5 ? mark + number() : ''}`;
  };
  return {
    letters: (chances) => String.fromCharCode(97 + numberUnder(chances, 26)),
    capitals: (chances) => String.fromCharCode(65 + numberUnder(chances, 26)) + (chances() < 0.4 ? ' ' : ''),
    names: (chances) => `${word(chances).replace(/^./u, (first) => first.toUpperCase())} `,
    words: (chances) => word(chances) + pick(chances, around),
    compounds: (chances) => word(chances) + pick(chances, links) + (chances() < 0.1 ? ' ' : ''),
    slips: (chances) => {
      const right = word(chances);
      const at = numberUnder(chances, right.length);
      return `${right.slice(0, at)}${pick(chances, ['', 'x', 'qq', 'e'])}${right.slice(at + 1)} `;
    },
    scripts: (chances) =>
      String.fromCodePoint(pick(chances, scripts) + numberUnder(chances, 24)) + (chances() < 0.1 ? ' ' : ''),
    marks: (chances) => pick(chances, marks),
    digits: (chances) => String(numberUnder(chances, 10)) + (chances() < 0.1 ? ' ' : ''),
    dates: (chances) => date(chances) + pick(chances, around),
    mentions: (chances) =>
      pick(chances, ['<at>Bot</at> ', '@Bot ', '<at id="0">', '</at>', '&lt;at&gt;', `<at>${word(chances)}`]),
    markup: (chances) => {
      const tag = pick(chances, tags);
      return pick(chances, [
        `<${tag}>`,
        `</${tag}>`,
        `<${tag}`,
        '&nbsp;',
        '&amp;',
        '&#x41;',
        '&',
        '<',
        '>',
        `<${tag} x="`,
        word(chances),
      ]);
    },
    addresses: (chances) => pick(chances, ['https://', 'www.', word(chances), '.nl', '/', '@', 'http:', '?a=', ' ']),
    commands: (chances) => pick(chances, commands) + (chances() < 0.4 ? word(chances) : ''),
  };
}
