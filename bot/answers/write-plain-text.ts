import type { Answer, Citation, Found, Item, Line } from '../wording/answer-types.ts';

const sayNone = {
  nl: {
    unknown: 'Dat weet ik niet.',
    outside: 'Daar gaat deze bot niet over.',
    near: 'Het dichtst in de buurt:',
  },
  en: {
    unknown: "I don't know that.",
    outside: 'That is not what this bot is about.',
    near: 'Nearest subjects:',
  },
} as const;

/** An answer as lines of plain text with its sources, for a terminal. */
export function writePlainText(answer: Answer): string {
  switch (answer.kind) {
    case 'found':
      return writeFound(answer);
    case 'several':
      return [
        answer.language === 'nl' ? 'Wat bedoelt u?' : 'Which do you mean?',
        ...answer.choices.map(({ ask }) => `- ${ask}`),
      ].join('\n');
    case 'said':
      return answer.text;
    case 'do':
      return `${answer.says}\n> ${answer.command}`;
    case 'none': {
      const words = sayNone[answer.language];
      const unknown = answer.reason === 'outside' ? words.outside : words.unknown;
      return [
        ...(answer.reason === 'not-yet' ? [] : [unknown]),
        ...(answer.known ? [mark(answer.known)] : []),
        ...(answer.nearest.length > 0 ? [words.near, ...answer.nearest.map(({ ask }) => `- ${ask}`)] : []),
        ...answer.citations.map(writeSource),
      ].join('\n');
    }
  }
}

function writeFound(found: Found): string {
  const lines = [
    mark(found.lead),
    '',
    found.title,
    ...[...found.lines, ...found.more].map((line) => `- ${mark(line)}`),
  ];
  for (const row of found.dates)
    lines.push(`- ${row.label}: ${row.date}${row.note ? ` (${row.note})` : ''} ${marks(row.cites)}`.trimEnd());
  for (const item of found.items)
    lines.push(`- ${headOf(item)}${item.text}${item.note ? ` (${item.note})` : ''} ${marks(item.cites)}`.trimEnd());
  lines.push('', ...found.citations.map(writeSource));
  return lines.join('\n');
}

function headOf({ id, heading }: Item): string {
  const head = id ?? heading;
  return head === undefined ? '' : `${head}: `;
}

function writeSource({ number, name, detail, url }: Citation): string {
  return [`[${number}] ${name}`, detail, url].filter(Boolean).join(', ');
}

function mark({ text, caveat, cites }: Line): string {
  return `${text}${caveat ? ` (${caveat})` : ''} ${marks(cites)}`.trimEnd();
}

function marks(cites: readonly number[]): string {
  return cites.map((number) => `[${number}]`).join('');
}
