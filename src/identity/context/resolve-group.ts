import type { EntityKind } from '../types.js';
import type { NounAtom } from './atoms.js';
import { lastNamed } from './last-named.js';
import { type Meaning, takenUp, unknown } from './meaning.js';
import { ownerReferents } from './referents.js';
import type { Scene } from './scene.js';

/** "The group", "the court": the last of that name, or for a word that fits all, the last named. */
export function resolveGroup(noun: NounAtom, scene: Scene): Meaning {
  const { frame, memory, tables } = scene;
  if (noun.plural || !frame.qualifiersOf(noun).definite || ownerReferents(noun, scene).length > 0) {
    return unknown('description', 'no single organisation is meant');
  }
  const before = lastNamed(noun, scene);
  if (before !== undefined) return before;
  const { means } = noun.term.features;
  if (means !== 'any' && means !== 'group') {
    return unknown('description', 'none was named before');
  }
  if (isWithOthers(noun, scene)) return unknown('description', 'its own words tell which');
  const rankedOf = (...kinds: readonly EntityKind[]) =>
    memory.ranked(frame.index, ({ referent, plural }) => {
      if (referent == null || !kinds.includes(referent.kind)) return false;
      // People without a name are no group that was named.
      return referent.kind !== 'group' || (!plural && tables.entity(referent.id) !== null);
    });
  // "The movement" is hardly a union of states where an armed group was named.
  const groups = means === 'group' ? rankedOf('group') : [];
  const fitting = groups.length > 0 ? groups : rankedOf('organisation', 'group');
  const [best, next] = justNamed(noun, fitting, scene) ?? fitting;
  if (best?.trace.referent == null) return unknown('description', 'none was named before');
  const clear = next === undefined || best.weight > 2 * next.weight;
  const why = 'the organisation that was spoken of most just before';
  return takenUp(best.trace.referent, clear, why);
}

/** "Expelled the *Red Cross* and accused the aid group": the only one that another clause of the sentence named before. */
function justNamed<
  T extends { readonly trace: { readonly sentence: number; readonly word: number } },
>(
  noun: NounAtom,
  ranked: readonly T[],
  { frame: { tree, index } }: Scene,
): readonly T[] | undefined {
  const here = ranked.filter(({ trace }) => trace.sentence === index && trace.word < noun.from);
  const isElsewhere = here.every(({ trace }) => tree.clause(trace.word) !== tree.clause(noun.head));
  return here.length === 1 && isElsewhere ? here : undefined;
}

/** "The alliance with Russia", "the group of soldiers" is none that was named; "the group in Syria" may be. */
function isWithOthers(
  { head, to }: NounAtom,
  { frame: { tree, keys }, vocabulary }: Scene,
): boolean {
  return tree
    .children(head)
    .filter((child) => child >= to && tree.relation(child) === 'nmod')
    .some((child) => {
      const cases = tree.children(child).filter((word) => tree.relation(word) === 'case');
      // "Задержание *группы диверсантов*": of languages with cases a genitive says of whom.
      if (cases.length === 0) return tree.words[child]?.feats.Case === 'Gen';
      return !cases.some((word) => vocabulary.has('locative', keys, word));
    });
}
