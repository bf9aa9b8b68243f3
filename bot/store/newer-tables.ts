/** `041-without-old-names-needs-035`: a version that does not know 035 can't use the tables that it makes. */
const needed = /-needs-(\d{3})$/;

/**
 * Which migrations of a newer version made tables that this version can't use. Others only add what it does not look at,
 * so that it may run beside the newer one, or again in its place.
 * @param unknown those that the database has and this version does not know
 * @param known those that this version knows
 */
export function listUnusable(unknown: readonly string[], known: readonly string[]): string[] {
  return unknown.filter((name) => {
    const [, needs] = needed.exec(name) ?? [];
    return needs !== undefined && !known.some((one) => one.startsWith(`${needs}-`));
  });
}
