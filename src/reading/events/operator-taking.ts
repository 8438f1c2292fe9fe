import { type Ground, isIntroducedBy, matchesAt } from '../lexicon/match.js';
import type { Operator, Slot } from '../lexicon/types.js';
import type { Tree } from '../syntax/surface.js';

/** "The summit that Putin held with Trump": the light verb hangs below its noun. */
export function lightRelatives(
  ground: Ground,
  head: number,
): readonly { readonly verb: number; readonly light: Operator }[] {
  const { slots } = ground;
  return slots.tree
    .children(head)
    .filter((c) => slots.tree.relation(c) === 'acl' && slots.tree.isVerb(c))
    .flatMap((verb) => {
      const filled = slots.of(verb).filter((f) => f.word === head);
      const light = operatorTaking(ground, verb, head, new Set(filled.map((f) => f.slot)));
      return light === null ? [] : [{ verb, light }];
    });
}

/** A finite clause or a gerund behind a subordinator tells when or why; what is demanded is an infinitive. */
function isTimeOrCause(tree: Tree, clause: number): boolean {
  const { VerbForm } = tree.word(clause).feats;
  return (VerbForm === 'Fin' || VerbForm === 'Ger') && tree.childrenBy(clause, 'mark').length > 0;
}

/** "نفى التهم، في حين نددت الجبهة": what others do then, before or after is not what is denied (`contrast`, `earlier-or-later`). */
function isMeanwhile({ slots: { tree }, lexicon }: Ground, clause: number): boolean {
  const isMarked = (name: string) => isIntroducedBy(name, tree, clause, 'mark', lexicon);
  return lexicon.order === 'vso' && (isMarked('contrast') || isMarked('earlier-or-later'));
}

/** The operator at a word that takes an event in one of the slots, null where there is none. */
export function operatorTaking(
  ground: Ground,
  at: number,
  content: number,
  filled: ReadonlySet<Slot>,
): Operator | null {
  // "Addressing the assembly, he called on them to leave": what precedes is no content, nor is
  // "after Baku recalled its envoy".
  const isAside =
    content < at || isTimeOrCause(ground.slots.tree, content) || isMeanwhile(ground, content);
  const isAsideHere = isAside && filled.has('advcl');
  const isMarkedSlot = ground.slots.tree.word(content).feats.VerbForm === 'Ger' && content > at;
  if (isAsideHere && !isMarkedSlot) return null;
  const slots = [...filled].filter((slot) => !isAsideHere || slot !== 'advcl');
  const candidates = matchesAt(ground.lexicon.operators, at, ground);
  return candidates.find((operator) => slots.some((slot) => operator.slots.has(slot))) ?? null;
}
