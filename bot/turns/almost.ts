import { wishCard } from '../../cards/answers/said-card.ts';
import { almostText } from '../../cards/text/almost.ts';
import { type Language, languages } from '../register/schema.ts';
import type { Command } from '../wording/command.ts';
import { fold } from '../wording/words.ts';
import { commands } from './commands.ts';
import { type Reply, say } from './reply.ts';

/** As it can be typed, with what it does. */
interface Way {
  readonly language: Language;
  readonly typed: string;
  /** The same, as what is typed is compared. */
  readonly line: string;
  readonly says: string;
}

/** A code of what the bot posts, plans or sends around, and the word that a command about one begins with. */
const coded = /^(\p{L}+)\b.* (([psr])-\d{1,9})(?= |$)/u;
/** A shorter word has another beside it that is as right, and a longer text is a question. In characters. */
const shortest = 7;
const longest = 400;

const ways: readonly Way[] = commands.flatMap(listWays);

function listWays({ does, forms }: Command): Way[] {
  return forms
    .filter(({ words }) => words !== undefined)
    .flatMap((form) =>
      form.typed.flatMap((typed) =>
        languages.map((language) => ({
          language,
          typed: typed[language],
          line: fold(typed[language]),
          says: (form.does ?? does)[language],
        })),
      ),
    );
}

/**
 * How commands about a code are typed, to who typed almost one: in "planning p-3 stoppen" what it is about is plain, and
 * what is to be done with it is not. Undefined where it is something else.
 */
export function explainCode(text: string): Reply | undefined {
  const line = toLine(text);
  const [, verb, code = '', letter] = coded.exec(line) ?? [];
  const isAbout = ({ typed }: Way) => new RegExp(` ${letter}-\\d`).test(typed);
  const near = code === '' ? [] : ways.filter(isAbout);
  const first = near.find((way) => way.line.startsWith(`${verb} `));
  if (!first) return undefined;
  const { language } = first;
  const typed = near
    .filter((way) => way.language === language)
    .map((way) => `‘${way.typed.replace(/[psr]-\d+/, code)}’`);
  return say(almostText[language].codes(typed), language);
}

/** The command that is one letter away from what was typed, as a button ("herineringen uit"). */
export function offerNearest(text: string): Reply | undefined {
  const line = toLine(text);
  if (line.length < shortest) return undefined;
  const near = ways.find((way) => !way.line.includes('{') && isOneAway(line, way.line));
  if (!near) return undefined;
  const { language, typed, says } = near;
  const meant = almostText[language].meant(typed, says);
  return say(wishCard({ kind: 'do', language, command: typed, says: meant, isPlain: false }), language);
}

function toLine(text: string): string {
  return text.length > longest
    ? ''
    : fold(text)
        .replace(/\s+/g, ' ')
        .replace(/[.!]+$/, '')
        .trim();
}

/** Whether one letter was left out, added, changed, or typed before the one that it stands behind. */
function isOneAway(typed: string, meant: string): boolean {
  if (typed === meant || Math.abs(typed.length - meant.length) > 1) return false;
  let start = 0;
  while (start < typed.length && typed[start] === meant[start]) start += 1;
  const rest = typed.slice(start);
  const other = meant.slice(start);
  const isSwapped = rest[0] === other[1] && rest[1] === other[0] && rest.slice(2) === other.slice(2);
  return isSwapped || rest.slice(1) === other.slice(1) || rest.slice(1) === other || rest === other.slice(1);
}
