import type { Sentence, Word } from '../../language/index.js';
import { isUnder } from './under.js';

/** Words between a verb and the state in which it left somebody: "left at least 12 people in Kabul dead". */
const REACH = 8;
const NOUNS: ReadonlySet<string> = new Set(['NOUN', 'PROPN', 'NUM', 'PRON']);
/** What stands between them is one noun phrase. */
const STOP: ReadonlySet<string> = new Set(['VERB', 'AUX', 'SCONJ', 'CCONJ']);
const COMMA = /^[,;:.—–]$/;

/**
 * Mends what parsers make of a state in which somebody was left ("left at least 12 dead", "leaving
 * dozens homeless"): who was left is the object, the state what is said of it.
 *
 * @param leaves whether a word is a verb that leaves somebody in a state
 * @param isState whether a word is such a state (class `result`)
 */
export function withResults(
  sentence: Sentence,
  leaves: (word: Word) => boolean,
  isState: (word: Word) => boolean,
): Sentence {
  const words = sentence.words.map((word) => ({ ...word }));
  let isChanged = false;
  for (let verb = 0; verb < words.length - 1; verb++) {
    if (words[verb]!.upos !== 'VERB' || !leaves(words[verb]!)) continue;
    const state = stateBehind(words, verb, isState);
    if (state === null) continue;
    const who = lastNoun(words, verb, state);
    if (who === null) continue;
    isChanged = true;
    for (const [i, word] of words.entries()) {
      const isInside = i > verb && i < state && i !== who;
      if (isInside && (word.head === state || word.head === verb)) word.head = who;
      if (word.head === who && i < verb) word.head = verb;
    }
    if (isUnder(words, verb, who) || isUnder(words, verb, state)) {
      const { head, deprel } = outermost(words, verb, who, state);
      Object.assign(words[verb]!, { head, deprel });
    }
    Object.assign(words[who]!, { head: verb, deprel: 'obj' });
    Object.assign(words[state]!, { head: verb, deprel: 'xcomp', upos: 'ADJ' });
  }
  return isChanged ? { ...sentence, words } : sentence;
}

function stateBehind(
  words: readonly Word[],
  verb: number,
  isState: (word: Word) => boolean,
): number | null {
  const end = Math.min(words.length, verb + REACH + 1);
  for (let i = verb + 1; i < end; i++) {
    if (isState(words[i]!)) return i > verb + 1 ? i : null;
    if (STOP.has(words[i]!.upos) || COMMA.test(words[i]!.form)) return null;
  }
  return null;
}

function lastNoun(words: readonly Word[], verb: number, state: number): number | null {
  for (let i = state - 1; i > verb; i--) {
    if (NOUNS.has(words[i]!.upos)) return i;
  }
  return null;
}

/** Where the phrase as a whole hangs, for a verb that was hung below it. */
function outermost(words: readonly Word[], verb: number, ...inside: readonly number[]): Word {
  let top = verb;
  for (let at = verb; at >= 0; at = words[at]!.head) if (inside.includes(at)) top = at;
  return words[top]!;
}
