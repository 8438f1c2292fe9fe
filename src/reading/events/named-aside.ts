import { entriesUnder, isIntroducedBy, isOfClass } from '../lexicon/match.js';
import { mentionAt, type StoryContext } from './context.js';
import { isOfTalks } from './counterparts.js';
import { markersAt } from './markers.js';

/**
 * "A law that *the Union* has warned will cost it dear", "a curfew in a town where *forces* are fighting", "an attack
 * in which *gunmen* stormed a mosque": who only speaks of it or is there is not whom it concerns, nor who blames it.
 */
export function isAsideOf(
  context: StoryContext,
  sentence: number,
  word: number,
  c: number,
): boolean {
  const { slots, lexicon } = context;
  const { tree } = slots[sentence]!;
  if (isBlameBy(context, sentence, word, c)) return true;
  const isWhen = isBehind(context, sentence, c, 'circumstance');
  if (isWhen && !isBehind(context, sentence, c, 'locative')) return true;
  if (tree.isVerb(c) && isContrasted(context, sentence, c)) return true;
  if (lexicon.order !== null || tree.subtype(word) !== 'relcl') return false;
  // "The bill, which she calls *a copy* of a Russian one": of what is only added of a thing whoever did it may be meant.
  if (
    isSetOff(context, sentence, word) &&
    tree.relation(c) !== 'nsubj' &&
    !isAgent(context, sentence, c)
  )
    return true;
  const wheres = lexicon.classes.get('place-relative');
  const isThere = tree.children(word).some((w) => wheres?.has(tree.word(w).lemma.toLowerCase()));
  const isIn = tree
    .childrenBy(word, 'obl')
    .some((w) => tree.isRelativePronoun(w) && tree.introducers(w, 'case').length > 0);
  const isSaying = tree.childrenBy(word, 'ccomp').length > 0;
  return isThere || ((isIn || isSaying) && tree.relation(c) === 'nsubj');
}

/** A relative clause behind a comma. */
function isSetOff({ slots }: StoryContext, sentence: number, clause: number): boolean {
  const { tree } = slots[sentence]!;
  const first = tree.subtree(clause)[0] ?? clause;
  return tree.isRelativePronoun(first) && tree.words[first - 1]?.form === ',';
}

const isAgent = (context: StoryContext, sentence: number, c: number): boolean =>
  isBehind(context, sentence, c, 'agent');

/** "… بأنها غير قانونية، فيما رحبت بها كييف": what others do meanwhile is no part of what is said (class `contrast`). */
function isContrasted({ lexicon, slots }: StoryContext, sentence: number, c: number): boolean {
  return isIntroducedBy('contrast', slots[sentence]!.tree, c, 'mark', lexicon);
}

/** "Demanded safe passage *for civilians*": for whom something is asked is not who is asked, unless a name is told. */
export function isGivenTo(context: StoryContext, sentence: number, c: number): boolean {
  const isNamed = mentionAt(context, sentence, c)?.form === 'name';
  return !isNamed && isBehind(context, sentence, c, 'benefiting');
}

/** "Pulled out of the talks *in Germany*": that concerns nobody who lives where others meet. */
export function isVenue(context: StoryContext, sentence: number, word: number, c: number): boolean {
  return isBehind(context, sentence, c, 'locative') && isOfTalks(context, sentence, word);
}

/** Whether a noun stands behind an adposition of a class. */
export function isBehind(
  context: StoryContext,
  sentence: number,
  c: number,
  name: string,
): boolean {
  return isIntroducedBy(name, context.slots[sentence]!.tree, c, 'case', context.lexicon);
}

/** "Approved settlements, a move that *Jordan* condemned", "that was condemned by *Jordan*": whoever blames the deed. */
function isBlameBy(context: StoryContext, sentence: number, word: number, c: number): boolean {
  const { slots, lexicon } = context;
  const { tree } = slots[sentence]!;
  if (tree.relation(word) !== 'acl') return false;
  const isAgent = tree.relation(c) === 'obl' && isIntroducedBy('agent', tree, c, 'case', lexicon);
  if (tree.relation(c) !== 'nsubj' && !isAgent) return false;
  const told = entriesUnder(tree, word, lexicon).map(({ sense: { type } }) => type);
  // "Condemned to death" is a sentence; "attacked" may be both blame and an assault.
  return told.includes('ACCUSE') && told.every((type) => type === 'ACCUSE' || type === 'SANCTION');
}

/**
 * "By report of the agency", "according to the ministry" say who tells it, not whom it concerns (class `source`,
 * markers that name a speaker).
 */
export function isSource(context: StoryContext, sentence: number, word: number): boolean {
  const { tree } = context.slots[sentence]!;
  const { lexicon } = context;
  if (tree.childrenBy(word, 'case').length === 0) return false;
  const isTelling = markersAt(tree, word, lexicon.markers).some(
    ({ marker, word: of }) => of === word && marker.speaker && marker.relation === 'case',
  );
  return isTelling || isOfClass('source', tree, word, lexicon);
}

/** "Portuguese shelling", "crimes of the Russian operations": what a deed of force is called by is who does it. */
export function isDoersDeed(context: StoryContext, sentence: number, word: number): boolean {
  const { tree } = context.slots[sentence]!;
  const { upos } = tree.word(word);
  if (upos === 'ADJ') return mentionAt(context, sentence, word)?.form === 'demonym';
  if (upos !== 'NOUN' || mentionAt(context, sentence, word) !== undefined) return false;
  return entriesUnder(tree, word, context.lexicon).some(
    ({ pattern: { pos }, sense: { type } }) => pos === 'N' && type === 'ASSAULT',
  );
}
