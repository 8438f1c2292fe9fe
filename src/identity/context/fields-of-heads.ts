import type { OfficeAtom } from './atoms.js';
import type { Frame } from './frame.js';
import { isHeadship } from './headship.js';

/**
 * What the head of a part of a body heads, as English says it by nouns before the title or behind an owner: "human
 * rights" in "the UN's human rights chief", who is not head of the United Nations, and "military intelligence" in "the
 * head of Ukraine's military intelligence". Who leads rebels or a tribe ("Surinamese *rebel* leader") leads no state either. Null where nothing stands there; other languages name the part as a body of
 * its own.
 */
export function fieldOfHead(
  title: OfficeAtom,
  frame: Frame,
  lang: string,
  isField: (word: number) => boolean,
) {
  const { tree } = frame;
  if (lang !== 'en' || !isHeadship(title)) return null;
  const owned = fieldBehind();
  if (owned !== null) return owned;
  const isLeader = title.office.id === 'leader';
  if (!isLeader && title.office.id !== 'head') return null;
  let from = title.from;
  while (isOfField(from - 1)) from -= 1;
  const words = tree.words.slice(from, title.from);
  return words.length === 0 ? null : words.map(({ form }) => form).join(' ');

  /** "Head of Ukraine's military intelligence". */
  function fieldBehind(): string | null {
    const field = tree.children(title.head).find((child) => tree.relation(child) === 'nmod');
    if (field === undefined || field < title.to || frame.atomOf(field) !== undefined) return null;
    const mark = tree.words.findIndex(
      ({ upos }, i) => i >= title.to && i < field && upos === 'PART',
    );
    const isOwned =
      mark > 0 && frame.atomOf(mark - 1)?.kind === 'state' && tree.head(mark - 1) === field;
    if (!isOwned) return null;
    return tree.words
      .slice(mark + 1, field + 1)
      .map(({ form }) => form)
      .join(' ');
  }

  function isOfField(word: number): boolean {
    const { upos, form = '' } = tree.words[word] ?? {};
    if (isLeader && isField(word)) return true;
    const atom = frame.atomOf(word);
    const isCrowd = isLeader && atom?.kind === 'noun' && atom.term.class === 'crowd';
    if ((atom !== undefined && !isCrowd) || form !== form.toLowerCase()) return false;
    const isNoun = upos === 'NOUN' && tree.relation(word) === 'compound';
    // "new human rights chief": of adjectives those that a noun of the field has.
    const isOfNoun = upos === 'ADJ' && tree.head(word) >= from && tree.head(word) < title.from;
    return isNoun || (isOfNoun && !isLeader);
  }
}
