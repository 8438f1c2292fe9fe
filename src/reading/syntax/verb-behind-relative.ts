import type { Sentence, Word } from '../../language/index.js';
import { FINITE } from './misread-verbs.js';
import { isUnder } from './under.js';

const NOMINAL: ReadonlySet<string> = new Set(['NOUN', 'PROPN']);
/** Relations by which a verb hangs in a clause before it that it is no part of. */
const STRAY = /^(advcl|conj|parataxis|ccomp|xcomp|acl|dep)/;
const SAID_OF = /^(cop|nsubj|csubj|parataxis|ccomp)/;

/**
 * Finds the verb of a sentence whose tree has none but in the relative clause of its subject: in "Odinga, who
 * says the vote was stolen, accused the president" the past tense behind the comma is the verb of "Odinga".
 */
export function withVerbBehindRelative(sentence: Sentence): Sentence {
  const { words } = sentence;
  const root = words.findIndex(({ head }) => head < 0);
  if (root < 0 || !NOMINAL.has(words[root]!.upos)) return sentence;
  if (words.some(({ head, deprel }) => head === root && SAID_OF.test(deprel))) return sentence;
  const clause = words.findIndex(({ head, deprel }) => head === root && deprel === 'acl:relcl');
  if (clause < 0) return sentence;
  const verb = words.findIndex(
    (word, i) => i > clause && isStray(words, word, i) && isUnder(words, i, clause),
  );
  if (verb < 0) return sentence;
  return {
    ...sentence,
    words: words.map((word, i) => {
      if (i === verb) return { ...word, head: -1, deprel: 'root', feats: FINITE };
      if (i === root) return { ...word, head: verb, deprel: 'nsubj' };
      return word.head === root && i > verb ? { ...word, head: verb } : word;
    }),
  };
}

/** A past tense right behind a comma, without a subject or an auxiliary, that something is done to. */
function isStray(words: readonly Word[], { upos, feats, deprel }: Word, i: number): boolean {
  if (upos !== 'VERB' || feats.Tense !== 'Past' || !STRAY.test(deprel)) return false;
  const before = words[i - 1]?.upos === 'ADV' ? i - 2 : i - 1;
  if (words[before]?.form !== ',') return false;
  const own = words.filter(({ head }) => head === i).map((w) => w.deprel);
  return (
    own.some((d) => /^(obj|ccomp|xcomp|obl|compound:prt)/.test(d)) &&
    !own.some((d) => /^(nsubj|aux|cc|mark|obl:agent)/.test(d))
  );
}
