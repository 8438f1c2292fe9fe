import type { Sentence } from '../../language/index.js';
import type { NameSpan } from './names.js';

const NOUNS: ReadonlySet<string> = new Set(['NOUN', 'PROPN', 'ADJ', 'PRON', 'NUM']);

/** A name of one word is no adverb and no verb, whatever it looks like: "ОБСЕ", "Польше". */
export function withKnownNamesAsNouns(sentence: Sentence, names: readonly NameSpan[]): Sentence {
  const words = [...sentence.words];
  let isMended = false;
  for (const {
    words: [from, to],
    head,
  } of names) {
    const word = words[head]!;
    if (to - from > 1 || NOUNS.has(word.upos) || word.deprel === 'root') continue;
    const deprel = word.deprel === 'advmod' ? 'obl' : word.deprel;
    words[head] = { ...word, upos: 'PROPN', feats: { Number: 'Sing' }, deprel };
    isMended = true;
  }
  return isMended ? { ...sentence, words } : sentence;
}
