import { type NounAtom, nounAtom, type PronounAtom, pronounAtom } from './atoms.js';
import type { Keys } from './keys.js';
import { isCounted, quantityOf } from './quantities.js';
import type { Tree } from './tree.js';
import type { Found, Vocabulary } from './vocabulary.js';
import type { WordClass } from './word-classes.js';

/** Tags under which parsers leave nouns; `X` where there is no model for the language. */
const NOMINAL: ReadonlySet<string> = new Set(['NOUN', 'PROPN', 'ADJ', 'X']);

/** The longest noun of the vocabulary that starts at the word. */
export function nounAt(
  at: number,
  tree: Tree,
  keys: Keys,
  vocabulary: Vocabulary,
): NounAtom | undefined {
  const classes = keys.type(at)?.nounClasses;
  if (classes === undefined || classes.length === 0) return undefined;
  return longestNoun(classes, at, tree, keys, vocabulary);
}

function longestNoun(
  classes: readonly WordClass[],
  at: number,
  tree: Tree,
  keys: Keys,
  vocabulary: Vocabulary,
): NounAtom | undefined {
  let best: Found | undefined;
  for (const kind of classes) {
    const found = vocabulary.find(kind, keys, at, (one) => fits(one, at, tree, keys, vocabulary));
    if (found === undefined) continue;
    if (best === undefined || found.to > best.to) best = found;
  }
  if (best === undefined) return undefined;
  const head = tree.headOf(at, best.to);
  const many = isMany(head, tree, keys, vocabulary);
  const plural = best.term.features.number !== 'Sing' && many;
  return nounAtom({ from: at, to: best.to, head }, best.term, plural);
}

/** The pronoun at the word. */
export function pronounAt(
  at: number,
  tree: Tree,
  keys: Keys,
  vocabulary: Vocabulary,
): PronounAtom | undefined {
  const tag = tree.words[at]?.upos;
  if (tag !== 'PRON' && tag !== 'DET') return undefined;
  const found = vocabulary.find('speaker', keys, at) ?? vocabulary.find('pronoun', keys, at);
  if (found === undefined) return undefined;
  return pronounAtom(at, found.term);
}

/** Whether the word stands for more than one: plural or dual. */
export function isPlural(tree: Tree, word: number): boolean {
  const number = tree.words[word]?.feats.Number;
  return number === 'Plur' || number === 'Dual';
}

/**
 * Plural by its form or by a number beside it: Russian, Arabic and Persian count with singulars.
 * A dual may be missed by the tree; the vocabulary has the common ones as they are written.
 */
export function isMany(head: number, tree: Tree, keys: Keys, vocabulary: Vocabulary): boolean {
  return (
    isPlural(tree, head) ||
    vocabulary.has('two', keys, head) ||
    isCounted(head, tree, keys, vocabulary)
  );
}

/** "*The two* agreed": a number that counts nothing beside it. */
function isAlone(head: number, tree: Tree): boolean {
  const isNumber = tree.words[head]?.upos === 'NUM' && tree.words[head - 1]?.upos === 'DET';
  return isNumber && ARGUMENTS.has(tree.relation(head)) && tree.relation(head - 1) === 'det';
}

/** "*Оба* согласились": a word for both that stands for whoever they are. */
function isBothAlone(head: number, tree: Tree, keys: Keys, vocabulary: Vocabulary): boolean {
  const means = vocabulary.find('two', keys, head)?.term.features.means;
  return means === 'both' && ARGUMENTS.has(tree.relation(head));
}

/** Relations of whoever takes part in what a verb tells. */
const ARGUMENTS: ReadonlySet<string> = new Set(['nsubj', 'obj', 'iobj', 'obl']);

function fits(found: Found, at: number, tree: Tree, keys: Keys, vocabulary: Vocabulary): boolean {
  const head = tree.headOf(at, found.to);
  const tag = tree.words[head]?.upos ?? '';
  const quantity = () => quantityOf(head, tree, keys, vocabulary);
  const isTwo = found.term.features.means === 'two people';
  const isBoth = () => isBothAlone(head, tree, keys, vocabulary);
  if (!NOMINAL.has(tag) && !(isTwo && (isAlone(head, tree) || isBoth()))) return false;
  if (tag === 'ADJ' && tree.relation(head) === 'amod' && quantity() === undefined) return false;
  const { number } = found.term.features;
  if (number === 'One') return !isPlural(tree, head);
  return number !== 'Plur' || isMany(head, tree, keys, vocabulary);
}
