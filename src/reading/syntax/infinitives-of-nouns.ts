import type { Sentence, Word } from '../../language/index.js';
import { withChanges } from './mended.js';

/** Adpositions and particles that hold a noun's owner or its infinitive. */
const LINKS: ReadonlySet<string> = new Set(['ADP', 'PART', 'DET']);

/**
 * Hangs an infinitive on the noun whose content it is where a tree takes it for the purpose of the verb above: in
 * "survived an attempt by the opposition to impeach him" nobody survived in order to impeach. Only right behind such a
 * noun and whoever it is by or of.
 *
 * @param hasContent whether a noun tells of a deed that an infinitive names ("attempt", "decision")
 */
export function withInfinitivesOfNouns(
  sentence: Sentence,
  hasContent: (noun: number) => boolean,
): Sentence {
  const { words } = sentence;
  const moved = new Map<number, Partial<Word>>();
  words.forEach(({ upos, deprel, feats, head }, verb) => {
    if (upos !== 'VERB' || deprel !== 'advcl' || feats.VerbForm !== 'Inf') return;
    const noun = nounBefore(words, verb);
    if (noun !== null && noun > head && hasContent(noun))
      moved.set(verb, { head: noun, deprel: 'acl' });
  });
  return withChanges(sentence, moved);
}

/** The noun right before "to", or the one that a name or noun right before "to" belongs to. */
function nounBefore(words: readonly Word[], verb: number): number | null {
  const to = words.findIndex((word) => word.head === verb && word.deprel === 'mark');
  if (to < 1 || to > verb) return null;
  const last = topOf(words, to - 1);
  if (last === null) return null;
  const { upos, deprel, head } = words[last]!;
  const isOwner = deprel === 'nmod' && head < last && words[head]?.upos === 'NOUN';
  if (isOwner) return head;
  return upos === 'NOUN' ? last : null;
}

/** The head of the noun phrase that ends with a word. */
function topOf(words: readonly Word[], end: number): number | null {
  let top = end;
  while (/^(?:flat|compound|appos|conj|nmod:desc)/.test(words[top]!.deprel)) top = words[top]!.head;
  if (top < 0 || top > end || LINKS.has(words[top]!.upos)) return null;
  return top;
}
