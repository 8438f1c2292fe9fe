import type { Word } from '../../language/index.js';
import type { NameAt } from './chunks.js';

/** Persian marks a definite object by this word behind it. */
export const OBJECT_MARK = 'را';
/** Words behind which no other noun belongs to the one before: whose something is has been said. */
const OWNER: ReadonlySet<string> = new Set(['خود', 'وی', 'او', 'آنها', 'آنان']);
const DEMONSTRATIVE: ReadonlySet<string> = new Set(['این', 'آن', 'همین', 'همان']);

/** A plural in ها, which is written های where anything behind belongs to it. */
export const isClosedPlural = ({ form, upos, feats }: Word): boolean =>
  upos === 'NOUN' && feats.Number === 'Plur' && form.endsWith('ها');

/**
 * Where a noun phrase begins that cannot go on the one before: with a number or "this" that no adposition stands
 * before, with a noun right behind a plural that has nothing behind it or a name that has one ("a court in Minsk three journalists [mark] …"), or with what
 * the verb is known to be done to ("members of parliament the *session* [mark] left").
 *
 * @param isWanted whether the verb that the mark stands before is known to be done to a noun
 */
export function beginOfObject(
  words: readonly Word[],
  subject: number,
  mark: number,
  nameAt: NameAt,
  isWanted: (noun: number, mark: number) => boolean = () => false,
): number | null {
  for (let i = subject + 1; i < mark; i++) {
    const { upos, deprel, head, form } = words[i]!;
    const before = words[i - 1]!;
    if (before.upos === 'ADP' || before.upos === 'CCONJ' || before.upos === 'PUNCT') continue;
    const begin = nameAt(i)?.[0] ?? i;
    const isFirst = begin === i || begin === subject;
    const isNoun = upos === 'NOUN' || upos === 'PROPN';
    if (isNoun && isFirst && isWanted(i, mark)) return i;
    if (isClosedPlural(before) && (isNoun || nameAt(i)?.[0] === i)) return i;
    const isCounting = upos === 'NUM' && deprel === 'nummod' && head > i && head < mark;
    if (isCounting && before.upos !== 'NUM') return i;
    if (deprel === 'det' && head > i && head < mark && DEMONSTRATIVE.has(form)) return i;
    const name = nameAt(i - 1);
    if (isOwnerless(words, i) && nameAt(i)?.[0] === i) return i;
    // "The resistance of Panjshir the *Taliban* [mark]": a name right behind another begins a phrase.
    if (name?.[1] === i && nameAt(i)?.[0] === i) return i;
    if (words[subject]!.feats.Number === 'Plur' && i === subject + 2) {
      if (isOwnedBehindDemonym(words, i, mark, nameAt)) return i;
    }
    const isPlaced = name?.[1] === i && words[name[0] - 1]?.upos === 'ADP' && name[0] - 1 > subject;
    if (isPlaced && upos === 'NOUN') return i;
  }
  return null;
}

/** Whether a thing with its owner's name stands right behind an adjective that is of another state, up to the mark. */
export function isOwnedBehindDemonym(
  words: readonly Word[],
  thing: number,
  mark: number,
  nameAt: NameAt,
): boolean {
  const { upos } = words[thing] ?? {};
  const isThing = upos === 'NOUN' || upos === 'PROPN' || upos === 'ADJ';
  const isDemonym = words[thing - 1]?.upos === 'ADJ' && nameAt(thing - 1)?.[1] === thing;
  if (!isThing || !isDemonym || thing + 1 >= mark) return false;
  const own = nameAt(thing);
  const owner = own?.[0] === thing ? own : nameAt(thing + 1);
  return owner?.[1] === mark && owner[0] <= thing + 1;
}

/**
 * Where a name begins that belongs to nothing before it: "the spokesman of this group *Pakistan* [mark]", "his neighbour
 * *Iran* [mark]".
 */
export function beginOfOwnerless(
  words: readonly Word[],
  subject: number,
  mark: number,
  nameAt: NameAt,
): number | null {
  for (let i = subject + 2; i < mark; i++) {
    if (isOwnerless(words, i) && nameAt(i)?.[0] === i) return i;
  }
  return null;
}

/** Whether what stands before a word has been pointed to, or said to be somebody's. */
function isOwnerless(words: readonly Word[], at: number): boolean {
  const before = words[at - 1];
  const isPointed = DEMONSTRATIVE.has(words[at - 2]?.form ?? '') && before?.upos === 'NOUN';
  return before !== undefined && (isPointed || OWNER.has(before.form));
}
