import type { Mention } from '../../identity/index.js';
import type { Sentence } from '../../language/index.js';
import { isCalled } from '../called.js';
import { isState, PLACES } from './mentioned.js';

/**
 * A place of one word is one, whatever its letters look like: البحرين and بكين are no duals. Nor does a tag tell the gender
 * of a state, which taggers take from its letters: المجر and العراق.
 */
export function withSingularPlaces(
  sentence: Sentence,
  mentionAt: (word: number) => Mention | undefined,
): Sentence {
  const words = sentence.words.map((word, i) => {
    const { Gender, ...others } = word.feats;
    const mention = word.feats.Number === 'Sing' && Gender === undefined ? undefined : mentionAt(i);
    if (!isCalled(mention) || mention.words[1] - mention.words[0] > 1) return word;
    if (!PLACES.has(mention.referents[0]?.kind)) return word;
    const feats = isState(mention) ? others : word.feats;
    return { ...word, feats: { ...feats, Number: 'Sing' } };
  });
  return { ...sentence, words };
}
