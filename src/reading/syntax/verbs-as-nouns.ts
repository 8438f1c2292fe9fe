import type { Sentence, Word } from '../../language/index.js';
import { hasCase } from './adpositions.js';
import { FINITE } from './misread-verbs.js';

/** What was hung on a noun as its owner, by its case. */
const GOVERNED: Readonly<Record<string, string>> = { Gen: 'obj', Acc: 'obj', Dat: 'iobj' };

/**
 * Takes for verbs what a parser that does not know their past tense takes for nouns that somebody is said to
 * be ("Тегеран опроверг обвинения"), where the lexicon knows the word as nothing but a verb.
 *
 * @param isVerb whether a word's form is one of a known verb, and of nothing else that is known
 */
export function withVerbsTakenForNouns(
  sentence: Sentence,
  isVerb: (word: Word) => boolean,
): Sentence {
  const { words } = sentence;
  const found = new Set(words.flatMap((_, i) => (isMisread(words, i, isVerb) ? [i] : [])));
  if (found.size === 0) return sentence;
  return {
    ...sentence,
    words: words.map((word, i): Word => {
      if (found.has(i)) return { ...word, upos: 'VERB', feats: finite(word) };
      if (!found.has(word.head) || word.deprel !== 'nmod' || hasCase(words, i)) return word;
      return { ...word, deprel: GOVERNED[word.feats.Case ?? ''] ?? word.deprel };
    }),
  };
}

function isMisread(words: readonly Word[], i: number, isVerb: (word: Word) => boolean): boolean {
  const { upos, feats } = words[i]!;
  if (upos !== 'NOUN' || (feats.Case !== undefined && feats.Case !== 'Nom')) return false;
  const children = words.filter(({ head }) => head === i);
  const isSaid = children.some((c) => c.deprel === 'nsubj');
  return (
    isSaid && !children.some((c) => c.deprel === 'cop' || c.deprel === 'amod') && isVerb(words[i]!)
  );
}

function finite({ form, feats: { Number: number, Gender } }: Word): Word['feats'] {
  if (/и(?:сь)?$/.test(form)) return { ...FINITE, Number: 'Plur' };
  return { ...FINITE, ...(number && { Number: number }), ...(Gender && { Gender }) };
}
