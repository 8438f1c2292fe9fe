import type { Mention } from '../../identity/index.js';
import type { Sentence } from '../../language/index.js';
import { fold } from '../lexicon/fold.js';
import { isWantedObject } from '../lexicon/known-verbs.js';
import { formsOf } from '../lexicon/match.js';
import type { Lexicon } from '../lexicon/types.js';
import type { NameAt } from '../syntax/chunks.js';
import type { Doubled } from '../syntax/doubled-titles.js';
import { treeOf } from '../syntax/surface.js';
import type { SetOff } from '../syntax/titles-set-off.js';
import type { OfficeSpan } from '../syntax/whole-offices.js';
import { classesOf } from './classes-of.js';
import { isBody, isPerson, isState } from './mentioned.js';

/** What tells of a title that is set off behind a name whose it is. */
export function setOffIn(
  sentence: Sentence,
  mentionAt: (word: number) => Mention | undefined,
  nameAt: NameAt,
  lexicon: Lexicon,
): SetOff {
  const tree = treeOf(sentence);
  const isNamed = (word: number) => mentionAt(word)?.form === 'name';
  return {
    nameAt,
    isPerson: (word) => isNamed(word) && isPerson(mentionAt(word)),
    isBody: (word) => isNamed(word) && (isBody(mentionAt(word)) || isState(mentionAt(word))),
    isTitle: (word) =>
      mentionAt(word)?.form === 'office' ||
      formsOf(tree, word, lexicon).some((form) => lexicon.described.get(form)?.kind === 'people'),
    isGrouping: classesOf(sentence, lexicon)('grouping'),
  };
}

/** The office or body by its description that covers a word; its noun stands first. */
export function officesIn(
  { words }: Sentence,
  mentionAt: (word: number) => Mention | undefined,
): (word: number) => OfficeSpan | null {
  const offices = words.flatMap((_, head): OfficeSpan[] => {
    const mention = mentionAt(head);
    const isOne = mention?.form === 'office' || mention?.form === 'description';
    return isOne && mention.words[0] === head ? [{ words: mention.words, head }] : [];
  });
  return (word) => offices.find(({ words: [from, to] }) => word >= from && word < to) ?? null;
}

/** What tells that two titles are those of one person. */
export function doubledIn(
  sentence: Sentence,
  mentionAt: (word: number) => Mention | undefined,
  lexicon: Lexicon,
): Doubled {
  const tree = treeOf(sentence);
  const forms = (word: number) => formsOf(tree, word, lexicon);
  return {
    titleAt: (word) => {
      const mention = mentionAt(word);
      if (mention === undefined || mention.form === 'pronoun') return null;
      const next = tree.words[word + 1] === undefined ? [] : forms(word + 1);
      const keys = [fold(tree.word(word).form), ...forms(word)];
      const isPeople = keys.some((key) =>
        [key, ...next.map((owner) => `${key} ${owner}`)].some(
          (called) => lexicon.described.get(called)?.kind === 'people',
        ),
      );
      return isPeople || mention.form === 'office' ? mention.words : null;
    },
    isNamed: (word) => mentionAt(word)?.form === 'name',
    areSame: (word, other) => {
      const [one = [], two = []] = [mentionAt(word)?.referents, mentionAt(other)?.referents];
      const ids = new Set(one.map(({ id }) => id));
      return one.length === 0 || two.length === 0 ? null : two.some(({ id }) => ids.has(id));
    },
    isWanted: (verb, noun) => isWantedObject(lexicon, forms(verb), forms(noun)),
  };
}
