import type { Filter, Store } from '../../record/index.js';
import type { Command } from '../command.js';
import { FILTER_OPTIONS, filterOf } from '../filters.js';
import { EXIT, type Io, UsageError } from '../io.js';
import { choice } from '../options.js';
import { documentNames, type Format, printJson } from '../print/found.js';
import {
  disputeTable,
  documentTable,
  entityTable,
  eventTable,
  factTable,
  storyTable,
} from '../print/rows.js';
import { type NameOfDocument, timeline } from '../print/timeline.js';
import { RECORD_OPTION, withRecord } from '../record-option.js';

interface Question<T> {
  readonly name: string;
  readonly summary: string;
  readonly examples: string;
  ask(store: Store, filter: Filter): Promise<readonly T[]>;
  table(items: readonly T[], columns: number): string;
  text(items: readonly T[], nameOf: NameOfDocument, columns: number): string;
}

/** A command that asks the record and prints what it answers. */
function asking<T>(question: Question<T>): Command {
  return {
    name: question.name,
    operands: '[filters]',
    summary: question.summary,
    help: `Prints a table on request, text for reading, or one JSON object a line.\n\n${question.examples}`,
    options: [
      RECORD_OPTION,
      ...FILTER_OPTIONS,
      { name: 'format', value: 'F', help: 'table (default), text or jsonl' },
    ],
    async run(parsed, io) {
      if (parsed.words.length > 0) {
        throw new UsageError(
          `"${parsed.words[0]}" is no filter; filters start with --, such as --actor RUS.`,
        );
      }
      const filter = filterOf(parsed);
      const format: Format = choice(parsed, 'format', ['table', 'text', 'jsonl']);
      return withRecord(parsed, io, 'read', async (store) => {
        await print(question, await question.ask(store, filter), format, store, io);
        return EXIT.done;
      });
    },
  };
}

async function print<T>(
  question: Question<T>,
  items: readonly T[],
  format: Format,
  store: Store,
  io: Io,
): Promise<void> {
  if (format === 'jsonl') {
    for (const item of items) printJson(io, item);
  } else if (items.length === 0) {
    io.err('Nothing in the record answers this.\n');
  } else if (format === 'table') {
    io.out(`${question.table(items, io.columns)}\n`);
  } else io.out(question.text(items, await documentNames(store), io.columns));
}

export const events = asking({
  name: 'events',
  summary: 'what the record says happened, was planned, demanded, threatened or denied',
  examples:
    '  dragoman events --actor RUS --with TJK --since 2021\n  dragoman events --type CONSULT --mode visit --format jsonl',
  ask: (store, filter) => store.events(filter),
  table: eventTable,
  text: (events, nameOf, columns) => timeline({ events, facts: [], disputes: [] }, nameOf, columns),
});

export const facts = asking({
  name: 'facts',
  summary: 'what holds: offices, memberships, bases, borders, figures',
  examples: '  dragoman facts --actor TJK\n  dragoman facts --text "border" --format text',
  ask: (store, filter) => store.facts(filter),
  table: factTable,
  text: (facts, nameOf, columns) => timeline({ events: [], facts, disputes: [] }, nameOf, columns),
});

export const disputes = asking({
  name: 'disputes',
  summary: 'where sources disagree, every position kept',
  examples: '  dragoman disputes --format text',
  ask: (store, filter) => store.disputes(filter),
  table: disputeTable,
  text: (disputes, nameOf, columns) =>
    timeline({ events: [], facts: [], disputes }, nameOf, columns),
});

export const documents = asking({
  name: 'documents',
  summary: 'what was read',
  examples: '  dragoman documents --lang ar\n  dragoman documents --text "border agreement"',
  ask: (store, filter) => store.documents(filter),
  table: documentTable,
  text: (documents, _nameOf, columns) => `${documentTable(documents, columns)}\n`,
});

export const stories = asking({
  name: 'stories',
  summary: 'documents of one continuing matter, over time and languages',
  examples:
    '  dragoman stories --actor TJK --limit 10\n  dragoman show ID     the timeline of a story',
  ask: (store, filter) => store.stories(filter),
  table: storyTable,
  text: (stories, _nameOf, columns) => `${storyTable(stories, columns)}\n`,
});

export const people = asking({
  name: 'people',
  summary: 'persons of the record, most mentioned first',
  examples: '  dragoman people --limit 20',
  ask: (store, filter) => store.people(filter),
  table: entityTable,
  text: (entities, _nameOf, columns) => `${entityTable(entities, columns)}\n`,
});
