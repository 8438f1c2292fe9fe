import type { Sentence, Word } from '../../language/index.js';

/** Relations in which only a noun stands. */
const NOMINAL: ReadonlySet<string> = new Set(['nsubj', 'obj', 'iobj', 'obl', 'nmod']);

/**
 * Takes participles in a noun's place for the nouns that they are: "протестующие потребовали",
 * "arrested the accused". To be done before names are resolved, which look for people among nouns.
 */
export function withSubstantives(sentence: Sentence): Sentence {
  if (!sentence.words.some(isSubstantive)) return sentence;
  const words = sentence.words.map((word): Word => {
    return isSubstantive(word) ? { ...word, upos: 'NOUN' } : word;
  });
  return { ...sentence, words };
}

/** A participle that is declined and stands where nouns do. */
function isSubstantive({ upos, feats, deprel }: Word): boolean {
  const isDeclined = upos === 'VERB' && feats.VerbForm === 'Part' && feats.Case !== undefined;
  return isDeclined && NOMINAL.has(deprel.split(':')[0]!);
}
