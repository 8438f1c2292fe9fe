import { fold } from '../lexicon/fold.js';
import type { SlotLanguage } from './slot-names.js';
import { isHardlySubjectBehind, isNoSubjectBehind } from './subject-behind.js';
import type { Tree } from './surface.js';

/** Where forms do not tell subject from object, parsers give two subjects; the later is the object. */
export function isSecondSubject(tree: Tree, language: SlotLanguage, i: number, c: number): boolean {
  if (tree.word(c).deprel !== 'nsubj' || !tree.isVerb(i) || tree.isPassive(i)) return false;
  const subjects = tree.children(i).filter((s) => tree.word(s).deprel === 'nsubj');
  const hasObject = tree.childrenBy(i, 'obj').length > 0;
  if (hasObject) return false;
  if (language.verbIsLast === true) return c < i && c !== subjects[0];
  return subjects.length === 2 && c > i && c === subjects[1];
}

/**
 * "The plane – shot it down a missile": a noun that stands before a verb which has a subject behind it is
 * what the verb's own pronoun takes up, where verbs stand first.
 */
export function topicOf(
  tree: Tree,
  language: SlotLanguage,
  i: number,
): { readonly noun: number; readonly pronoun: number } | null {
  if (language.agreement !== 'behind' || !tree.isVerb(i)) return null;
  const subjects = tree.childrenBy(i, 'nsubj');
  const noun = subjects.find((c) => c < i);
  if (noun === undefined || !subjects.some((c) => c > i)) return null;
  const pronoun = tree
    .childrenBy(i, 'obj')
    .find((c) => tree.word(c).upos === 'PRON' && tree.word(c).token === tree.word(i).token);
  return pronoun === undefined ? null : { noun, pronoun };
}

/** A masculine verb is not the feminine noun's right behind it ("دعا الولايات المتحدة"). */
export function disagrees(tree: Tree, language: SlotLanguage, i: number, c: number): boolean {
  const { agreement } = language;
  if (agreement === undefined || tree.word(c).deprel !== 'nsubj') return false;
  if (agreement === 'behind') {
    const { words } = tree;
    return c > i && (isNoSubjectBehind(words, i, c) || isHardlySubjectBehind(words, i, c));
  }
  if (isObliqueSubject(tree, language, i, c)) return true;
  const { feats } = tree.word(i);
  const { upos, feats: own } = tree.word(c);
  const describing = [c, ...tree.childrenBy(c, 'amod')];
  const genders = describing.flatMap((w) => tree.word(w).feats.Gender ?? []);
  const isCounted = tree.childrenBy(c, 'nummod').length > 0;
  const isClear =
    upos === 'NOUN' &&
    feats.Number === 'Sing' &&
    own.Number === 'Sing' &&
    !isCounted &&
    tree.isVerb(i);
  const said = feats.Tense === 'Past' ? feats.Gender : undefined;
  return isClear && c > i && said !== undefined && genders.length > 0 && !genders.includes(said);
}

/** "Министра уволили": one man in an object's case is nobody's plural subject. */
function isObliqueSubject(tree: Tree, language: SlotLanguage, i: number, c: number): boolean {
  const { upos, feats: own } = tree.word(c);
  const isAlone = tree.childrenBy(i, 'nsubj').length === 1;
  const isOne = isAlone && own.Number === 'Sing' && tree.childrenBy(c, 'conj').length === 0;
  // What is alive is told from the nominative by its ending, where parsers err; of things the genitive
  // singular is the nominative plural too ("власти запретили").
  const isThing = own.Case === 'Gen' && own.Animacy === 'Inan';
  const isOblique = own.Case === 'Gen' || own.Case === 'Acc' || own.Animacy === 'Anim';
  const isCounting = upos === 'NUM' || tree.childrenBy(c, 'nummod').length > 0;
  const isMany = tree.isVerb(i) && tree.word(i).feats.Number === 'Plur' && !tree.isPassive(i);
  const isQuantity = language.quantityNouns.has(fold(tree.word(c).lemma));
  return isMany && isOne && isOblique && !isThing && !isCounting && !isQuantity;
}
