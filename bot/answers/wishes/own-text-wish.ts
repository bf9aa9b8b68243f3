import type { Language } from '../../register/schema.ts';
import { listTimes } from '../../wording/when/said-time.ts';
import { fold } from '../../wording/words.ts';
import type { Meant } from './doing.ts';

/** Between quotation marks, pair by pair. */
const quoted = /["“„«]([^"“”„«»]*)["”»]/gu;
/** Behind a colon at the end. */
const behindColon = /:\s+([^:]{12,500})$/u;
/** A shorter one is a name. In characters. */
const shortest = 8;
const longest = 500;

/** How a text of somebody's own that is in the message is posted; undefined where none is. */
export function postOwnText(text: string, language: Language): Meant | undefined {
  const found = findQuoted(text) ?? behindColon.exec(text);
  const own = found?.[1]?.trim();
  if (!found || !own) return undefined;
  const [time] = listTimes(fold(text.replace(found[0], ' ')), language);
  const words = posting[language];
  return { command: words.typed(own), says: [words.says, ...(time ? [words.noTime(time.text)] : [])].join(' ') };
}

/** The longest text between quotation marks: what is shorter may be the name of a channel. */
function findQuoted(text: string): RegExpExecArray | undefined {
  const lengthOf = ([, own = '']: RegExpExecArray) => own.trim().length;
  return [...text.matchAll(quoted)]
    .filter((one) => lengthOf(one) >= shortest && lengthOf(one) <= longest)
    .toSorted((one, other) => lengthOf(other) - lengthOf(one))[0];
}

const posting = {
  nl: {
    typed: (own: string) => `plaats bericht: ${own}`,
    says: 'Zo plaatst u deze tekst in dit kanaal of deze chat; u ziet eerst een voorbeeld.',
    noTime: (time: string) =>
      `Een tijd (${time}) gaat er niet bij: de tekst komt zodra u hem plaatst. Herhaald kan het wel op een tijd: plan bericht elke maandag om 9:00 tekst: …`,
  },
  en: {
    typed: (own: string) => `post message: ${own}`,
    says: 'This posts that text in this channel or chat; you see a preview first.',
    noTime: (time: string) =>
      `A time (${time}) is no part of it: the text comes as soon as you post it. Repeated it can have one: schedule message every monday at 9:00 text: …`,
  },
};
