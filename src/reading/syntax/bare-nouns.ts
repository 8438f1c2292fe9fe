import type { Sentence, Word } from '../../language/index.js';
import { hasCase } from './adpositions.js';
import type { NameAt } from './chunks.js';
import { OBJECT_MARK } from './object-begin.js';

const NOMINAL: ReadonlySet<string> = new Set(['NOUN', 'PROPN', 'ADJ']);
const NAME_PART = 'flat:name';
/** The noun or adjective of a compound verb. */
const CARRIED = 'compound:lvc';

/**
 * Parts nouns that merely stand beside each other, in languages whose verb is last. Parsers string them
 * together, above all behind a name ("Tehran asking-for halt … became", "the court Ahmad …"):
 * - what follows a whole name as if it were part of it hangs where the name hangs, and takes the noun
 *   right behind it along;
 * - of two subjects of one verb the second is its object ("Cuba 165 doctors sends").
 *
 * @param isPassive whether a verb's subject is whom the deed befalls
 */
export function withBareNouns(
  sentence: Sentence,
  nameAt: NameAt,
  isPassive: (verb: number) => boolean,
): Sentence {
  const words = [...sentence.words];
  for (let i = 0; i < words.length; i++) {
    if (isStrayPart(words, i, nameAt)) part(words, i);
  }
  words.forEach((word, verb) => {
    if (word.upos === 'VERB' && !isPassive(verb)) secondSubject(words, verb);
  });
  return { ...sentence, words };
}

/** A noun or adjective that hangs as part of a name on a name that ends before it. */
function isStrayPart(words: readonly Word[], i: number, nameAt: NameAt): boolean {
  const { deprel, head, upos } = words[i]!;
  if (deprel !== NAME_PART || head < 0 || !NOMINAL.has(upos) || nameAt(i) !== null) return false;
  const name = nameAt(head);
  return name !== null && name[1] === i;
}

function part(words: Word[], stray: number): void {
  const name = words[stray]!.head;
  const verb = verbAbove(words, name, stray);
  if (verb === null) return;
  const mark = words.findIndex(({ form }, i) => i > stray && i < verb && form === OBJECT_MARK);
  const isObject = mark > 0 && !words.slice(stray, mark).some(({ upos }) => upos === 'VERB');
  words[stray] = { ...words[stray]!, head: verb, deprel: isObject ? 'obj' : CARRIED };
  if (isObject) {
    words[mark] = { ...words[mark]!, head: stray, deprel: 'case' };
    // What the tree has as further parts of the name, or as the object itself, goes with the object's first noun.
    for (let i = stray + 1; i < mark; i++) {
      const { head, deprel } = words[i]!;
      const isPart = head === name || (head === verb && /^(nsubj|obj)/.test(deprel));
      if (isPart && !hasCase(words, i)) words[i] = { ...words[i]!, head: stray, deprel: 'nmod' };
    }
    return;
  }
  const next = words[stray + 1];
  const isBare = next !== undefined && stray + 1 < verb && !hasCase(words, stray + 1);
  if (isBare && next.head === verb && /^(nsubj|obj)/.test(next.deprel)) {
    words[stray + 1] = { ...next, head: stray, deprel: 'nmod' };
  }
}

/** The verb behind a word on which a name hangs, by way of the nouns before the name; null where none does. */
function verbAbove(words: readonly Word[], name: number, stray: number): number | null {
  let at = words[name]!.head;
  for (let steps = 0; at >= 0 && steps < words.length; steps++) {
    if (at > stray) return words[at]!.upos === 'VERB' ? at : null;
    if (hasCase(words, at)) return null;
    at = words[at]!.head;
  }
  return null;
}

function secondSubject(words: Word[], verb: number): void {
  const subjects = words.flatMap((word, i) =>
    word.head === verb && word.deprel === 'nsubj' && i < verb ? [i] : [],
  );
  const [first, second] = subjects;
  if (first === undefined || second === undefined || hasCase(words, second)) return;
  const object = words.findIndex((word) => word.head === verb && word.deprel === 'obj');
  // "The three *Ivanishvili and ten officials* [mark] punished": what "and" stands before goes on with the one before it.
  const isListed =
    object > second && words.some(({ head, deprel }) => head === object && deprel === 'cc');
  if (object >= 0 && !isListed) return;
  words[second] = { ...words[second]!, deprel: 'obj' };
  if (isListed) words[object] = { ...words[object]!, head: second, deprel: 'conj' };
}
