import type { Word } from '../../language/index.js';
import type { Tree } from '../syntax/surface.js';
import type { Status } from '../types.js';

/** What looks like a present of a verb that tells of whole deeds is a future: Russian "ударит". */
function isPerfectivePresent({ Tense, Aspect, VerbForm }: Word['feats']): boolean {
  return VerbForm === 'Fin' && Tense === 'Pres' && Aspect === 'Perf';
}

/** What the tense and mood of a verb alone say. */
export function tenseStatus(tree: Tree, i: number): Status | null {
  const { feats } = tree.word(i);
  if (feats.Tense === 'Fut' || isPerfectivePresent(feats)) return 'planned';
  if (feats.Mood === 'Imp') return 'demanded';
  if (feats.Mood === 'Cnd') return 'hypothetical';
  // "As long as no agreement *be* reached": what Persian denies in the subjunctive beside what is told is imagined.
  const isBeside = tree.relation(i) === 'advcl' || tree.relation(i) === 'acl';
  if (feats.Mood === 'Sub' && feats.Polarity === 'Neg' && isBeside) return 'hypothetical';
  if (feats.VerbForm === 'Inf' && (tree.relation(i) === 'advcl' || isToBe(tree, i)))
    return 'planned';
  const isProgressive =
    feats.VerbForm === 'Part' &&
    feats.Tense === 'Pres' &&
    tree.childrenBy(i, 'aux').some((c) => tree.word(c).feats.Tense === 'Pres');
  return isProgressive ? 'ongoing' : null;
}

/** What it is somebody's part to bear now, not to do: "who is *to blame*". */
const OF_NOW: ReadonlySet<string> = new Set(['blame', 'thank']);

/** "The opposition is *to blame*": who bears it blames nobody. */
export function isToBear(tree: Tree, i: number): boolean {
  return (
    tree.word(i).lemma === 'blame' &&
    tree.introducers(i, 'mark').includes('to') &&
    tree.childrenBy(i, 'cop').length > 0 &&
    tree.childrenBy(i, 'obj').length === 0
  );
}

/** "He *is to* meet the vice-president": trees take the verb for what he is. */
function isToBe(tree: Tree, i: number): boolean {
  const isMarked = tree.introducers(i, 'mark').includes('to');
  return isMarked && tree.childrenBy(i, 'cop').length > 0 && !OF_NOW.has(tree.word(i).lemma);
}
