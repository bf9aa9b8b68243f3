/** So many answers of a conversation are summed up. */
const mostTold = 5;

/** The latest of what was told, each once where it was told last. */
export function keepLatest(told: readonly string[]): string[] {
  return [...new Set(told.toReversed())].slice(0, mostTold).toReversed();
}
