import { entriesUnder, isIntroducedBy, isOfClass } from '../lexicon/match.js';
import { mentionAt, type StoryContext } from './context.js';
import { isOfTalks } from './counterparts.js';
import { markersAt } from './markers.js';
import type { Party } from './party.js';
import { partiesAt } from './resolve.js';

/** Who is named inside what is said is concerned by it, less surely than whoever is addressed. */
const INSIDE_FACTOR = 0.6;
const MAX_DEPTH = 5;

/** Relations from a speech act down into what it is about. */
const CONTENT: ReadonlySet<string> = new Set([
  'obj',
  'iobj',
  'xcomp',
  'ccomp',
  'obl',
  'nmod',
  'acl',
]);
const WITHIN: ReadonlySet<string> = new Set([
  ...CONTENT,
  'nsubj',
  'amod',
  'compound',
  'advcl',
  'appos',
  'conj',
]);

interface Concern {
  readonly isCritical?: boolean;
  readonly isMaterial?: boolean;
  readonly isAsking?: boolean;
  readonly isLeaving?: boolean;
  readonly isForce?: boolean;
}

/**
 * Whom a speech act concerns that names nobody beside itself: the first public side inside what it
 * is about, other than whoever speaks ("warned that there will be no aid for Syria"). Where and when
 * it was said is not looked at, nor who suffers a deed of violence that is condemned. Material deeds
 * alike: "stormed a base in Mali".
 *
 * @param kind `isCritical`: the words are against whoever did what they speak of, never against the
 *   victim; `isMaterial`: no words but a deed, which may concern those where it is done; `isAsking`: words
 *   that ask for a deed, not of those to whom something is to be given; `isLeaving`: somebody goes away, which
 *   does not concern whoever is named in what for ("withdrew to spare civilians"); `isForce`: it is used on nobody
 *   from where it comes ("hit by attacks from Lebanon")
 */
export function concernedInside(
  context: StoryContext,
  sentence: number,
  head: number,
  isOther: (party: Party) => boolean,
  {
    isCritical = false,
    isMaterial = false,
    isAsking = false,
    isLeaving = false,
    isForce = false,
  }: Concern,
): readonly Party[] {
  const { tree } = context.slots[sentence]!;
  const { classes } = context.lexicon;
  const suffered = classes.get('suffered');
  const isAmong = (name: string, lemma: string) => classes.get(name)?.has(lemma) ?? false;
  const isSetting = (word: number) =>
    tree
      .introducers(word, 'case')
      .some((lemma) => isAmong('circumstance', lemma) || isAmong('locative', lemma));
  let level = tree
    .children(head)
    .filter((c) => CONTENT.has(tree.relation(c)) && !isDate(context, sentence, c))
    .filter((c) => isMaterial || tree.relation(c) !== 'obl' || !isSetting(c))
    .filter((c) => !isLeaving || tree.relation(c) !== 'xcomp')
    .filter((c) => !isForce || !isBehind(context, sentence, c, 'origin'))
    .filter((c) => !tree.introducers(c, 'case').some((lemma) => isAmong('agent', lemma)))
    .filter((c) => !isSource(context, sentence, c));
  for (let depth = 0; depth < MAX_DEPTH && level.length > 0; depth++) {
    // Whose it is, is told, though not who that is: then nobody further in is meant instead.
    if (level.some((word) => isOwnedByUnknown(context, sentence, word))) return [];
    // "Will sanction those involved in the killing of protesters": nobody who only tells which ones they are.
    if (level.some((word) => isOfClass('anybody', tree, word, context.lexicon))) return [];
    for (const word of level) {
      if (isMaterial && isDoersDeed(context, sentence, word)) continue;
      const isPlace = isCity(context, sentence, word);
      // A speech is held in a city and somebody appears in court; a deed is done to those of a city.
      if (isSetting(word) && (isMaterial ? isDescribedAt(context, sentence, word) : isPlace))
        continue;
      const parties = partiesAt(context, sentence, word).filter((p) => p.firm && isOther(p));
      if (parties.length > 0) return parties.map((p) => ({ ...p, score: p.score * INSIDE_FACTOR }));
    }
    level = level.flatMap((word) => {
      const isVictimised =
        isCritical && (suffered?.has(tree.word(word).lemma.toLowerCase()) ?? false);
      return tree.children(word).filter((c) => {
        if (!WITHIN.has(tree.relation(c)) || isDate(context, sentence, c)) return false;
        if (isAsideOf(context, sentence, word, c)) return false;
        if (isAsking && tree.relation(c) === 'iobj') return false;
        if (isAsking && isGivenTo(context, sentence, c)) return false;
        if (isCritical && tree.isNominal(word) && isBehind(context, sentence, c, 'benefiting'))
          return false;
        if (isForce && isBehind(context, sentence, c, 'origin')) return false;
        if (isVenue(context, sentence, word, c)) return false;
        if (!isVictimised) return true;
        return tree.introducers(c, 'case').some((lemma) => isAmong('agent', lemma));
      });
    });
  }
  return [];
}

