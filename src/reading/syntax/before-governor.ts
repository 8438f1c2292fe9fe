import type { Sentence, Word } from '../../language/index.js';
import { OBJECT_MARK } from './object-begin.js';

/**
 * Parts the words of a verb from those of the clause that says what it is about, in languages whose verbs stand last
 * (Persian): a subject and what has an adposition that stand before the first verb belong to it ("از دولت خواست … را آزاد
 * کند"), and an object with its mark that stands between the two belongs to the second, though parsers hang each on the other verb.
 */
export function withWordsBeforeGovernor(sentence: Sentence): Sentence {
  const words = [...sentence.words];
  let isSame = true;
  const rehang = (at: number, head: number, deprel: string) => {
    words[at] = { ...words[at]!, head, deprel };
    isSame = false;
  };
  sentence.words.forEach(({ upos, deprel, head: first }, second) => {
    if (upos !== 'VERB' || deprel !== 'ccomp' || first < 0 || first > second) return;
    if (words[first]!.upos !== 'VERB') return;
    const hasSubject = words.some(
      ({ head, deprel }) => head === first && deprel.startsWith('nsubj'),
    );
    const hasObject = words.some(({ head, deprel }) => head === second && deprel === 'obj');
    words.forEach((word, i) => {
      if (word.head === second && i < first && word.deprel.startsWith('obl') && hasCase(words, i))
        rehang(i, first, 'obl');
      if (word.head === second && i < first && word.deprel === 'nsubj' && !hasSubject)
        rehang(i, first, 'nsubj');
      const isBetween = word.head === first && i > first && i < second && word.deprel === 'obj';
      if (isBetween && !hasObject && isMarked(words, i, second)) rehang(i, second, 'obj');
    });
  });
  return isSame ? sentence : { ...sentence, words };
}

function hasCase(words: readonly Word[], noun: number): boolean {
  return words.some(({ head, deprel }, i) => head === noun && deprel === 'case' && i < noun);
}

function isMarked(words: readonly Word[], noun: number, before: number): boolean {
  return words.some(
    ({ head, form }, i) => head === noun && i > noun && i < before && form === OBJECT_MARK,
  );
}
