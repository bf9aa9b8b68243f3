import type { Language } from '../register/schema.ts';

/** By which Excel cuts a line, as Windows has it for the language. */
const separators: Readonly<Record<Language, string>> = { nl: ';', en: ',' };
/** Without it Excel takes UTF-8 for another encoding. */
const byteOrderMark = '\ufeff';
/** What a spreadsheet would work out rather than show. */
const worked = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/u;

/** A table as a file that Excel opens by itself: RFC 4180, each cell between quotes, and none that is a formula. */
export function writeCsv(language: Language, rows: readonly (readonly string[])[]): string {
  const lines = rows.map((cells) => `${cells.map(writeCell).join(separators[language])}\r\n`);
  return byteOrderMark + lines.join('');
}

function writeCell(text: string): string {
  const shown = text.toWellFormed();
  return `"${(worked.test(shown) ? `'${shown}` : shown).replaceAll('"', '""')}"`;
}
