import type { EntityId } from '../types.js';
import type { Atom, NounAtom } from './atoms.js';
import type { Frame } from './frame.js';
import type { Scene } from './scene.js';
import type { Vocabulary } from './vocabulary.js';

/** Sentences at a story's beginning that say where it plays. */
const OPENING = 3;

/**
 * The state in which people are: that of a place in their own noun phrase ("rebels in Mali"), for
 * a body of a state also that of the only places in its sentence, or else of the story's opening.
 * Null where none or several are named.
 */
export function soleState(noun: NounAtom, scene: Scene): EntityId | null {
  const { frame, vocabulary, opening } = scene;
  const { tree } = frame;
  const places = placesIn(frame, vocabulary);
  const own = places.filter(({ head }) => {
    const first = tree.firstConjunct(head);
    return tree.head(first) >= noun.from && tree.head(first) < noun.to;
  });
  if (own.length > 0) return only(own.map(stateOf));
  const { class: kind, features } = noun.term;
  if (kind !== 'body' || features.of === 'other') return null;
  return only(places.length > 0 ? places.map(stateOf) : opening);
}

/** Sentences before one without places in which a place is still where it plays. */
const REACH = 2;

/**
 * The only state in which a sentence says that something is ("in Yerevan … the government"), or else the
 * last one before it that does. Null where the nearest that names places names those of several states.
 */
export function settingOf(
  { index }: Frame,
  frames: readonly Frame[],
  vocabulary: Vocabulary,
): EntityId | null {
  for (let at = index; at >= 0 && at >= index - REACH; at -= 1) {
    const places = placesIn(frames[at]!, vocabulary);
    if (places.length > 0) return only(places.map(stateOf));
  }
  return null;
}

/**
 * The states in which the first sentences of a story place what they tell. One that is named there
 * only as where others met is none of them; where these sentences name no single state, it is the one
 * that nearly all the story speaks of.
 */
export function openingStates(
  frames: readonly Frame[],
  vocabulary: Vocabulary,
): readonly (EntityId | null)[] {
  const opening = frames
    .slice(0, OPENING)
    .flatMap((frame) => placesIn(frame, vocabulary).map(stateOf));
  const counts = countStates(frames);
  const place = only(opening);
  if (place !== null && isAmongFirst(place, counts)) return opening;
  const home = predominant(counts);
  return home !== null ? [home] : place === null ? opening : [null];
}

/** Of all names of states and places, the share from which on a story is on one state's affairs. */
const NEARLY_ALL = 0.75;

/** How often a state must be named for that. */
const FEWEST = 3;

type Counts = ReadonlyMap<EntityId, number>;

/** How often each state is named, also by its adjectives and places. */
function countStates(frames: readonly Frame[]): Counts {
  const counts = new Map<EntityId, number>();
  for (const { atoms } of frames) {
    for (const atom of atoms) {
      const state = atom.kind === 'state' || atom.kind === 'place' ? stateOf(atom) : null;
      if (state !== null) counts.set(state, (counts.get(state) ?? 0) + 1);
    }
  }
  return counts;
}

/** Whether no other state is named as often. */
function isAmongFirst(state: EntityId, counts: Counts): boolean {
  const own = counts.get(state) ?? 0;
  return [...counts].every(([other, count]) => other === state || count < own);
}

function predominant(counts: Counts): EntityId | null {
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const [best] = [...counts].sort(([, a], [, b]) => b - a);
  return best !== undefined && best[1] >= FEWEST && best[1] >= NEARLY_ALL * total ? best[0] : null;
}

/** Places and states at which something is: "in Moscow", not "to Moscow" or "against Russia". */
function placesIn({ atoms, tree, keys }: Frame, vocabulary: Vocabulary): readonly Place[] {
  return atoms.filter(isPlace).filter(({ from, head }) => {
    // "В Сирию": where names have cases, the accusative says where to.
    if (tree.words[head]?.feats.Case === 'Acc') return false;
    const cases = tree.children(head).filter((word) => tree.relation(word) === 'case');
    return [from - 1, ...cases].some((word) => {
      const term = vocabulary.find('locative', keys, word)?.term;
      return term !== undefined && term.features.means !== 'direction';
    });
  });
}

type Place = Extract<Atom, { readonly kind: 'place' | 'state' }>;

function isPlace(atom: Atom): atom is Place {
  return atom.kind === 'place' || (atom.kind === 'state' && atom.form === 'name');
}

function stateOf(place: Place): EntityId | null {
  return place.kind === 'state' ? place.entity.id : place.entity.state;
}

function only(states: readonly (EntityId | null)[]): EntityId | null {
  const [state = null, ...others] = new Set(states);
  return others.length === 0 ? state : null;
}
