import { READ_KINDS } from '../../article/index.js';
import { quote, unreachable } from '../../base/index.js';
import type { MergedEvent, Shown, Store } from '../../record/index.js';
import type { Command } from '../command.js';
import { EXIT, type Io, UsageError } from '../io.js';
import { choice } from '../options.js';
import { documentNames, printJson } from '../print/found.js';
import { documentTable } from '../print/rows.js';
import { cut, safe } from '../print/terminal.js';
import {
  disputeText,
  eventText,
  factText,
  type NameOfDocument,
  timeline,
} from '../print/timeline.js';
import { RECORD_OPTION, withRecord } from '../record-option.js';

export const show: Command = {
  name: 'show',
  operands: 'ID',
  summary: 'one thing whole, with every quotation behind it',
  help: `
ID is that of an event, a fact, a dispute, a story, a document, or of a state, person or organisation (RUS,
Q7747), as the other commands print them. --explain adds which sense and rule led to an event.

  dragoman show e1f0c2d3a4b5c6d7 --explain
  dragoman show Q7747`,
  options: [
    RECORD_OPTION,
    { name: 'explain', help: 'how an event was found and merged' },
    { name: 'format', value: 'F', help: 'text (default) or jsonl' },
  ],
  async run(parsed, io) {
    const [id, ...more] = parsed.words;
    if (id === undefined || more.length > 0) throw new UsageError('Name one id, such as RUS.');
    const format = choice(parsed, 'format', ['text', 'jsonl']);
    return withRecord(parsed, io, 'read', async (store) => {
      const shown = await store.show(id);
      if (shown === null) {
        io.err(`dragoman: nothing in the record has the id "${safe(id)}".\n`);
        return EXIT.someUnreadable;
      }
      if (format === 'jsonl') printJson(io, shown);
      else io.out(await asText(shown, store, io, parsed.has('explain')));
      return EXIT.done;
    });
  },
};

async function asText(shown: Shown, store: Store, io: Io, explain: boolean): Promise<string> {
  const nameOf = await documentNames(store);
  switch (shown.kind) {
    case 'event': {
      const text = eventText(shown.event, nameOf, io.columns);
      const lines = [text, ...(explain ? explanation(shown.event, shown.merges, nameOf) : [])];
      return `${shown.event.when?.from ?? 'undated'}\n${lines.join('\n')}\n`;
    }
    case 'fact':
      return `${factText(shown.fact, nameOf, io.columns)}\n`;
    case 'dispute':
      return `${disputeText(shown.dispute, nameOf, io.columns)}\n`;
    case 'story': {
      const { story, documents, events, disputes } = shown;
      const days = [story.since, story.until].map((day) => day ?? 'undated').join(' to ');
      const head = `${safe(story.title ?? story.id)}\n${days}, ${story.documents} documents\n`;
      const told = timeline({ events, facts: [], disputes }, nameOf, io.columns);
      return `${head}${documentTable(documents, io.columns)}\n${told}`;
    }
    case 'entity': {
      const { label, kind, state, id } = shown.entity;
      const head = `${safe(label)} (${kind}${state ? ` of ${state}` : ''}, ${id})\n`;
      return (
        head +
        timeline({ events: shown.events, facts: shown.facts, disputes: [] }, nameOf, io.columns)
      );
    }
    case 'document':
      return documentText(shown, io.columns);
    default:
      return unreachable(shown);
  }
}

function explanation(
  event: MergedEvent,
  merges: Extract<Shown, { kind: 'event' }>['merges'],
  nameOf: NameOfDocument,
): readonly string[] {
  const lines = [
    `      word: ${safe(event.trigger.lemma)} · sense: ${event.why.sense} · rule: ${safe(event.why.rule)} · CAMEO ${event.cameo} · Goldstein ${event.goldstein}`,
  ];
  for (const party of [...event.actors, ...event.recipients]) {
    lines.push(`      ${safe(party.label)} is ${party.id}, link score ${party.score}`);
  }
  for (const report of event.history) {
    lines.push(`      ${report.status} says ${nameOf(report.document)}`);
  }
  for (const merge of merges) {
    lines.push(
      `      ${merge.member} of ${nameOf(merge.document)}: merged with ${merge.score.toFixed(2)}: ${merge.reasons.join(', ')}`,
    );
  }
  return lines;
}

function documentText(
  { document, reading }: Extract<Shown, { kind: 'document' }>,
  columns: number,
): string {
  const lines = [
    safe(document.title ?? '(no title)'),
    `${document.id} · ${document.lang} · ${document.published ? `${document.published.date}, ${safe(document.published.why)}` : 'no date'}`,
    `${reading.events.length} events, ${reading.facts.length} facts, ${reading.mentions.length} mentions`,
    '',
  ];
  for (const block of document.blocks) {
    const words = safe(quote(document.text, block.span));
    if (words === '') continue;
    const mark = READ_KINDS.has(block.kind)
      ? block.kind
      : `dropped, ${block.kind}: ${block.reason ?? ''}`;
    lines.push(cut(`[${mark}] ${words}`, columns * 4));
  }
  return `${lines.join('\n')}\n`;
}
