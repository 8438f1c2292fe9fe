import { entriesUnder, type Ground, isOfClass } from '../lexicon/match.js';
import type { Tree } from '../syntax/surface.js';

/** Classes of nouns for those who may do something. */
const SOMEBODY: readonly string[] = ['people', 'bodies', 'public'];

/** A participle of the present that tells what is said by what somebody issued (class `utterance`). */
export function isWording({ slots: { tree }, lexicon }: Ground, up: number, at: number): boolean {
  const { VerbForm, Tense } = tree.word(at).feats;
  const isPresent = VerbForm === 'Ger' || (VerbForm === 'Part' && Tense === 'Pres');
  const isBare = tree.relation(at) === 'acl' && tree.subtype(at) !== 'relcl';
  const verb = tree.word(up).head;
  const isRefused =
    verb >= 0 && entriesUnder(tree, verb, lexicon).some(({ sense: { type } }) => type === 'REJECT');
  const isOf = (name: string) => isOfClass(name, tree, up, lexicon);
  return isPresent && isBare && !isRefused && lexicon.order === null && isOf('utterance');
}

/** "Adopted a resolution *that condemned* the raid": a clause of which what somebody issued is the subject. */
export function isClauseOfPaper({ slots: { tree }, lexicon }: Ground, paper: number, at: number) {
  const isSubject = (c: number) => tree.relation(c) === 'nsubj' && tree.isRelativePronoun(c);
  const isRelative = tree.subtype(at) === 'relcl' && tree.children(at).some(isSubject);
  return isRelative && lexicon.order === null && isOfClass('utterance', tree, paper, lexicon);
}

/** "Became the *fourth* state to recognise it", "the only one to have left": it has done so (class `foremost`). */
export function isOneToDo(
  { slots: { tree }, lexicon, kindsAt }: Ground,
  at: number,
  up: number,
): boolean {
  const isInfinitive = [at, ...tree.childrenBy(at, 'aux')].some(
    (word) => tree.word(word).feats.VerbForm === 'Inf',
  );
  if (!isInfinitive || tree.relation(at) !== 'acl') return false;
  const isFirst = (word: number) =>
    tree.word(word).feats.NumType === 'Ord' || isOfClass('foremost', tree, word, lexicon);
  // "The only way to" is nobody.
  const isSomebody =
    kindsAt(up).length > 0 || SOMEBODY.some((name) => isOfClass(name, tree, up, lexicon));
  return isFirst(up) || (isSomebody && tree.childrenBy(up, 'amod').some(isFirst));
}

/**
 * "Under a deal *signed* by both": what describes a noun as done to it is no content of the noun, unlike "claims that it
 * had signed".
 */
export function isDone(tree: Tree, at: number): boolean {
  const { VerbForm, Tense } = tree.word(at).feats;
  const isDescribing = tree.relation(at) === 'acl' && tree.isNominal(tree.word(at).head);
  const isClause = [...tree.childrenBy(at, 'mark'), ...tree.childrenBy(at, 'aux')].some(
    (word) => tree.subtype(word) !== 'pass',
  );
  return isDescribing && !isClause && VerbForm === 'Part' && Tense === 'Past';
}
