import type { Sentence, Word } from '../../language/index.js';

const OF_NAMES = /^(?:flat|appos)/;

/**
 * Takes the first word of a sentence for the noun that it is, where its capital makes a parser take it for a name:
 * "Мэра подозревают", "Блогера оштрафовали".
 *
 * @param isNoun whether a word is a known noun for people or bodies
 */
export function withInitialNouns(sentence: Sentence, isNoun: (word: Word) => boolean): Sentence {
  const { words } = sentence;
  const at = words.findIndex(({ upos }) => upos !== 'PUNCT');
  const first = words[at];
  if (first?.upos !== 'PROPN' || !/^\p{Lu}\p{Ll}/u.test(first.form)) return sentence;
  const isNamed =
    OF_NAMES.test(first.deprel) ||
    words.some((word) => word.head === at && OF_NAMES.test(word.deprel));
  if (isNamed || !isNoun(first)) return sentence;
  const noun: Word = { ...first, upos: 'NOUN', lemma: first.lemma.toLowerCase() };
  const names = sentence.names.filter(({ words: [from, to] }) => from !== at || to !== at + 1);
  return { ...sentence, names, words: words.map((word, i) => (i === at ? noun : word)) };
}
