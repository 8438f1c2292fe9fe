import { isOfClass } from '../lexicon/match.js';
import type { Slot } from '../lexicon/types.js';
import type { StoryContext } from './context.js';
import { isTopic } from './counterparts.js';
import { distinct, type Party } from './party.js';
import { partiesAt } from './resolve.js';

/** Slots of what words are about. */
export const CONTENT_SLOTS: readonly Slot[] = ['xcomp', 'ccomp'];

/** Steps down from a deed in which whoever stands behind an adposition is looked for. */
export const BEHIND_DEPTH = 3;

/**
 * Who stands behind an adposition of a class, on whatever noun the parser hung it: the other side
 * behind "against" (`adverse`) or "with" (`counterpart`), who made what is refused behind "by" (`agent`).
 */
export function behindBelow(
  context: StoryContext,
  sentence: number,
  head: number,
  name: 'adverse' | 'counterpart' | 'agent',
  reach = BEHIND_DEPTH,
): readonly Party[] {
  const adpositions = context.lexicon.classes.get(name);
  const { tree } = context.slots[sentence]!;
  if (adpositions === undefined) return [];
  const isBehind = (word: number) =>
    tree
      .introducers(word, 'case')
      .some(
        (lemma) =>
          adpositions.has(lemma) && !isTopic(context, sentence, tree.word(word).head, lemma),
      );
  let level: readonly number[] = [head];
  for (let depth = 0; depth < reach && level.length > 0; depth++) {
    level = level.flatMap((word) => tree.children(word)).filter((c) => !tree.isVerb(c));
    const parties = level.filter(isBehind).flatMap((word) => partiesAt(context, sentence, word));
    if (parties.length > 0) return distinct(parties);
  }
  return [];
}

/** "Fired tear gas *to disperse students*": whom force is used to move or stop (class `repelling`). */
export function repelledBy(
  context: StoryContext,
  sentence: number,
  head: number,
): readonly Party[] {
  const slots = context.slots[sentence]!;
  const { tree } = slots;
  const purposes = tree
    .childrenBy(head, 'advcl')
    .filter((verb) => tree.word(verb).feats.VerbForm === 'Inf')
    .filter((verb) => isOfClass('repelling', tree, verb, context.lexicon));
  // Arabic has a noun behind "for": "لتفريق المتظاهرين".
  const nouns = [head, ...slots.in(head, 'obj').map(({ word }) => word)]
    .flatMap((word) => slots.in(word, 'ل'))
    .map(({ word }) => word)
    .filter((word) => isOfClass('repelling', tree, word, context.lexicon));
  return [
    ...purposes.flatMap((verb) => slots.in(verb, 'obj')),
    ...nouns.flatMap((noun) =>
      [...slots.in(noun, 'gen'), ...slots.in(noun, 'obj')]
        .sort((a, b) => a.word - b.word)
        .slice(0, 1),
    ),
  ].flatMap(({ word }) => partiesAt(context, sentence, word));
}

/** "Threatened to close the pipeline if the EU imposes sanctions" is meant for whoever the condition binds. */
export function conditionSubjects(
  context: StoryContext,
  sentence: number,
  head: number,
): readonly Party[] {
  const conditions = context.lexicon.classes.get('condition');
  const slots = context.slots[sentence]!;
  const { tree } = slots;
  if (conditions === undefined) return [];
  const contents = CONTENT_SLOTS.flatMap((slot) => slots.in(head, slot)).map((f) => f.word);
  const clauses = [head, ...contents].flatMap((word) => tree.childrenBy(word, 'advcl'));
  const bound = clauses.filter((clause) =>
    tree.introducers(clause, 'mark').some((mark) => conditions.has(mark)),
  );
  const parties = bound
    .flatMap((clause) => slots.in(clause, 'subj'))
    .flatMap(({ word }) => partiesAt(context, sentence, word));
  return distinct(parties.filter(({ firm }) => firm));
}

/** "Lifted restrictions imposed on him": on whom what the deed is done to was laid. */
export function restrictedBelow(
  context: StoryContext,
  sentence: number,
  head: number,
): readonly Party[] {
  const slots = context.slots[sentence]!;
  const laid = slots
    .in(head, 'obj')
    .flatMap(({ word }) => slots.tree.childrenBy(word, 'acl'))
    .filter((verb) => slots.tree.isVerb(verb) && slots.tree.subtype(verb) !== 'relcl');
  const fillers = laid.flatMap((verb) => [...slots.in(verb, 'on'), ...slots.in(verb, 'against')]);
  return distinct(fillers.flatMap(({ word }) => partiesAt(context, sentence, word)));
}

/** "Ratified an agreement *giving* the United States access": to whom what is signed gives something. */
export function givenBelow(
  context: StoryContext,
  sentence: number,
  head: number,
): readonly Party[] {
  const slots = context.slots[sentence]!;
  const giving = slots
    .in(head, 'obj')
    .flatMap(({ word }) => slots.tree.childrenBy(word, 'acl'))
    .filter((verb) => slots.tree.isVerb(verb));
  const fillers = giving.flatMap((verb) =>
    ['iobj', 'obj.comp', 'to'].flatMap((slot) => slots.in(verb, slot)),
  );
  return distinct(
    fillers.flatMap(({ word }) => partiesAt(context, sentence, word)).filter(({ firm }) => firm),
  );
}
