import type { Sentence, Word } from '../../language/index.js';
import type { Rehung } from './misread-verbs.js';

const NOMINAL: ReadonlySet<string> = new Set(['NOUN', 'PROPN', 'ADJ', 'NUM', 'X']);
const NOUNS: ReadonlySet<string> = new Set(['NOUN', 'PROPN']);
/** Sound plurals and duals are written otherwise as subject and as object: مسلحون, مسلحين. */
const NOMINATIVE = /(?:ون|ان)$/;
const MANY: ReadonlySet<string> = new Set(['Plur', 'Dual']);

/**
 * Mends subjects and coordinations in trees of languages whose verb stands first (Arabic), where
 * what is written decides:
 * - a plural in the form of the subject is the subject of the verb before it ("خطف مسلحون");
 * - of two objects behind a verb without a subject the first is the subject;
 * - a definite noun is not coordinated with an adjective but with the noun that this describes
 *   ("الحكومة السورية والمعارضة").
 */
export function withVerbFirst(sentence: Sentence): Sentence {
  const { words } = sentence;
  const moved = new Map<number, Rehung>();
  words.forEach((word, i) => {
    if (word.upos === 'VERB') {
      const subject = subjectOf(words, i);
      if (subject !== null) moved.set(subject, { head: i, deprel: 'nsubj' });
    }
    const partner = coordinatedNoun(words, i);
    if (partner !== null) moved.set(i, { head: partner, deprel: 'conj' });
  });
  if (moved.size === 0) return sentence;
  return { ...sentence, words: words.map((word, i) => ({ ...word, ...moved.get(i) })) };
}

/** The object of a verb without a subject that is its subject; null where nothing tells. */
function subjectOf(words: readonly Word[], verb: number): number | null {
  const { feats } = words[verb]!;
  const children = words.flatMap((word, i) => (word.head === verb ? [i] : []));
  const isFree = (i: number) => words[i]!.deprel.startsWith('nsubj');
  if (feats.Voice === 'Pass' || children.some(isFree)) return null;
  const objects = children.filter((i) => isPlainObject(words, i, verb));
  const nominative = objects.find(
    (i) => NOMINATIVE.test(words[i]!.form) && MANY.has(words[i]!.feats.Number ?? ''),
  );
  if (nominative !== undefined) return nominative;
  const [first, second] = objects;
  return second !== undefined && mayAgree(words, verb, first!) ? first! : null;
}

function isPlainObject(words: readonly Word[], i: number, verb: number): boolean {
  const { deprel, upos } = words[i]!;
  if (i < verb || deprel !== 'obj' || !NOMINAL.has(upos)) return false;
  return !words.some(({ head, deprel: own }) => head === i && (own === 'case' || own === 'mark'));
}

/** A verb before its subject agrees with it in gender; groups of men go with either. */
function mayAgree(words: readonly Word[], verb: number, noun: number): boolean {
  const { Gender: said, Person } = words[verb]!.feats;
  if (said === undefined || (Person !== undefined && Person !== '3')) return false;
  const describing = words.filter(({ head, deprel }) => head === noun && deprel === 'amod');
  const genders = [words[noun]!, ...describing].flatMap(({ feats }) => feats.Gender ?? []);
  return genders.length === 0 || genders.includes(said);
}

/** The noun that a definite noun is coordinated with, where the tree hung it on an adjective of that noun. */
function coordinatedNoun(words: readonly Word[], i: number): number | null {
  const { deprel, upos, head, form } = words[i]!;
  if (deprel !== 'conj' || !NOUNS.has(upos) || head < 0) return null;
  const adjective = words[head]!;
  if (adjective.upos !== 'ADJ' || adjective.deprel !== 'amod' || adjective.head < 0) return null;
  const isDefinite = upos === 'PROPN' || form.startsWith('ال');
  return isDefinite && NOUNS.has(words[adjective.head]!.upos) ? adjective.head : null;
}
