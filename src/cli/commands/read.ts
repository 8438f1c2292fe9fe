import {
  type Followed,
  fileKeeper,
  follow,
  isAddress,
  submissionsOf,
} from '../../service/index.js';
import type { Command } from '../command.js';
import { INPUT_HELP, INPUT_OPTIONS, inputOptions } from '../inputs.js';
import { type Io, UsageError } from '../io.js';
import { choice, durationOption, numberOption, type Parsed } from '../options.js';
import { printFound } from '../print/found.js';
import { ReadingRun } from '../reading-run.js';
import { RECORD_OPTION, recordFolder, withRecord } from '../record-option.js';

const MINUTE = 60_000;
/** Time between two polls of a feed where nothing else is said, in ms. */
const POLLED_EVERY = 15 * MINUTE;

export const read: Command = {
  name: 'read',
  operands: 'PATH…',
  summary: 'read articles into a record and print what they say',
  help: `
Reads articles and prints what was new: events by day, what holds, and where sources disagree, each
with the exact words it rests on. Reading the same document twice changes nothing. What cannot be
read is named with the reason, and the rest goes on.
${INPUT_HELP}

--follow keeps polling feeds and prints what is new after each poll. It asks only for what changed,
as robots.txt allows, and leaves a server alone that fails or asks for it. Where it is, it keeps in
the record's folder (follow.json): stop it at any time and start it again.

  dragoman read samples
  dragoman read article.pdf archive.warc.gz --record ./central-asia
  dragoman read table.csv --columns text=story,date=printed
  dragoman read https://example.org/story
  dragoman read https://example.org/feed.xml --follow --every 30m
  curl -s https://example.org/story | dragoman read - --date 2025-10-08`,
  options: [
    RECORD_OPTION,
    { name: 'date', value: 'D', help: 'publication date of all that is read, such as 2025-10-08' },
    { name: 'lang', value: 'L', help: 'language of all that is read, such as ar' },
    { name: 'format', value: 'F', help: 'text (default), table or jsonl' },
    ...INPUT_OPTIONS,
    { name: 'follow', help: 'keep polling the feeds at these addresses' },
    { name: 'every', value: 'T', help: 'time between two polls, such as 90s, 15m (default) or 2h' },
    { name: 'polls', value: 'N', help: 'poll each feed so often, then end (default: without end)' },
  ],
  async run(parsed, io) {
    if (parsed.words.length === 0) {
      throw new UsageError(
        'Name what to read: a file, a folder, an address, or - for standard input.',
      );
    }
    const format = choice(parsed, 'format', ['text', 'table', 'jsonl']);
    const items = itemsOf(parsed, io);
    return withRecord(parsed, io, 'write', async (store) => {
      const run = new ReadingRun(store, io);
      for await (const item of items) {
        if (item.kind !== 'waiting') {
          if (!(await run.take(item))) break;
          continue;
        }
        await printFound({ documents: run.takeNew() }, store, format, io);
        if (item.until !== null) run.wait(item.until);
      }
      await printFound({ documents: run.takeNew() }, store, format, io);
      if (format === 'text') io.err(`${run.summary}\n`);
      return run.exit;
    });
  },
};

function itemsOf(parsed: Parsed, io: Io): AsyncIterable<Followed> {
  const options = inputOptions(parsed, io);
  const every = durationOption(parsed, 'every') ?? POLLED_EVERY;
  const polls = numberOption(parsed, 'polls', [1, 1_000_000]);
  if (!parsed.has('follow')) return submissionsOf(parsed.words, options);
  const stranger = parsed.words.find((word) => !isAddress(word));
  if (stranger !== undefined) {
    throw new UsageError(`--follow needs http addresses of feeds; "${stranger}" is none.`);
  }
  return follow(parsed.words, {
    ...options,
    keeper: fileKeeper(recordFolder(parsed)),
    every,
    ...(polls !== undefined && { polls }),
  });
}
