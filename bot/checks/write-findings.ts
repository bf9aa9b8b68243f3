import type { Finding } from './finding.ts';

/** A line for each thing that was looked at, and one that says whether the bot can be used. */
export function writeFindings(findings: readonly Finding[]): string[] {
  return [...findings.map(writeLine), writeVerdict(findings)];
}

function writeLine({ what, state, says }: Finding): string {
  const mark = { ok: 'ok', mend: 'MEND', skipped: '-' }[state];
  return `${mark.padEnd(5)} ${what}: ${says}`;
}

function writeVerdict(findings: readonly Finding[]): string {
  const wrong = findings.filter(({ state }) => state === 'mend').map(({ what }) => what);
  if (wrong.length === 0) return 'Usable: nothing is to be mended.';
  return `Not usable yet, ${wrong.length} to mend: ${[...new Set(wrong)].join(', ')}.`;
}
