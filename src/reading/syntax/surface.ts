import { DependencyTree, type Sentence, type Word } from '../../language/index.js';
import { fold } from '../lexicon/fold.js';

const NOMINAL = new Set(['NOUN', 'PROPN', 'PRON', 'NUM', 'ADJ', 'SYM', 'X']);

/** Relations that only a passive has. */
const PASSIVE = new Set(['nsubj:pass', 'aux:pass', 'csubj:pass']);

/** A tree with the lookups that the grammar asks for. */
export class Tree extends DependencyTree {
  word(i: number): Word {
    return this.words[i]!;
  }

  /** Children by a relation, subtypes included (`nsubj` also gives `nsubj:pass`). */
  childrenBy(i: number, relation: string): readonly number[] {
    const children = this.children(i);
    return children.length === 0 ? children : children.filter((c) => this.relation(c) === relation);
  }

  subtype(i: number): string {
    const { deprel } = this.word(i);
    const colon = deprel.indexOf(':');
    return colon < 0 ? '' : deprel.slice(colon + 1);
  }

  isVerb(i: number): boolean {
    const upos = this.word(i).upos;
    return upos === 'VERB' || upos === 'AUX';
  }

  /** The nearest verb or auxiliary on the way up from a word, itself included; -1 where there is none. */
  verbAbove(i: number): number {
    let at = i;
    for (let steps = 0; at >= 0 && steps <= this.words.length; steps++) {
      if (this.isVerb(at)) return at;
      at = this.word(at).head;
    }
    return -1;
  }

  isNominal(i: number): boolean {
    return NOMINAL.has(this.word(i).upos);
  }

  /** By its subject and auxiliary; by its form only where it has no subject that says otherwise. */
  isPassive(i: number): boolean {
    const children = this.children(i);
    if (children.some((c) => PASSIVE.has(this.word(c).deprel))) return true;
    const isPassive = this.word(i).feats.Voice === 'Pass';
    return isPassive && !children.some((c) => this.word(c).deprel === 'nsubj');
  }

  /**
   * Whether a verb tells a deed without who did it: a passive, or a plural without a subject, as Russian says what
   * people in general or the authorities do ("его арестовали").
   */
  isAgentless(i: number): boolean {
    if (!this.isVerb(i)) return false;
    const { feats, deprel } = this.word(i);
    if (this.isPassive(i)) return feats.VerbForm === 'Fin' || feats.Variant === 'Short';
    const isFinitePlural = feats.VerbForm === 'Fin' && feats.Number === 'Plur';
    return (
      isFinitePlural &&
      deprel !== 'conj' &&
      (feats.Person ?? '3') === '3' &&
      !this.children(i).some((c) => this.relation(c) === 'nsubj')
    );
  }

  isRelativePronoun(i: number): boolean {
    const { upos, feats } = this.word(i);
    return (upos === 'PRON' || upos === 'DET' || upos === 'SCONJ') && feats.PronType === 'Rel';
  }

  /** A word and what is coordinated with it, in order. */
  conjuncts(i: number): readonly number[] {
    return [i, ...this.childrenBy(i, 'conj')];
  }

  /**
   * The adposition or subordinator that introduces a word: of several the whole, joined by `_`,
   * then the first alone.
   */
  introducers(i: number, relation: 'case' | 'mark'): readonly string[] {
    const words = this.childrenBy(i, relation).flatMap((c) => [c, ...this.childrenBy(c, 'fixed')]);
    if (words.length === 0) return [];
    const lemmas = words.sort((a, b) => a - b).map((c) => fold(this.word(c).lemma));
    return lemmas.length === 1 ? lemmas : [lemmas.join('_'), lemmas[0]!, lemmas.at(-1)!];
  }

  /** Everything that hangs below a word, itself included, in order. */
  subtree(i: number): readonly number[] {
    const found: number[] = [];
    const visit = (at: number, depth: number): void => {
      found.push(at);
      if (depth < this.words.length) for (const c of this.children(at)) visit(c, depth + 1);
    };
    visit(i, 0);
    return found.sort((a, b) => a - b);
  }
}

const trees = new WeakMap<Sentence['words'], Tree>();
/** The tree that was asked for last. */
let latest: Tree | undefined;

/** The tree of a sentence, the one before where a mending has changed nothing of its words. */
export function treeOf(sentence: Sentence): Tree {
  const { words } = sentence;
  const known = trees.get(words);
  if (known !== undefined) return known;
  if (latest === undefined || !areAlike(latest.words, words)) latest = new Tree(sentence);
  trees.set(words, latest);
  return latest;
}

function areAlike(words: readonly Word[], others: readonly Word[]): boolean {
  return (
    words.length === others.length &&
    words.every((word, i) => word === others[i] || isAlike(word, others[i]!))
  );
}

const isAlike = (a: Word, b: Word): boolean =>
  a.head === b.head &&
  a.deprel === b.deprel &&
  a.upos === b.upos &&
  a.feats === b.feats &&
  a.lemma === b.lemma &&
  a.form === b.form &&
  a.token === b.token &&
  a.span === b.span;
