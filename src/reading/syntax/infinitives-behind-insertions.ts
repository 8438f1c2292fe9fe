import type { Sentence, Word } from '../../language/index.js';
import { withChanges } from './mended.js';

const CONTENT = /^(?:xcomp|ccomp)/;
/** Relations by which trees hang such an infinitive on a word of what is inserted. */
const STRAY = /^(?:advcl|acl|xcomp)$/;

/**
 * "Agreed, in talks hosted by Beijing, *to reopen* embassies": an infinitive right behind what stands between two commas
 * goes on with the verb before the first of them, where that takes infinitives, not with a verb or noun of what is
 * inserted. It is its content then, not its purpose.
 *
 * @param takesInfinitive whether a verb has a deed for its content that an infinitive names
 */
export function withInfinitivesBehindInsertions(
  sentence: Sentence,
  takesInfinitive: (verb: number) => boolean,
): Sentence {
  const { words } = sentence;
  const moved = new Map<number, Partial<Word>>();
  words.forEach(({ upos, deprel, feats, head }, verb) => {
    if (upos !== 'VERB' || feats.VerbForm !== 'Inf' || !STRAY.test(deprel)) return;
    const to = words.findIndex((word) => word.head === verb && word.deprel === 'mark');
    if (to < 2 || to > verb || words[to - 1]!.form !== ',') return;
    const open = commaBefore(words, to - 1);
    if (open < 1) return;
    const above = verbBefore(words, open);
    if (above === null || !takesInfinitive(above)) return;
    const isInside = head > open && head < to;
    if (isInside || (head === above && deprel === 'advcl'))
      moved.set(verb, { head: above, deprel: 'xcomp' });
  });
  return withChanges(sentence, moved);
}

function commaBefore(words: readonly Word[], end: number): number {
  for (let i = end - 1; i > 0; i--) if (words[i]!.form === ',') return i;
  return -1;
}

/** The verb that ends before a comma, with its object if it has one, and has no content yet. */
function verbBefore(words: readonly Word[], comma: number): number | null {
  let at = comma - 1;
  for (let steps = 0; words[at]?.upos !== 'VERB'; steps++) {
    if (at < 0 || steps > comma || /^(?:root|nsubj)/.test(words[at]!.deprel)) return null;
    at = words[at]!.head;
  }
  if (at >= comma) return null;
  return words.some(({ head, deprel }) => head === at && CONTENT.test(deprel)) ? null : at;
}
