import type { Word } from '../../language/index.js';
import { isIn } from '../lexicon/in-class.js';
import type { Lexicon } from '../lexicon/types.js';
import type { Tree } from '../syntax/surface.js';
import type { Status } from '../types.js';

/** What looks like a present of a verb that tells of whole deeds is a future: Russian "ударит". */
function isPerfectivePresent({ Tense, Aspect, VerbForm }: Word['feats']): boolean {
  return VerbForm === 'Fin' && Tense === 'Pres' && Aspect === 'Perf';
}

/** What the tense and mood of a verb alone say. */
export function tenseStatus(tree: Tree, i: number, lexicon: Lexicon): Status | null {
  const { feats } = tree.word(i);
  if (feats.Tense === 'Fut' || isPerfectivePresent(feats)) return 'planned';
  if (feats.Mood === 'Imp') return 'demanded';
  if (feats.Mood === 'Cnd') return 'hypothetical';
  // "As long as no agreement *be* reached": what Persian denies in the subjunctive beside what is told is imagined.
  const isBeside = tree.relation(i) === 'advcl' || tree.relation(i) === 'acl';
  if (feats.Mood === 'Sub' && feats.Polarity === 'Neg' && isBeside) return 'hypothetical';
  if (feats.VerbForm === 'Inf' && (tree.relation(i) === 'advcl' || isToBe(tree, i, lexicon)))
    return 'planned';
  const isProgressive =
    feats.VerbForm === 'Part' &&
    feats.Tense === 'Pres' &&
    tree.childrenBy(i, 'aux').some((c) => tree.word(c).feats.Tense === 'Pres');
  return isProgressive ? 'ongoing' : null;
}

/** "The opposition is *to blame*": who bears it blames nobody (class `to-bear`). */
export function isToBear(tree: Tree, i: number, lexicon: Lexicon): boolean {
  return (
    isIn(lexicon, 'to-bear', tree.word(i).lemma) &&
    tree.introducers(i, 'mark').includes('to') &&
    tree.childrenBy(i, 'cop').length > 0 &&
    tree.childrenBy(i, 'obj').length === 0
  );
}

/** "He *is to* meet the vice-president": trees take the verb for what he is, but of what is somebody's part now (class `due-now`). */
function isToBe(tree: Tree, i: number, lexicon: Lexicon): boolean {
  const isMarked = tree.introducers(i, 'mark').includes('to');
  const isNow = isIn(lexicon, 'due-now', tree.word(i).lemma);
  return isMarked && tree.childrenBy(i, 'cop').length > 0 && !isNow;
}
