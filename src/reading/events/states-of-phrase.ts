import type { EntityId } from '../../identity/index.js';
import { isOfClass } from '../lexicon/match.js';
import type { Slots } from '../syntax/slots.js';
import type { Tree } from '../syntax/surface.js';
import { mentionAt, type StoryContext } from './context.js';
import { leadsOwnState } from './leads.js';

/** Slots by which a noun phrase says what state its head belongs to. */
const STATE_SLOTS = ['adj', 'gen', 'comp', 'of', 'in', 'from', 'ب_اسم', 'من', 'في'];

const LOCATIVE: ReadonlySet<string> = new Set(['in', 'في']);

/** The one state that the noun phrase itself names; none where it names several. */
export function stateOf(
  context: StoryContext,
  sentence: number,
  head: number,
  slots: Slots,
): EntityId | null {
  if (isAnother(context, slots, head)) return null;
  const named = statesOf(context, sentence, head, slots);
  return named.size === 1 ? [...named][0]! : null;
}

/** "Russia's southern neighbour" is not Russia's: whose it is says only who it is not (class `others`). */
export function isAnother({ lexicon }: StoryContext, { tree }: Slots, head: number): boolean {
  return isOfClass('others', tree, head, lexicon);
}

/** The states that a noun phrase names as those of its head. */
export function statesOf(
  context: StoryContext,
  sentence: number,
  head: number,
  slots: Slots,
): ReadonlySet<EntityId> {
  // Troops "in Rafah" are most often those of others.
  const isTroops = isOfClass('troops', slots.tree, head, context.lexicon);
  const names = isTroops ? STATE_SLOTS.filter((slot) => !LOCATIVE.has(slot)) : STATE_SLOTS;
  const states = [head, ...firstOfPair(context, slots.tree, head)]
    .flatMap((word) => names.flatMap((slot) => slots.in(word, slot)))
    .flatMap(({ word }) => mentionAt(context, sentence, word)?.referents ?? [])
    // "*Maduro's* foreign minister" is one of the state that he leads.
    // So is a "member *of Congress*": a body that the tables know belongs to its state.
    .flatMap((owner) =>
      owner.kind === 'state' ||
      owner.kind === 'place' ||
      (owner.kind === 'organisation' && context.tables.entity(owner.id) !== null) ||
      leadsOwnState(context, owner)
        ? [owner.state]
        : [],
    );
  return new Set(states.filter((s) => s !== null));
}

/** "*Israeli* tanks and troops": what is said of the first of two nouns without articles is said of both. */
function firstOfPair({ lexicon }: StoryContext, tree: Tree, word: number): readonly number[] {
  if (lexicon.order !== null || tree.relation(word) !== 'conj') return [];
  const first = tree.word(word).head;
  const isBare = !tree.children(word).some((c) => SAYING.has(tree.relation(c)));
  const isPlural = [first, word].every((w) => tree.word(w).feats.Number === 'Plur');
  return isBare && isPlural && word - first === 2 ? [first] : [];
}

const SAYING: ReadonlySet<string> = new Set(['det', 'amod', 'nmod', 'compound', 'nummod']);
