/** What a message says in Markdown, without its marks: the sentences of the bot have none but escapes and citations. */
export function plain(text: string): string {
  return text.replace(/\\([\\`*_~[\]<>&|#+=.)-])/g, '$1').replace(/\*\*/g, '');
}
