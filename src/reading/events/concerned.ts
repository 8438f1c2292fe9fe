import { isOfClass } from '../lexicon/match.js';
import { mentionAt, type StoryContext } from './context.js';
import { isAsideOf, isBehind, isDoersDeed, isGivenTo, isSource, isVenue } from './named-aside.js';
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
