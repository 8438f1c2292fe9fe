import type { Sentence, Word } from '../../language/index.js';
import { ACTIVE } from './active-verbs.js';
import { hasCase } from './adpositions.js';
import { withChanges } from './mended.js';
import type { Rehung } from './misread-verbs.js';

/** Features of a verb that tells a deed in the past. */
export const FINITE = { Mood: 'Ind', Tense: 'Past', VerbForm: 'Fin' };

const NOMINAL: ReadonlySet<string> = new Set(['NOUN', 'PROPN', 'PRON']);

/** Relations by which something is said of a noun; a name as its subject is one that was hung wrongly. */
const SAID_OF = /^(cop|parataxis|csubj.*|ccomp|nsubj.*)$/;

const BETWEEN: ReadonlySet<string> = new Set(['ADV', 'NUM', 'ADP', 'PUNCT']);

/** Nouns of quantity as subjects: "Thousands of people demonstrated" hangs its verb on the people. */
const NUMBERS: ReadonlySet<string> = new Set(['NOUN', 'NUM']);

/** Whether a verb's participle describes nobody, so that it must be a past tense. */
export type IsIntransitive = (word: Word) => boolean;

/**
 * Finds the verb of a whole sentence whose tree has none, because English writes past tense and
 * participle alike: "The group released 19 people.", "Japan on Friday lifted sanctions on Iran." Only
 * where the participle cannot describe a noun: it has an object of its own, or stands between a
 * subject and the noun that it is said to describe.
 *
 * @param isIntransitive tells verbs whose participle describes nobody: "groups called on workers"
 */
export function withMainVerb(sentence: Sentence, isIntransitive: IsIntransitive): Sentence {
  const { words } = sentence;
  const root = words.findIndex((word) => word.head < 0);
  if (root < 0 || !isVerbless(words, root)) return sentence;
  for (let verb = 1; verb < words.length - 1; verb++) {
    const { upos, feats, head } = words[verb]!;
    if (upos !== 'VERB' || feats.Tense !== 'Past' || feats.VerbForm !== 'Part') continue;
    const moved =
      root < verb && (head === root || isCountedBy(words, head, root))
        ? afterSubject(words, verb, root, isIntransitive)
        : betweenNouns(words, verb, root);
    if (moved === null) continue;
    return withChanges(sentence, new Map(moved));
  }
  return sentence;
}

/** A sentence with a full stop whose root is a noun of which nothing is said. */
function isVerbless(words: readonly Word[], root: number): boolean {
  const isWhole = words.slice(-2).some(({ form }) => /^[.!]["”’']?$/.test(form));
  if (!isWhole || !NOMINAL.has(words[root]!.upos)) return false;
  return words.every(
    ({ head, deprel, upos }) =>
      head !== root || !SAID_OF.test(deprel) || (deprel === 'nsubj' && upos === 'PROPN'),
  );
}

/** Whether a noun stands behind the one that says how many of them are meant. */
function isCountedBy(words: readonly Word[], noun: number, root: number): boolean {
  const { head, deprel } = words[noun]!;
  const isCounted = head === root && noun > root && deprel === 'nmod' && hasCase(words, noun);
  return isCounted && NUMBERS.has(words[root]!.upos) && words[root]!.feats.Number === 'Plur';
}

type Moves = readonly (readonly [number, Rehung])[];

/** The root is the subject, and the verb hangs on it like a participle: "groups called on workers". */
function afterSubject(
  words: readonly Word[],
  verb: number,
  root: number,
  isIntransitive: IsIntransitive,
): Moves | null {
  if (words[verb]!.deprel !== 'acl') return null;
  const own = words.filter(({ head }) => head === verb);
  const isActive = own.some(({ deprel }) => ACTIVE.has(deprel)) || isIntransitive(words[verb]!);
  if (!isActive || own.some(({ deprel }) => deprel === 'obl:agent')) return null;
  return [
    [verb, { head: -1, deprel: 'root', feats: FINITE }],
    [root, { head: verb, deprel: 'nsubj' }],
    ...childrenAfter(words, root, verb),
  ];
}

/** The verb hangs on the noun after it though a subject stands right before it. */
function betweenNouns(words: readonly Word[], verb: number, root: number): Moves | null {
  const { deprel, head: noun } = words[verb]!;
  if (deprel !== 'amod' || noun < verb) return null;
  const { head: above, deprel: link } = words[noun]!;
  const isBelow = above === root && root < verb && /^(nmod|appos)/.test(link);
  if (noun !== root && !isBelow) return null;
  const subject = isBelow ? root : subjectBefore(words, verb, root);
  if (subject === null || !isAdjacent(words, subject, verb)) return null;
  const strays = words.flatMap((word, i) =>
    i < verb && i > subject && word.head === noun && word.deprel === 'case' ? [i] : [],
  );
  if (isBelow && words.some((w, i) => w.head === noun && w.deprel === 'case' && i > verb))
    return null;
  const time = words.findIndex(
    (word, i) => i > subject && i < verb && /^(obl|compound)/.test(word.deprel),
  );
  if (strays.length > 0 && time < 0) return null;
  return [
    [verb, { head: -1, deprel: 'root', feats: FINITE }],
    [subject, { head: verb, deprel: 'nsubj' }],
    [noun, { head: verb, deprel: 'obj' }],
    ...strays.map((at) => [at, { head: time, deprel: 'case' }] as const),
    ...(time < 0 ? [] : [[time, { head: verb, deprel: 'obl' }] as const]),
    ...childrenBefore(words, noun, subject),
    ...childrenAfter(words, root, verb).filter(([i]) => i !== noun),
  ];
}

/** The head of the noun phrase before the verb. */
function subjectBefore(words: readonly Word[], verb: number, root: number): number | null {
  for (let i = verb - 1; i >= 0; i--) {
    const { upos, head } = words[i]!;
    const isInside = (head > i && head < verb) || words[i]!.deprel === 'flat';
    if (!NOMINAL.has(upos) || isInside) continue;
    if (hasCase(words, i)) continue;
    return head === verb || head === root ? i : null;
  }
  return null;
}

/** Nothing but adverbs and times stands between a subject with its parts and its verb. */
function isAdjacent(words: readonly Word[], subject: number, verb: number): boolean {
  for (let i = verb - 1; i > subject; i--) {
    const { upos, deprel, head } = words[i]!;
    const isPart = head === subject && /^(flat|nmod|appos|punct)/.test(deprel);
    const isTime = /^(obl:unmarked|nmod:unmarked|compound|obl:tmod)$/.test(deprel);
    if (!BETWEEN.has(upos) && !isPart && !isTime) return false;
  }
  return true;
}

/** Articles and the like of the subject that the parser hung on the noun after the verb. */
function childrenBefore(words: readonly Word[], noun: number, subject: number): Moves {
  return words.flatMap(({ head, deprel }, i) =>
    head === noun && i < subject && /^(det|amod|nummod|compound|nmod:poss)/.test(deprel)
      ? [[i, { head: subject, deprel }] as const]
      : [],
  );
}

/** What hung on the old root behind the verb hangs on the verb. */
function childrenAfter(words: readonly Word[], root: number, verb: number): Moves {
  return words.flatMap(({ head, deprel }, i): Moves => {
    if (head !== root || i <= verb) return [];
    if (deprel === 'acl') return [[i, { head: verb, deprel: 'advcl' }]];
    if (deprel === 'punct') return [[i, { head: verb, deprel }]];
    return [];
  });
}
