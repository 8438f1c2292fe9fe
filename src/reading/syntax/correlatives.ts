import type { Sentence, Word } from '../../language/index.js';
import { withChanges } from './mended.js';

/**
 * Hangs the clause behind a pronoun that only announces it on what the pronoun belongs to, as its content: in "обвинил
 * Иран *в том*, что тот напал" and "сообщения *о том*, что" trees hang the clause on the pronoun, where nobody finds
 * who says so. A pronoun behind an adposition right after a noun belongs to that noun.
 *
 * @param isAnnouncing whether a word is such a pronoun (class `correlative`)
 */
export function withCorrelatives(
  sentence: Sentence,
  isAnnouncing: (word: number) => boolean,
): Sentence {
  const { words } = sentence;
  const mended = new Map<number, Word>();
  words.forEach((clause, at) => {
    const pronoun = clause.head;
    if (pronoun < 0 || pronoun > at || !isContent(words, at) || !isAnnouncing(pronoun)) return;
    const noun = nounBefore(words, pronoun);
    const owner = noun ?? words[pronoun]!.head;
    if (owner < 0 || owner === at) return;
    mended.set(at, { ...clause, head: owner, deprel: 'ccomp' });
    if (noun !== null) mended.set(pronoun, { ...words[pronoun]!, head: noun, deprel: 'nmod' });
  });
  return withChanges(sentence, mended);
}

const CLAUSE = /^(?:acl|ccomp|advcl)/;

/** A clause that a subordinator begins; "тот, кто" and "то, которое" describe somebody or something. */
function isContent(words: readonly Word[], clause: number): boolean {
  if (!CLAUSE.test(words[clause]!.deprel)) return false;
  const marks = words.filter(({ head, deprel }) => head === clause && deprel === 'mark');
  return marks.some(({ upos }) => upos === 'SCONJ');
}

/** The noun right before the pronoun's adposition. */
function nounBefore(words: readonly Word[], pronoun: number): number | null {
  const adposition = words[pronoun - 1];
  if (adposition?.upos !== 'ADP') return null;
  return words[pronoun - 2]?.upos === 'NOUN' ? pronoun - 2 : null;
}
