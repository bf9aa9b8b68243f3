/** The value below which a share of the values lies; `values` need not be sorted. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}

export function median(values: readonly number[]): number {
  return percentile(values, 0.5);
}

/** With `digits` after the point: a table's cell. */
export function round(value: number, digits = 1): number {
  return Number(value.toFixed(digits));
}
