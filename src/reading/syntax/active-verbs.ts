import type { Sentence, Word } from '../../language/index.js';
import { FINITE, type IsIntransitive } from './main-verb.js';

/** What only an active verb has: a participle that describes a noun is passive. */
export const ACTIVE: ReadonlySet<string> = new Set(['obj', 'ccomp', 'xcomp', 'compound:prt']);

/**
 * Gives back their subjects to verbs that nobody undergoes: "prosecutors called for the death penalty" was
 * read as a passive without an auxiliary, as headlines have them. So was "jets killed at least 150 militants",
 * which shows by its object that it is none.
 */
export function withActiveVerbs(sentence: Sentence, isIntransitive: IsIntransitive): Sentence {
  const { words } = sentence;
  const bare = words.flatMap((_, i) => (isBarePassive(words, i) ? [i] : []));
  const objects = new Map(bare.map((verb) => [verb, objectBehind(words, verb)]));
  const active = new Set(
    bare.filter((verb) => isIntransitive(words[verb]!) || objects.get(verb) !== null),
  );
  if (active.size === 0) return sentence;
  return {
    ...sentence,
    words: words.map((word, i) => {
      if (active.has(i)) return { ...word, feats: FINITE };
      const isSubject = active.has(word.head) && word.deprel === 'nsubj:pass';
      if (active.has(word.head) && objects.get(word.head) === i) return { ...word, deprel: 'obj' };
      return isSubject ? { ...word, deprel: 'nsubj' } : word;
    }),
  };
}

function isBarePassive(words: readonly Word[], i: number): boolean {
  const { upos, feats } = words[i]!;
  if (upos !== 'VERB' || feats.Tense !== 'Past' || feats.VerbForm !== 'Part') return false;
  const own = words.filter(({ head }) => head === i).map(({ deprel }) => deprel);
  const isOpen = own.every((d) => !d.startsWith('aux') && !/^(obl:agent|nsubj)$/.test(d));
  return own.includes('nsubj:pass') && isOpen;
}

/** Times that stand without adposition behind a verb: "killed last week". */
const TIME = /^(?:day|week|month|year|night|morning|evening|afternoon|weekend|hour|minute|time)$/;

/** The counted or definite noun behind a verb that has no adposition and tells no time; null where there is none. */
function objectBehind(words: readonly Word[], verb: number): number | null {
  const childrenOf = (i: number) => words.filter(({ head }) => head === i);
  const found = words.findIndex(({ head, deprel, upos, lemma }, i) => {
    if (head !== verb || i < verb || upos !== 'NOUN' || TIME.test(lemma)) return false;
    const own = childrenOf(i).map((child) => child.deprel);
    const isPlain = own.some((d) => /^(?:det|nummod)$/.test(d)) && !own.includes('case');
    return (deprel === 'obl' || deprel === 'obj') && isPlain;
  });
  return found < 0 ? null : found;
}
