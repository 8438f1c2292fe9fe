import type { Sentence } from '../../language/index.js';
import { verbAbove } from './under.js';

const CLAUSE = /^(?:acl|amod|nmod|appos|advcl|parataxis)/;

/**
 * Hangs a gerund on the verb of the clause where the tree hangs it on a noun: whoever does it is the subject of that verb
 * ("перекрыли дорогу к переходу, *протестуя*"). For languages whose gerunds have a form of their own (Russian).
 */
export function withGerundsOfVerbs(sentence: Sentence): Sentence {
  const words = [...sentence.words];
  let isMended = false;
  words.forEach(({ upos, feats, head, deprel }, i) => {
    if (upos !== 'VERB' || feats.VerbForm !== 'Conv' || head < 0 || !CLAUSE.test(deprel)) return;
    if (words[head]!.upos === 'VERB') return;
    const up = verbAbove(words, head);
    if (up < 0 || up === i) return;
    words[i] = { ...words[i]!, head: up, deprel: 'advcl' };
    isMended = true;
  });
  return isMended ? { ...sentence, words } : sentence;
}
