import type { Sentence, Word } from '../../language/index.js';
import { hasCase } from './adpositions.js';

/** What is asked of the words of a sentence. */
export interface PhrasesAsked {
  /** Whether a noun is one of an adposition ("from the *side* of"), and its dictionary form if so. */
  readonly relational: (word: number) => string | null;
  /** Whether a noun is a deed that has its other side behind an adposition. */
  readonly isTaken: (noun: number, slot: string) => boolean;
  /** Whether a verb has a side behind an adposition. */
  readonly isWanted: (verb: number, slot: string) => boolean;
}

/**
 * Hangs a phrase with an adposition on the verb that has one of its sides there, in languages whose verb is last, where parsers hang it
 * on the adverbial before it: "yesterday in a statement | *from the side of the government* was rejected", "on the margin of
 * the assembly | *with the minister* spoke". Not where the adverbial is a deed that takes it ("in talks with").
 */
export function withPhrasesOfVerb(sentence: Sentence, asked: PhrasesAsked): Sentence {
  const words = [...sentence.words];
  let isSame = true;
  words.forEach((word, i) => {
    const { head: owner, deprel } = word;
    if (!deprel.startsWith('nmod') || owner < 0 || owner >= i) return;
    const cases = words.filter(({ head, deprel: d }) => head === i && d === 'case');
    const owners = ownersOf(words, owner);
    const top = owners.at(-1)!;
    const verb = words[top]!.head;
    if (cases.length !== 1 || verb < i || words[verb]!.upos !== 'VERB') return;
    if (!words[top]!.deprel.startsWith('obl') || !hasCase(words, top)) return;
    // "By the report of Reuters *from London*, …", "several *of the leaders*": what ends the adverbial, or is counted, stays.
    if (COMMA.test(words[endOf(words, i)]?.form ?? '') || isCounted(words, owner)) return;
    const noun = asked.relational(i);
    const adposition = cases[0]!.form;
    const slot = noun === null ? adposition : `${adposition}_${noun}`;
    // "A trip *to* Cairo | *to* the minister …": a deed has one of these.
    const takes = (at: number) =>
      asked.isTaken(at, slot) && !hasSuchPhrase(words, at, adposition, i);
    if (owners.some(takes) || !asked.isWanted(verb, slot)) return;
    if (hasSuchPhrase(words, verb, adposition, i)) return;
    words[i] = { ...word, head: verb, deprel: 'obl' };
    isSame = false;
  });
  return isSame ? sentence : { ...sentence, words };
}

const COMMA = /^[،,]$/;

/** The word behind a phrase and all that hangs on it. */
function endOf(words: readonly Word[], noun: number): number {
  let end = noun + 1;
  while (end < words.length && words[end]!.head >= noun && words[end]!.head < end) end++;
  return end;
}

function isCounted(words: readonly Word[], noun: number): boolean {
  return words.some(({ head, deprel }) => head === noun && deprel === 'nummod');
}

/** A word and the nouns before it that it stands below, one after the other. */
function ownersOf(words: readonly Word[], word: number): readonly number[] {
  const owners = [word];
  for (let at = word; words[at]!.deprel.startsWith('nmod') && words[at]!.head >= 0; ) {
    at = words[at]!.head;
    if (at > owners.at(-1)!) break;
    owners.push(at);
  }
  return owners;
}

/** Whether a word has another phrase behind an adposition. */
function hasSuchPhrase(
  words: readonly Word[],
  above: number,
  adposition: string,
  but: number,
): boolean {
  return words.some(
    ({ head, deprel, form }) =>
      deprel === 'case' && form === adposition && head !== but && words[head]?.head === above,
  );
}

/**
 * Hangs what stands between a subject and its verb on that verb, in languages whose verb is last, where parsers hang it on a verb before
 * both: "it is said the front | *with condemning the group* | said that".
 */
export function withPhrasesInside(sentence: Sentence): Sentence {
  const words = [...sentence.words];
  let isSame = true;
  sentence.words.forEach(({ deprel, head: verb }, subject) => {
    if (!deprel.startsWith('nsubj') || verb <= subject || words[verb]?.upos !== 'VERB') return;
    for (let i = subject + 1; i < verb; i++) {
      const { head, deprel: own } = words[i]!;
      if (head < 0 || head >= subject || !own.startsWith('obl') || !hasCase(words, i)) continue;
      if (words[head]!.upos !== 'VERB' && words[head]!.upos !== 'AUX') continue;
      words[i] = { ...words[i]!, head: verb };
      isSame = false;
    }
  });
  return isSame ? sentence : { ...sentence, words };
}
