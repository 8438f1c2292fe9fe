import type { Sentence, Word } from '../../language/index.js';
import { hasCase } from './adpositions.js';
import { isUnder } from './under.js';

/** Relations by which trees hang a subject on the clause or phrase that a sentence opens with. */
const HUNG = /^(?:appos|conj|nmod|obj)(?::|$)/;
const OPENING = /^(?:advcl|obl)(?::|$)/;
/** What may stand between a subject and its verb, besides punctuation. */
const BETWEEN: ReadonlySet<string> = new Set(['ADV', 'AUX', 'PART', 'PUNCT']);

/**
 * Gives a finite verb without a subject the one that the tree hangs on what opens the sentence: "Speaking in Tallinn, *the
 * prime minister*, Kaja Kallas, urged". It begins behind a comma and ends right before the verb.
 *
 * @param isSomebody whether a word heads a mention of a person, state, organisation or group
 */
export function withSubjectsBehindOpenings(
  sentence: Sentence,
  isSomebody: (word: number) => boolean,
): Sentence {
  const words = [...sentence.words];
  let isSame = true;
  sentence.words.forEach(({ upos, feats }, verb) => {
    if (upos !== 'VERB' || feats.VerbForm !== 'Fin' || feats.Mood === 'Imp') return;
    const children = words.filter(({ head }) => head === verb);
    if (children.some(({ deprel }) => /^(?:[nc]subj|expl)/.test(deprel))) return;
    const opening = words.findIndex(({ head, deprel }, i) => {
      return i < verb && head === verb && OPENING.test(deprel);
    });
    const subject = opening < 0 ? null : subjectIn(words, opening, verb, isSomebody);
    if (subject === null) return;
    words[subject] = { ...words[subject]!, head: verb, deprel: 'nsubj' };
    isSame = false;
  });
  return isSame ? sentence : { ...sentence, words };
}

function subjectIn(
  words: readonly Word[],
  opening: number,
  verb: number,
  isSomebody: (word: number) => boolean,
): number | null {
  let end = verb - 1;
  while (end > 0 && BETWEEN.has(words[end]!.upos)) end--;
  for (let i = 0; i <= end; i++) {
    const { deprel, head } = words[i]!;
    if (!HUNG.test(deprel) || hasCase(words, i) || !isSomebody(i)) continue;
    if (head < 0 || head > i || (head !== opening && !isUnder(words, head, opening))) continue;
    const isOf = (at: number) => at === i || isUnder(words, at, i);
    const first = words.findIndex(({ upos }, at) => upos !== 'PUNCT' && isOf(at));
    if (words[first - 1]?.form === ',' && isOf(end) && !hasConjunction(words, i)) return i;
  }
  return null;
}

/** "In Russia, Iran *and* Mali": a list goes on. */
const hasConjunction = (words: readonly Word[], i: number): boolean =>
  words.some(({ head, deprel }) => head === i && deprel === 'cc') ||
  words.some(({ head, deprel }, at) => at !== i && head === words[i]!.head && deprel === 'conj');
