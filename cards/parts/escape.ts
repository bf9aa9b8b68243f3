/** Control characters, and the marks that reverse the direction of what follows them. */
const invisible = /[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu;

/**
 * One line that a renderer can show as it is: what is not Markdown there (a text run, a button's title) needs no more.
 * `{{` is broken up, or `{{DATE(…)}}` in a question would be shown as a date.
 */
export function plainText(text: string): string {
  return text
    .toWellFormed()
    .replace(/\s+/gu, ' ')
    .replace(invisible, '')
    .replace(/\{(?=\{)/g, '{\u2060')
    .trim();
}

/** The same, with its line breaks. */
export function plainLines(text: string): string {
  return text.split('\n').map(plainText).join('\n').trim();
}

/**
 * For a `TextBlock`, which is Markdown. What a person typed belongs in a text run instead: some phones show the
 * backslashes.
 */
export function escapeMarkdown(text: string): string {
  return plainText(text)
    .replace(/[\\`*_~[\]<>&|]/g, '\\$&')
    .replace(/^(?:[#+=-]|\d+(?=[.)]))/, (start) => (/\d/.test(start) ? `${start}\\` : `\\${start}`));
}

/**
 * A sentence that holds what somebody typed, for clients that make a link of whatever looks like an address: one that
 * names how to get there is left out, and a name of a host alone is broken up.
 */
export function withoutAddresses(text: string): string {
  return text
    .replace(/\b(?:[a-z][a-z\d+.-]{0,20}:\/\/|www\.)[^\s’'")\]]+/gi, '…')
    .replace(/(?<=[\p{L}\d])\.(?=\p{L}{2})/gu, '.\u2060');
}

/** For `speak`, which is read as SSML. */
export function escapeXml(text: string): string {
  const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' };
  return plainText(text).replace(/[&<>"']/g, (character) => entities[character] ?? character);
}

/** For the choices of a list with ticks, which some clients read as Markdown: nothing in one becomes a link. */
export function withoutLinks(text: string): string {
  return plainText(text)
    .replace(/\](?=[([])/g, ']\u2060')
    .replace(/<(?=\S)/g, '<\u2060');
}

/** At most `length` characters, the last of them an ellipsis where something was left out. */
export function shorten(text: string, length: number): string {
  const characters = [...plainText(text)];
  return characters.length <= length
    ? characters.join('')
    : `${characters
        .slice(0, length - 1)
        .join('')
        .trimEnd()}…`;
}
