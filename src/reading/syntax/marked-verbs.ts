import type { Sentence } from '../../language/index.js';
import { OBJECT_MARK } from './object-begin.js';

const VERBAL: ReadonlySet<string> = new Set(['VERB', 'AUX']);
const RELATIVE: ReadonlySet<string> = new Set(['که', 'آنچه', 'هرچه']);

/**
 * Takes no verb for one that the mark of an object stands behind ("a Kurd prisoner [mark] executed", written like
 * "did"): it describes the noun before it. Clauses may be objects ("what he said [mark]").
 */
export function withoutMarkedVerbs(sentence: Sentence): Sentence {
  const { words } = sentence;
  const isNoVerb = (i: number) =>
    i > 0 &&
    VERBAL.has(words[i]!.upos) &&
    words[i + 1]?.form === OBJECT_MARK &&
    !words.slice(0, i).some(({ form }) => RELATIVE.has(form));
  const at = words.findIndex((_, i) => isNoVerb(i));
  if (at < 0) return sentence;
  const verb = words.findIndex(({ upos }, i) => i > at && upos === 'VERB');
  if (verb < 0) return sentence;
  const above = words[at]!;
  return {
    ...sentence,
    words: words.map((word, i) => {
      if (i === at) return { ...word, upos: 'ADJ', head: at - 1, deprel: 'amod', feats: {} };
      if (i === at - 1) return { ...word, head: verb, deprel: 'obj' };
      if (i === at + 1) return { ...word, head: at - 1, deprel: 'case' };
      if (i === verb && word.head === at)
        return { ...word, head: above.head, deprel: above.deprel };
      return word.head === at ? { ...word, head: verb } : word;
    }),
  };
}
