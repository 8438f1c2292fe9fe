import type { Sentence, Word } from '../../language/index.js';

const SUBJECT = /^nsubj/;

/**
 * "الحركة، التي هدد *زعيمها* …": where a relative clause has a subject of its own behind its verb that a pronoun gives to the
 * noun outside, the relative pronoun is no subject of it, nor its object: such a clause is `acl:owner` (Arabic). Of a noun for
 * people or before a name only: "التي قطعت علاقاتها" cut its ties itself.
 *
 * @param isActor whether a noun is one for people whom a verb is not known to be done to
 */
export function withRelativeOwners(
  sentence: Sentence,
  isActor: (verb: Word, noun: Word) => boolean,
): Sentence {
  const { words } = sentence;
  const owners = words.flatMap(({ feats, deprel, head: verb }, pronoun) => {
    if (feats.PronType !== 'Rel' || !/^(?:nsubj|obj)/.test(deprel)) return [];
    if (words[verb]?.upos !== 'VERB' || verb < pronoun) return [];
    const isOwned = (word: Word, i: number) =>
      isOwnedSubject(words, word, i, verb) &&
      agrees(words[verb]!, word) &&
      (isActor(words[verb]!, word) || isBeforeName(words, i));
    return words.some(isOwned) ? [pronoun] : [];
  });
  if (owners.length === 0) return sentence;
  return {
    ...sentence,
    words: words.map((word, i) => {
      if (owners.includes(i)) return { ...word, deprel: 'dep' };
      const isClause = word.deprel === 'acl:relcl' && owners.some((o) => words[o]!.head === i);
      return isClause ? { ...word, deprel: 'acl:owner' } : word;
    }),
  };
}

/** A noun behind the verb that is its subject and has a pronoun written to it. */
function isOwnedSubject(
  words: readonly Word[],
  { upos, deprel, head, token }: Word,
  noun: number,
  verb: number,
): boolean {
  if (upos !== 'NOUN' || head !== verb || noun < verb || !SUBJECT.test(deprel)) return false;
  const next = words[noun + 1];
  return next?.upos === 'PRON' && next.token === token && next.head === noun;
}

/** "أمينها العام لويس": a name behind the noun, its pronoun and an adjective. */
function isBeforeName(words: readonly Word[], noun: number): boolean {
  const behind = words[noun + 2]?.upos === 'ADJ' ? noun + 3 : noun + 2;
  return words[behind]?.upos === 'PROPN' && words[behind]!.deprel === 'nmod';
}

/** "التي استدعت سفيرها": a verb said of a woman or a body is not the man's behind it. */
function agrees({ feats }: Word, { form }: Word): boolean {
  return feats.Gender === undefined || (feats.Gender === 'Fem') === form.endsWith('ة');
}
