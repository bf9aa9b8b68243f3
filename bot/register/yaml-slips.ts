import { type Document, isScalar, type ParsedNode, Scalar, visit, type YAMLError } from 'yaml';

/** What is wrong with the writing of a file, and what to write instead. */
export interface Slip {
  readonly offset: number;
  readonly says: string;
}

const colon = "a text with a colon in it must stand in quotes: 'Fase 4: support'";
const indent =
  'this line, or the one below it, does not start in the column of its neighbours: "- id:" at the start of a line, the words of an entry two spaces in, what stands under a word two more';
const quotes = {
  [Scalar.QUOTE_SINGLE]:
    "a text in single quotes with an apostrophe needs it twice: 'risico''s', or double quotes around it: \"risico's\"; and it ends with a quote",
  [Scalar.QUOTE_DOUBLE]:
    'a text in double quotes with a double quote in it needs single quotes around it: \'het "ticket"\'; and it ends with a quote',
} as const;

/** Why a file can't be read. Only the first cause: what follows from it would lead the reader astray. */
export function findSlip(document: Document.Parsed, text: string): Slip | undefined {
  const [error] = document.errors;
  return error && (explainQuotes(error, document, text) ?? { offset: error.pos[0], says: explain(error, text) });
}

/** Where a text without quotes is cut off by a #. */
export function findCutTexts(document: Document.Parsed, text: string): Slip[] {
  const says = 'what stands behind # is dropped; put the text in quotes, and a remark on a line of its own';
  return listScalars(document).flatMap(({ type, range }) => {
    const cut = type === Scalar.PLAIN ? /^[ \t]*#/.exec(text.slice(range[1], range[1] + 80)) : null;
    return cut ? [{ offset: range[1] + cut[0].length - 1, says }] : [];
  });
}

function explain({ code, message, pos: [offset] }: YAMLError, text: string): string {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const [line = ''] = text.slice(start).split('\n');
  const [word = ''] = line.replace('- ', '').trim().split(':');
  if (/^ *\t/.test(line)) return 'use spaces, not tabs, at the start of a line';
  if (code === 'DUPLICATE_KEY')
    return word === 'id'
      ? 'an entry starts with a hyphen: "- id:"'
      : `"${word}" stands twice in this entry; keep one, or start a new entry with "- id:"`;
  if (/^Nested mappings|^Implicit keys|^Implicit map keys/.test(message)) {
    if (/^\s*(- )?\w+:\S/.test(line)) return `a colon needs a space behind it: "${word}: …"`;
    return /: /.test(line.slice(offset - start)) ? colon : `${colon}; if there is none in it or below it, ${indent}`;
  }
  const opens = line.slice(0, offset - start).trim() === '';
  if (code === 'BAD_INDENT' || opens) return indent;
  const [first = ''] = message.split(/ at line \d|\n/);
  return `${first}; look at the indent and the quotes of this line and the one above it`;
}

/** A text whose quotes end too early or not at all is shown where it begins. */
function explainQuotes(
  { message, pos: [offset] }: YAMLError,
  document: Document.Parsed,
  text: string,
): Slip | undefined {
  const opens = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset).trim() === '';
  const isUnclosed = message.startsWith('Missing closing');
  if (!isUnclosed && (opens || !message.startsWith('Unexpected scalar at node end'))) return undefined;
  const quoted = listScalars(document).findLast(({ type, range }) => isQuote(type) && range[0] < offset);
  return quoted && isQuote(quoted.type) ? { offset: quoted.range[0], says: quotes[quoted.type] } : undefined;
}

function isQuote(type: unknown): type is keyof typeof quotes {
  return type === Scalar.QUOTE_SINGLE || type === Scalar.QUOTE_DOUBLE;
}

function listScalars(document: Document.Parsed): Scalar.Parsed[] {
  const found: Scalar.Parsed[] = [];
  visit(document, {
    Scalar(_, node) {
      if (isScalar(node) && node.range) found.push(node as ParsedNode as Scalar.Parsed);
    },
  });
  return found;
}
