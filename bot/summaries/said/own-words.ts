import { longestHeading, longestWords, refusedHosts } from '../../../cards/summaries/own-words.ts';
import { summaryReplies } from '../../../cards/text/summary-replies.ts';
import type { Language } from '../../register/schema.ts';
import { cleanText } from '../../wording/clean-text.ts';
import type { SummaryChoice } from '../../wording/summary-choice.ts';

type Own = Pick<SummaryChoice, 'heading' | 'words'>;

/** Why own words are not posted; lengths are in characters. */
type OwnWordsFault =
  | { readonly kind: 'heading-too-long' | 'words-too-long'; readonly length: number; readonly most: number }
  | { readonly kind: 'link'; readonly host: string }
  | { readonly kind: 'nothing' };

/** Lines of a card; what is behind the last one goes on in it. */
const mostLines = 12;
const marker = /(?:^|\s)(?<part>kop|tekst|heading|text) ?: ?|(?<=(?:^|\s)(?:bericht|message)) ?: ?/iu;
const textBehindHeading = /(?:^|\s)(?:tekst|text) ?: ?/iu;

/**
 * A command apart from the own words behind it: "kop: …", "tekst: …", both, or what stands behind "bericht:". In them
 * capitals and lines are kept, and nothing is read as a command.
 */
export function splitOwnWords(text: string): { command: string; own?: Partial<Own> } {
  const found = marker.exec(text);
  if (!found) return { command: text };
  const command = text.slice(0, found.index).trim();
  const behind = text.slice(found.index + found[0].length);
  const part = found.groups?.['part']?.toLowerCase();
  if (part !== 'kop' && part !== 'heading') return { command, own: { words: tidyWords(behind) } };
  const next = textBehindHeading.exec(behind);
  const end = next ? next.index : behind.search(/\n|$/);
  const words = behind.slice(next ? next.index + next[0].length : end);
  const heading = cleanText(behind.slice(0, end)).replace(/\s+/g, ' ');
  return { command, own: { heading, ...(words.trim() === '' ? {} : { words: tidyWords(words) }) } };
}

/** Without empty lines, and of no more lines than a card has. */
export function tidyWords(text: string): string {
  const lines = cleanText(text.replace(/\r\n?/g, '\n'))
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  return [...lines.slice(0, mostLines - 1), lines.slice(mostLines - 1).join(' ')]
    .filter((line) => line !== '')
    .join('\n');
}

/** Why a choice can't be posted as far as its own words go; undefined where it can. */
export function findOwnWordsFault({ template, heading, words }: SummaryChoice): OwnWordsFault | undefined {
  if (template === 'words' && heading === '' && words === '') return { kind: 'nothing' };
  const headingLength = [...heading].length;
  if (headingLength > longestHeading) return { kind: 'heading-too-long', length: headingLength, most: longestHeading };
  const length = [...words].length;
  if (length > longestWords) return { kind: 'words-too-long', length, most: longestWords };
  const [host] = refusedHosts(`${heading} ${words}`);
  return host === undefined ? undefined : { kind: 'link', host };
}

/** The same as a sentence. */
export function writeOwnWordsFault(fault: OwnWordsFault, language: Language): string {
  const { own } = summaryReplies[language];
  if (fault.kind === 'nothing') return own.nothing;
  return fault.kind === 'link' ? own.link(fault.host.replace(/^www\./, '')) : own[fault.kind](fault.length, fault.most);
}
