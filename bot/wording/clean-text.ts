/** These stand inside words and show nothing: a soft hyphen, a zero-width space, a joiner. */
const within = /[\u00ad\u200b\u200c\u2060\ufeff]/gu;
/**
 * Control and format characters, separators of lines and letters that fill a space show nothing, and a database refuses
 * some; line breaks and joined emoji stay.
 */
const unseen = /(?![\n\u200d])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\u115f\u1160\u2800\u3164\uffa0]/gu;

/** What somebody typed, without characters that can't be seen, whole characters only, and no longer than `most` of them. */
export function cleanText(text: string, most = Number.POSITIVE_INFINITY): string {
  const clean = text.toWellFormed().replace(within, '').replace(unseen, ' ').trim();
  return clean.length <= most ? clean : [...clean].slice(0, most).join('').trim();
}