/**
 * "A law that *the Union* has warned will cost it dear", "a curfew in a town where *forces* are fighting", "an attack
 * in which *gunmen* stormed a mosque": who only speaks of it or is there is not whom it concerns, nor who blames it.
 */
function isAsideOf(context: StoryContext, sentence: number, word: number, c: number): boolean {
  const { slots, lexicon } = context;
  const { tree } = slots[sentence]!;
  if (isBlameBy(context, sentence, word, c)) return true;
  const isWhen = isBehind(context, sentence, c, 'circumstance');
  if (isWhen && !isBehind(context, sentence, c, 'locative')) return true;
  if (tree.isVerb(c) && isContrasted(context, sentence, c)) return true;
  if (lexicon.order !== null || tree.subtype(word) !== 'relcl') return false;
  const wheres = lexicon.classes.get('place-relative');
  const isThere = tree.children(word).some((w) => wheres?.has(tree.word(w).lemma.toLowerCase()));
  const isIn = tree
    .childrenBy(word, 'obl')
    .some((w) => tree.isRelativePronoun(w) && tree.introducers(w, 'case').length > 0);
  const isSaying = tree.childrenBy(word, 'ccomp').length > 0;
  return isThere || ((isIn || isSaying) && tree.relation(c) === 'nsubj');
}

/** "… بأنها غير قانونية، فيما رحبت بها كييف": what others do meanwhile is no part of what is said (class `contrast`). */
function isContrasted({ lexicon, slots }: StoryContext, sentence: number, c: number): boolean {
  return isIntroducedBy('contrast', slots[sentence]!.tree, c, 'mark', lexicon);
}

/** "Demanded safe passage *for civilians*": for whom something is asked is not who is asked, unless a name is told. */
function isGivenTo(context: StoryContext, sentence: number, c: number): boolean {
  const isNamed = mentionAt(context, sentence, c)?.form === 'name';
  return !isNamed && isBehind(context, sentence, c, 'benefiting');
}

/** "Pulled out of the talks *in Germany*": that concerns nobody who lives where others meet. */
function isVenue(context: StoryContext, sentence: number, word: number, c: number): boolean {
  return isBehind(context, sentence, c, 'locative') && isOfTalks(context, sentence, word);
}

/** The objects of a verb that somebody suffers: "condemned *the attack* on Kyiv" (class `suffered`). */
export function sufferedAt(
  { slots, lexicon }: StoryContext,
  sentence: number,
  verb: number,
): readonly number[] {
  const { tree } = slots[sentence]!;
  const objects = slots[sentence]!.in(verb, 'obj').map(({ word }) => word);
  return objects.filter((word) => isOfClass('suffered', tree, word, lexicon));
}

/** Whether a noun stands behind an adposition of a class. */
function isBehind(context: StoryContext, sentence: number, c: number, name: string): boolean {
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
function isSource(context: StoryContext, sentence: number, word: number): boolean {
  const { tree } = context.slots[sentence]!;
  const { lexicon } = context;
  if (tree.childrenBy(word, 'case').length === 0) return false;
  const isTelling = markersAt(tree, word, lexicon.markers).some(
    ({ marker, word: of }) => of === word && marker.speaker && marker.relation === 'case',
  );
  return isTelling || isOfClass('source', tree, word, lexicon);
}

/** "Portuguese shelling", "crimes of the Russian operations": what a deed of force is called by is who does it. */
function isDoersDeed(context: StoryContext, sentence: number, word: number): boolean {
  const { tree } = context.slots[sentence]!;
  const { upos } = tree.word(word);
  if (upos === 'ADJ') return mentionAt(context, sentence, word)?.form === 'demonym';
  if (upos !== 'NOUN' || mentionAt(context, sentence, word) !== undefined) return false;
  return entriesUnder(tree, word, context.lexicon).some(
    ({ pattern: { pos }, sense: { type } }) => pos === 'N' && type === 'ASSAULT',
  );
}

/** "Agreed to hold talks in Brussels": a city is where; a state may be what it is about. */
function isCity(context: StoryContext, sentence: number, word: number): boolean {
  const referents = mentionAt(context, sentence, word)?.referents ?? [];
  return referents.some(({ kind }) => kind === 'place' || kind === 'facility');
}

/** A body that is only described: "to appear in court" is not done to the court. */
function isDescribedAt(context: StoryContext, sentence: number, word: number): boolean {
  return (
    mentionAt(context, sentence, word)?.form !== 'name' &&
    partiesAt(context, sentence, word).some(({ referent: { kind } }) => kind === 'organisation')
  );
}

function isOwnedByUnknown(context: StoryContext, sentence: number, word: number): boolean {
  const slots = context.slots[sentence]!;
  const owners = slots.in(word, 'gen').filter((f) => slots.tree.word(f.word).upos === 'PRON');
  return owners.some((f) => partiesAt(context, sentence, f.word).length === 0);
}

function isDate(context: StoryContext, sentence: number, word: number): boolean {
  const [start, end] = context.sentences[sentence]!.words[word]!.span;
  return context.times[sentence]!.some(({ span }) => span[0] < end && start < span[1]);
}
