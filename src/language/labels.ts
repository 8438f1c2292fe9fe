import type { Upos, Word } from './types.js';

const UPOS: ReadonlySet<string> = new Set<Upos>([
  'ADJ',
  'ADP',
  'ADV',
  'AUX',
  'CCONJ',
  'DET',
  'INTJ',
  'NOUN',
  'NUM',
  'PART',
  'PRON',
  'PROPN',
  'PUNCT',
  'SCONJ',
  'SYM',
  'VERB',
  'X',
]);

/** A tag of the model as a universal part of speech. @throws Error on any other. */
export function uposOf(label: string): Upos {
  if (!UPOS.has(label)) throw new Error(`${label} is not a universal part of speech.`);
  return label as Upos;
}

/** `Case=Nom|Number=Sing` as a record; `_` is none. */
export function featsOf(label: string): Word['feats'] {
  if (label === '_') return {};
  return Object.fromEntries(label.split('|').map((pair) => pair.split('=') as [string, string]));
}

/** The inverse of {@link featsOf}, in the order of the alphabet as CoNLL-U wants it. */
export function featsLabel(feats: Word['feats']): string {
  const pairs = Object.entries(feats).map(([name, value]) => `${name}=${value}`);
  const order = (a: string, b: string) => (a.toLowerCase() < b.toLowerCase() ? -1 : 1);
  return pairs.length === 0 ? '_' : pairs.sort(order).join('|');
}
