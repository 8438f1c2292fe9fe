import type { Mention } from '../../identity/index.js';
import type { Sentence } from '../../language/index.js';
import { isCalled } from '../called.js';
import { isOfAbstract } from '../events/described-by-list.js';
import { fold } from '../lexicon/fold.js';
import { formsOf } from '../lexicon/match.js';
import type { Lexicon } from '../lexicon/types.js';
import type { NameAt } from '../syntax/chunks.js';
import { withSidesBehindPhrase } from '../syntax/sides-behind-phrase.js';
import { withSubjectBehindComplement } from '../syntax/subject-behind-complement.js';
import { treeOf } from '../syntax/surface.js';
import { asksFor } from './asks-for.js';
import { classesOf } from './classes-of.js';
import { isDoneTo } from './done-to.js';
import { isBody, isPerson, isPlaceName } from './mentioned.js';

/** Whoever stands bare behind a phrase that can own nobody. */
export function withSidesByPhrase(
  sentence: Sentence,
  mentionAt: (word: number) => Mention | undefined,
  nameAt: NameAt,
  lexicon: Lexicon,
): Sentence {
  const tree = treeOf(sentence);
  const forms = (word: number) => formsOf(tree, word, lexicon);
  const isOf = classesOf(sentence, lexicon);
  const isTwoSided = isOf('two-sided');
  const isParty = (word: number) => {
    const mention = mentionAt(word);
    const isNamed = mention?.form === 'office' || isCalled(mention);
    const { form } = sentence.words[word]!;
    const keys = forms(word).filter((key) => !isOfAbstract(form, key));
    return isNamed || keys.some((key) => lexicon.described.has(key));
  };
  const complete = withSubjectBehindComplement(sentence, {
    isParty: (word) => isParty(word) || isOf('seat')(word),
    isQuantity: isOf('wrapping'),
    isWanted: (verb, adposition) => asksFor(lexicon, forms(verb), fold(adposition)),
  });
  return withSidesBehindPhrase(complete, {
    nameAt,
    isPlaceName: (word) => {
      const mention = mentionAt(word);
      if (mention === undefined) return sentence.words[word]!.upos === 'PROPN';
      return isPlaceName(mention) && mention.words[1] === word + 1;
    },
    isParty,
    isBody: (word) =>
      isBody(mentionAt(word)) ||
      forms(word).some((form) => lexicon.described.get(form)?.kind === 'bodies'),
    isNamed: (word) => isCalled(mentionAt(word)),
    areOthers: (word, other) => areOthers(mentionAt(word), mentionAt(other)),
    isDoneTo: (verb) => isTwoSided(verb) || isDoneTo(lexicon, forms(verb)),
  });
}

/** Two persons called by name, who are not one. */
function areOthers(one: Mention | undefined, other: Mention | undefined): boolean {
  const isNamed = (mention: Mention | undefined) => isPerson(mention) && isCalled(mention);
  const ids = new Set(one?.referents.map(({ id }) => id));
  return isNamed(one) && isNamed(other) && other?.referents.some(({ id }) => ids.has(id)) === false;
}
