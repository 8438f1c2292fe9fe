import type { Sentence } from '../../language/index.js';

const DAMMA = '\u064F';
/** Present forms have the mark behind their prefix in actives too: يُعلن, "announces". */
const PREFIXED = /^[يتنأ]\u064F/;

/**
 * Arabic writers mark passives that would be read as actives by the vowel of their beginning: "فُتح تحقيق" is
 * "an inquiry was opened". Only of perfects, whose actives never have it.
 */
export function withMarkedPassives(sentence: Sentence): Sentence {
  const { words } = sentence;
  const isPassive = (i: number) => {
    const { upos, form } = words[i]!;
    const at = form.indexOf(DAMMA);
    return upos === 'VERB' && at > 0 && at < 4 && at < form.length - 1 && !PREFIXED.test(form);
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
