import type { Sentence, Word } from '../../language/index.js';

/** Endings of a masculine or feminine noun in the instrumental. */
const INSTRUMENTAL = /(?:ом|ем|ой|ей)$/;
const NOUNS: ReadonlySet<string> = new Set(['NOUN', 'PROPN']);

/**
 * Parts the name of a place from the noun behind it, where a tree takes the name for an adjective of that noun
 * ("подписал с Пхеньяном | договор", "осуждение Киевом | поездки"): names that are adjectives are none of these, since
 * they are known as such. For languages of which case tells the roles (Russian).
 *
 * @param isPlace whether a word is the name of a place, in the form of a noun
 */
export function withPlacesAsNouns(
  sentence: Sentence,
  isPlace: (word: number) => boolean,
): Sentence {
  const words = [...sentence.words];
  let isMended = false;
  for (let name = 1; name < words.length - 1; name++) {
    const word = words[name]!;
    if (word.deprel !== 'amod' || word.head <= name || !isPlace(name)) continue;
    const noun = word.head;
    const before = name - 1;
    const isMarked = words[before]!.upos === 'ADP' && words[before]!.head === noun;
    const { head, deprel } = words[noun]!;
    if (isMarked && head >= 0) {
      words[before] = { ...words[before]!, head: name };
      const isVerb = words[head]!.upos === 'VERB';
      // "Обсудил с Киевом поставки", "договор с Киевом поставок": a noun before it is what it belongs to.
      const owner = NOUNS.has(words[before - 1]?.upos ?? '') ? before - 1 : head;
      const isOwned = owner !== head && owner >= 0;
      words[name] = asNoun(word, isOwned ? owner : head, isVerb && !isOwned ? 'obl' : 'nmod');
      if (isVerb && deprel === 'obl')
        words[noun] = { ...words[noun]!, deprel: objectOf(words, noun) };
      isMended = true;
    } else if (!isMarked && words[before]!.upos === 'NOUN' && INSTRUMENTAL.test(word.form)) {
      words[name] = asNoun(word, before, 'nmod', { Case: 'Ins' });
      isMended = true;
    }
  }
  return isMended ? { ...sentence, words } : sentence;
}

function asNoun(word: Word, head: number, deprel: string, feats: Word['feats'] = {}): Word {
  return { ...word, upos: 'PROPN', head, deprel, feats: { ...word.feats, ...feats } };
}

/** What a noun without its preposition is to its verb. */
function objectOf(words: readonly Word[], noun: number): string {
  const { head, feats } = words[noun]!;
  const has = (relation: RegExp) =>
    words.some((w, i) => i !== noun && w.head === head && relation.test(w.deprel));
  if (feats.Case === 'Dat') return 'iobj';
  if (feats.Case === 'Nom' && !has(/^nsubj/)) return 'nsubj';
  return feats.Case === 'Ins' || has(/^obj$/) ? 'obl' : 'obj';
}
