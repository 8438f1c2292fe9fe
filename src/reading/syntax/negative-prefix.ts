import type { Sentence, Word } from '../../language/index.js';

const VERBAL: ReadonlySet<string> = new Set(['VERB', 'AUX']);
/** A verb with the prefix of negation, behind one of the prefixes that make another verb of it ("fara-na-khand"). */
const NEGATED = /^(فرا|فرو|باز|بر|در|وا|)ن(.{2,})$/;
/** Before the mark of what goes on nothing but a negation is written so. */
const NOT_ONGOING = /^\u200c?نمی/;

/**
 * Tells negative verbs of Persian from their form: the prefix of negation is part of the word, and trees
 * mark it (`Polarity=Neg`) on presents alone. Of perfects and pasts it ends up in the dictionary form
 * ("has not attacked" as a verb of its own), or in none at all, of the future on the auxiliary, which is the verb's.
 *
 * @param isKnown whether the lexicon knows a verb by a dictionary form
 * @param stemOfForm the dictionary form by which the lexicon knows an inflected verb; null where it does not
 */
export function withNegativePrefix(
  sentence: Sentence,
  isKnown: (lemma: string) => boolean,
  stemOfForm: (form: string) => string | null = () => null,
): Sentence {
  const stems = sentence.words.map((word) => stemOf(word, isKnown, stemOfForm));
  if (stems.every((stem) => stem === null)) return sentence;
  const words = sentence.words.map((word, i) => {
    const lemma = stems[i] ?? null;
    return lemma === null ? word : { ...negative(word), lemma };
  });
  words.forEach(({ head, deprel }, i) => {
    const isAuxiliary = deprel.startsWith('aux') && head >= 0 && words[head]!.upos === 'VERB';
    if (stems[i] != null && isAuxiliary) words[head] = negative(words[head]!);
  });
  return { ...sentence, words };
}

/** A verb of neither tense nor form is a subjunctive. */
function negative(word: Word): Word {
  const { Tense, VerbForm, Mood } = word.feats;
  const isSubjunctive =
    word.upos === 'VERB' && [Tense, VerbForm, Mood].every((f) => f === undefined);
  const mood = isSubjunctive ? { Mood: 'Sub' } : {};
  return { ...word, feats: { ...word.feats, ...mood, Polarity: 'Neg' } };
}

/** The dictionary form of a negative verb without the negation; null where a verb is not, or known to be. */
function stemOf(
  { upos, form, lemma, feats }: Word,
  isKnown: (lemma: string) => boolean,
  stemOfForm: (form: string) => string | null,
): string | null {
  if (!VERBAL.has(upos)) return null;
  const [, prefix, rest] = NEGATED.exec(lemma) ?? [];
  if (rest !== undefined && isKnown(prefix + rest)) return prefix + rest;
  if (feats.Polarity === 'Neg') return null;
  const isAuxiliary = upos === 'AUX' && NEGATED.test(form) && isKnown(lemma);
  if (NOT_ONGOING.test(form) || isAuxiliary) return lemma;
  // "He did not (*na-kard*)", whose dictionary form parsers make up. Some verbs begin with the letter of themselves.
  const [, , bare] = NEGATED.exec(form) ?? [];
  return upos === 'VERB' && bare !== undefined && form === `ن${bare}` ? stemOfForm(bare) : null;
}
