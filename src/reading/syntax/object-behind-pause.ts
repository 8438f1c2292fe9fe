import type { Sentence, Word } from '../../language/index.js';
import type { Mutable } from './mutable.js';
import { OBJECT_MARK } from './object-begin.js';

const PAUSE = '،';
const NOMINAL: ReadonlySet<string> = new Set(['NOUN', 'PROPN', 'PRON', 'NUM', 'DET']);
const BOUNDARY: ReadonlySet<string> = new Set(['PUNCT', 'SCONJ', 'CCONJ', 'VERB']);

/**
 * "*The court of appeal*, Rajapaksa and his cabinet [mark] from office barred": a pause between the body that acts and what
 * it is done to, which parsers take for a list. For languages whose verb is last.
 *
 * @param isBody whether a word is a noun for a body
 */
export function withObjectsBehindPauses(
  sentence: Sentence,
  isBody: (word: number) => boolean,
): Sentence {
  let words: Mutable[] | null = null;
  sentence.words.forEach(({ form }, mark) => {
    if (form !== OBJECT_MARK) return;
    const found = partsBefore(words ?? sentence.words, mark);
    if (found === null || !isBody(found.from)) return;
    words ??= sentence.words.map((word) => ({ ...word }));
    part(words, found, mark);
  });
  return words === null ? sentence : { ...sentence, words };
}

interface Parts {
  /** The first word of the subject and the pause behind it. */
  readonly from: number;
  readonly pause: number;
  readonly verb: number;
}

function partsBefore(words: readonly Word[], mark: number): Parts | null {
  const verb = words.findIndex(({ upos }, i) => i > mark && upos === 'VERB');
  let pause = mark - 1;
  while (pause > 0 && !['PUNCT', 'VERB', 'SCONJ'].includes(words[pause]!.upos)) pause--;
  if (verb < 0 || words[pause]!.form !== PAUSE || !NOMINAL.has(words[pause + 1]!.upos)) return null;
  let from = pause;
  while (from > 0 && !BOUNDARY.has(words[from - 1]!.upos)) from--;
  if (from === pause || words[from]!.head !== verb) return null;
  const isMarked = ({ head, deprel }: Word, i: number) =>
    head === from && deprel === 'case' && i !== mark;
  const isSubject = words[from]!.deprel.startsWith('nsubj') && !words.some(isMarked);
  const isOther = (word: Word, i: number) =>
    word.head === verb && /^(nsubj|obj)/.test(word.deprel) && i !== from && i < mark;
  return isSubject && !words.some(isOther) ? { from, pause, verb } : null;
}

function part(words: Mutable[], { from, pause, verb }: Parts, mark: number): void {
  const object = pause + 1;
  for (let i = object; i < mark; i++) {
    const { head, deprel } = words[i]!;
    if (head < from || head >= object) continue;
    Object.assign(words[i]!, { head: object, deprel: deprel === 'conj' ? deprel : 'nmod' });
  }
  Object.assign(words[object]!, { head: verb, deprel: 'obj' });
  Object.assign(words[mark]!, { head: object, deprel: 'case' });
}
