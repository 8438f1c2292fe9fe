import { mayTellTime } from '../../article/index.js';
import type { Sentence, Word } from '../../language/index.js';
import { hasCase } from './adpositions.js';

/**
 * Gives the verb a phrase with an adposition that parsers hang on the day before it: "в понедельник *к союзу* обратился
 * министр". Days and months have nothing behind them but their number and year, nor have names of places. For languages that put such phrases before
 * the verb (Russian).
 *
 * @param lang whose words tell times
 * @param isPlace whether a word is the name of a place
 */
export function withPhrasesBehindTimes(
  sentence: Sentence,
  lang: string,
  isPlace: (word: number) => boolean,
): Sentence {
  const words = [...sentence.words];
  let isMended = false;
  sentence.words.forEach((word, i) => {
    const { head, deprel } = word;
    if (head < 0 || head >= i || !/^(?:nmod|obl)/.test(deprel) || !hasCase(words, i)) return;
    const time = words[head]!;
    const isTime = time.upos === 'NOUN' && mayTellTime(time.form, lang);
    if (!isTime && !isPlace(head)) return;
    if (!hasCase(words, head) || !isVerbAbove(words, head) || isTemporal(words, i)) return;
    words[i] = { ...word, head: time.head, deprel: 'obl' };
    isMended = true;
  });
  return isMended ? { ...sentence, words } : sentence;
}

function isVerbAbove(words: readonly Word[], time: number): boolean {
  const { head, deprel } = words[time]!;
  return deprel === 'obl' && head > time && words[head]!.upos === 'VERB';
}

/** "За два дня *до выборов*". */
const isTemporal = (words: readonly Word[], i: number): boolean =>
  words.some(
    ({ head, deprel, lemma }) =>
      head === i && deprel === 'case' && /^(?:до|после|перед)$/.test(lemma),
  );
