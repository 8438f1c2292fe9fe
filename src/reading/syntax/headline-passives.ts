import type { Sentence, Word } from '../../language/index.js';

/**
 * "Two soldiers *killed* in Mali": headlines and captions leave out the auxiliary, so that parsers take whom it
 * befell for who did it. Who kills, kills somebody: without an object such a verb is a passive.
 *
 * @param befalls whether a verb tells what somebody does to others (class `befalling`, none that takes no object)
 */
export function withHeadlinePassives(
  sentence: Sentence,
  befalls: (word: Word) => boolean,
): Sentence {
  const { words } = sentence;
  const isMarked = (i: number) => words.some(({ head, deprel }) => head === i && deprel === 'case');
  const isBare = (verb: number) => {
    const own = words.flatMap((word, i) => (word.head === verb ? [{ ...word, i }] : []));
    const isClosed = own.some(
      ({ deprel, upos, i }) =>
        /^(?:obj|iobj|aux|cop|xcomp|ccomp)/.test(deprel) ||
        (deprel === 'obl' && i > verb && !isMarked(i)) ||
        (deprel === 'conj' && upos === 'VERB'),
    );
    const subject = own.find(({ deprel }) => deprel === 'nsubj');
    return !isClosed && subject?.upos === 'NOUN';
  };
  const passive = new Set(
    words.flatMap((word, i) => {
      const isPast = word.upos === 'VERB' && word.feats.Tense === 'Past' && word.deprel !== 'conj';
      const isClause = !word.deprel.startsWith('acl');
      return isPast && isClause && befalls(word) && isBare(i) ? [i] : [];
    }),
  );
  if (passive.size === 0) return sentence;
  const mended = words.map((word, i): Word => {
    if (passive.has(i)) return { ...word, feats: { Tense: 'Past', VerbForm: 'Part' } };
    const isSubject = passive.has(word.head) && word.deprel === 'nsubj';
    return isSubject ? { ...word, deprel: 'nsubj:pass' } : word;
  });
  return { ...sentence, words: mended };
}
