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

/** Past tenses of Russian, and the dictionary forms of its verbs. */
const PAST = /л[аои]?(?:с[ья])?$/i;
const INFINITIVE = /(?:ть|ти|чь)(?:ся)?$/;
/** What a parser hangs on a verb that it takes for a noun. */
const DESCRIBING = /^(?:amod|nmod|compound)$/;
const PEOPLE = /(?:ие|ые)$/;

/**
 * Makes a verb of a "noun" with the ending of a past tense and the dictionary form of a verb, which parsers that do not know
 * it take for what is said by a sentence without a verb: "Таджикские военные *обстреляли* аэропорт". What
 * stands right before it in the nominative is its subject; of adjectives the last is a noun ("военные").
 *
 * @param isVerb whether a word's form is one of a known verb
 */
export function withVerbsByEnding(sentence: Sentence, isVerb: (word: Word) => boolean): Sentence {
  const verb = sentence.words.findIndex(
    (word) =>
      (word.upos === 'NOUN' || word.upos === 'ADJ') &&
      PAST.test(word.form) &&
      INFINITIVE.test(word.lemma) &&
      isVerb(word),
  );
  const before = sentence.words[verb - 1];
  if (verb < 1 || before === undefined || before.head !== verb) return sentence;
  if (!DESCRIBING.test(before.deprel) && !before.deprel.startsWith('nsubj')) return sentence;
  if (before.feats.Case !== 'Nom' || hasCase(sentence.words, verb)) return sentence;
  const isSubstantive = before.upos === 'ADJ';
  if (isSubstantive && !PEOPLE.test(before.form)) return sentence;
  const words = sentence.words.map((word, i): Word => {
    if (i === verb) return { ...word, upos: 'VERB', feats: finite(word) };
    if (i === verb - 1)
      return { ...word, upos: isSubstantive ? 'NOUN' : word.upos, deprel: 'nsubj' };
    if (word.head !== verb) return word;
    const isOfSubject = i < verb && DESCRIBING.test(word.deprel) && word.upos === 'ADJ';
    if (isOfSubject) return { ...word, head: verb - 1, deprel: 'amod' };
    if (word.deprel !== 'nmod') return word;
    if (hasCase(sentence.words, i)) return { ...word, deprel: 'obl' };
    return { ...word, deprel: GOVERNED[word.feats.Case ?? ''] ?? word.deprel };
  });
  return { ...sentence, words };
}

function finite({ form, feats: { Number: number, Gender } }: Word): Word['feats'] {
  if (/и(?:сь)?$/.test(form)) return { ...FINITE, Number: 'Plur', Voice: 'Act' };
  return { ...FINITE, Voice: 'Act', ...(number && { Number: number }), ...(Gender && { Gender }) };
}
