import type { Sentence, Word } from '../../language/index.js';
import { hasCase } from './adpositions.js';

const REFLEXIVE = /с[яь]$/;
const BARE = /^(?:obl|obj|iobj|nmod)/;

/**
 * Makes passives of reflexive verbs that mean that something is done, which trees take for actives: the subject
 * of "санкции вводятся правительством" imposes nothing, who does stands in the instrumental.
 *
 * @param isPassive whether a verb means that (`aspects.tsv`)
 */
export function withReflexivePassives(
  sentence: Sentence,
  isPassive: (word: Word) => boolean,
): Sentence {
  const { words } = sentence;
  const found = new Set(
    words.flatMap((word, i) => {
      const isReflexive =
        word.upos === 'VERB' && word.feats.VerbForm !== 'Part' && REFLEXIVE.test(word.form);
      return isReflexive && isPassive(word) ? [i] : [];
    }),
  );
  if (found.size === 0) return sentence;
  return {
    ...sentence,
    words: words.map((word, i) => {
      if (found.has(i)) return { ...word, feats: { ...word.feats, Voice: 'Pass' } };
      if (!found.has(word.head)) return word;
      if (word.deprel === 'nsubj') return { ...word, deprel: 'nsubj:pass' };
      const isAgent = word.feats.Case === 'Ins' && BARE.test(word.deprel) && !hasCase(words, i);
      return isAgent ? { ...word, deprel: 'obl:agent' } : word;
    }),
  };
}
