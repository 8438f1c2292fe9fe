import { isServer, noQueue, openQueue, type Queue, type QueueStatus } from '../../record/index.js';
import { type Submitted, submissionsOf, workOf } from '../../service/index.js';
import type { Command } from '../command.js';
import { INPUT_HELP, INPUT_OPTIONS, inputOptions } from '../inputs.js';
import { EXIT, type Exit, type Io, UsageError } from '../io.js';
import { choice, numberOption, type Parsed } from '../options.js';
import { printJson } from '../print/found.js';
import { safe } from '../print/terminal.js';
import { Progress } from '../progress.js';
import { DEFAULT_RECORD, RECORD_OPTION } from '../record-option.js';

/** Put on the queue in one transaction. */
const AT_ONCE = 200;

export const submit: Command = {
  name: 'submit',
  operands: 'PATH…',
  summary: 'give articles to the workers of a shared record',
  help: `
Puts articles on the queue of a PostgreSQL record, for any number of "dragoman worker" on any machine.
The same article submitted twice is read once; one that was set aside is tried again. --status shows
how far the work is, how fast it goes, and what was set aside and why.
${INPUT_HELP}

  dragoman submit articles --record postgres://me@server/news
  dragoman submit --status --record postgres://me@server/news`,
  options: [
    RECORD_OPTION,
    { name: 'date', value: 'D', help: 'publication date of all of them, such as 2025-10-08' },
    { name: 'lang', value: 'L', help: 'language of all of them, such as ar' },
    ...INPUT_OPTIONS,
    {
      name: 'lease',
      value: 'S',
      help: 'seconds until what a dead worker had taken goes to another (default 300)',
    },
    { name: 'status', help: 'how far the work is' },
    { name: 'format', value: 'F', help: 'of --status: text (default) or jsonl' },
  ],
  async run(parsed, io) {
    const wantsStatus = parsed.has('status');
    if (parsed.words.length === 0 && !wantsStatus) {
      throw new UsageError('Name what to submit: a file, a folder, or - for standard input.');
    }
    const format = choice(parsed, 'format', ['text', 'jsonl']);
    const items = submissionsOf(parsed.words, inputOptions(parsed, io));
    const leaseSeconds = numberOption(parsed, 'lease', [5, 86_400]);
    const options = leaseSeconds === undefined ? {} : { leaseSeconds };
    return withQueue(parsed, io, options, async (queue) => {
      const exit = await submitAll(items, queue, io);
      if (wantsStatus) {
        const status = await queue.status();
        if (format === 'jsonl') printJson(io, status);
        else io.out(statusText(status));
      }
      return exit;
    });
  },
};

/** Opens the queue of the record that the command line names, runs `use` on it and closes it. */
export async function withQueue(
  parsed: Parsed,
  io: Io,
  options: { readonly leaseSeconds?: number },
  use: (queue: Queue) => Promise<Exit>,
): Promise<Exit> {
  const record = parsed.get('record') ?? DEFAULT_RECORD;
  const opened = isServer(record)
    ? await openQueue(record, { now: () => io.now().toISOString(), ...options })
    : noQueue(record);
  if (!opened.ok) {
    io.err(`dragoman: ${opened.failure.message}\n`);
    return EXIT.noRecord;
  }
  try {
    return await use(opened.value);
  } finally {
    await opened.value.close();
  }
}

async function submitAll(items: AsyncIterable<Submitted>, queue: Queue, io: Io): Promise<Exit> {
  const progress = new Progress(io);
  let batch: ReturnType<typeof workOf>[] = [];
  let [fresh, seen, unreadable] = [0, 0, 0];
  const flush = async () => {
    fresh += await queue.submit(batch);
    batch = [];
    progress.show(`submitted ${seen}`);
  };
  for await (const item of items) {
    if (item.kind === 'unreadable') {
      unreadable++;
      progress.clear();
      io.err(`dragoman: ${item.name}: ${item.failure.message}\n`);
      continue;
    }
    seen++;
    batch.push(workOf(item.name, item.submission));
    if (batch.length === AT_ONCE) await flush();
  }
  if (batch.length > 0) await flush();
  progress.clear();
  if (seen > 0) io.err(`Submitted: ${fresh} new, ${seen - fresh} known already.\n`);
  return unreadable > 0 ? EXIT.someUnreadable : EXIT.done;
}

/** The status for people. */
export function statusText(status: QueueStatus): string {
  const { waiting, done, aside, lastMinute, secondsLeft, setAside } = status;
  const left = secondsLeft === null ? '' : `, about ${duration(secondsLeft)} left`;
  return [
    `${waiting} waiting, ${done} done, ${aside} set aside`,
    `${lastMinute} in the last minute${waiting > 0 ? left : ''}`,
    ...setAside.map((one) => `set aside: ${safe(one.name)}: ${safe(one.reason)}`),
    '',
  ].join('\n');
}

function duration(seconds: number): string {
  if (seconds < 120) return `${seconds} s`;
  return seconds < 7200 ? `${Math.round(seconds / 60)} min` : `${Math.round(seconds / 3600)} h`;
}
