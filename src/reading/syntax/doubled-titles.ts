import type { Sentence, Word } from '../../language/index.js';
import { hasCase } from './adpositions.js';
import { isTime } from './times-of-day.js';

/** What the rule asks of a word. */
export interface Doubled {
  /** Words of the title, or of the title and name, that begins at a word; null where none does. */
  readonly titleAt: (word: number) => readonly [from: number, to: number] | null;
  /** Whether a title has its name beside it already. */
  readonly isNamed: (word: number) => boolean;
  /** Whether two words mean the same person; null where it is not known who one of them means. */
  readonly areSame: (word: number, other: number) => boolean | null;
  /** Whether patterns of a verb ask for the noun as its object. */
  readonly isWanted: (verb: number, noun: number) => boolean;
}

/** As what trees hang the second title: a side of the verb, or what the first one owns. */
const SECOND = /^(?:nsubj|obj|nmod|appos)/;

/**
 * Makes one subject of two titles of one person, in a language whose verb stands first (Arabic): "وقع *ولي العهد رئيس
 * مجلس الوزراء* الأمير محمد بن سلمان اتفاقية". Trees take the second for the object, which "استقبل رئيس الوزراء وزير
 * الخارجية" has indeed: so only where an object comes later, or both titles mean the same person. The title that stands
 * beside the name is the subject then, the other its apposition.
 */
export function withDoubledTitles(sentence: Sentence, asked: Doubled): Sentence {
  const words = [...sentence.words];
  let isSame = true;
  sentence.words.forEach(({ head: verb, deprel, upos }, first) => {
    if (deprel !== 'nsubj' || verb < 0 || verb > first || words[verb]!.upos !== 'VERB') return;
    const title = asked.titleAt(first);
    if (title === null || upos === 'PRON' || title[0] !== first || asked.isNamed(first)) return;
    const second = title[1];
    const name = words[second] === undefined ? null : asked.titleAt(second);
    if (name === null || name[0] !== second || hasCase(words, second)) return;
    const { head, deprel: hung } = words[second]!;
    if (!SECOND.test(hung) || !(head === verb || (head >= first && head < second))) return;
    if (!(asked.areSame(first, second) ?? hasObjectLater(words, verb, name[1], asked))) return;
    words[second] = { ...words[second]!, head: verb, deprel: 'nsubj' };
    words[first] = { ...words[first]!, head: second, deprel: 'appos' };
    isSame = false;
  });
  return isSame ? sentence : { ...sentence, words };
}

/** Whether another bare noun than the second title may be the object. */
function hasObjectLater(
  words: readonly Word[],
  verb: number,
  behind: number,
  { isWanted }: Doubled,
): boolean {
  const isBare = (i: number) =>
    words[i]!.upos === 'NOUN' && !hasCase(words, i) && !isTime(words[i]!.form);
  const isHung = words.some(
    ({ head, deprel }, i) =>
      i >= behind &&
      head === verb &&
      /^(?:nsubj|obj|ccomp)$/.test(deprel) &&
      (deprel === 'ccomp' || isBare(i)),
  );
  return isHung || (words[behind] !== undefined && isBare(behind) && isWanted(verb, behind));
}
