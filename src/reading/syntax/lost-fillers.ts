import { fold } from '../lexicon/fold.js';
import type { Filler } from './filler.js';
import type { SlotLanguage } from './slot-names.js';
import type { Tree } from './surface.js';

const OPENING_QUOTE = /^[«“"]$/;

/** "Was greeted at the airport by the premier": the doer is hung on where it was done. */
export function lostAgent(
  tree: Tree,
  language: SlotLanguage,
  i: number,
  own: readonly Filler[],
): readonly Filler[] {
  const { agentCases, placeTellsObject } = language;
  const isOpen = placeTellsObject === true && tree.isVerb(i) && tree.isPassive(i);
  if (!isOpen || own.some(({ slot }) => slot === 'subj')) return [];
  const isAgent = (c: number) => tree.introducers(c, 'case').some((lemma) => agentCases.has(lemma));
  return tree
    .childrenBy(i, 'obl')
    .filter((c) => c > i && tree.childrenBy(c, 'case').length > 0)
    .flatMap((c) => tree.childrenBy(c, 'nmod').filter((word) => word > c && isAgent(word)))
    .slice(0, 1)
    .map((word) => ({ slot: 'subj', word, shared: true }));
}

/** "Handed over 12 prisoners", "turned back dozens": the particle is taken for a word about what is behind it. */
export function lostParticle(tree: Tree, language: SlotLanguage, i: number): readonly Filler[] {
  const next = tree.words[i + 1];
  if (next === undefined || next.head === i || !tree.isVerb(i)) return [];
  const pair = `${fold(tree.word(i).lemma)}_${fold(next.lemma)}`;
  const isPure = next.upos === 'ADV' && language.pureParticles?.has(fold(next.lemma)) === true;
  const isOfNumber = next.deprel === 'advmod' && next.head > i;
  return isOfNumber && (isPure || language.phrasal?.has(pair) === true)
    ? [{ slot: 'prt', word: i + 1, shared: false }]
    : [];
}

/** "Brushed off the offer": parsers take the particle for an adposition of the object behind it. */
export function behindParticle(
  tree: Tree,
  language: SlotLanguage,
  i: number,
  c: number,
): readonly Filler[] {
  const { pureParticles, phrasal, placeTellsObject } = language;
  const [particle] = tree.childrenBy(c, 'case');
  const isBare = placeTellsObject === true && tree.isVerb(i) && !tree.isPassive(i);
  if (!isBare || particle !== i + 1 || !/^ob[jl]$/.test(tree.relation(c))) return [];
  const preposition = fold(tree.word(particle).lemma);
  const isPair = phrasal?.has(`${fold(tree.word(i).lemma)}_${preposition}`) === true;
  if (!isPair && !pureParticles?.has(preposition)) return [];
  if (tree.childrenBy(i, 'obj').some((object) => object !== c)) return [];
  return [
    { slot: 'prt', word: particle, shared: false },
    { slot: 'obj', word: c, shared: false },
  ];
}

/**
 * "Calls him «hysterical»", "called the war a genocide": what is said of the object of a verb of naming,
 * wherever the tree hangs it.
 */
export function saidOfObject(tree: Tree, language: SlotLanguage, i: number): readonly Filler[] {
  const isNaming = language.namings?.has(fold(tree.word(i).lemma)) === true;
  if (!isNaming || !tree.isVerb(i)) return [];
  const isBare = (c: number) => tree.childrenBy(c, 'case').length === 0;
  const [object, ...further] = tree
    .children(i)
    .filter((c) => c > i && tree.isNominal(c) && isBare(c))
    .filter((c) => /^(obj|iobj|obl)$/.test(tree.word(c).deprel));
  if (object === undefined) return [];
  // "Declared the party illegal", where the adjective is taken for the noun and the noun for a part of it.
  const isQuality = language.qualities?.has(fold(tree.word(object).lemma)) === true;
  const [named] = isQuality ? tree.childrenBy(object, 'compound').slice(-1) : [];
  if (named !== undefined) {
    return [
      { slot: 'obj', word: named, shared: false },
      { slot: 'xcomp', word: object, shared: false },
    ];
  }
  const behind = [...tree.childrenBy(object, 'appos'), ...tree.childrenBy(object, 'amod')];
  const isOpened = (c: number) => standsInQuotes(tree, c, true);
  const said = [...further, ...behind.filter((c) => c > object && isOpened(c))];
  return said.map((word) => ({ slot: 'xcomp', word, shared: false }));
}

/** "Called the ruling «revenge»": in words that somebody stands by, or keeps away from. */
export function standsInQuotes(tree: Tree, c: number, isOfAnyKind = false): boolean {
  if (!isOfAnyKind && !tree.isNominal(c)) return false;
  const [start = c] = tree.subtree(c);
  return [start, start - 1].some((i) => OPENING_QUOTE.test(tree.words[i]?.form ?? ''));
}

/**
 * "From the side of America": the noun makes an adposition with the one before it. Behind one of agents stands who does what a
 * Persian passive tells ("*from the side of Putin* received became").
 */
export function behindRelational(
  tree: Tree,
  language: SlotLanguage,
  i: number,
  c: number,
): readonly Filler[] {
  const noun = fold(tree.word(c).lemma);
  if (language.relationalNouns?.has(noun) !== true) return [];
  const [before] = tree.introducers(c, 'case');
  if (before === undefined) return [];
  const slot = `${before}_${noun}`;
  const mayBeAgent =
    language.agreement === 'behind' || (language.verbIsLast === true && tree.isPassive(i));
  const isAgent = mayBeAgent && language.agentCases.has(slot);
  return tree
    .childrenBy(c, 'nmod')
    .filter((word) => tree.childrenBy(word, 'case').length === 0)
    .flatMap((word) =>
      [slot, ...(isAgent ? ['subj'] : [])].map((name) => ({ slot: name, word, shared: false })),
    );
}
