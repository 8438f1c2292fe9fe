import type { Sentence, Word } from '../../language/index.js';

const NOMINAL: ReadonlySet<string> = new Set(['NOUN', 'PROPN']);

/**
 * Hangs a phrase with an adposition on the noun right before it, owners between, where the noun's deed has a side behind that
 * adposition and the tree hangs the phrase on a verb behind both: "в ходе визита *в Каир* обстрелял", "критика премьера *в адрес
 * правительства* вызвала споры". What a verb means stands mostly behind it in Russian.
 *
 * @param isWanted whether a noun's deed has a side behind an adposition
 * @param isSide whether a word is somebody, or a place that may stand for somebody
 */
export function withObliquesOfNouns(
  sentence: Sentence,
  isWanted: (noun: number, adposition: string) => boolean,
  isSide: (word: number) => boolean,
): Sentence {
  const words = [...sentence.words];
  let isMended = false;
  sentence.words.forEach((word, side) => {
    if (!NOMINAL.has(word.upos) || !word.deprel.startsWith('obl') || word.head < side) return;
    const adposition = words.findIndex(
      ({ head, deprel }, i) => head === side && deprel === 'case' && i < side,
    );
    if (adposition < 0 || words[word.head]!.upos !== 'VERB' || !isSide(side)) return;
    const noun = nounBefore(words, adposition, word.head);
    if (noun === null || !isWanted(noun, nameOf(words, adposition))) return;
    words[side] = { ...word, head: noun, deprel: 'nmod' };
    isMended = true;
  });
  return isMended ? { ...sentence, words } : sentence;
}

/** An adposition by all its words: "в_адрес". */
function nameOf(words: readonly Word[], adposition: number): string {
  const { lemma } = words[adposition]!;
  const behind = words.find(({ head, deprel }) => head === adposition && deprel === 'fixed');
  return behind === undefined ? lemma : `${lemma}_${behind.lemma}`;
}

/** The noun whose phrase ends right before a word: itself or what its owners hang on. */
function nounBefore(words: readonly Word[], at: number, verb: number): number | null {
  let noun = at - 1;
  if (noun < 0 || !NOMINAL.has(words[noun]!.upos)) return null;
  for (let steps = 0; steps < 4; steps++) {
    const { head, deprel } = words[noun]!;
    const isOwner = /^(?:nmod|appos|flat)/.test(deprel) && head >= 0 && head < noun;
    const isCase = words.some((w) => w.head === noun && w.deprel === 'case');
    if (!isOwner || isCase || head === verb) break;
    noun = head;
  }
  return words[noun]!.upos === 'NOUN' ? noun : null;
}
