import type { Word } from '../../language/index.js';
import type { Tree } from './surface.js';

/** A name of capitals, which shows no case in Russian: ГКНБ, США. */
export const ACRONYM = /^\p{Lu}{2,}$/u;

/** Whether a verb says of nobody named what it tells, as Russian says what is said somewhere: "в Москве сообщили". */
export function isSaidByNobody(tree: Tree, verb: number): boolean {
  const { feats } = tree.word(verb);
  const isOpen = feats.VerbForm === 'Fin' && feats.Number === 'Plur' && feats.Person !== '1';
  return isOpen && !tree.isPassive(verb);
}

/** Whether a word may be where something is, by its case or because it shows none. */
export function mayBeLocative({ feats, form }: Pick<Word, 'feats' | 'form'>): boolean {
  return feats.Case === 'Loc' || ACRONYM.test(form);
}
