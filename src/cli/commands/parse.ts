import { collect } from '../../article/index.js';
import {
  identifyLanguage,
  loadLanguage,
  parseConllu,
  reparse,
  toConllu,
} from '../../language/index.js';
import { idOfBrokenLine, parseGivenDocument } from '../../service/index.js';
import type { Command } from '../command.js';
import { EXIT, type Exit, type Io } from '../io.js';

export const parse: Command = {
  name: 'parse',
  operands: '',
  summary: 'a filter: texts in, Universal Dependencies trees out (CoNLL-U)',
  help: `
Reads JSONL from standard input, one text a line, and prints its sentences as CoNLL-U. With --conllu
CoNLL-U is read instead: its sentences and words are kept, tags and trees filled in.

  echo '{"id": "1", "text": "Putin met Rahmon in Moscow."}' | dragoman parse --lang en
  dragoman parse --conllu --lang en < en_ewt-dev.conllu`,
  options: [
    {
      name: 'lang',
      value: 'L',
      help: 'language of all texts; told from each text where not given',
    },
    { name: 'conllu', help: 'standard input is CoNLL-U' },
  ],
  async run(parsed, io) {
    const lang = parsed.get('lang');
    return parsed.has('conllu') ? again(io, lang) : fromLines(io, lang);
  },
};

async function fromLines(io: Io, lang: string | undefined): Promise<Exit> {
  let failed = false;
  for await (const line of io.lines()) {
    if (line.trim() === '') continue;
    const given = parseGivenDocument(line);
    if (!given.ok) {
      failed = true;
      io.err(`dragoman: ${idOfBrokenLine(line) ?? 'a line'}: ${given.failure.message}\n`);
      continue;
    }
    const { id, text } = given.value;
    const chosen = lang ?? given.value.lang ?? identifyLanguage(text).lang;
    io.out(`# newdoc id = ${id.replace(/\s+/g, ' ')}\n`);
    io.out(toConllu(loadLanguage(chosen).parse(text), text));
  }
  return failed ? EXIT.someUnreadable : EXIT.done;
}

async function again(io: Io, lang: string | undefined): Promise<Exit> {
  const text = new TextDecoder().decode(await collect(io.chunks(), Number.POSITIVE_INFINITY));
  const read = parseConllu(text);
  if (!read.ok) {
    io.err(`dragoman: ${read.failure.message}\n`);
    return EXIT.someUnreadable;
  }
  const chosen = lang ?? identifyLanguage(read.value.text).lang;
  io.out(reparse(read.value, loadLanguage(chosen)));
  return EXIT.done;
}
