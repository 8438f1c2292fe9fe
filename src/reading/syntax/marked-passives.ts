import type { Sentence, Word } from '../../language/index.js';

const DAMMA = '\u064F';
/** Present forms have the mark behind their prefix in actives too: يُعلن, "announces". */
const PREFIXED = /^[يتنأ]\u064F/;

/** Perfects of the fourth form begin like a first person: أُمهل, "was given time", and أُعلن, "I announce". */
const FIRST_PERSON = /^أ\u064F/;
const NOUNS: ReadonlySet<string> = new Set(['NOUN', 'PROPN']);

/**
 * Arabic writers mark passives that would be read as actives by the vowel of their beginning: "فُتح تحقيق" is
 * "an inquiry was opened". Only of perfects, whose actives never have it, and of what looks like a first person before a noun
 * that is its subject ("أُمهل السفير").
 */
export function withMarkedPassives(sentence: Sentence): Sentence {
  const { words } = sentence;
  const isPassive = (i: number) => {
    const { upos, form } = words[i]!;
    const at = form.indexOf(DAMMA);
    if (upos !== 'VERB' || at < 1 || at > 3 || at === form.length - 1) return false;
    return !PREFIXED.test(form) || (FIRST_PERSON.test(form) && hasSubject(words, i));
  };
  if (!words.some((_, i) => isPassive(i))) return sentence;
  return {
    ...sentence,
    words: words.map((word, i) => {
      if (isPassive(i)) return { ...word, feats: { ...word.feats, Voice: 'Pass' } };
      const isSubject = word.deprel === 'nsubj' && word.head >= 0 && isPassive(word.head);
      return isSubject ? { ...word, deprel: 'nsubj:pass' } : word;
    }),
  };
}

/** Whether a noun right behind a verb is what it is said of, which no first person has. */
function hasSubject(words: readonly Word[], verb: number): boolean {
  const next = words[verb + 1];
  return (
    next?.head === verb &&
    NOUNS.has(next.upos) &&
    (next.deprel.startsWith('nsubj') ||
      (next.deprel === 'obj' && words[verb]!.feats.Person !== '1'))
  );
}
