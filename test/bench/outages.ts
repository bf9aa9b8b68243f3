import { watchEmbedded } from './embedded-outages.ts';
import { watchMicrosoft } from './microsoft-outages.ts';
import { watchPostgres } from './postgres-outages.ts';
import type { OutageRow } from './watch-outage.ts';

/**
 * `npm run outages`: what is out, what people see of it, what is lost, and how long until it works again by itself; ends with
 * 1 where something that was confirmed is lost. `npm run outages -- embedded` is one of the three alone.
 */
const parts: Readonly<Record<string, () => Promise<OutageRow[]>>> = {
  postgres: watchPostgres,
  microsoft: watchMicrosoft,
  embedded: watchEmbedded,
};
const asked = process.argv.slice(2);
const rows: OutageRow[] = [];
for (const [name, watch] of Object.entries(parts))
  if (asked.length === 0 || asked.includes(name)) rows.push(...(await watch()));
console.table(rows);
process.exitCode = rows.some(({ lost }) => /^[1-9]/.test(lost)) ? 1 : 0;
