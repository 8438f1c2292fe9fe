import type { Sentence, Word } from '../../language/index.js';
import { OBJECT_MARK } from './object-begin.js';

/** The adposition of whom something is wanted from. */
const FROM = 'از';

/**
 * Parts the words of a verb from those of the clause that says what it is about, in languages whose verbs stand last
 * (Persian): what has an adposition and stands before the first verb belongs to it ("از دولت خواست … را آزاد کند"), and so
 * does a subject where somebody is asked, who is to do the rest; an object with its mark that stands between the two
 * belongs to the second, though parsers hang each on the other verb.
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
    // Whoever wants to do something himself stays the subject of what he does.
    const isAsked = words.some(
      (word, i) => i < first && isHungOn(word, first, second) && hasCase(words, i, FROM),
    );
    words.forEach((word, i) => {
      if (word.head === second && i < first && word.deprel.startsWith('obl') && hasCase(words, i))
        rehang(i, first, 'obl');
      if (word.head === second && i < first && word.deprel === 'nsubj' && !hasSubject && isAsked)
        rehang(i, first, 'nsubj');
      const isBetween = word.head === first && i > first && i < second && word.deprel === 'obj';
      if (isBetween && !hasObject && isMarked(words, i, second)) rehang(i, second, 'obj');
    });
  });
  return isSame ? sentence : { ...sentence, words };
}

function isHungOn({ head, deprel }: Word, first: number, second: number): boolean {
  return (head === first || head === second) && deprel.startsWith('obl');
}

function hasCase(words: readonly Word[], noun: number, form?: string): boolean {
  return words.some(
    (word, i) =>
      word.head === noun &&
      word.deprel === 'case' &&
      i < noun &&
      (form === undefined || word.form === form),
  );
}

function isMarked(words: readonly Word[], noun: number, before: number): boolean {
  return words.some(
    ({ head, form }, i) => head === noun && i > noun && i < before && form === OBJECT_MARK,
  );
}
