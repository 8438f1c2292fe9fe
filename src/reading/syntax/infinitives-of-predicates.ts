import type { Sentence, Word } from '../../language/index.js';

const NEGATIONS: ReadonlySet<string> = new Set(['not', 'never', 'hardly', "n't"]);
/** Subjects that only keep the place of an infinitive behind them: "it was wrong to condemn". */
const EXPLETIVE: ReadonlySet<string> = new Set(['it', 'this', 'that', 'there', 'what', 'which']);

/**
 * "Germany was quick *to condemn* the coup", "was the first *to recognise* it": where what is said of somebody has its
 * subject already, an infinitive behind it is no second subject, though parsers of English take it for one; whoever
 * is spoken of does it. Behind "was not the first to" nothing is told of them, so that it stays.
 */
export function withInfinitivesOfPredicates(sentence: Sentence): Sentence {
  const { words } = sentence;
  const isContent = (word: Word, verb: number) =>
    word.deprel === 'csubj' &&
    word.head >= 0 &&
    word.head < verb &&
    word.feats.VerbForm === 'Inf' &&
    hasSubject(words, word.head, verb) &&
    !words.some(({ head, lemma }) => head === word.head && NEGATIONS.has(lemma.toLowerCase()));
  if (!words.some(isContent)) return sentence;
  return {
    ...sentence,
    words: words.map((word, i) => (isContent(word, i) ? { ...word, deprel: 'xcomp' } : word)),
  };
}

function hasSubject(words: readonly Word[], predicate: number, verb: number): boolean {
  const isOwn = ({ head, deprel, lemma }: Word) =>
    head === predicate && /^nsubj/.test(deprel) && !EXPLETIVE.has(lemma.toLowerCase());
  return (
    words.slice(0, predicate).some(isOwn) &&
    !words.some(({ head, deprel }) => head === verb && /^nsubj/.test(deprel))
  );
}
