import type { Span } from '../base/index.js';

/** The seventeen universal parts of speech (Universal Dependencies v2). */
export type Upos =
  | 'ADJ'
  | 'ADP'
  | 'ADV'
  | 'AUX'
  | 'CCONJ'
  | 'DET'
  | 'INTJ'
  | 'NOUN'
  | 'NUM'
  | 'PART'
  | 'PRON'
  | 'PROPN'
  | 'PUNCT'
  | 'SCONJ'
  | 'SYM'
  | 'VERB'
  | 'X';

/** A syntactic word (UD sense): a clitic is a word of its own. */
export interface Word {
  /** Where it stands in the string that was parsed; clitics share out their token's span. */
  readonly span: Span;
  /** The word as syntax sees it; may differ from the characters under `span` (`للحظر` → `ل` + `الحظر`). */
  readonly form: string;
  /** Dictionary form; for Arabic without vowel signs. */
  readonly lemma: string;
  readonly upos: Upos;
  /** Morphological features, such as `{ Tense: 'Past' }`. */
  readonly feats: Readonly<Record<string, string>>;
  /** Index of the head in the sentence's `words`, -1 for the root. */
  readonly head: number;
  /** UD v2 relation to the head, with subtype where the treebank has it (`nsubj:pass`). */
  readonly deprel: string;
  /** Index in the sentence's `tokens` of the token that it is part of. */
  readonly token: number;
}

/** What is written without a space inside: one word or several (a multi-word token). */
export interface Token {
  readonly span: Span;
  /** First word and the one after the last, indices in the sentence's `words`. */
  readonly words: readonly [from: number, to: number];
}

/** A name that the network saw. */
export interface Name {
  readonly span: Span;
  readonly words: readonly [from: number, to: number];
  readonly kind: 'person' | 'organisation' | 'place' | 'misc';
}

/** A sentence with its tree. */
export interface Sentence {
  readonly span: Span;
  readonly tokens: readonly Token[];
  readonly words: readonly Word[];
  readonly names: readonly Name[];
  /** False where there is no model for the language: tokens only, every head is -1 and every tag `X`. */
  readonly parsed: boolean;
}
