import { z } from 'zod';
import { fail, ok, type Result } from '../../base/index.js';
import { compareNames, rankNames } from '../../identity/index.js';
import type { Command } from '../command.js';
import { filterJsonl } from './jsonl.js';

export const names: Command = {
  name: 'names',
  operands: '',
  summary: 'a filter: compares and ranks names across scripts',
  help: `
Reads JSONL from standard input and prints one line for each line, in the same order, whatever
happens: a line that cannot be read gives one with "error" set.

  in:  {"id": "1", "a": "Emomali Rahmon", "b": "Эмомали Рахмон"}
  out: {"id": "1", "score": 0.97, "verdict": "same"}

  in:  {"id": "2", "query": "امامعلی رحمان", "among": ["Imam Ali", "Emomali Rahmon"]}
  out: {"id": "2", "ranked": [{"name": "Emomali Rahmon", "score": 0.93}, …]}

"verdict" is same, unsure or different. One word alone is never the same as a whole name. Two names
of which one is empty, no name or too long to be one are different, with score 0.`,
  options: [],
  run: (_parsed, io) => filterJsonl(io, answer),
};

const id = z.union([z.string(), z.number()]).transform(String);
const pair = z.object({ id, a: z.string(), b: z.string() });
const query = z.object({ id, query: z.string(), among: z.array(z.string()) });

function answer(json: unknown): Result<object> {
  const two = pair.safeParse(json);
  if (two.success) {
    const { id, a, b } = two.data;
    const { score, verdict } = compareNames(a, b);
    return ok({ id, score: rounded(score), verdict });
  }
  const one = query.safeParse(json);
  if (one.success) {
    const { id, query, among } = one.data;
    const ranked = rankNames(query, among).map(({ name, score }) => ({
      name,
      score: rounded(score),
    }));
    return ok({ id, ranked });
  }
  return fail('bad-question', 'Give "id" with "a" and "b", or "id" with "query" and "among".');
}

function rounded(score: number): number {
  return Math.round(score * 1000) / 1000;
}
