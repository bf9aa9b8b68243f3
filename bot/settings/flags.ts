import { parseArgs } from 'node:util';
import { timeZone } from '../clock.ts';

/** What the command line asks for; `faults` says what is wrong with the rest of it, one a line. */
export interface Flags {
  readonly now: Temporal.ZonedDateTime | undefined;
  readonly playground: boolean;
  readonly faults: readonly string[];
}

const example = 'use a date and time in Europe/Amsterdam, as in --now 2023-12-22T08:59';
const known = 'the bot knows --now 2023-12-22T08:59 and --playground';

/** @param args what follows the program's name */
export function readFlags(args: readonly string[]): Flags {
  // Not strict, because a strict parse stops at the first fault.
  const { tokens } = parseArgs({ args: [...args], options: { now: { type: 'string' } }, strict: false, tokens: true });
  let now: Temporal.ZonedDateTime | undefined;
  let playground = false;
  const faults: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'option' && token.name === 'now') {
      const moment = readMoment(token.value);
      if (typeof moment === 'string') faults.push(moment);
      else now = moment;
    } else if (token.kind === 'option' && token.name === 'playground' && token.value === undefined) playground = true;
    else if (token.kind === 'option') faults.push(`${token.rawName} is not known; ${known}`);
    else if (token.kind === 'positional') faults.push(`${JSON.stringify(token.value)} is not known; ${known}`);
  }
  return { now, playground, faults };
}

function readMoment(value: string | undefined): Temporal.ZonedDateTime | string {
  if (value === undefined) return `--now has no value; ${example}`;
  const fault = `--now is ${JSON.stringify(value)}; ${example}`;
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?$/.test(value)) return fault;
  try {
    const local = Temporal.PlainDateTime.from(value, { overflow: 'reject' });
    const moment = local.toZonedDateTime(timeZone);
    return moment.toPlainDateTime().equals(local)
      ? moment
      : `${fault} (the clock skips that hour when summer time starts)`;
  } catch {
    return fault;
  }
}
