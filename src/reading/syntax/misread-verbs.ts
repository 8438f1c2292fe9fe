import type { Sentence, Word } from '../../language/index.js';
import { hasCase } from './adpositions.js';
import { withChanges } from './mended.js';

/** Where a word hangs instead of where the parser hung it. */
export interface Rehung {
  readonly head: number;
  readonly deprel: string;
  /** Where its features were wrong too. */
  readonly feats?: Word['feats'];
}

/** What a finite past tense is marked by. */
export const FINITE = { Mood: 'Ind', Tense: 'Past', VerbForm: 'Fin' };

const NOMINAL: ReadonlySet<string> = new Set(['NOUN', 'PROPN', 'PRON']);
const INSIDE: ReadonlySet<string> = new Set(['compound', 'nmod', 'amod', 'flat', 'appos']);

/**
 * Mends finite verbs that were taken for participles before a noun, as English spells both alike: a
 * participle has no time before it ("and in January imposed sanctions"), and a whole sentence has a verb
 * ("Egypt and Saudi Arabia congratulated army chief Burhan."). To be done before names are resolved,
 * which otherwise reach over the verb.
 */
export function withFiniteVerbs(sentence: Sentence): Sentence {
  const { words } = sentence;
  const moved = new Map<number, Rehung>();
  for (let verb = 1; verb < words.length - 1; verb++) {
    if (!isAttributive(words, verb)) continue;
    for (const [at, where] of coordinated(words, verb) ?? missing(words, verb) ?? []) {
      moved.set(at, where);
    }
  }
  return withChanges(sentence, moved);
}

function isAttributive(words: readonly Word[], verb: number): boolean {
  const { upos, deprel, head, feats } = words[verb]!;
  return upos === 'VERB' && deprel === 'amod' && feats.Tense === 'Past' && head > verb;
}

/** "Accused both and in January imposed sanctions": the noun hangs as a conjunct on another noun. */
function coordinated(
  words: readonly Word[],
  verb: number,
): readonly (readonly [number, Rehung])[] | null {
  const noun = words[verb]!.head;
  const { head: first, deprel } = words[noun]!;
  if (deprel !== 'conj' || first < 0 || first > verb) return null;
  const conjunction = words.findIndex(
    (word, i) => i > first && i < verb && word.deprel === 'cc' && word.head === noun,
  );
  const time = words.findIndex(
    (word, i) => i > conjunction && i < verb && word.deprel.startsWith('obl'),
  );
  const main = words[first]!.head;
  if (conjunction < 0 || time < 0 || words[main]?.upos !== 'VERB') return null;
  const cases = words.flatMap((word, i) =>
    i > conjunction && i < time && word.deprel === 'case' ? [i] : [],
  );
  return [
    ...cases.map((at) => [at, { head: time, deprel: 'case' }] as const),
    [verb, { head: main, deprel: 'conj', feats: FINITE }],
    [conjunction, { head: verb, deprel: 'cc' }],
    [noun, { head: verb, deprel: 'obj' }],
  ];
}

/** A sentence with a full stop whose root is the noun that the verb stands before. */
function missing(
  words: readonly Word[],
  verb: number,
): readonly (readonly [number, Rehung])[] | null {
  const root = words.findIndex((word) => word.head < 0);
  const isWhole = /^[.!]$/.test(words.at(-1)!.form);
  if (!isWhole || root < verb || !NOMINAL.has(words[root]!.upos)) return null;
  if (words.some((word) => word.head === root && word.deprel === 'cop')) return null;
  if (!hangsWithin(words, words[verb]!.head, root)) return null;
  const subject = words.findIndex(
    (word, i) =>
      i < verb && NOMINAL.has(word.upos) && word.head > verb && hangsWithin(words, i, root),
  );
  if (subject < 0 || hasCase(words, subject)) return null;
  const moved: (readonly [number, Rehung])[] = [
    [verb, { head: -1, deprel: 'root', feats: FINITE }],
    [subject, { head: verb, deprel: 'nsubj' }],
    [root, { head: verb, deprel: 'obj' }],
  ];
  words.forEach((word, i) => {
    const isClause = word.upos === 'VERB' && i > root && hangsWithin(words, word.head, root);
    if (isClause) moved.push([i, { head: verb, deprel: 'advcl' }]);
    else if (word.head === root && word.deprel === 'punct')
      moved.push([i, { head: verb, deprel: 'punct' }]);
  });
  return moved;
}

/** Whether a word is the root or a part of its noun phrase. */
function hangsWithin(words: readonly Word[], at: number, root: number): boolean {
  for (let word = at, steps = 0; steps < words.length; steps++) {
    if (word === root) return true;
    const { head, deprel } = words[word]!;
    if (head < 0 || !INSIDE.has(deprel.split(':')[0]!)) return false;
    word = head;
  }
  return false;
}
