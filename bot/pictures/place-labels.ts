/** How far a label is from the line: 1 is the nearest above it, -1 the nearest below. */
export interface Placed {
  readonly level: number;
  /** Where it begins. */
  readonly left: number;
}

interface Label {
  /** The point that it is of. */
  readonly at: number;
  readonly width: number;
}

const levels = [1, -1, 2, -2, 3, -3, 4, -4];
const between = 14;

/**
 * A place for each label, so that none lies on another, nor on the line from another to its point. They are in order: the
 * last is placed first, as each begins at its point, so that the line of one further from the axis passes before it.
 */
export function placeLabels(labels: readonly Label[], width: number): Placed[] {
  const placed: (Placed & Label)[] = [];
  for (const label of labels.toReversed()) {
    const left = Math.max(0, Math.min(label.at - 8, width - label.width));
    const level = levels.find((one) => placed.every((other) => isClear({ ...label, left, level: one }, other))) ?? 5;
    placed.push({ ...label, left, level });
  }
  return placed.toReversed();
}

function isClear(one: Placed & Label, other: Placed & Label): boolean {
  if (Math.sign(one.level) !== Math.sign(other.level)) return true;
  if (one.level === other.level)
    return one.left > other.left + other.width + between || other.left > one.left + one.width + between;
  const [near, far] = Math.abs(one.level) < Math.abs(other.level) ? [one, other] : [other, one];
  return far.at < near.left - between || far.at > near.left + near.width + between;
}
