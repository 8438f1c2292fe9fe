import type { Sentence, Word } from '../../language/index.js';

/** Shapes that only nouns of deeds of derived verbs have: اعتراف, انسحاب, استقبال, إعلان. */
const MASDAR = /^(?:ا[^\s]ت[^\s]ا[^\s]|ان[^\s]{2}ا[^\s]|است[^\s]{2}ا[^\s]|إ[^\s]{2}ا[^\s])$/;
const FINITE: ReadonlySet<string> = new Set([
  'acl',
  'advcl',
  'ccomp',
  'csubj',
  'parataxis',
  'root',
]);

/**
 * Makes nouns of what taggers take for verbs though only nouns of deeds have that shape (Arabic): "أعلن سانشيز، الأربعاء،
 * اعتراف بلاده بفلسطين" (announced his country's recognition). Joined to the verb before it without a conjunction such a
 * noun is what that verb is done to.
 *
 * @param isDeed whether a form is known as a noun for a deed
 */
export function withMasdarsAsVerbs(
  sentence: Sentence,
  isDeed: (form: string) => boolean,
): Sentence {
  const { words } = sentence;
  const isMasdar = (i: number) =>
    words[i]!.upos === 'VERB' &&
    MASDAR.test(words[i]!.form) &&
    isDeed(words[i]!.form) &&
    roleOf(words, i) !== null;
  if (!words.some((_, i) => isMasdar(i))) return sentence;
  return {
    ...sentence,
    words: words.map((word, i): Word => {
      const isOwner = word.head >= 0 && isMasdar(word.head) && /^(?:nsubj|obj)/.test(word.deprel);
      if (isOwner && i > word.head) return { ...word, deprel: 'nmod' };
      if (!isMasdar(i)) return word;
      const deprel = roleOf(words, i)!;
      return { ...word, upos: 'NOUN', lemma: word.form, feats: { Number: 'Sing' }, deprel };
    }),
  };
}

/** What such a noun is to the verb that it hangs on as if it were one itself; null where it hangs otherwise. */
function roleOf(words: readonly Word[], noun: number): string | null {
  const { deprel, head } = words[noun]!;
  const has = (relation: RegExp, of: number) =>
    words.some((w, i) => i !== noun && w.head === of && relation.test(w.deprel));
  if (head < 0 || words[head]!.upos !== 'VERB') return null;
  const isUnjoined = deprel === 'conj' && !has(/^cc$/, noun);
  if (!isUnjoined && (!FINITE.has(deprel) || has(/^mark$/, noun))) return null;
  return has(/^(?:obj|ccomp)$/, head) ? 'obl' : 'obj';
}
