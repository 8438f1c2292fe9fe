import type { Sentence, Word } from '../../language/index.js';

const NOMINAL: ReadonlySet<string> = new Set(['NOUN', 'PROPN', 'NUM', 'PRON', 'ADJ', 'DET']);

/**
 * Hangs what is told of some of those just named on them: "angered his supporters, *dozens of whom gathered* outside", where
 * the tree has the some for a noun of the clause above, of which the rest is said.
 *
 * @param isRelative whether a word is a relative pronoun that only persons are meant by
 */
export function withSomeOfWhom(
  sentence: Sentence,
  isRelative: (word: number) => boolean,
): Sentence {
  const words = [...sentence.words];
  let isSame = true;
  sentence.words.forEach(({ head: some, deprel }, pronoun) => {
    if (!isRelative(pronoun) || !deprel.startsWith('nmod') || some < 1 || some > pronoun) return;
    if (!NOMINAL.has(words[some]!.upos) || words[some - 1]!.form !== ',') return;
    const verb = words.findIndex(
      ({ head, deprel: d }, i) => head === some && i > pronoun && d.startsWith('acl'),
    );
    const noun = wholeBefore(words, some - 1);
    if (verb < 0 || noun === null) return;
    words[verb] = { ...words[verb]!, head: noun, deprel: 'acl:relcl' };
    words[some] = { ...words[some]!, head: verb, deprel: 'nsubj' };
    isSame = false;
  });
  return isSame ? sentence : { ...sentence, words };
}

/** The head of the phrase that ends before a comma. */
function wholeBefore(words: readonly Word[], comma: number): number | null {
  let at = comma - 1;
  if (at < 0 || !NOMINAL.has(words[at]!.upos)) return null;
  for (let steps = 0; steps < words.length; steps++) {
    const { head } = words[at]!;
    if (head < 0 || head >= comma || !/^(NOUN|PROPN)$/.test(words[head]!.upos)) break;
    at = head;
  }
  return /^(NOUN|PROPN)$/.test(words[at]!.upos) ? at : null;
}
