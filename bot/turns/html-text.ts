import { Parser } from 'htmlparser2';

/** Whom a message calls, and what it holds beside its words: not what it asks. */
const leftOut = new Set(['at', 'attachment', 'script', 'style', 'codeblock', 'quoted']);
const blocks = new Set(['p', 'div', 'br', 'li', 'tr', 'h1', 'h2', 'h3', 'h4', 'pre']);
const quotes = new Set(['blockquote']);

/** What a message in HTML says itself, and what it quotes; a line for each paragraph. */
export interface HtmlText {
  readonly said: string;
  readonly quoted: string;
}

export function readHtml(html: string): HtmlText {
  let said = '';
  let quoted = '';
  let within = 0;
  let inQuote = 0;
  const add = (text: string) => {
    if (within > 0) return;
    if (inQuote > 0) quoted += text;
    else said += text;
  };
  const parser = new Parser({
    onopentagname(name) {
      if (leftOut.has(name)) within += 1;
      else if (quotes.has(name)) inQuote += 1;
      else if (blocks.has(name)) add('\n');
    },
    ontext: add,
    onclosetag(name) {
      if (leftOut.has(name)) within -= 1;
      else if (quotes.has(name)) inQuote -= 1;
      else if (blocks.has(name)) add('\n');
    },
  });
  parser.end(html);
  return { said, quoted };
}
