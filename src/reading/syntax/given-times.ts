import type { Sentence, Word } from '../../language/index.js';

/**
 * Makes an object of the time that somebody is given: in "gave the diplomats two days to leave" trees take
 * the days for when it was done, as in "left two days ago". Where they take the diplomats for the object,
 * these are whom it is given to, and so where they take both for objects.
 *
 * @param isGiving whether a verb takes two objects
 */
export function withGivenTimes(sentence: Sentence, isGiving: (word: Word) => boolean): Sentence {
  const words = [...sentence.words];
  words.forEach((word, time) => {
    const verb = words[word.head];
    const isTime = word.deprel === 'obl:unmarked' || word.deprel === 'obj';
    if (!isTime || word.head >= time || verb === undefined) return;
    if (word.upos !== 'NOUN' || !isGiving(verb)) return;
    const isOf = (deprel: string) => (w: Word, i: number) =>
      w.head === word.head && w.deprel === deprel && i < time;
    const object = words.findIndex(isOf('obj'));
    if (object < 0 && !words.some(isOf('iobj'))) return;
    words[time] = { ...word, deprel: 'obj' };
    if (object >= 0) words[object] = { ...words[object]!, deprel: 'iobj' };
  });
  return { ...sentence, words };
}
