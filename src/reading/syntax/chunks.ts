import { fold } from '../lexicon/fold.js';
import { OBJECT_MARK } from './object-begin.js';
import type { Tree } from './surface.js';

/** Neighbouring words that name one thing, with what introduces them, as written. */
export interface Chunk {
  /** The word that a slot takes. */
  readonly head: number;
  /** First word, and the one after the last. */
  readonly from: number;
  readonly to: number;
  /** Heads of what is coordinated with it, itself first. */
  readonly conjuncts: readonly number[];
  /** Adpositions before it, as `Tree.introducers` gives them; empty for a bare chunk. */
  readonly introducers: readonly string[];
}

/** Tells the stretch of words of which a word's name consists, null where it has none. */
export type NameAt = (word: number) => readonly [from: number, to: number] | null;

const CLOSING = new Set(['PUNCT', 'SCONJ']);
const HEADS = new Set(['NOUN', 'PROPN', 'PRON', 'NUM', 'X']);
const INSIDE = new Set(['ADJ', 'DET', 'NUM']);
const QUOTATION_MARK = /^[«»"“”„]$/;

/** The words around one that belong to its clause, as far as punctuation and other verbs tell. */
export function clauseAround(
  tree: Tree,
  at: number,
  nameAt: NameAt,
): readonly [from: number, to: number] {
  const ends = (i: number) => nameAt(i) === null && endsClause(tree, i);
  let from = at;
  while (from > 0 && !ends(from - 1)) from--;
  let to = at + 1;
  while (to < tree.words.length && !ends(to)) to++;
  return [from, to];
}

function endsClause(tree: Tree, i: number): boolean {
  const { upos, feats } = tree.word(i);
  if (isQuotationMark(tree, i)) return false;
  if (CLOSING.has(upos) || tree.isRelativePronoun(i)) return true;
  return upos === 'VERB' && feats.VerbForm !== 'Part' && feats.VerbForm !== 'Inf';
}

/** A word or two in quotation marks are still part of their clause ("called it “a lie”"). */
function isQuotationMark(tree: Tree, i: number): boolean {
  return QUOTATION_MARK.test(tree.word(i).form);
}

/** The chunks of a stretch of words, in order. Needs tags only, no relations. */
export function chunksOf(tree: Tree, from: number, to: number, nameAt: NameAt): readonly Chunk[] {
  const chunks: Chunk[] = [];
  let cases: string[] = [];
  for (let i = from; i < to; ) {
    const { upos, lemma, form } = tree.word(i);
    if (upos === 'ADP' && nameAt(i) === null) {
      // The mark of an object stands behind it and introduces nothing.
      if (form === OBJECT_MARK) cases = [];
      else cases.push(fold(lemma));
      i++;
    } else if (HEADS.has(upos) || INSIDE.has(upos) || nameAt(i) !== null) {
      const end = endOfChunk(tree, i, to, nameAt);
      const head = headOf(tree, i, end, nameAt);
      const chunk = { from: i, to: end, introducers: namesOf(cases) };
      if (head !== null) add(tree, chunks, { ...chunk, head, conjuncts: [head] });
      cases = [];
      i = end;
    } else {
      if (upos !== 'ADV' && upos !== 'PART' && !isQuotationMark(tree, i)) cases = [];
      i++;
    }
  }
  return chunks;
}

/** Adds a chunk, or joins it to the one before where a conjunction stands between them. */
function add(tree: Tree, chunks: Chunk[], chunk: Chunk): void {
  const before = chunks.at(-1);
  const isJoined =
    before !== undefined &&
    before.to === chunk.from - 1 &&
    tree.word(before.to).upos === 'CCONJ' &&
    chunk.introducers.length === 0 &&
    haveOneCase(tree, before.head, chunk.head);
  if (!isJoined) chunks.push(chunk);
  else {
    const conjuncts = [...before.conjuncts, chunk.head];
    chunks[chunks.length - 1] = { ...before, to: chunk.to, conjuncts };
  }
}

/** The case of foreign names is a guess. */
function haveOneCase(tree: Tree, a: number, b: number): boolean {
  if (tree.word(a).upos === 'PROPN' || tree.word(b).upos === 'PROPN') return true;
  const [x, y] = [tree.word(a).feats.Case, tree.word(b).feats.Case];
  return x === undefined || y === undefined || x === y;
}

function namesOf(cases: readonly string[]): readonly string[] {
  if (cases.length < 2) return cases;
  return [...new Set([cases.join('_'), cases[0]!, cases.at(-1)!])];
}

function headOf(tree: Tree, from: number, to: number, nameAt: NameAt): number | null {
  for (let i = from; i < to; i++) if (HEADS.has(tree.word(i).upos)) return i;
  return nameAt(from) === null ? null : from;
}

function endOfChunk(tree: Tree, start: number, limit: number, nameAt: NameAt): number {
  let end = Math.min(limit, nameAt(start)?.[1] ?? start + 1);
  while (end < limit && continues(tree, start, end, nameAt)) {
    end = Math.min(limit, Math.max(end + 1, nameAt(end)?.[1] ?? 0));
  }
  return end;
}

/** A second noun in a row belongs to the first where forms or the tree's closest relations say so. */
function continues(tree: Tree, start: number, at: number, nameAt: NameAt): boolean {
  const { upos, feats, head, deprel } = tree.word(at);
  const before = tree.word(at - 1);
  if (INSIDE.has(before.upos) && headOf(tree, start, at, nameAt) === null)
    return HEADS.has(upos) || INSIDE.has(upos);
  if (isOtherName(at, nameAt)) return false;
  if (INSIDE.has(upos)) return true;
  if (!HEADS.has(upos)) return false;
  if (before.upos === 'DET') return true;
  const isClose = head >= start && head < at && /^(flat|appos|nmod|compound)/.test(deprel);
  const name = nameAt(at);
  const nameBefore = nameAt(at - 1);
  if (name !== null && nameBefore !== null && name[0] !== nameBefore[0])
    return isClose && name[0] < at;
  const [here, there] = [feats.Case, before.feats.Case];
  if (here !== undefined && there !== undefined && here !== there && here !== 'Gen') return false;
  return isClose || (here === 'Gen' && there !== 'Gen' && before.upos === 'NOUN');
}

/** "Iran Saudi", "Pakistani jets Paktia": after a whole name another one begins. */
function isOtherName(at: number, nameAt: NameAt): boolean {
  const [before, name] = [nameAt(at - 1), nameAt(at)];
  return before !== null && name !== null && name[0] === at && before[1] === at && before[0] < at;
}
