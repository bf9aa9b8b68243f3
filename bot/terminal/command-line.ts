import { type ParseArgsOptionDescriptor, parseArgs } from 'node:util';

/** What a command of the terminal takes, and what its help says. */
export interface CommandLine<Options extends Readonly<Record<string, ParseArgsOptionDescriptor>>> {
  /** As it is typed, up to what it takes: `npm run ask --`. */
  readonly command: string;
  /** What it does, in a sentence. */
  readonly does: string;
  readonly options: Options;
  /** What each option means, and an example of its value. */
  readonly help: Readonly<Record<keyof Options, string>>;
  /** What stands behind the options, as the help calls it; absent: nothing may. */
  readonly takes?: string;
}

/** Wrong words on the command line: the sentence says which, and what to type instead. */
export class CommandLineError extends Error {}

type Values<Options extends Readonly<Record<string, ParseArgsOptionDescriptor>>> = ReturnType<
  typeof parseArgs<{ options: Options }>
>['values'];

/** What was typed. */
export interface Typed<Options extends Readonly<Record<string, ParseArgsOptionDescriptor>>> {
  readonly values: Values<Options>;
  readonly positionals: readonly string[];
}

function readCommandLine<Options extends Readonly<Record<string, ParseArgsOptionDescriptor>>>(
  line: CommandLine<Options>,
  args: readonly string[],
): Typed<Options> {
  try {
    const { options, takes } = line;
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: takes !== undefined });
    return { values: values as Values<Options>, positionals };
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (!code?.startsWith('ERR_PARSE_ARGS')) throw error;
    const [fault] = message.split(/\. |\n/);
    throw new CommandLineError(`${fault}; ${line.command} --help says what there is`, { cause: error });
  }
}

/**
 * Runs a command with what was typed behind it: help on request; a sentence and 2 where it was called wrongly, or with what
 * `isExplained` says explains itself; anything else is ours to mend.
 */
export async function runCommand<Options extends Readonly<Record<string, ParseArgsOptionDescriptor>>>(
  line: CommandLine<Options>,
  run: (typed: Typed<Options>) => void | Promise<void>,
  isExplained: (error: unknown) => boolean = () => false,
): Promise<void> {
  const args = process.argv.slice(2);
  if (args.includes('--help')) {
    console.log(writeHelp(line));
    return;
  }
  try {
    await run(readCommandLine(line, args));
  } catch (error) {
    if (!(error instanceof CommandLineError) && !isExplained(error)) throw error;
    console.error((error as Error).message);
    process.exitCode = 2;
  }
}

function writeHelp<Options extends Readonly<Record<string, ParseArgsOptionDescriptor>>>({
  command,
  does,
  options,
  help,
  takes,
}: CommandLine<Options>): string {
  const rows = Object.keys(options).map((name) => `  --${name.padEnd(12)} ${help[name]}`);
  return [does, `Usage: ${command}${takes ? ` ${takes}` : ''}${rows.length > 0 ? ' [options]' : ''}`, ...rows].join(
    '\n',
  );
}

/**
 * A day of the command line.
 * @throws {CommandLineError} where there is no such day
 */
export function readDayOption(name: string, text: string): Temporal.PlainDate {
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' });
  } catch (cause) {
    throw new CommandLineError(`--${name} is ${JSON.stringify(text)}; use a day that exists, such as 2023-12-22`, {
      cause,
    });
  }
}
