import { fold } from '../../wording/words.ts';
import { doneIn } from '../decide/done.ts';
import type { Reading } from '../decide/read-questions.ts';

const erasing = 'do:forget-me';
/** From here on somebody wants what they keep erased, in whatever words. */
const sure = 0.8;
/** Words of erasing, and of what would be; who forgets something wants to be told of it. */
const erasingWords =
  /(?<!\p{L})(?:wis|wissen|gewist|wist|verwijder\p{L}*|(?<!(?:ik|wij|we|i) )vergeet|vergeten|weg|weggooien|schrap\p{L}*|vernietig\p{L}*|opruimen|ruim|leeg|poets|eruit|spoor|sporen|niets van mij|uit je|uit jouw|uit uw|bewaart?|bewaren|gegevens|profiel|artikel 17|avg|delete\p{L}*|erase\p{L}*|erasure|wipe|(?<!(?:we|i) )forget|forgotten|remove|purge|shred|scrub|destroy|nuke|dispose|get rid|hold on to|take me out|out of your|trace|(?:my|personal) data|details|records|profile|gdpr)(?!\p{L})/u;

/**
 * What a message does other than asking. That everything is to be erased is not made of what has no word for it and may be
 * something else: then it is what else is likeliest, if anything.
 */
export function actOf({ match, odds, text }: Pick<Reading, 'match' | 'odds' | 'text'>): ReturnType<typeof doneIn> {
  const act = doneIn({ match, odds });
  if (act?.act !== erasing || act.likelihood >= sure || erasingWords.test(fold(text))) return act;
  const { strange, acts } = match;
  return doneIn({ match: { strange, acts: new Map([...acts].filter(([name]) => name !== erasing)) }, odds });
}
