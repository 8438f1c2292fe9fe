import { span } from '../../base/index.js';
import type { Name, Sentence, Word } from '../../language/index.js';

const NISBA = /^ال.{2,}ي$/;
/** Words of a person's name behind the adjective, at least. */
const LEAST = 2;

/**
 * Parts an adjective of nationality from the name behind it, in Arabic, where both begin alike: "نظيره الطاجيكي إمام علي
 * رحمون" (his Tajik counterpart Emomali Rahmon). Only behind a noun that the adjective describes.
 */
export function withNisbasBeforeNames(sentence: Sentence): Sentence {
  const words = [...sentence.words];
  let isSame = true;
  const names = sentence.names.map((name): Name => {
    const [from, to] = name.words;
    const noun = describedBefore(words, from);
    const isApart =
      name.kind === 'person' && to - from > LEAST && NISBA.test(words[from]!.form) && noun !== null;
    if (!isApart) return name;
    isSame = false;
    const { head, deprel } = words[from]!;
    words.forEach((word, i) => {
      if (word.head === from) words[i] = { ...word, head: i === from + 1 ? head : from + 1 };
    });
    words[from + 1] = { ...words[from + 1]!, head: head === from + 1 ? noun : head, deprel };
    words[from] = { ...words[from]!, upos: 'ADJ', head: noun, deprel: 'amod' };
    return { ...name, words: [from + 1, to], span: span(words[from + 1]!.span[0], name.span[1]) };
  });
  return isSame ? sentence : { ...sentence, words, names };
}

/** The noun right before, or before the pronoun of its owner; null where there is none. */
function describedBefore(words: readonly Word[], at: number): number | null {
  const before = words[at - 1];
  if (before === undefined) return null;
  if (before.upos === 'NOUN') return at - 1;
  return before.upos === 'PRON' && words[before.head]?.upos === 'NOUN' ? before.head : null;
}
