import { readFileSync } from 'node:fs';
import { type Command, runCommand } from './command.js';
import { disputes, documents, events, facts, people, stories } from './commands/ask.js';
import { clean } from './commands/clean.js';
import { code } from './commands/code.js';
import { judge } from './commands/judge.js';
import { judgements } from './commands/judgements.js';
import { names } from './commands/names.js';
import { parse } from './commands/parse.js';
import { read } from './commands/read.js';
import { serve } from './commands/serve.js';
import { show } from './commands/show.js';
import { submit } from './commands/submit.js';
import { watch } from './commands/watch.js';
import { who } from './commands/who.js';
import { worker } from './commands/worker.js';
import { EXIT, type Exit, type Io, UsageError } from './io.js';

const COMMANDS: readonly Command[] = [
  read,
  events,
  facts,
  disputes,
  people,
  documents,
  stories,
  show,
  clean,
  code,
  parse,
  names,
  who,
  judge,
  judgements,
  watch,
  serve,
  submit,
  worker,
];

function overview(): string {
  const width = Math.max(...COMMANDS.map((c) => c.name.length));
  return `Dragoman reads news articles and keeps a sourced record of who did, said and agreed what.

  dragoman read PATH…     start here: read articles, see what they say

Commands:
${COMMANDS.map((c) => `  ${c.name.padEnd(width)}  ${c.summary}`).join('\n')}

dragoman COMMAND --help teaches each. Everything runs on this machine; nothing is sent anywhere.
Exit status: 0 done; 1 done, but some inputs could not be read; 2 wrong use; 3 the record could not
be opened or written.
`;
}

/** Runs one command line. */
export async function run(args: readonly string[], io: Io): Promise<Exit> {
  const [name, ...rest] = args;
  if (name === undefined || name === '--help' || name === 'help') {
    io.out(overview());
    return name === undefined ? EXIT.wrongUse : EXIT.done;
  }
  if (name === '--version') {
    const manifest = readFileSync(new URL('../../package.json', import.meta.url), 'utf8');
    io.out(`${JSON.parse(manifest).version}\n`);
    return EXIT.done;
  }
  const command = COMMANDS.find((c) => c.name === name);
  try {
    if (command === undefined)
      throw new UsageError(`"${name}" is no command; dragoman --help lists them.`);
    return await runCommand(command, rest, io);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    const hint = command ? `dragoman ${command.name} --help shows how it is used.` : '';
    io.err(`dragoman: ${error.message} ${hint}`.trimEnd().concat('\n'));
    return EXIT.wrongUse;
  }
}
