import type { Sentence, Word } from '../../language/index.js';
import { hasCase } from './adpositions.js';
import type { NameAt } from './chunks.js';
import { OBJECT_MARK } from './object-begin.js';

const COMMA = /^[،,]$/;
const NOUNS: ReadonlySet<string> = new Set(['NOUN', 'PROPN']);

/**
 * Makes appositions of what is set off by commas right behind a subject or a name, in languages whose verb is last:
 * in "the Wefaq, largest group of the opposition, asked the UN" and "the minister in a meeting with Zhirnov, the
 * ambassador, said" parsers give the verb a second subject or an object, which would stand without commas.
 */
export function withSetOff(sentence: Sentence, nameAt: NameAt): Sentence {
  const words = [...sentence.words];
  words.forEach((word, noun) => {
    if (word.deprel === 'conj' && isSaidOfName(words, noun, nameAt)) {
      words[noun] = { ...word, deprel: 'appos' };
      return;
    }
    if (!NOUNS.has(word.upos) || !/^(nsubj|obj)$/.test(word.deprel) || word.head <= noun) return;
    const subject = words.findIndex(({ head, deprel }) => head === word.head && deprel === 'nsubj');
    if (subject < 0 || subject >= noun || hasCase(words, noun)) return;
    const [from, to] = extentOf(words, noun);
    const isSetOff = COMMA.test(words[from - 1]?.form ?? '') && COMMA.test(words[to]?.form ?? '');
    const isMarked = words.slice(from, to).some(({ form }) => form === OBJECT_MARK);
    if (!isSetOff || isMarked || to >= word.head) return;
    if (extentOf(words, subject)[1] === from - 1) {
      words[noun] = { ...word, head: subject, deprel: 'appos' };
      return;
    }
    const name = word.deprel === 'nsubj' ? bearerBefore(words, from - 1, nameAt) : null;
    if (name !== null) words[noun] = { ...word, head: name, deprel: 'appos' };
  });
  return { ...sentence, words };
}

/**
 * Makes the object of a name that is set off from its mark ("the court Ilya Yashin, a critic of the Kremlin, [mark] …
 * sentenced"), and an apposition of what stands between the commas. Parsers hang such a name on whatever stands
 * before it, and the mark on the apposition. The name of a state or place is part of what it belongs to ("the
 * ambassador of Iran, Rasoul Movahedian, [mark]").
 */
export function withSetOffObjects(
  sentence: Sentence,
  nameAt: NameAt,
  isPlace: (word: number) => boolean,
): Sentence {
  const words = [...sentence.words];
  words.forEach(({ form }, mark) => {
    if (form !== OBJECT_MARK || !COMMA.test(words[mark - 1]?.form ?? '')) return;
    const opening = openingComma(words, mark - 1);
    const found = opening === null ? null : nameAt(opening - 1);
    // A name is known with its title: "A, president of B".
    const name: readonly [number, number] | null =
      opening === null || found === null ? null : [found[0], Math.min(found[1], opening)];
    const verb = words.findIndex(({ upos }, i) => i > mark && upos === 'VERB');
    if (opening === null || name === null || name[1] !== opening || verb < 0) return;
    // "Summoned A, the envoy, and demanded B" with one verb for both: each has a mark of its own.
    if (words.slice(mark + 1, verb).some((word) => word.form === OBJECT_MARK)) return;
    const isInside = (i: number) => i > opening && i < mark - 1;
    const bearer = headIn(words, name);
    const object = isPlace(opening - 1) ? ownedBy(words, bearer) : bearer;
    for (let i = opening + 1; i < mark - 1; i++) {
      if (!isInside(words[i]!.head)) words[i] = { ...words[i]!, head: object, deprel: 'appos' };
    }
    for (let i = name[0]; i < name[1]; i++) {
      const { head } = words[i]!;
      const isLoose = i !== bearer && (head < name[0] || head >= name[1]);
      if (isLoose && object === bearer) words[i] = { ...words[i]!, head: bearer, deprel: 'flat' };
    }
    words[object] = { ...words[object]!, head: verb, deprel: 'obj' };
    words[mark] = { ...words[mark]!, head: object, deprel: 'case' };
  });
  return { ...sentence, words };
}

/** The comma that opens what another closes; null where a verb stands between. */
function openingComma(words: readonly Word[], closing: number): number | null {
  for (let i = closing - 1; i > 0; i--) {
    if (COMMA.test(words[i]!.form)) return i < closing - 1 ? i : null;
    if (words[i]!.upos === 'VERB') return null;
  }
  return null;
}

/**
 * "In a meeting with *Bikdeli, the head of the embassy,* demanded": a noun between commas right behind a name, of which
 * parsers make a list that has no "and".
 */
function isSaidOfName(words: readonly Word[], noun: number, nameAt: NameAt): boolean {
  const { upos, head: name } = words[noun]!;
  if (upos !== 'NOUN' || name >= noun || hasCase(words, noun)) return false;
  const others = words.flatMap(({ head, deprel }, i) =>
    head === name && deprel === 'conj' ? [i] : [],
  );
  if (others.length !== 1 || words.some((w) => w.head === noun && w.deprel === 'cc')) return false;
  const [from, to] = extentOf(words, noun);
  if (from !== noun || !COMMA.test(words[from - 1]?.form ?? '')) return false;
  if (!COMMA.test(words[to]?.form ?? '')) return false;
  return bearerBefore(words, from - 1, nameAt) === name;
}

/** The first word of the name that ends before a comma, known or not; null where none does. */
function bearerBefore(words: readonly Word[], comma: number, nameAt: NameAt): number | null {
  const last = comma - 1;
  const name = nameAt(last);
  if (name !== null) return name[1] === comma ? headIn(words, name) : null;
  return words[last]?.upos === 'PROPN' ? ownedBy(words, last) : null;
}

/** What a place belongs to as its last word, itself where it stands alone. */
function ownedBy(words: readonly Word[], place: number): number {
  let top = place;
  while (
    !hasCase(words, top) &&
    words[top]!.head < top &&
    words[words[top]!.head]?.upos === 'NOUN'
  ) {
    top = words[top]!.head;
  }
  return top;
}

/** The word of a name that hangs outside of it. */
function headIn(words: readonly Word[], [from, to]: readonly [number, number]): number {
  for (let i = from; i < to; i++) {
    const { head } = words[i]!;
    if (head < from || head >= to) return i;
  }
  return from;
}

/** The words below a noun, without commas at their ends. */
function extentOf(words: readonly Word[], noun: number): readonly [from: number, to: number] {
  const isBelow = (i: number) => {
    for (let at = i, steps = 0; at >= 0 && steps < words.length; steps++) {
      if (at === noun) return true;
      at = words[at]!.head;
    }
    return false;
  };
  let from = noun;
  while (from > 0 && isBelow(from - 1)) from--;
  let to = noun + 1;
  while (to < words.length && isBelow(to)) to++;
  while (COMMA.test(words[from]!.form)) from++;
  while (COMMA.test(words[to - 1]!.form)) to--;
  return [from, to];
}
