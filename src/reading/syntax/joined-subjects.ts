import type { Sentence, Word } from '../../language/index.js';
import { hasCase } from './adpositions.js';
import { isUnder } from './under.js';

const NOMINAL: ReadonlySet<string> = new Set(['NOUN', 'PROPN']);

/**
 * Joins two subjects of a plural verb that stand before it with "and" between: "епископы, мэры *и* перешедшая в оппозицию
 * *партия* осудили", of which trees take the last for another subject. For languages whose verbs agree with their
 * subject (Russian).
 */
export function withJoinedSubjects(sentence: Sentence): Sentence {
  const { words } = sentence;
  const moved = new Map<number, number>();
  words.forEach(({ upos, feats }, verb) => {
    if (upos !== 'VERB' || feats.Number !== 'Plur' || feats.VerbForm !== 'Fin') return;
    const subjects = words.flatMap((word, i) => (isSubject(words, word, i, verb) ? [i] : []));
    const [first, second] = subjects;
    if (second === undefined || subjects.length > 2) return;
    if (words.some((w) => w.head === verb && w.deprel === 'obj') && isJoined(words, first!, second))
      moved.set(second, first!);
  });
  if (moved.size === 0) return sentence;
  return {
    ...sentence,
    words: words.map((word, i): Word => {
      const first = moved.get(i);
      return first === undefined ? word : { ...word, head: first, deprel: 'conj' };
    }),
  };
}

function isSubject(words: readonly Word[], word: Word, i: number, verb: number): boolean {
  const { upos, deprel, head, feats } = word;
  const isNominative = feats.Case === undefined || feats.Case === 'Nom';
  return (
    i < verb &&
    head === verb &&
    deprel === 'nsubj' &&
    NOMINAL.has(upos) &&
    isNominative &&
    !hasCase(words, i)
  );
}

/** Whether "and" stands before the phrase of the second, with nothing but its own words and those of the first between. */
function isJoined(words: readonly Word[], first: number, second: number): boolean {
  const and = words.findIndex(
    ({ upos, form }, i) => i > first && i < second && upos === 'CCONJ' && /^и$/i.test(form),
  );
  if (and < 0) return false;
  return words.slice(and + 1, second).every(({ upos }, k) => {
    const i = and + 1 + k;
    return upos !== 'PUNCT' && (isUnder(words, i, second) || isUnder(words, i, first));
  });
}
