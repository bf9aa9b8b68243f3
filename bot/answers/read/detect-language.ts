import type { Language } from '../../register/schema.ts';
import { splitWords } from '../../wording/words.ts';
import { commonness } from './common-words.ts';
import type { Lexicon } from './lexicon.ts';

/** Words of the field that Dutch borrowed as they are: they tell nothing. */
const borrowed = new Set([
  'support',
  'ticket',
  'tickets',
  'deadline',
  'deadlines',
  'data',
  'boundary',
  'server',
  'logs',
  'log',
  'scope',
  'compliant',
  'proof',
  'online',
  'for',
  'cloud',
  'apps',
  'endpoint',
  'identity',
  'office',
  'report',
  'in',
  'is',
  'was',
  'help',
  'routing',
  'flex',
  'privacy',
  'company',
  'microsoft',
  'defender',
  'enterprise',
  'education',
  'content',
  'we',
  'me',
  'over',
  'of',
  'had',
  'will',
  'portal',
  'windows',
  'security',
  'assessment',
  'framework',
  'act',
  'status',
  'die',
  'dan',
  'water',
  'stop',
  'start',
  'risk',
]);

/** English as it is typed in a chat, here without its apostrophes. */
const typed = new Set(['whats', 'wheres', 'whos', 'hows', 'dont', 'doesnt', 'cant', 'isnt', 'didnt', 'pls', 'thx']);

/** In so few words no language can be told: the conversation's holds. */
export const tooFewWords = 2;

/** The language of a question; undefined where it can't be told. */
export function detectLanguage(text: string, lexicon: Lexicon): Language | undefined {
  let lean = 0;
  for (const word of splitWords(text)) {
    if (borrowed.has(word) || lexicon.isNameInBoth(word)) continue;
    if (typed.has(word.replaceAll("'", ''))) lean -= 0.3;
    lean += commonness(word, 'nl') - commonness(word, 'en');
    const only = lexicon.languageOf(word);
    if (only) lean += only === 'nl' ? 0.3 : -0.3;
  }
  if (Math.abs(lean) < 0.1) return undefined;
  return lean > 0 ? 'nl' : 'en';
}
