import type { Sentence, Word } from '../../language/index.js';

/** Endings of a nominative plural that is spelt as a genitive singular. */
const ALIKE = /[ыи]$/;
const COUNTING = /^(?:conj|nummod|det:num|case)/;

/**
 * Makes a plural of a subject that a parser took for a genitive singular of the same form, where its verb is a plural
 * ("Стороны согласились"). For languages whose verbs agree with their subject (Russian); to be done before names are
 * resolved, which ask whether a noun is one or many.
 *
 * @param singularOf see there
 */
export function withPluralSubjects(
  sentence: Sentence,
  singularOf: SingularOf = NO_SINGULAR,
): Sentence {
  const isOne = (words: readonly Word[], word: Word, i: number) =>
    isMisread(words, word, i, singularOf(word) !== null);
  return withPlurals(sentence, 'Nom', isOne, singularOf);
}

/** The singular of a form that is also the plural of another word: "*суда* протаранили катер" are no courts. */
export type SingularOf = (word: Word) => string | null;
const NO_SINGULAR: SingularOf = () => null;

/**
 * Likewise the object of a verb that is not denied ("призвала *стороны* к сдержанности", "осудил *правительства*"): one
 * thing as an object has another form.
 *
 * @param takesGenitive whether a verb has its object in the genitive ("требует *отставки*")
 */
export function withPluralObjects(
  sentence: Sentence,
  takesGenitive: (verb: Word) => boolean,
  singularOf: SingularOf = NO_SINGULAR,
): Sentence {
  const isOne = (words: readonly Word[], word: Word, i: number) => {
    const { upos, deprel, feats, form, head } = word;
    const verb = words[head];
    if (upos !== 'NOUN' || deprel !== 'obj' || verb?.upos !== 'VERB') return false;
    const isOther = singularOf(word) !== null;
    const ending =
      feats.Gender === 'Neut' || isOther ? /[ая]$/ : feats.Gender === 'Fem' ? ALIKE : null;
    const isGenitive = feats.Case === 'Gen' && feats.Number === 'Sing' && feats.Animacy === 'Inan';
    if (!isGenitive || ending?.test(form) !== true || takesGenitive(verb)) return false;
    const isDenied = words.some(
      (w) => w.head === head && w.deprel === 'advmod' && NOT.test(w.form),
    );
    return !isDenied && !isSingular(words, i);
  };
  return withPlurals(sentence, 'Acc', isOne, singularOf);
}

const NOT = /^(?:не|ни|нет)$/i;
/** Endings that only the adjective of a singular has: "нынешнего правительства". */
const ADJECTIVE = /(?:ой|ей|ого|его)$/;

const isSingular = (words: readonly Word[], noun: number) =>
  words.some(
    ({ head, deprel, form }) =>
      head === noun &&
      (COUNTING.test(deprel) || (/^(?:amod|det)/.test(deprel) && ADJECTIVE.test(form))),
  );

function withPlurals(
  sentence: Sentence,
  Case: string,
  isOne: (words: readonly Word[], word: Word, i: number) => boolean,
  singularOf: SingularOf,
): Sentence {
  const { words } = sentence;
  const found = words.map((word, i) => isOne(words, word, i));
  if (!found.includes(true)) return sentence;
  return {
    ...sentence,
    words: words.map((word, i) => {
      if (!found[i]) return word;
      const lemma = singularOf(word) ?? word.lemma;
      return { ...word, lemma, feats: { ...word.feats, Case, Number: 'Plur' } };
    }),
  };
}

function isMisread(
  words: readonly Word[],
  { upos, deprel, feats, form, head }: Word,
  i: number,
  isOther: boolean,
): boolean {
  const verb = words[head];
  if (upos !== 'NOUN' || !deprel.startsWith('nsubj') || verb?.upos !== 'VERB') return false;
  const isGenitive =
    feats.Case === 'Gen' && feats.Number === 'Sing' && (isOther || ALIKE.test(form));
  return (
    isGenitive &&
    verb.feats.Number === 'Plur' &&
    !words.some((word) => word.head === i && COUNTING.test(word.deprel))
  );
}
