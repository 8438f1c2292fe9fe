import type { Sentence } from '../../language/index.js';

/**
 * Makes a noun again of what a parser hangs like an adposition below the word before it, though it has an adposition and
 * an owner itself: in "مذكرة توقيف بحق بوتين" the warrant is "by right of", which is against, Putin. For Arabic.
 */
export function withNounsOfAdpositions(sentence: Sentence): Sentence {
  const words = [...sentence.words];
  let isMended = false;
  sentence.words.forEach(({ upos, head, deprel }, noun) => {
    const marked = noun - 1;
    const isBehind = upos === 'NOUN' && deprel === 'case' && head >= 0 && head < marked;
    if (!isBehind || words[marked]!.upos !== 'ADP') return;
    const owner = words.findIndex(
      (word, i) => i > noun && word.head === noun && word.deprel === 'nmod',
    );
    if (owner < 0) return;
    const isOfVerb = words[head]!.upos === 'VERB';
    words[noun] = { ...words[noun]!, deprel: isOfVerb ? 'obl' : 'nmod' };
    words[marked] = { ...words[marked]!, head: noun, deprel: 'case' };
    isMended = true;
  });
  return isMended ? { ...sentence, words } : sentence;
}
