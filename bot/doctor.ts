import { diagnose } from './checks/diagnose.ts';
import { writeFindings } from './checks/write-findings.ts';
import { runCommand, type Typed } from './terminal/command-line.ts';
import { lookFromHere } from './this-machine.ts';

const line = {
  command: 'npm run doctor --',
  does: 'Says whether this machine is ready for the bot, a line for each thing looked at; starts and changes nothing.',
  options: { json: { type: 'boolean', default: false } },
  help: { json: 'the same as data' },
} as const;

await runCommand(line, look);

/** Ends with 0 where all is well, and with 1 where something is to be mended. */
async function look({ values }: Typed<typeof line.options>): Promise<void> {
  const findings = await diagnose(lookFromHere(process.env));
  if (values.json) console.log(JSON.stringify(findings, null, 2));
  else for (const written of writeFindings(findings)) console.log(written);
  process.exitCode = findings.some(({ state }) => state === 'mend') ? 1 : 0;
}
