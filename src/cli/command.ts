import type { Exit, Io } from './io.js';
import { type Option, type Parsed, parseOptions } from './options.js';

/** One command of the program. */
export interface Command {
  readonly name: string;
  /** What stands after the name: `PATH…`. */
  readonly operands: string;
  /** One line for the list of commands. */
  readonly summary: string;
  /** Paragraphs and examples that teach it. */
  readonly help: string;
  readonly options: readonly Option[];
  run(parsed: Parsed, io: Io): Promise<Exit>;
}

const HELP: Option = { name: 'help', help: 'show this' };

/** Parses the rest of a command line and runs the command, or shows its help. */
export async function runCommand(command: Command, args: readonly string[], io: Io): Promise<Exit> {
  const parsed = parseOptions(args, [...command.options, HELP]);
  if (parsed.has('help')) {
    io.out(helpOf(command));
    return 0;
  }
  return command.run(parsed, io);
}

/** The whole help of a command. */
export function helpOf(command: Command): string {
  const rows = [...command.options, HELP].map((o): [string, string] => [
    `--${o.name}${o.value === undefined ? '' : ` ${o.value}`}`,
    o.help,
  ]);
  const width = Math.max(...rows.map(([left]) => left.length));
  return [
    `dragoman ${command.name} ${command.operands}`.trimEnd(),
    '',
    `  ${command.summary}`,
    '',
    command.help.trim(),
    '',
    'Options:',
    ...rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`),
    '',
  ].join('\n');
}
