import type { Sentence, Word } from '../../language/index.js';
import { hasCase } from './adpositions.js';
import type { NameAt } from './chunks.js';

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
  let name = words[stray]!.head;
  if (words[name]!.deprel === 'conj') name = words[name]!.head;
  const verb = words[name]!.head;
  if (verb < stray || words[verb]?.upos !== 'VERB') return;
  words[stray] = { ...words[stray]!, head: verb, deprel: CARRIED };
  const next = words[stray + 1];
  const isBare = next !== undefined && stray + 1 < verb && !hasCase(words, stray + 1);
  if (isBare && next.head === verb && /^(nsubj|obj)/.test(next.deprel)) {
    words[stray + 1] = { ...next, head: stray, deprel: 'nmod' };
  }
}

function secondSubject(words: Word[], verb: number): void {
  const subjects = words.flatMap((word, i) =>
    word.head === verb && word.deprel === 'nsubj' && i < verb ? [i] : [],
  );
  const [first, second] = subjects;
  if (first === undefined || second === undefined || hasCase(words, second)) return;
  if (words.some((word) => word.head === verb && word.deprel === 'obj')) return;
  words[second] = { ...words[second]!, deprel: 'obj' };
}
