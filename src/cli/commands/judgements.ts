import { readFileSync } from 'node:fs';
import { type Judgement, type JudgementView, judgementShape } from '../../record/index.js';
import type { Command } from '../command.js';
import { EXIT, type Exit, type Io, UsageError } from '../io.js';
import { choice } from '../options.js';
import { printJson } from '../print/found.js';
import { table } from '../print/table.js';
import { safe } from '../print/terminal.js';
import { RECORD_OPTION, withRecord } from '../record-option.js';

export const judgements: Command = {
  name: 'judgements',
  operands: '',
  summary: 'what people decided, with author, time and reason; share it with a team',
  help: `
With --format jsonl each line is one judgement, as --import takes it; twice is once. A judgement
that no longer fits the words that it rests on stands under "review" until somebody undoes it.

  dragoman judgements
  dragoman judgements --format jsonl > ours.jsonl
  dragoman judgements --import theirs.jsonl`,
  options: [
    RECORD_OPTION,
    { name: 'format', value: 'F', help: 'table (default) or jsonl' },
    { name: 'import', value: 'FILE', help: 'take in judgements of another record' },
  ],
  async run(parsed, io) {
    if (parsed.words.length > 0) throw new UsageError(`"${parsed.words[0]}" is not expected here.`);
    const file = parsed.get('import');
    if (file !== undefined) {
      const found = readJudgements(file, io);
      return withRecord(parsed, io, 'correct', async (store) => {
        const taken = await store.importJudgements(found.judgements);
        io.err(`${taken} of ${found.judgements.length} judgements were new.\n`);
        return found.exit;
      });
    }
    const format = choice(parsed, 'format', ['table', 'jsonl']);
    return withRecord(parsed, io, 'read', async (store) => {
      const all = await store.judgements();
      if (format === 'jsonl') for (const { judgement } of all) printJson(io, judgement);
      else if (all.length === 0) io.err('Nobody has decided anything yet.\n');
      else io.out(`${judgementTable(all, io.columns)}\n`);
      return EXIT.done;
    });
  },
};

function readJudgements(file: string, io: Io): { judgements: Judgement[]; exit: Exit } {
  const judgements: Judgement[] = [];
  let exit: Exit = EXIT.done;
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    throw new UsageError(`${file} cannot be read.`);
  }
  for (const [i, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    const found = parseLine(line);
    if (found !== null) judgements.push(found);
    else {
      io.err(`dragoman: ${safe(file)}:${i + 1}: this is no judgement.\n`);
      exit = EXIT.someUnreadable;
    }
  }
  return { judgements, exit };
}

function parseLine(line: string): Judgement | null {
  try {
    return judgementShape.safeParse(JSON.parse(line)).data ?? null;
  } catch {
    return null;
  }
}

function judgementTable(all: readonly JudgementView[], columns: number): string {
  return table(
    ['when', 'who', 'what', 'about', 'why', 'stands', 'id'],
    all.map(({ judgement, standing }) => [
      judgement.at.slice(0, 16).replace('T', ' '),
      safe(judgement.author),
      judgement.decision.kind,
      safe(aboutOf(judgement)),
      safe(judgement.reason),
      standing.kind === 'review' ? `review: ${safe(standing.why)}` : standing.kind,
      judgement.id,
    ]),
    columns,
  );
}

function aboutOf({ decision }: Judgement): string {
  if ('targets' in decision) return decision.targets.map(({ quote }) => quote).join(' | ');
  return decision.kind === 'undo' ? decision.judgement : decision.quote;
}
