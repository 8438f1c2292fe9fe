import type { Sentence, Word } from '../../language/index.js';
import { hasCase } from './adpositions.js';
import { OBJECT_MARK } from './object-mark.js';

const COMMA = /^[،,]$/;
const NOUNS: ReadonlySet<string> = new Set(['NOUN', 'PROPN']);

/**
 * Makes appositions of what is set off by commas right behind a subject, in languages whose verb is last:
 * in "the Wefaq, largest group of the opposition, asked the UN" parsers give the verb a second subject
 * or an object, which would stand without commas.
 */
export function withSetOff(sentence: Sentence): Sentence {
  const words = [...sentence.words];
  words.forEach((word, noun) => {
    if (!NOUNS.has(word.upos) || !/^(nsubj|obj)$/.test(word.deprel) || word.head <= noun) return;
    const subject = words.findIndex(({ head, deprel }) => head === word.head && deprel === 'nsubj');
    if (subject < 0 || subject >= noun || hasCase(words, noun)) return;
    const [from, to] = extentOf(words, noun);
    const isSetOff = COMMA.test(words[from - 1]?.form ?? '') && COMMA.test(words[to]?.form ?? '');
    const isBehind = extentOf(words, subject)[1] === from - 1;
    const isMarked = words.slice(from, to).some(({ form }) => form === OBJECT_MARK);
    if (isSetOff && isBehind && !isMarked && to < word.head) {
      words[noun] = { ...word, head: subject, deprel: 'appos' };
    }
  });
  return { ...sentence, words };
}

/** The words below a noun, without commas at their ends. */
function extentOf(words: readonly Word[], noun: number): readonly [from: number, to: number] {
  const isBelow = (i: number) => {
    for (let at = i, steps = 0; at >= 0 && steps < words.length; steps++) {
      if (at === noun) return true;
      at = words[at]!.head;
    }
    return false;
  };
  let from = noun;
  while (from > 0 && isBelow(from - 1)) from--;
  let to = noun + 1;
  while (to < words.length && isBelow(to)) to++;
  while (COMMA.test(words[from]!.form)) from++;
  while (COMMA.test(words[to - 1]!.form)) to--;
  return [from, to];
}
