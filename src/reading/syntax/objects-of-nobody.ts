import type { Sentence, Word } from '../../language/index.js';
import { hasCase } from './adpositions.js';

const SIDE = /^(?:obj|iobj|ccomp|xcomp|nsubj|csubj)/;
/** Endings that only a nominative of the singular has: "страна", "речь" may be an object as well. */
const NOMINATIVE = /[ая]$/;

/**
 * Makes an object of a thing that a tree takes for the subject of a plural verb which nobody named is the subject of, as
 * Russian says what people unnamed do: "обвинения отвергли", "план раскритиковали". So is a noun in the singular, with
 * which the verb would not agree, and one in the plural that the verb's patterns want as object and that is nobody.
 *
 * @param isWanted whether a noun is what the verb's patterns want as object
 * @param isSomebody whether a noun is somebody who may act
 */
export function withObjectsOfNobody(
  sentence: Sentence,
  isWanted: (verb: number, noun: number) => boolean,
  isSomebody: (noun: number) => boolean,
): Sentence {
  const words = [...sentence.words];
  let isMended = false;
  sentence.words.forEach((word, noun) => {
    if (!isThing(words, word, noun) || !isOpenPlural(words, word.head, noun)) return;
    if (isSomebody(noun)) return;
    const isOne = word.feats.Number === 'Sing' && !NOMINATIVE.test(word.form);
    if (!isOne && !(word.feats.Number === 'Plur' && isWanted(word.head, noun))) return;
    words[noun] = { ...word, deprel: 'obj', feats: { ...word.feats, Case: 'Acc' } };
    isMended = true;
  });
  return isMended ? { ...sentence, words } : sentence;
}

/** A common noun of a thing that stands alone, whose nominative and accusative are one form. */
function isThing(words: readonly Word[], { upos, deprel, feats }: Word, i: number): boolean {
  if (upos !== 'NOUN' || deprel !== 'nsubj' || feats.Animacy === 'Anim') return false;
  if (feats.Case !== 'Nom' && feats.Case !== 'Acc') return false;
  return !hasCase(words, i) && !words.some(({ head, deprel }) => head === i && ADDED.test(deprel));
}

/** Others beside it, or a number, make a plural of one noun. */
const ADDED = /^(?:conj|nummod|nummod:gov|appos)$/;

/** A finite plural of others than who speaks, with no side but the noun. */
function isOpenPlural(words: readonly Word[], verb: number, noun: number): boolean {
  const word = words[verb];
  if (word?.upos !== 'VERB' || word.feats.VerbForm !== 'Fin' || word.feats.Number !== 'Plur')
    return false;
  const { Voice, Person } = word.feats;
  if (Voice !== 'Act' || Person === '1' || Person === '2') return false;
  return !words.some((w, i) => w.head === verb && i !== noun && SIDE.test(w.deprel));
}
