import type { Sentence, Word } from '../../language/index.js';
import { hasCase } from './adpositions.js';
import { isUnder } from './under.js';

/** An adjective that only a singular has: "армянской стороны". */
const SINGULAR = /(?:ой|ей|ого|его)$/;
/** What goes on with the phrase of a noun. */
const PART = /^(?:nmod|flat|appos|punct)/;

/**
 * Makes the subject of forces, powers and sides right before a verb in the plural that has no plural subject, where a
 * parser took their nominative plural for a genitive singular of the phrase before them ("в ответ | войска Ирана
 * обстреляли Израиль", "по итогам встречи | стороны подписали"); one of another number behind the verb is its object.
 * For languages whose verbs agree with their subject (Russian); to be done before names are resolved.
 *
 * @param isBody whether a form is such a plural
 */
export function withPluralBodies(sentence: Sentence, isBody: (word: Word) => boolean): Sentence {
  let { words } = sentence;
  for (const [noun, word] of sentence.words.entries()) {
    if (!isBody(word) || word.deprel !== 'nmod' || word.head > noun) continue;
    if (hasCase(words, noun) || !mayBePlural(words, noun)) continue;
    const verb = verbBehind(words, noun);
    if (verb === null || !isInPhrase(words, noun, verb) || hasPlural(words, verb)) continue;
    words = words.map((other, i) => {
      if (i === noun) {
        const feats = { ...other.feats, Case: 'Nom', Number: 'Plur' };
        return { ...other, head: verb, deprel: 'nsubj', feats };
      }
      const isSubject = other.head === verb && other.deprel === 'nsubj';
      return isSubject
        ? { ...other, deprel: 'obj', feats: { ...other.feats, Case: 'Acc' } }
        : other;
    });
  }
  return words === sentence.words ? sentence : { ...sentence, words };
}

/** Neither "применения силы" nor "армянской стороны": force is one where nobody's, and adjectives tell. */
function mayBePlural(words: readonly Word[], noun: number): boolean {
  const own = words.filter(({ head }) => head === noun);
  if (own.some(({ deprel, form }) => deprel === 'amod' && SINGULAR.test(form))) return false;
  return own.length > 0 || words[noun]!.form.toLowerCase() !== 'силы';
}

/** The finite active verb in the plural right behind a noun and what belongs to it. */
function verbBehind(words: readonly Word[], noun: number): number | null {
  let at = noun + 1;
  while (at < words.length && PART.test(words[at]!.deprel) && isUnder(words, at, noun)) at++;
  while (words[at]?.upos === 'ADV' || words[at]?.upos === 'PART') at++;
  const { upos, feats } = words[at] ?? {};
  const isActive = upos === 'VERB' && feats?.VerbForm === 'Fin' && feats.Voice !== 'Pass';
  return isActive && feats?.Number === 'Plur' ? at : null;
}

/** Whether a noun stands in a phrase with a preposition that belongs to the verb. */
function isInPhrase(words: readonly Word[], noun: number, verb: number): boolean {
  let up = words[noun]!.head;
  while (words[up]?.deprel === 'nmod' && !hasCase(words, up)) up = words[up]!.head;
  return words[up]?.head === verb && words[up]!.deprel.startsWith('obl') && hasCase(words, up);
}

/** Several subjects, or one of them in the plural. */
function hasPlural(words: readonly Word[], verb: number): boolean {
  const subjects = words.flatMap(({ head, deprel }, i) =>
    head === verb && deprel.startsWith('nsubj') ? [i] : [],
  );
  const isJoined = (noun: number) => words.some((w) => w.head === noun && w.deprel === 'conj');
  return subjects.some((i) => i < verb || words[i]!.feats.Number !== 'Sing' || isJoined(i));
}
