/** How many letters may differ, of a name of so many. */
const mayDiffer = (length: number) => Math.max(1, Math.floor(length / 4));

/** Those of some names that somebody may have meant: one is in the other, or a few letters differ. Compared as written. */
export function listNear<Named>(name: string, ways: ReadonlyMap<string, readonly Named[]>): Named[] {
  const near = [...ways].filter(([way]) => isNear(name, way)).flatMap(([, named]) => named);
  return [...new Set(near)];
}

const shortestPart = 3;

function isNear(typed: string, way: string): boolean {
  const [short, long] = typed.length < way.length ? [typed, way] : [way, typed];
  if (short.length >= shortestPart && ` ${long} `.includes(` ${short} `)) return true;
  return countDifferences(typed, way) <= mayDiffer(typed.length);
}

/** Levenshtein's distance; more than may differ where the lengths alone tell. */
function countDifferences(one: string, other: string): number {
  if (Math.abs(one.length - other.length) > mayDiffer(one.length)) return Number.POSITIVE_INFINITY;
  let before = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let row = 1; row <= one.length; row += 1) {
    const now = [row];
    for (let column = 1; column <= other.length; column += 1) {
      const replaced = (before[column - 1] ?? 0) + (one[row - 1] === other[column - 1] ? 0 : 1);
      now.push(Math.min(replaced, (before[column] ?? 0) + 1, (now[column - 1] ?? 0) + 1));
    }
    before = now;
  }
  return before[other.length] ?? 0;
}
