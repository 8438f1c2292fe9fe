import type { OfficeAtom } from './atoms.js';
import type { Frame } from './frame.js';

/**
 * What the head of a part of a body heads, as English says it by nouns before the title: "human rights" in "the UN's
 * human rights chief", who is not head of the United Nations. Null where nothing stands there; other languages name
 * the part as a body of its own.
 */
export function fieldOfHead(title: OfficeAtom, { tree, atomOf }: Frame, lang: string) {
  if (lang !== 'en' || title.office.id !== 'head') return null;
  let from = title.from;
  while (isOfField(from - 1)) from -= 1;
  const words = tree.words.slice(from, title.from);
  return words.length === 0 ? null : words.map(({ form }) => form).join(' ');

  function isOfField(word: number): boolean {
    const { upos, form = '' } = tree.words[word] ?? {};
    if (atomOf(word) !== undefined || form !== form.toLowerCase()) return false;
    const isNoun = upos === 'NOUN' && tree.relation(word) === 'compound';
    // "new human rights chief": of adjectives those that a noun of the field has.
    const isOfNoun = upos === 'ADJ' && tree.head(word) >= from && tree.head(word) < title.from;
    return isNoun || isOfNoun;
  }
}
