import type { Sentence, Word } from '../../language/index.js';
import type { NameAt } from './chunks.js';
import type { Mutable } from './mutable.js';
import { isClosedPlural, OBJECT_MARK } from './object-begin.js';

const PHRASE: ReadonlySet<string> = new Set(['NOUN', 'PROPN', 'ADJ', 'NUM', 'DET', 'X']);
const RELATIVE = 'که';
/** What a clause begins behind. */
const BEFORE_CLAUSE: ReadonlySet<string> = new Set(['PUNCT', 'SCONJ']);

/**
 * Parts several who act from the name of whom they act on ("*experts of the UN* Israel [mark] accused", "*Western countries*
 * Russia [mark] punished"): with nothing between, parsers take both for one noun phrase. A clause that begins with people
 * or bodies, whose verb is plural and has no other subject, is told of them; the name that ends at the object's mark is
 * the object. Right behind people who are somebody's by their name ("supporters", "soldiers") it says whose. For languages whose
 * verb is last (Persian).
 *
 * @param isActing whether a word is a noun for people or bodies that may act
 * @param isOfSomebody whether it is one for people who are somebody's
 */
export function withPluralActors(
  sentence: Sentence,
  nameAt: NameAt,
  isActing: (word: number) => boolean,
  isOfSomebody: (word: number) => boolean,
): Sentence {
  if (!sentence.words.some(({ form }) => form === OBJECT_MARK)) return sentence;
  const words: Mutable[] = sentence.words.map((word) => ({ ...word }));
  for (let mark = 2; mark < words.length; mark++) {
    if (words[mark]!.form === OBJECT_MARK) part(words, mark, nameAt, isActing, isOfSomebody);
  }
  return { ...sentence, words };
}

function part(
  words: Mutable[],
  mark: number,
  nameAt: NameAt,
  isActing: (word: number) => boolean,
  isOfSomebody: (word: number) => boolean,
): void {
  const name = nameAt(mark - 1);
  if (name === null) return;
  const [from, to] = name;
  const verb = words.findIndex(({ upos }, i) => i > mark && upos === 'VERB');
  if (to !== mark || from < 1 || verb < 0 || words[verb]!.feats.Number !== 'Plur') return;
  // "Eleven *Afghan* refugees [mark] who": a demonym describes, and a clause right behind has a verb of its own.
  if (words[from]!.upos === 'ADJ' || words[mark + 1]?.form === RELATIVE) return;
  const start = beginOf(words, from);
  if (start === null) return;
  const actor = words.findIndex(
    ({ upos, feats }, i) =>
      i >= start &&
      i < from &&
      upos === 'NOUN' &&
      feats.Number === 'Plur' &&
      (isActing(i) || (i === from - 1 && isClosedPlural(words[i]!))),
  );
  if (actor < 0 || (nameAt(actor)?.[0] ?? actor) < actor) return;
  const isOpen = !isClosedPlural(words[actor]!);
  if (from === actor + 1 && isOpen && isOfSomebody(actor)) return;
  // A number begins the object itself.
  if (words.slice(actor, from).some(({ deprel }) => deprel === 'nummod')) return;
  const isOther = ({ head, deprel }: Word, i: number) =>
    head === verb && deprel.startsWith('nsubj') && (i < start || i >= mark);
  if (words.some(isOther)) return;
  hang(words, [actor, from], actor, verb, 'nsubj');
  hang(words, [from, mark], from, verb, 'obj');
  Object.assign(words[mark]!, { head: from, deprel: 'case' });
}

/** Where the nouns before a name begin, if with them a clause does; null where an adposition or another noun governs them. */
function beginOf(words: readonly Word[], name: number): number | null {
  let start = name;
  while (start > 0 && PHRASE.has(words[start - 1]!.upos)) start--;
  const before = words[start - 1];
  return start < name && (before === undefined || BEFORE_CLAUSE.has(before.upos)) ? start : null;
}

/** Makes a phrase of its own of words whose first is a side of the verb. */
function hang(
  words: Mutable[],
  [from, to]: readonly [number, number],
  first: number,
  verb: number,
  deprel: string,
): void {
  for (let i = from; i < to; i++) {
    const { head } = words[i]!;
    if (i !== first && (head < from || head >= to)) {
      Object.assign(words[i]!, { head: first, deprel: 'nmod' });
    }
  }
  Object.assign(words[first]!, { head: verb, deprel });
}
