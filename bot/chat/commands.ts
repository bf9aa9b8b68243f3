import type { Language } from '../register/schema.ts';
import { fold } from '../wording/words.ts';

/** What is typed to steer the bot rather than to ask it; everything else is a question. */
export type Command =
  | { readonly name: 'help'; readonly language?: Language }
  | { readonly name: 'language'; readonly chosen?: Language; readonly language: Language }
  | { readonly name: 'open-questions'; readonly language: Language };

const help: Readonly<Record<string, Language | undefined>> = {
  hulp: 'nl',
  hoi: 'nl',
  hallo: 'nl',
  goedemorgen: 'nl',
  goedemiddag: 'nl',
  dag: 'nl',
  'wie ben jij': 'nl',
  'wie ben je': 'nl',
  'wat kan je': 'nl',
  'wat kun je': 'nl',
  'wat kan ik vragen': 'nl',
  'help mij': 'nl',
  'hulp nodig': 'nl',
  opdrachten: 'nl',
  "commando's": 'nl',
  beheerder: 'nl',
  'wat kan ik als beheerder': 'nl',
  'wat kan een beheerder': 'nl',
  'hoi bot': 'nl',
  'hallo bot': 'nl',
  'goedemorgen bot': 'nl',
  'goedemiddag bot': 'nl',
  hello: 'en',
  'who are you': 'en',
  'what can you do': 'en',
  'what can i ask': 'en',
  'help me': 'en',
  commands: 'en',
  'what can i do as an admin': 'en',
  'what can an admin do': 'en',
  'hi bot': 'en',
  'hi there': 'en',
  'hello bot': 'en',
  hey: undefined,
  hi: undefined,
  help: undefined,
  start: undefined,
  menu: undefined,
  admin: undefined,
};
const languageNames: Readonly<Record<string, Language>> = {
  nl: 'nl',
  nederlands: 'nl',
  dutch: 'nl',
  en: 'en',
  engels: 'en',
  english: 'en',
};

/** A longer text is a question. In characters. */
const longestCommand = 400;

/** The command in a text; undefined where it is a question. Capitals, full stops and spaces don't matter. */
export function readCommand(text: string): Command | undefined {
  if (text.length > longestCommand) return undefined;
  const words = fold(text)
    .replace(/[/!?.,]/g, ' ')
    .trim()
    .split(/\s+/);
  const line = words.join(' ');
  if (Object.hasOwn(help, line)) {
    const language = help[line];
    return { name: 'help', ...(language ? { language } : {}) };
  }
  const [first = '', second = ''] = words;
  if ((first === 'taal' || first === 'language') && words.length <= 2) {
    const language = first === 'taal' ? 'nl' : 'en';
    if (second === '') return { name: 'language', language };
    const chosen = languageNames[second];
    return chosen ? { name: 'language', language, chosen } : { name: 'language', language };
  }
  if (line === 'open vragen') return { name: 'open-questions', language: 'nl' };
  if (line === 'open questions') return { name: 'open-questions', language: 'en' };
  return undefined;
}
