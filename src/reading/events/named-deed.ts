import { fold } from '../lexicon/fold.js';
import type { Tree } from '../syntax/surface.js';
import { type EventType, MATERIAL_CONFLICT } from '../types.js';
import { mentionAt, type StoryContext } from './context.js';
import type { Draft } from './draft.js';
import type { Party } from './party.js';
import { isOwn } from './sides-of-deed.js';

/** What says of a deed which one it is, so that it need not be the one that was told. */
const SAYING_MORE: ReadonlySet<string> = new Set(['nmod', 'acl', 'compound', 'nummod', 'appos']);
/** Where what is blamed stands. */
const BLAMED: readonly string[] = ['obj', 'for', 'about', 'at', 'over'];

/**
 * Who did the deed of force that words of blame name by the article and a noun of its kind: "police stormed the embassy. The
 * president called *the raid* a violation". The last deed of that type which somebody else did is meant; none where the noun
 * says more of itself ("the raid on the school").
 *
 * @param near the deeds told before, nearest first
 */
export function doersOfNamedDeed(
  context: StoryContext,
  draft: Draft,
  near: readonly Draft[],
): readonly Party[] {
  if (draft.sense.type !== 'ACCUSE') return [];
  const types = typesNamed(context, draft);
  if (types.size === 0) return [];
  const meant = near.find(
    (d) =>
      types.has(d.sense.type) &&
      d.polarity &&
      d.status === 'occurred' &&
      d.actors.length > 0 &&
      !d.actors.some((p) => isOwn(draft, p)),
  );
  return meant?.actors ?? [];
}

/** The types of deeds of force that the nouns of what is blamed tell. */
function typesNamed(context: StoryContext, { sentence, head }: Draft): ReadonlySet<EventType> {
  const slots = context.slots[sentence]!;
  const { tree } = slots;
  const nouns = BLAMED.flatMap((slot) => slots.in(head, slot))
    .map(({ word }) => word)
    .filter((word) => isPlainDefinite(context, sentence, tree, word));
  const senses = nouns.flatMap((word) =>
    (context.lexicon.entries.get(fold(tree.word(word).lemma)) ?? []).flatMap(
      ({ pattern, sense }) => (pattern.pos === 'N' ? sense : []),
    ),
  );
  return new Set(senses.flatMap(({ quad, type }) => (quad === MATERIAL_CONFLICT ? type : [])));
}

function isPlainDefinite(context: StoryContext, sentence: number, tree: Tree, word: number) {
  if (tree.word(word).upos !== 'NOUN') return false;
  const children = tree.children(word);
  const isThe = children.some(
    (c) => tree.relation(c) === 'det' && tree.word(c).feats.Definite === 'Def',
  );
  const saysMore = children.some(
    (c) => SAYING_MORE.has(tree.relation(c)) || mentionAt(context, sentence, c) !== undefined,
  );
  return (isThe || tree.word(word).form.startsWith('ال')) && !saysMore;
}
