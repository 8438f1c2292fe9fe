import type { Sentence } from '../../language/index.js';

/**
 * "Israel's *military* ordered residents …": a word for a body that is also an adjective, between an owner
 * and a verb, is a noun, and what owns it does not own the object behind the verb, as parsers have it.
 */
export function withPossessedAdjectives(sentence: Sentence): Sentence {
  const { words } = sentence;
  const owners = new Map<number, number>();
  words.forEach(({ upos, deprel, head }, i) => {
    const mark = words[i - 1];
    const owner = mark?.upos === 'PART' && mark.deprel === 'case' ? mark.head : -1;
    const isSubject = upos === 'ADJ' && /^nsubj/.test(deprel) && head > i;
    if (isSubject && owner >= 0 && owner < i && words[owner]!.head > head) owners.set(owner, i);
  });
  if (owners.size === 0) return sentence;
  const bodies = new Set(owners.values());
  return {
    ...sentence,
    words: words.map((word, i) => {
      const head = owners.get(i);
      if (head !== undefined) return { ...word, head, deprel: 'nmod:poss' };
      return bodies.has(i) ? { ...word, upos: 'NOUN', feats: { Number: 'Sing' } } : word;
    }),
  };
}
