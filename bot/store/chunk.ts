/** Rows that fit in one statement: PostgreSQL takes 65,535 parameters. */
const rowsAtOnce = 2000;

export function chunk<Row>(rows: readonly Row[]): Row[][] {
  return Array.from({ length: Math.ceil(rows.length / rowsAtOnce) }, (_, index) =>
    rows.slice(index * rowsAtOnce, (index + 1) * rowsAtOnce),
  );
}
