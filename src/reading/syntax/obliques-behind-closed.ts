import type { Sentence, Word } from '../../language/index.js';

const ENDS = /^[.؛!؟:]$/;

/**
 * Hangs a phrase with an adposition that stands right behind a clause that is set off on the verb before that, whose patterns
 * ask for it: "لم تعترف واشنطن، التي دعت إلى الحوار، *بالحكومة*" (Arabic). Trees take it for a part of the clause.
 *
 * @param isWanted whether a verb's patterns ask for a noun behind an adposition
 */
export function withObliquesBehindClosed(
  sentence: Sentence,
  isWanted: (verb: number, adposition: string, noun: number) => boolean,
): Sentence {
  const words = [...sentence.words];
  let isSame = true;
  sentence.words.forEach(({ upos, lemma, deprel, head: noun }, at) => {
    if (upos !== 'ADP' || deprel !== 'case' || noun <= at || words[at - 1]?.form !== '،') return;
    const clause = clauseBefore(words, at - 1);
    if (clause === null || words[noun]!.head < clause) return;
    const verb = verbBefore(words, clause);
    if (verb === null || words[noun]!.head === verb || !isWanted(verb, lemma, noun)) return;
    words[noun] = { ...words[noun]!, head: verb, deprel: 'obl' };
    isSame = false;
  });
  return isSame ? sentence : { ...sentence, words };
}

/** The comma with which a relative clause begins that ends with another one; null where none does. */
function clauseBefore(words: readonly Word[], end: number): number | null {
  for (let i = end - 1; i > 1; i--) {
    const { form, feats } = words[i]!;
    if (ENDS.test(form)) return null;
    const isRelative = feats.PronType === 'Rel' || /^ال(?:ل[ذت]ا?ي?ن?|[ذت]ي|ذين)$/.test(form);
    if (isRelative && words[i - 1]!.form === '،') return i - 1;
  }
  return null;
}

/** The last verb before a comma, in its sentence. */
function verbBefore(words: readonly Word[], comma: number): number | null {
  for (let i = comma - 1; i >= 0; i--) {
    if (ENDS.test(words[i]!.form)) return null;
    if (words[i]!.upos === 'VERB') return i;
  }
  return null;
}
