import type { Sentence, Word } from '../../language/index.js';
import { hasCase } from './adpositions.js';
import type { NameAt } from './chunks.js';
import { withChanges } from './mended.js';

/** Words further on are no part of a title. */
const REACH = 5;
const COMMA = /^[،,]$/;
/** As what trees hang a title that is set off. */
const LOOSE = /^(?:nmod|dep|appos|conj|obj|nsubj)$/;

/** What the rule asks of a word. */
export interface SetOff {
  readonly nameAt: NameAt;
  /** Called by the name of a person. */
  readonly isPerson: (word: number) => boolean;
  /** Called by the name of a state or a body. */
  readonly isBody: (word: number) => boolean;
  /** A noun for people, or an office. */
  readonly isTitle: (word: number) => boolean;
  /** A noun for states and bodies. */
  readonly isGrouping: (word: number) => boolean;
}

/**
 * Hangs a title that is set off behind a name on that name (Arabic): "غوي مينهاي، الناشر السويدي الذي …" is one man, so that
 * what the clause says of the publisher is said of him. Trees hang it on whatever stands further left. One behind
 * which a name of its own follows is another's.
 */
export function withTitlesSetOff(sentence: Sentence, setOff: SetOff): Sentence {
  const { nameAt, isPerson, isBody, isTitle, isGrouping } = setOff;
  const { words } = sentence;
  const mended = new Map<number, Word>();
  words.forEach((word, title) => {
    const name = title - 2;
    if (name < 0 || word.upos !== 'NOUN' || !COMMA.test(words[title - 1]!.form)) return;
    const isOfOne = isPerson(name) ? isTitle(title) : isBody(name) && isGrouping(title);
    if (!isOfOne || word.feats.Number === 'Plur' || hasCase(words, title)) return;
    if (!LOOSE.test(word.deprel) || word.head > title || !isClosed(words, title)) return;
    if (!isDescribedFurther(words, title) || hasName(words, title, setOff)) return;
    const from = nameAt(name)?.[0] ?? name;
    mended.set(title, { ...word, head: from, deprel: 'appos' });
  });
  return withChanges(sentence, mended);
}

/** With the article, or before an owner: "the publisher", "leader of the opposition". */
function isClosed(words: readonly Word[], title: number): boolean {
  const next = words[title + 1];
  return words[title]!.form.startsWith('ال') || (next?.head === title && next.deprel === 'nmod');
}

/** A clause about the bearer or a second comma follows, as behind what is set off. */
function isDescribedFurther(words: readonly Word[], title: number): boolean {
  for (let i = title + 1; i < words.length && i <= title + 2 * REACH; i++) {
    const { form, feats, upos } = words[i]!;
    if (COMMA.test(form) || feats.PronType === 'Rel' || /^[.؛!؟]$/.test(form)) return true;
    if (upos === 'VERB') return false;
  }
  return true;
}

function hasName(words: readonly Word[], title: number, { isPerson }: SetOff): boolean {
  for (let i = title + 1; i < words.length && i <= title + REACH; i++) {
    const { form, upos, feats } = words[i]!;
    if (COMMA.test(form) || upos === 'VERB' || feats.PronType === 'Rel') return false;
    if (isPerson(i)) return true;
  }
  return false;
}
