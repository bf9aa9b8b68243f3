/** A row of names as somebody typed it: what each of them names, and what is wrong with the others. */
export interface ReadNames<Named> {
  readonly named: readonly Named[];
  readonly faults: readonly NameFault<Named>[];
}

export type NameFault<Named> =
  | { readonly kind: 'unknown'; readonly name: string }
  /** It is the name of several. */
  | { readonly kind: 'several'; readonly name: string; readonly fits: readonly Named[] }
  /** "A en B" may be the one or the two. */
  | { readonly kind: 'joined'; readonly name: string; readonly fits: readonly Named[] };

/** What a name is the name of. */
type Find<Named> = (name: string) => readonly Named[];

/** A part of a row, and whether a comma stood before it, and not a mere "and". */
interface Part {
  readonly start: number;
  readonly end: number;
  readonly isSettled: boolean;
}

/**
 * Reads "Nieuws, Vragen en antwoorden en Beheer". A name may have a comma or "and" in it, so a row is cut where all of its
 * pieces are names; where that can be done in two ways it is asked which, and a name between double quotes is one.
 */
export function readNames<Named>(text: string, find: Find<Named>): ReadNames<Named> {
  const parts = splitParts(text);
  const whole = cut(text, parts, find);
  const found = whole.ways === 1 ? [whole] : groupParts(parts).map((group) => cut(text, group, find));
  if (whole.ways > 1 && found.every(({ ways }) => ways === 1)) return { named: [], faults: [toJoined(whole)] };
  const read = found.map((piece) => (piece.ways === 1 ? settle(piece, find) : refuse(piece, find)));
  return { named: read.flatMap(({ named }) => named), faults: read.flatMap(({ faults }) => faults) };
}

function splitParts(text: string): Part[] {
  const parts: Part[] = [];
  const separators = /"[^"]*"|(?<comma>\s*[,;]\s*(?:(?:en|and|&)\s+)?)|\s(?:en|and|&)\s/giu;
  let start = 0;
  let isSettled = true;
  const add = (end: number) => {
    if (text.slice(start, end).trim() !== '') parts.push({ start, end, isSettled });
  };
  for (const match of text.matchAll(separators)) {
    if (match[0].startsWith('"')) continue;
    add(match.index);
    start = match.index + match[0].length;
    isSettled = match.groups?.['comma'] !== undefined;
  }
  add(text.length);
  return parts;
}

/** The parts between commas. */
function groupParts(parts: readonly Part[]): Part[][] {
  const groups: Part[][] = [];
  for (const part of parts) {
    const last = groups.at(-1);
    if (last && !part.isSettled) last.push(part);
    else groups.push([part]);
  }
  return groups;
}

interface Cut<Named> {
  /** In how many ways its pieces are all names: 0, 1, or more. */
  readonly ways: number;
  /** Those of one way. */
  readonly names: readonly string[];
  readonly text: string;
  readonly parts: readonly string[];
  /** All that a piece of it can name. */
  readonly fits: readonly Named[];
}

/** A piece is never longer than this, in parts. */
const longestPiece = 8;

function cut<Named>(text: string, parts: readonly Part[], find: Find<Named>): Cut<Named> {
  const fits = new Set<Named>();
  const upTo: { ways: number; names: readonly string[] }[] = [{ ways: 1, names: [] }];
  for (let last = 0; last < parts.length; last += 1) {
    let best = { ways: 0, names: [] as readonly string[] };
    for (let first = Math.max(0, last - longestPiece + 1); first <= last; first += 1) {
      const name = unquote(text.slice(parts[first]?.start, parts[last]?.end));
      const found = find(name);
      for (const one of found) fits.add(one);
      const before = upTo[first];
      if (found.length > 0 && before && before.ways > 0)
        best = { ways: Math.min(2, best.ways + before.ways), names: [...before.names, name] };
    }
    upTo.push(best);
  }
  const { ways, names } = upTo.at(-1) ?? { ways: 0, names: [] };
  const piece = (from: Part | undefined, to: Part | undefined) => unquote(text.slice(from?.start, to?.end));
  return {
    ways: parts.length === 0 ? 0 : ways,
    names,
    text: piece(parts[0], parts.at(-1)),
    parts: parts.map((part) => piece(part, part)),
    fits: [...fits],
  };
}

function unquote(name: string): string {
  return name
    .trim()
    .replace(/^"([^"]*)"$/, '$1')
    .trim();
}

function settle<Named>({ names }: Cut<Named>, find: Find<Named>): ReadNames<Named> {
  const found = names.map((name) => ({ name, fits: find(name) }));
  return {
    named: found.flatMap(({ fits }) => (fits.length === 1 ? fits : [])),
    faults: found.flatMap(({ name, fits }) => (fits.length > 1 ? [{ kind: 'several', name, fits } as const] : [])),
  };
}

function refuse<Named>(piece: Cut<Named>, find: Find<Named>): ReadNames<Named> {
  if (piece.ways > 1) return { named: [], faults: [toJoined(piece)] };
  const unknown = piece.parts.filter((part) => find(part).length === 0);
  // Of "Vragen en antwoordne" no part is a name: it was meant as one.
  const names = unknown.length === piece.parts.length ? [piece.text] : unknown;
  return { named: [], faults: names.map((name) => ({ kind: 'unknown', name })) };
}

function toJoined<Named>({ text, fits }: Cut<Named>): NameFault<Named> {
  return { kind: 'joined', name: text, fits };
}
