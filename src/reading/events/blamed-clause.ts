import { isOfClass } from '../lexicon/match.js';
import { mentionAt, type StoryContext } from './context.js';
import type { Party } from './party.js';
import { partiesAt } from './resolve.js';

const BLAMED_FACTOR = 0.8;

/**
 * "X received them, *which drew* criticism from Y": the pronoun that a verb of blame has as its subject stands for
 * all that was told, so that whoever did it is blamed (class `clause-relative`; one of class `thing-relative` may
 * stand for a body named just before it, too). So does a thing that is blamed in a relative clause. Empty where
 * somebody is meant.
 *
 * @example
 * blamedByClause(context, 0, drew) // [Tajikistan] in "Tajikistan received them in Dushanbe, which drew criticism from Kabul"
 */
export function blamedByClause(
  context: StoryContext,
  sentence: number,
  verb: number,
): readonly Party[] {
  const { tree } = context.slots[sentence]!;
  const subjects = tree.childrenBy(verb, 'nsubj');
  const isOf = (name: string) =>
    subjects.some((word) => isOfClass(name, tree, word, context.lexicon));
  const outside = tree.word(verb).head;
  if (outside < 0) return [];
  const isMeant =
    isOf('clause-relative') ||
    (isOf('thing-relative') && !isBody(context, sentence, outside)) ||
    isThing(context, sentence, verb);
  if (!isMeant) return [];
  const above = tree.verbAbove(outside);
  if (above < 0) return [];
  return tree
    .childrenBy(above, 'nsubj')
    .filter((word) => word < verb)
    .flatMap((word) => partiesAt(context, sentence, word))
    .map((party) => ({ ...party, score: party.score * BLAMED_FACTOR }));
}

/** "Approved settlements that Y condemned", "a move that Y condemned": what Y blames is what X did. */
function isThing(context: StoryContext, sentence: number, verb: number): boolean {
  const { tree } = context.slots[sentence]!;
  const outside = tree.word(verb).head;
  if (tree.relation(verb) !== 'acl') return false;
  const isSubject = tree
    .childrenBy(verb, 'nsubj')
    .some((word) => tree.isRelativePronoun(word) && tree.subtype(word) !== 'pass');
  return !isSubject && partiesAt(context, sentence, outside).length === 0;
}

/** "Blamed the party, which drew criticism": then the party did. */
function isBody(context: StoryContext, sentence: number, word: number): boolean {
  const mention = mentionAt(context, sentence, word);
  if (mention?.form !== 'name') return false;
  return mention.referents.some(({ kind }) => kind !== 'person' && kind !== 'place');
}
