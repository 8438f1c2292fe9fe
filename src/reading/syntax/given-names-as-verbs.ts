import { span } from '../../base/index.js';
import type { Name, Sentence, Word } from '../../language/index.js';

const PARTS: ReadonlySet<string> = new Set(['nmod', 'flat', 'appos']);

/**
 * Given names that are written like verbs, in Arabic: "وزير الدفاع التركي يشار غولر" (Yaşar Güler). The tree has a verb there that
 * is a part of the noun before it, which no verb is, and the rest of the name as its subject.
 */
export function withGivenNamesAsVerbs(sentence: Sentence): Sentence {
  const words = [...sentence.words];
  let isSame = true;
  const names = sentence.names.map((name): Name => {
    const [from, to] = name.words;
    if (name.kind !== 'person' || !isGivenName(words, from - 1, from)) return name;
    isSame = false;
    const given = words[from - 1]!;
    words[from - 1] = { ...given, upos: 'PROPN', lemma: given.form, feats: {} };
    words.forEach((word, i) => {
      if (word.head !== from - 1) return;
      const isOfName = i >= from && i < to;
      words[i] = isOfName
        ? { ...word, deprel: 'flat' }
        : { ...word, head: verbAbove(words, given) };
    });
    return { ...name, words: [from - 1, to], span: span(given.span[0], name.span[1]) };
  });
  return isSame ? sentence : { ...sentence, words, names };
}

function isGivenName(words: readonly Word[], given: number, name: number): boolean {
  const [word, next] = [words[given], words[name]!];
  if (word?.upos !== 'VERB' || !PARTS.has(word.deprel) || word.head > given) return false;
  const isAlone = words[given - 1]?.token !== word.token && next.token !== word.token;
  return next.head === given && isAlone && words[word.head]?.upos === 'NOUN';
}

/** Where what hung on the "verb" belongs: on the verb above the noun that the name is a part of, or on that noun. */
function verbAbove(words: readonly Word[], given: Word): number {
  const above = words[given.head]!.head;
  return words[above]?.upos === 'VERB' ? above : given.head;
}
