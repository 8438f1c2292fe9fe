import type { Sentence, Word } from '../../language/index.js';

const NOMINAL: ReadonlySet<string> = new Set(['NOUN', 'PROPN', 'ADJ', 'NUM', 'PRON']);
/** Relations by which what stands behind a noun belongs to it. */
const INSIDE = /^(nmod|flat|amod|nummod|conj|compound|det|appos)/;

/** What is asked of the words of a sentence. */
export interface AgentsOf {
  /** Whether adpositions, or an adposition and a noun that make one with it, mark who does it. */
  readonly isAgent: (adposition: string, noun: string | null) => boolean;
  /** Whether a word is a noun for a deed. */
  readonly isDeed: (word: number) => boolean;
  /** Whether a verb makes passives, so that it has a doer of its own. */
  readonly isPassive: (verb: number) => boolean;
}

/**
 * Hangs on a noun for a deed whoever does it, in languages whose verb is last: in "after the arrest of three
 * journalists *by the Taliban*, the Union … expressed concern" parsers hang the doer on the verb, which tells of
 * another deed. A passive verb keeps its doer.
 */
export function withAgentsOfNouns(
  sentence: Sentence,
  { isAgent, isDeed, isPassive }: AgentsOf,
): Sentence {
  const words = [...sentence.words];
  words.forEach(({ upos }, at) => {
    if (upos !== 'ADP') return;
    const phrase = words[at]!.head;
    const { head: verb = -1, deprel = '' } = words[phrase] ?? {};
    if (phrase <= at || !deprel.startsWith('obl') || verb <= phrase) return;
    if (words[verb]!.upos !== 'VERB' || isPassive(verb)) return;
    const noun = phrase === at + 1 ? words[phrase]!.form : null;
    if (!isAgent(words[at]!.form, null) && !isAgent(words[at]!.form, noun)) return;
    const deed = deedBefore(words, at, isDeed);
    if (deed !== null) words[phrase] = { ...words[phrase]!, head: deed, deprel: 'nmod' };
  });
  return { ...sentence, words };
}

/** The nearest noun for a deed that the word right before belongs to. */
function deedBefore(
  words: readonly Word[],
  at: number,
  isDeed: (word: number) => boolean,
): number | null {
  for (let noun = at - 1; noun >= 0 && NOMINAL.has(words[noun]!.upos); noun = words[noun]!.head) {
    if (words[noun]!.upos === 'NOUN' && isDeed(noun)) return noun;
    const { head, deprel } = words[noun]!;
    if (!INSIDE.test(deprel) || head > noun) return null;
  }
  return null;
}
