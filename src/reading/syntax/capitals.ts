import type { Sentence, Word } from '../../language/index.js';

/** "I" and "IT" at the start of a headline are written like that. */
const LEAST = 2;

/** Tags of words in small letters that names of capitals are given. */
const MISTAKEN: ReadonlySet<string> = new Set(['PRON', 'VERB', 'AUX']);

/**
 * Names of two and more capitals that are spelt like a pronoun ("US", "IT") or a verb, which parsers take for one:
 * in a sentence that is not all in capitals nobody writes a pronoun so.
 */
export function withCapitals(sentence: Sentence): Sentence {
  const { words } = sentence;
  const isName = ({ upos, form }: Word) => MISTAKEN.has(upos) && isCapital(form);
  if (!words.some(isName) || !words.some(({ form }) => /\p{Ll}{3}/u.test(form))) return sentence;
  return {
    ...sentence,
    words: words.map((word) =>
      isName(word) ? { ...word, upos: 'PROPN', lemma: word.form, feats: { Number: 'Sing' } } : word,
    ),
  };
}

const isCapital = (form: string) => form.length >= LEAST && /^\p{Lu}+$/u.test(form);
