import type { Mention } from '../../identity/index.js';
import type { Sentence } from '../../language/index.js';
import { isCalled } from '../called.js';
import { isState, PLACES } from './mentioned.js';

/**
 * A place of one word is one, whatever its letters look like: البحرين and بكين are no duals. Nor does a tag tell the gender
 * of a place, which taggers take from its letters: المجر and العراق. All are feminine but those of a class, so that "دعا
 * المكسيك" was said of somebody else.
 *
 * @param isPerhapsMan whether a form is a state's that may be masculine (class `masculine-state`)
 */
export function withSingularPlaces(
  sentence: Sentence,
  mentionAt: (word: number) => Mention | undefined,
  isPerhapsMan: (form: string) => boolean,
): Sentence {
  const words = sentence.words.map((word, i) => {
    const { Gender, ...others } = word.feats;
    const mention = mentionAt(i);
    if (!isCalled(mention) || mention.words[1] - mention.words[0] > 1) return word;
    if (!PLACES.has(mention.referents[0]?.kind)) return word;
    const isWoman = mention.form === 'name' && !isPerhapsMan(word.form);
    const feats = isWoman ? { ...others, Gender: 'Fem' } : isState(mention) ? others : word.feats;
    return { ...word, feats: { ...feats, Number: 'Sing' } };
  });
  return { ...sentence, words };
}
