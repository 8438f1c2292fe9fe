import type { Sentence } from '../../language/index.js';

const DAMMA = '\u064F';

/**
 * Makes actives of verbs that are hardly ever told without whoever does them, where nothing written marks a passive:
 * "استقبل الرئيس في رام الله وزير الخارجية" (received). Trees take them for passives where the object stands far off.
 *
 * @param isHardly whether a verb is one of those
 */
export function withoutHardPassives(
  sentence: Sentence,
  isHardly: (verb: number) => boolean,
): Sentence {
  const { words } = sentence;
  const isMisread = (i: number) => {
    const { upos, form } = words[i]!;
    return upos === 'VERB' && !form.includes(DAMMA) && hasLaterNoun(words, i) && isHardly(i);
  };
  const verbs = new Set(words.flatMap((_, i) => (isMisread(i) ? [i] : [])));
  if (verbs.size === 0) return sentence;
  return {
    ...sentence,
    words: words.map((word, i) => {
      if (verbs.has(i)) return { ...word, feats: { ...word.feats, Voice: 'Act' } };
      const isSubject = word.deprel === 'nsubj:pass' && verbs.has(word.head);
      return isSubject ? { ...word, deprel: 'nsubj' } : word;
    }),
  };
}

/** A passive of such a verb would tell no more than whom it befell and how. */
function hasLaterNoun(words: Sentence['words'], verb: number): boolean {
  const subject = words.findIndex(({ head, deprel }) => head === verb && deprel === 'nsubj:pass');
  return subject > verb && words.slice(subject + 1).some(({ upos }) => upos === 'NOUN');
}
