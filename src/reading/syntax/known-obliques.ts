import type { Sentence, Word } from '../../language/index.js';

/** As what trees hang a phrase with an adposition on a noun. */
const INSIDE: ReadonlySet<string> = new Set(['nmod', 'obl', 'acl', 'dep']);
const NOMINAL: ReadonlySet<string> = new Set(['NOUN', 'PROPN', 'ADJ', 'NUM', 'X']);
/** Nouns between a phrase and the verb that it belongs to. */
const MOST_NOUNS = 4;

/**
 * Hangs a phrase with an adposition on the verb where the lexicon knows the two as what is told together and trees hang it
 * on a noun between them (Arabic): "منعت السلطات وفدا من البرلمان | من دخول البلاد", "دعا الأطراف في ليبيا | إلى
 * الحوار". Nobody's who wants it too.
 *
 * @param isWanted whether patterns of a word ask for a noun behind an adposition
 */
export function withKnownObliques(
  sentence: Sentence,
  isWanted: (head: number, adposition: string, noun: number) => boolean,
): Sentence {
  const words = [...sentence.words];
  let isSame = true;
  sentence.words.forEach((word, noun) => {
    if (!INSIDE.has(word.deprel) || word.head < 0 || word.head > noun) return;
    if (words[word.head]!.upos === 'VERB') return;
    const adpositions = words.filter(({ head, deprel }) => head === noun && deprel === 'case');
    const [adposition] = adpositions;
    if (adposition === undefined || adpositions.length > 1) return;
    const verb = verbOver(words, noun, (head) => isWanted(head, adposition.lemma, noun));
    if (verb === null || !isWanted(verb, adposition.lemma, noun)) return;
    words[noun] = { ...word, head: verb, deprel: 'obl' };
    isSame = false;
  });
  return isSame ? sentence : { ...sentence, words };
}

/** The verb above nouns of which none wants the phrase. */
function verbOver(
  words: readonly Word[],
  noun: number,
  isTaken: (head: number) => boolean,
): number | null {
  let at = words[noun]!.head;
  for (let steps = 0; at >= 0 && steps <= MOST_NOUNS; steps++) {
    const { upos, head } = words[at]!;
    if (upos === 'VERB') return at < noun ? at : null;
    if (!NOMINAL.has(upos) || isTaken(at)) return null;
    at = head;
  }
  return null;
}
