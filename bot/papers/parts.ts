import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { type Flow, incoming, outgoing } from './flows.ts';
import {
  writeGroups,
  writeHoldsNobody,
  writeKinds,
  writePurposes,
  writeRegisterRows,
  writeRetention,
  writeWhatIsKept,
} from './kept.ts';
import { writeTable } from './table.ts';

/** What of the papers comes from lists of the code, by its name between the marks. */
export const parts: Readonly<Record<string, () => string>> = {
  software: writeSoftware,
  gegevens: writeWhatIsKept,
  doelen: writePurposes,
  bewaartermijnen: writeRetention,
  verwerkingen: writeRegisterRows,
  betrokkenen: writeGroups,
  'soorten-gegevens': writeKinds,
  'zonder-personen': writeHoldsNobody,
  inkomend: () => writeFlows('van', 'adres van de bot', incoming),
  uitgaand: () => writeFlows('naar', 'host', outgoing),
};

function writeFlows(direction: string, place: string, flows: readonly Flow[]): string {
  const rows = flows.map(({ other, at, port, why, people, when }) => [
    other,
    at.map((one) => (one.includes('`') ? one : `\`${one}\``)).join(', '),
    port,
    why,
    people,
    when,
  ]);
  return writeTable([direction, place, 'poort', 'waarvoor', 'van personen', 'wanneer'], rows);
}

const packageSchema = z.object({
  version: z.string(),
  license: z.string(),
  devDependencies: z.object({ node: z.string() }),
});

function writeSoftware(): string {
  const text = readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8');
  const { version, license, devDependencies } = packageSchema.parse(JSON.parse(text));
  const [node] = devDependencies.node.split('.');
  return `Defender-bot ${version}, licentie ${license}, op Node.js ${node}.`;
}
