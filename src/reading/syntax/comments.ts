import type { Sentence, Word } from '../../language/index.js';
import { hasCase } from './adpositions.js';

const BEFORE = /^[؛;،,]$/;
const RELATIVE = 'که';
const SIDE = /^(nsubj|obj|obl|conj|appos|nmod|flat)/;

/**
 * Sets apart nouns by which a sentence goes on about what it has told, in languages whose verb is last: of "signed the
 * decree; *a step* that Kyiv called theft" parsers make the step a side of the verb before it. It is `parataxis`.
 */
export function withComments(sentence: Sentence): Sentence {
  const words = [...sentence.words];
  let isSame = true;
  words.forEach((word, noun): void => {
    const { head, deprel, upos, form } = word;
    const isBehind = head >= 0 && head < noun && words[head]!.upos === 'VERB';
    if (upos !== 'NOUN' || !isBehind || !SIDE.test(deprel) || !form.endsWith('ی')) return;
    if (!BEFORE.test(words[noun - 1]?.form ?? '') || words[noun + 1]?.form !== RELATIVE) return;
    if (hasCase(words, noun)) return;
    words[noun] = { ...word, deprel: 'parataxis' } satisfies Word;
    isSame = false;
  });
  return isSame ? sentence : { ...sentence, words };
}
