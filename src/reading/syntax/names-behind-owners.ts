import type { Sentence, Word } from '../../language/index.js';
import { hasCase } from './adpositions.js';
import type { NameSpan } from './names.js';

/** How parsers hang a name on what stands before it. */
const HUNG = /^(?:nmod|amod|appos|flat|obl)/;
/** How what somebody leads hangs on the title. */
const OWNED = /^(?:nmod|amod|appos)/;
/** A name that ends so may stand in the nominative. */
const NOMINATIVE = /[бвгдзйклмнпрстфхцчшщжаяиоуэеь]$/;
/** Words between a title and the name of who bears it. */
const FARTHEST = 8;

/**
 * Gives a person's name to the title before it where parsers hang it on those whom the title is of: "лидер оппозиции |
 * Раила Одинга", "глава делегации на переговорах | Саеб Эрекат". A body or a crowd bears no name of a person, and seldom
 * belongs to one. For languages whose owners stand behind what is theirs (Russian).
 *
 * @param names people's names of the sentence
 * @param isTitle whether a word is a noun for a person by what somebody does
 * @param isMany whether a word is a noun for a body or a crowd, or for what else the bearer of a name may be of
 */
export function withNamesBehindOwners(
  sentence: Sentence,
  names: readonly NameSpan[],
  isTitle: (word: number) => boolean,
  isMany: (word: number, name: number) => boolean,
): Sentence {
  const words = [...sentence.words];
  let isMended = false;
  for (const {
    words: [from],
    head,
  } of names) {
    isMended = partOwner(words, from, isTitle) || isMended;
    const { head: above, deprel, feats } = words[head]!;
    if (above < 0 || above >= from || !HUNG.test(deprel) || hasCase(words, head)) continue;
    const title = titleAbove(words, above, isTitle);
    if (title === null || from - title > FARTHEST) continue;
    const isOwned = words.some(
      (word, i) =>
        i > title && i < from && word.head === title && OWNED.test(word.deprel) && isMany(i, head),
    );
    if (!isOwned) continue;
    if (words.slice(title, from).some(({ form, upos }) => upos === 'VERB' || /^[,«»]$/.test(form)))
      continue;
    const wanted = words[title]!.feats.Case;
    // What is not in the genitive owns nothing; nor does what is declined with the title.
    const isOwner = feats.Case === 'Gen' && wanted !== 'Gen' && wanted !== 'Acc';
    if (isOwner && !(wanted === 'Nom' && NOMINATIVE.test(words[head]!.form))) continue;
    words[head] = { ...words[head]!, head: title, deprel: 'appos' };
    isMended = true;
  }
  return isMended ? { ...sentence, words } : sentence;
}

/** Endings of names in the genitive. */
const OWNING = /(?:[аяыи]|ого|его|ой|ей)$/;

/** "Союзник *Сирисены* | Махинда Раджапакса": between a title and a name that begins behind it, a declined name owns the title. */
function partOwner(words: Word[], from: number, isTitle: (word: number) => boolean): boolean {
  const [title, owner, name] = [words[from - 2], words[from - 1], words[from]];
  if (title === undefined || owner?.upos !== 'PROPN' || name?.upos !== 'PROPN') return false;
  const isOwner = owner.feats.Case === 'Gen' && OWNING.test(owner.form);
  const isBearer = title.feats.Case === 'Nom' && name.feats.Case === 'Nom';
  if (!isOwner || !isBearer || owner.head !== from - 2 || !isTitle(from - 2)) return false;
  words[from - 1] = { ...owner, deprel: 'nmod' };
  if (name.head === from - 1) words[from] = { ...name, head: from - 2, deprel: 'appos' };
  return true;
}

/** The title in whose phrase something hangs. */
function titleAbove(
  words: readonly Word[],
  at: number,
  isTitle: (word: number) => boolean,
): number | null {
  for (let up = at, steps = 0; up >= 0 && steps < 3; steps++) {
    if (words[up]!.upos === 'VERB') return null;
    if (up !== at && isTitle(up)) return up;
    up = words[up]!.head;
  }
  return null;
}
