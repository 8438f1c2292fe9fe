import type { Sentence, Word } from '../../language/index.js';
import type { Tree } from './surface.js';

const COLON = ':';
/** Who speaks is told in no more words than these. */
const LONGEST = 14;
const VERBAL: ReadonlySet<string> = new Set(['VERB', 'AUX', 'SCONJ']);
/** What `withoutDateline` makes of the place before an agency ("*Tehran* - IRNA: …"). */
const DATELINE = 'dep';
/** The relation of whoever is set off before what is said. */
const SET_OFF = 'dislocated';

/**
 * Takes whoever speaks before a colon out of what is said ("Spokesman of the ministry: Iran warned the agency"),
 * where headlines name them without a verb and parsers make them the subject. Who says what "we" do is left the
 * subject of it.
 */
export function withIntroducedSpeaker(sentence: Sentence): Sentence {
  const colon = colonOf(sentence.words);
  if (colon === null) return sentence;
  const words = [...sentence.words];
  const isBefore = (i: number) => i >= 0 && i < colon;
  const top = words.findIndex(
    ({ head, upos, deprel }, i) =>
      i < colon && !isBefore(head) && upos !== 'PUNCT' && deprel !== DATELINE,
  );
  if (top < 0) return sentence;
  const hung = words.findIndex(
    ({ head, upos }, i) => i > colon && head === top && VERBAL.has(upos),
  );
  const verb = words[top]!.head > colon ? words[top]!.head : hung;
  if (verb < 0) return sentence;
  const isOwn = words[verb]!.feats.Person === '1' && !hasSubject(words, verb, colon);
  if (words[verb]!.head === top) words[verb] = { ...words[verb]!, head: -1, deprel: 'root' };
  words[top] = { ...words[top]!, head: verb, deprel: isOwn ? 'nsubj' : SET_OFF };
  for (let i = 0; i < words.length; i++) {
    const { head } = words[i]!;
    if (i > colon && i !== verb && isBefore(head)) words[i] = { ...words[i]!, head: verb };
  }
  return { ...sentence, words };
}

/** Who speaks before a colon all that stands behind it; null where nobody does. */
export function introducedSpeaker(tree: Tree): number | null {
  const colon = colonOf(tree.words);
  if (colon === null) return null;
  const at = tree.words.findIndex(({ deprel }, i) => i < colon && deprel === SET_OFF);
  return at < 0 ? null : at;
}

/** The colon behind a noun phrase that begins a sentence; null where none stands there. */
function colonOf(words: readonly Word[]): number | null {
  const colon = words.findIndex(({ form }, i) => i <= LONGEST && form === COLON);
  if (colon < 1 || colon >= words.length - 2 || words[0]!.upos === 'ADP') return null;
  return words.slice(0, colon).some(({ upos }) => VERBAL.has(upos)) ? null : colon;
}

function hasSubject(words: readonly Word[], verb: number, colon: number): boolean {
  return words.some(
    ({ head, deprel }, i) => i > colon && head === verb && deprel.startsWith('nsubj'),
  );
}
