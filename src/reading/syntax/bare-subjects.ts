import type { Sentence, Word } from '../../language/index.js';
import { hasCase } from './adpositions.js';
import { isUnder } from './under.js';

/** What trees take a subject for that stands behind a time without a comma. */
const LOOSE =
  /^(?:obl(?::unmarked|:tmod|:npmod)?|nmod(?::unmarked|:desc)?|dep|vocative|dislocated|compound)$/;
/** Relations by which trees hang a subject on the phrase before it. */
const HUNG = /^(?:nmod|obl|flat|compound|dep|appos)(?::(?:unmarked|desc|tmod|npmod))?$/;
/** What may stand between a subject and its verb, besides punctuation. */
const BETWEEN: ReadonlySet<string> = new Set(['ADV', 'AUX', 'PART']);

/**
 * Makes the subject of somebody's name before a finite verb that has none, where no preposition stands before the name:
 * "Late on Tuesday North Korea severed its ties", "In March 2019 the foreign minister, Cho Tae-yul, hosted". Parsers lose a subject
 * behind a time when no comma parts them. For languages whose nouns have no cases and whose subjects come first (English).
 *
 * So is one that ends right before such a verb and hangs on the phrase before it: "By 141 votes to five the General Assembly demanded".
 *
 * @param isSomebody whether a word heads a mention of a person, state, organisation or group
 * @param endingAt the head of the mention of somebody that ends with a word, null where none does
 */
export function withBareSubjects(
  sentence: Sentence,
  isSomebody: (word: number) => boolean,
  endingAt: (word: number) => number | null = () => null,
): Sentence {
  const words = [...sentence.words];
  let isMended = false;
  words.forEach(({ upos, feats }, verb) => {
    if (upos !== 'VERB' || feats.VerbForm !== 'Fin' || feats.Mood === 'Imp') return;
    if (words.some(({ head, deprel }) => head === verb && /^(?:[nc]subj|expl)/.test(deprel)))
      return;
    const nearest = nearestBefore(words, verb);
    const isSubject = nearest >= 0 && isLoose(words, nearest) && isSomebody(nearest);
    const subject = isSubject ? nearest : subjectInPhrase(words, verb, endingAt);
    if (subject === null) return;
    words[subject] = { ...words[subject]!, head: verb, deprel: 'nsubj' };
    isMended = true;
  });
  return isMended ? { ...sentence, words } : sentence;
}

/** The nearest word before a verb that hangs on it and may be its subject; -1 where there is none. */
function nearestBefore(words: readonly Word[], verb: number): number {
  let at = verb - 1;
  while (at >= 0 && (words[at]!.head !== verb || isBetween(words[at]!))) at--;
  return at;
}

const isBetween = ({ upos }: Word): boolean => BETWEEN.has(upos) || upos === 'PUNCT';

/** The name right before a verb that the tree hangs on the phrase before it. */
function subjectInPhrase(
  words: readonly Word[],
  verb: number,
  endingAt: (word: number) => number | null,
): number | null {
  let last = verb - 1;
  while (last > 0 && words[last]!.head === verb && BETWEEN.has(words[last]!.upos)) last--;
  const name = last < 0 ? null : endingAt(last);
  const word = name === null ? undefined : words[name];
  if (name === null || word === undefined || word.head < 0 || word.head >= name) return null;
  if (!HUNG.test(word.deprel) || hasCase(words, name) || isUnder(words, verb, name)) return null;
  return name;
}

const isLoose = (words: readonly Word[], word: number): boolean =>
  LOOSE.test(words[word]!.deprel) && !hasCase(words, word);
