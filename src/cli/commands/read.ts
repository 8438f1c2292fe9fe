import { basename } from 'node:path';
import type { Store } from '../../record/index.js';
import { Reader, type Submitted, submissionsOf } from '../../service/index.js';
import type { Command } from '../command.js';
import { INPUT_HELP, INPUT_OPTIONS, inputOptions } from '../inputs.js';
import { EXIT, type Exit, type Io, UsageError } from '../io.js';
import { choice } from '../options.js';
import { printFound } from '../print/found.js';
import { safe } from '../print/terminal.js';
import { Progress } from '../progress.js';
import { RECORD_OPTION, withRecord } from '../record-option.js';

export const read: Command = {
  name: 'read',
  operands: 'PATH…',
  summary: 'read articles into a record and print what they say',
  help: `
Reads articles and prints what was new: events by day, what holds, and where sources disagree, each
with the exact words it rests on. Reading the same document twice changes nothing. What cannot be
read is named with the reason, and the rest goes on.
${INPUT_HELP}

  dragoman read samples
  dragoman read article.pdf archive.warc.gz --record ./central-asia
  dragoman read table.csv --columns text=story,date=printed
  dragoman read https://example.org/story
  curl -s https://example.org/story | dragoman read - --date 2025-10-08`,
  options: [
    RECORD_OPTION,
    { name: 'date', value: 'D', help: 'publication date of all that is read, such as 2025-10-08' },
    { name: 'lang', value: 'L', help: 'language of all that is read, such as ar' },
    { name: 'format', value: 'F', help: 'text (default), table or jsonl' },
    ...INPUT_OPTIONS,
  ],
  async run(parsed, io) {
    if (parsed.words.length === 0) {
      throw new UsageError(
        'Name what to read: a file, a folder, an address, or - for standard input.',
      );
    }
    const format = choice(parsed, 'format', ['text', 'table', 'jsonl']);
    const submissions = submissionsOf(parsed.words, inputOptions(parsed, io));
    return withRecord(parsed, io, 'write', async (store) => {
      const run = await readAll(submissions, store, io);
      await printFound({ documents: run.documents }, store, format, io);
      if (format === 'text') io.err(`${summaryOf(run)}\n`);
      return run.exit;
    });
  },
};

interface Run {
  readonly exit: Exit;
  /** Documents that were new or whose reading changed. */
  readonly documents: readonly string[];
  readonly known: number;
  readonly unreadable: number;
}

async function readAll(submissions: AsyncIterable<Submitted>, store: Store, io: Io): Promise<Run> {
  const reader = new Reader();
  const progress = new Progress(io);
  const documents: string[] = [];
  let known = 0;
  let unreadable = 0;
  const complain = (name: string, message: string): void => {
    unreadable++;
    progress.clear();
    io.err(`dragoman: ${safe(name)}: ${safe(message)}\n`);
  };
  for await (const item of submissions) {
    if (item.kind === 'unreadable') {
      complain(item.name, item.failure.message);
      continue;
    }
    progress.show(`reading ${basename(item.name)} (${documents.length + known + 1})`);
    const stories = reader.read(item.submission);
    if (!stories.ok) {
      complain(item.name, stories.failure.message);
      continue;
    }
    for (const story of stories.value) {
      if (!story.reading.covered) {
        progress.clear();
        io.err(`dragoman: ${safe(item.name)}: ${notCovered(story.reading.lang)}\n`);
      }
      const kept = await store.put(reader.entry(story, item.submission.path));
      if (!kept.ok) {
        progress.clear();
        io.err(`dragoman: ${kept.failure.message}\n`);
        return { exit: EXIT.noRecord, documents, known, unreadable };
      }
      if (kept.value.kind === 'already-known') known++;
      else documents.push(kept.value.document);
    }
  }
  progress.clear();
  return { exit: unreadable > 0 ? EXIT.someUnreadable : EXIT.done, documents, known, unreadable };
}

/** Says plainly that a document was kept, not read. */
function notCovered(lang: string): string {
  const name = lang === 'und' ? 'a language that could not be told' : languageName(lang);
  return `is in ${name}, for which there is no lexicon: it is kept and can be searched, but no events were read.`;
}

function languageName(lang: string): string {
  return new Intl.DisplayNames(['en'], { type: 'language' }).of(lang) ?? lang;
}

function summaryOf({ documents, known, unreadable }: Run): string {
  const parts = [`${documents.length} new`];
  if (known > 0) parts.push(`${known} known already`);
  if (unreadable > 0) parts.push(`${unreadable} could not be read`);
  return `Documents: ${parts.join(', ')}.`;
}
