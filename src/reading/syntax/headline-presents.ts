import type { Sentence, Word } from '../../language/index.js';
import { hasCase } from './adpositions.js';
import { withChanges } from './mended.js';
import type { Rehung } from './misread-verbs.js';

const FINITE = { Mood: 'Ind', Tense: 'Pres', VerbForm: 'Fin' };
const NOMINAL: ReadonlySet<string> = new Set(['NOUN', 'PROPN']);
/** Relations of what stands before a noun as a part of it, or of its name. */
const BEFORE = /^(?:compound|amod|nmod|nmod:poss|det|nummod|flat|nsubj)$/;
/** What of a noun behind the verb stays with it; the rest belongs to the clause. */
const OF_NOUN = /^(?:nmod|acl|acl:relcl|appos|conj|amod|compound|det|nummod|case|flat|cc)$/;

/**
 * "Riyadh *lifts* blockade of Qatar": in headlines a present tense between two nouns without articles looks like
 * a plural, so that parsers read one long noun. It is the verb where the lexicon knows it as one of what the noun
 * behind is the object of, or where the parser itself gave it the features of one.
 *
 * @param isVerbOf whether a word is a verb that the lexicon knows with a noun as its object, or with any
 */
export function withHeadlinePresents(
  sentence: Sentence,
  isVerbOf: (word: Word, object: Word | null) => boolean,
): Sentence {
  const { words } = sentence;
  const root = words.findIndex(({ head }) => head < 0);
  if (root < 2 || !isVerbless(words, root)) return sentence;
  for (let verb = 1; verb < root; verb++) {
    if (!isHidden(words, verb, root)) continue;
    const isMarked = words[verb]!.feats.VerbForm === 'Fin';
    if (!isVerbOf(words[verb]!, isMarked ? null : words[root]!)) continue;
    return withChanges(sentence, new Map(clauseOf(words, verb, root)));
  }
  return sentence;
}

/** A noun of which nothing is said, with no verb but what describes some noun. */
function isVerbless(words: readonly Word[], root: number): boolean {
  if (!NOMINAL.has(words[root]!.upos)) return false;
  return words.every(
    ({ head, deprel }) =>
      head !== root || !/^(?:cop|nsubj|csubj|parataxis|ccomp|advcl|aux)/.test(deprel),
  );
}

/** A word in -s right behind a name or noun, all of which the tree takes for parts of the root. */
function isHidden(words: readonly Word[], verb: number, root: number): boolean {
  const { form, upos, deprel, head } = words[verb]!;
  if (!/[^s']s$/.test(form) || !NOMINAL.has(upos) || deprel !== 'compound' || head <= verb) {
    return false;
  }
  if (!isBelow(words, verb, root) || hasCase(words, root)) return false;
  const subject = words[verb - 1]!;
  if (!NOMINAL.has(subject.upos)) return false;
  return words.slice(0, verb).every((word) => BEFORE.test(word.deprel) && word.head >= 0);
}

function isBelow(words: readonly Word[], at: number, root: number): boolean {
  for (let i = at, steps = 0; steps < words.length; steps++) {
    if (i === root) return true;
    if (words[i]!.deprel !== 'compound') return false;
    i = words[i]!.head;
  }
  return false;
}

function clauseOf(
  words: readonly Word[],
  verb: number,
  root: number,
): readonly (readonly [number, Rehung & { readonly upos?: Word['upos'] }])[] {
  const subject = verb - 1;
  return words.flatMap((word, i) => {
    if (i === verb)
      return [[i, { head: -1, deprel: 'root', feats: FINITE, upos: 'VERB' }] as const];
    if (i === subject) return [[i, { head: verb, deprel: 'nsubj' }] as const];
    if (i === root) return [[i, { head: verb, deprel: 'obj' }] as const];
    if (i < subject && word.head >= subject) {
      const deprel = word.deprel === 'nsubj' ? 'compound' : word.deprel;
      return [[i, { head: subject, deprel }] as const];
    }
    if (i > verb && i < root && word.head === verb)
      return [[i, { head: root, deprel: word.deprel }] as const];
    const isOfClause = word.head === root && i > root && !OF_NOUN.test(word.deprel);
    return isOfClause ? [[i, { head: verb, deprel: word.deprel }] as const] : [];
  });
}
