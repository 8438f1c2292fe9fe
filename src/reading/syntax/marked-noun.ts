import type { Word } from '../../language/index.js';
import type { NameAt } from './chunks.js';

/** The word that opens a relative clause. */
export const RELATIVE = 'که';

/** Parts of speech that can be marked. */
export const NOMINAL: ReadonlySet<string> = new Set(['NOUN', 'PROPN', 'PRON', 'NUM', 'ADJ', 'X']);

/** The verb whose object is marked: the next one, or the one behind the clause that describes the object. */
export function verbOf(words: readonly Word[], mark: number): number {
  const next = words.findIndex(({ upos }, i) => i > mark && upos === 'VERB');
  if (words[mark + 1]?.form !== RELATIVE) return next;
  let above = words[mark]!.head;
  for (let steps = 0; above >= 0 && steps < words.length; steps++) {
    if (above > next && words[above]!.upos === 'VERB') return above;
    above = words[above]!.head;
  }
  return next;
}

/** Of two objects of the verb the one nearer to the mark: what stands before it is when it was done. */
export function nearestObject(
  words: readonly Word[],
  marked: number,
  mark: number,
  verb: number,
): number {
  for (let i = mark - 1; i > marked; i--) {
    const { head, deprel, upos } = words[i]!;
    const isObject = head === verb && deprel === 'obj' && NOMINAL.has(upos);
    if (isObject && !hasCase(words, i, mark)) return i;
  }
  return marked;
}

/** The noun that a mark marks, also where the tree hangs the mark on the verb and the noun on a name before it. */
export function nounBefore(words: readonly Word[], mark: number, nameAt: NameAt): number {
  const { head } = words[mark]!;
  let at = mark - 1;
  // "A, chairman of B, [mark]": what is set off belongs to the name before it.
  while (at > 0 && words[at]!.upos === 'PUNCT') at--;
  const before = words[at];
  const isLoose = head > mark && before !== undefined && NOMINAL.has(before.upos);
  if (!isLoose) return head;
  const name = nameAt(at);
  return name === null ? at : headOf(words, name);
}

/** The first word of a name that hangs outside of it. */
function headOf(words: readonly Word[], [from, to]: readonly [number, number]): number {
  for (let i = from; i < to; i++) {
    const { head } = words[i]!;
    if (head < from || head >= to) return i;
  }
  return from;
}

/** Whether something is the verb's object already; a name that the marked noun hangs on is not. */
export function hasObject(
  words: readonly Word[],
  verb: number,
  mark: number,
  marked: number,
  nameAt: NameAt,
): boolean {
  const isWhole = (i: number) => i !== marked && (nameAt(i)?.[1] ?? Infinity) <= marked;
  return words.some(({ head, deprel }, i) => {
    return head === verb && deprel === 'obj' && i < mark && !isWhole(i);
  });
}

/** Whether an adposition other than the mark itself stands with a noun. */
export function hasCase(words: readonly Word[], noun: number, mark: number): boolean {
  return words.some(({ head, deprel }, i) => head === noun && deprel === 'case' && i !== mark);
}
