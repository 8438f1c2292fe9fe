import type { EntityId } from '../types.js';
import type { Atom, NounAtom } from './atoms.js';
import { type Meaning, takenUp, unknown } from './meaning.js';
import { ownerReferents } from './referents.js';
import { inRegion } from './regions.js';
import { pairOf } from './resolve-pair.js';
import { resolveSide } from './resolve-side.js';
import { heaviestState, latestState } from './salient-states.js';
import type { Scene } from './scene.js';

/** "The two countries", "that country", "the Central Asian nation". */
export function resolveCountry(noun: NounAtom, scene: Scene): Meaning {
  const { definite, two, demonstrative } = scene.frame.qualifiersOf(noun);
  const owners = ownerReferents(noun, scene);
  if (owners.length > 0 && !noun.plural) return resolveSide(noun, scene);
  if (two || isDualByVerb(noun, scene)) return pairOf(noun, scene, ['state']);
  if (noun.plural || !definite) return unknown('description', 'no single state is meant');
  const find = demonstrative ? latestState : heaviestState;
  const state = find(
    scene,
    (state) => !standsBeside(noun, state, scene) && inRegion(state, noun, scene),
  );
  if (state === undefined) return unknown('description', 'no such state was named before');
  return takenUp(state.referent, state.clear, 'the state that was spoken of most just before');
}

/**
 * In "اتفق البلدان" the countries are two: of more, the verb before them would be feminine. Their
 * letters alone do not tell.
 */
function isDualByVerb(noun: NounAtom, { frame: { tree }, lang }: Scene): boolean {
  const verb = tree.words[tree.head(noun.head)];
  const { form = '', deprel = '' } = tree.words[noun.head] ?? {};
  if (lang !== 'ar' || verb?.upos !== 'VERB' || !deprel.startsWith('nsubj')) return false;
  const isBefore = tree.head(noun.head) < noun.head;
  return isBefore && verb.feats.Gender === 'Masc' && form.endsWith('ان');
}

/** "Russian presence in the country" is in another: both belong to one noun. */
function standsBeside(noun: NounAtom, state: EntityId, { frame, memory }: Scene): boolean {
  const { tree, index } = frame;
  const governor = tree.head(noun.head);
  if (isOtherArgument(noun, state, frame)) return true;
  const trace = memory.get(state);
  if (trace === undefined) return false;
  return (
    trace.sentence === index &&
    tree.relation(noun.head) === 'nmod' &&
    tree.isUnder(trace.word, governor)
  );
}

/** "The communist state warned *Tokyo*", "*Egypt* accused the emirate": whoever else a verb is said of is another. */
function isOtherArgument(
  noun: NounAtom,
  state: EntityId,
  { tree, atoms }: Scene['frame'],
): boolean {
  const own = tree.relation(noun.head);
  const others = own.startsWith('nsubj') ? OTHER_ARGUMENTS : own === 'obj' ? SUBJECTS : NOBODY;
  const governor =
    own === 'obj' ? verbWithSubject(tree.head(noun.head), tree) : tree.head(noun.head);
  return atoms.some((atom) => {
    const first = tree.firstConjunct(atom.head);
    const isArgument = tree.head(first) === governor && atom.head !== noun.head;
    if (!isArgument || !others.has(tree.relation(first))) return false;
    return atom.kind === 'state' ? atom.entity.id === state : isCapital(atom, state);
  });
}

/** The verb whose subject a participle goes on with: "cut ties, *accusing* the emirate". */
function verbWithSubject(verb: number, tree: Scene['frame']['tree']): number {
  let at = verb;
  while (tree.child(at, 'nsubj') === undefined && SHARING.has(tree.relation(at)))
    at = tree.head(at);
  return at;
}

const SHARING: ReadonlySet<string> = new Set(['advcl', 'conj', 'xcomp']);

const OTHER_ARGUMENTS: ReadonlySet<string> = new Set(['obj', 'iobj', 'obl']);

const SUBJECTS: ReadonlySet<string> = new Set(['nsubj']);

const NOBODY: ReadonlySet<string> = new Set();

const isCapital = (atom: Atom, state: EntityId) =>
  atom.kind === 'place' && atom.capitalOf === state;
