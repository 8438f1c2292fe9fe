import { type JudgementRequest, requestShape } from '../../record/index.js';
import type { Command } from '../command.js';
import { EXIT, UsageError } from '../io.js';
import type { Parsed } from '../options.js';
import { printJson } from '../print/found.js';
import { safe } from '../print/terminal.js';
import { RECORD_OPTION, withRecord } from '../record-option.js';

const KINDS = requestShape.options.map((option) => option.shape.kind.value);

export const judge: Command = {
  name: 'judge',
  operands: 'KIND [ID…]',
  summary: 'accept, edit, reject, merge, split or correct what was read; all of it can be undone',
  help: `
  accept ID…                 it is right as it stands
  reject ID…                 it is wrong; it leaves the record's answers
  edit ID --set JSON         change fields: type mode status polarity actors recipients when where,
                             of facts subject property value valid polarity
  merge ID ID…               they are one
  split ID…                  these accounts (ids that \`show --explain\` lists) are another deed
  relink DOCUMENT --at FROM-TO --set ENTITY      the words mean somebody else
  add-event DOCUMENT --at FROM-TO --set EVENT    the words tell a deed that was missed
  add-fact DOCUMENT --at FROM-TO --set FACT
  prefer DISPUTE --value V   go by one position; the others stay
  undo JUDGEMENT

A judgement keeps its author, time and reason. It holds when a document is read anew, as long as
the words that it rests on are read the same; else \`dragoman judgements\` lists it for review.

  dragoman judge reject e1f0c2d3a4b5c6d7 --author Anna --reason "a different meeting"
  dragoman judge edit e1f0c2d3a4b5c6d7 --set '{"status":"planned"}' --author Anna
  dragoman judge undo j0123456789abcdef --author Anna`,
  options: [
    RECORD_OPTION,
    { name: 'author', value: 'NAME', help: 'who decides (required)' },
    { name: 'reason', value: 'TEXT', help: 'why' },
    { name: 'set', value: 'JSON', help: 'what it shall be' },
    {
      name: 'at',
      value: 'FROM-TO',
      help: "the marked words, in UTF-16 code units of the document's text",
    },
    { name: 'value', value: 'V', help: 'the preferred position' },
  ],
  async run(parsed, io) {
    const request = requestOf(parsed);
    const author = parsed.get('author');
    if (author === undefined || author.trim() === '') {
      throw new UsageError('Say who decides: --author NAME.');
    }
    return withRecord(parsed, io, 'correct', async (store) => {
      const judged = await store.judge(request, { author, reason: parsed.get('reason') ?? '' });
      if (judged.ok) {
        printJson(io, judged.value);
        return EXIT.done;
      }
      io.err(`dragoman: ${safe(judged.failure.message)}\n`);
      return EXIT.someUnreadable;
    });
  },
};

/** The request that a command line makes; the shapes are checked where the record takes them in. */
function requestOf(parsed: Parsed): JudgementRequest {
  const [kind, ...ids] = parsed.words;
  if (kind === undefined || !KINDS.some((known) => known === kind)) {
    throw new UsageError(`Name what to decide: ${KINDS.join(', ')}.`);
  }
  const [first] = ids;
  const found = requestShape.safeParse(fieldsOf(kind, ids, first, parsed));
  if (found.success) return found.data;
  const issues = found.error.issues.map((i) => `${i.path.join('.')} ${i.message}`.trim());
  throw new UsageError(`That cannot be decided: ${issues.join('; ')}.`);
}

function fieldsOf(
  kind: string,
  ids: readonly string[],
  first: string | undefined,
  parsed: Parsed,
): Record<string, unknown> {
  switch (kind) {
    case 'edit':
      return { kind, ids, changes: json(parsed) };
    case 'relink':
      return { kind, document: first, span: marked(parsed), to: json(parsed) };
    case 'add-event':
      return { kind, document: first, span: marked(parsed), event: json(parsed) };
    case 'add-fact':
      return { kind, document: first, span: marked(parsed), fact: json(parsed) };
    case 'prefer':
      return { kind, dispute: first, value: parsed.get('value') };
    case 'undo':
      return { kind, judgement: first };
    default:
      return { kind, ids };
  }
}

function json(parsed: Parsed): unknown {
  const given = parsed.get('set');
  if (given === undefined) throw new UsageError('Say what it shall be: --set JSON.');
  try {
    return JSON.parse(given);
  } catch {
    throw new UsageError('--set must be JSON, such as \'{"status":"planned"}\'.');
  }
}

function marked(parsed: Parsed): readonly [number, number] {
  const [, from, to] = /^(\d+)-(\d+)$/.exec(parsed.get('at') ?? '') ?? [];
  if (from === undefined || to === undefined) {
    throw new UsageError('Say which words are meant: --at FROM-TO, such as --at 120-148.');
  }
  return [Number(from), Number(to)];
}
