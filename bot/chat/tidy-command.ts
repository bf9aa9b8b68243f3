import { longestCommand } from '../reminders/said/read-own-words.ts';

/** Quotes, code marks and stars around what was typed, and marks of a list before it. */
const around = /^(?:[\s"'“”„‘’«»`*_#>•·–—-]|\d{1,2}[.)] )+|[\s"“”„«»`*_]+$/gu;
const emoji = /(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\ufe0f|\u200d)+/gu;
const courtesyBehind =
  /[\s,]+(?:a\.?u\.?b\.?|alsjeblieft|alstublieft|svp|s\.v\.p\.|graag|please|thanks|thank you|bedankt|dank je(?: wel)?|dank u(?: wel)?|alvast bedankt)[.!]*$/iu;
const courtesyBefore = /^(?:please|graag|svp|a\.?u\.?b\.?)[\s,]+/iu;
const greeting =
  /^(?:hoi|hallo|hi|hello|hey|dag|goedemorgen|goedemiddag|goedenavond|good morning|good afternoon)(?: there)?[\s,]+(?=\S)/iu;
const colon = /^(\p{L}+(?: \p{L}+)?) ?: ?(?=\S)/u;

/**
 * A command without what people put around one: courtesy, emoji, quotes, marks of a list, the bot's own name. Only for
 * what is no command as it stands: what is typed behind one is kept as it is. What is too long for one is given back.
 */
export function tidyCommand(text: string, botName: string): string {
  // A row of "@Bot @Bot …" is gone over once for each of them.
  if (text.length > longestCommand) return text;
  const name = botName.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const named = new RegExp(`^@?(?:${name}|bot)(?:[\\s,:]+|$)`, 'iu');
  let line = text.replace(emoji, ' ').replace(/\s+/g, ' ').trim();
  for (let before = ''; before !== line; ) {
    before = line;
    line = line.replace(around, '').replace(named, '').replace(courtesyBehind, '').replace(courtesyBefore, '').trim();
    if (!isGreeting(line)) line = line.replace(greeting, '');
  }
  return line.replace(colon, '$1 ');
}

/** A greeting alone is something that is said. */
function isGreeting(line: string): boolean {
  return line.replace(greeting, '').replace(/^(?:bot|there)[.!]*$/i, '') === '';
}
