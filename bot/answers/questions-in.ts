/** A longer sentence is no question. In characters. */
const longest = 300;
/** So many sentences of a message are tried. */
const most = 10;

/** What a message may be asking: the whole of a short one, else each sentence with a question mark, else each sentence. */
export function listQuestions(text: string): string[] {
  const sentences = [...new Intl.Segmenter('nl', { granularity: 'sentence' }).segment(text)]
    .map(({ segment }) => segment.trim())
    .filter((sentence) => sentence.length > 0 && sentence.length <= longest);
  const asking = sentences.filter((sentence) => sentence.endsWith('?'));
  const whole = text.length <= longest ? [text.replace(/\s+/g, ' ').trim()] : [];
  return [...new Set([...whole, ...(asking.length > 0 ? asking : sentences).slice(0, most)])];
}
