import type { Word } from '../../language/index.js';
import { hasCase } from './adpositions.js';
import { MISREAD, OPENING, PERFECT } from './misread-perfects.js';
import type { Rehung } from './misread-verbs.js';

/** Where a word hangs instead, and as what, where its tag was wrong too. */
export type Mended = Rehung & { readonly upos?: Word['upos'] };

/** Sound plurals and duals are written otherwise as subject and as object: مسلحون, مسلحين. */
export const NOMINATIVE = /(?:ون|ان)$/;

/** "لوحت": neither a plural of women nor a noun before its owner, of which no name is spelt so. */
const FEMININE_VERB = /.{2}[^ا]ت$/;

/**
 * "رفض العراق طلب تركيا": where two words of a clause may be verb or noun, the one that begins the sentence is
 * the verb, and the other with its owner the object.
 */
export function beforeDeed(
  words: readonly Word[],
  isVerb: (word: Word) => boolean,
  isNoun: (word: Word) => boolean,
): readonly Word[] {
  const root = words.findIndex(({ head }) => head < 0);
  const first = words.findIndex(({ upos }) => !OPENING.has(upos));
  const [opening, next, deed] = [words[first], words[first + 1], words[root]];
  if (opening === undefined || next === undefined || deed?.upos !== 'VERB') return words;
  const isBefore = opening.head === root && first < root && opening.deprel.startsWith('nsubj');
  if (!isBefore || !MISREAD.has(opening.upos) || opening.form.startsWith('ال')) return words;
  if (next.head !== first || next.deprel !== 'nmod' || hasCase(words, first + 1)) return words;
  if (hasCase(words, first) || !isVerb(opening) || !isNoun(deed)) return words;
  return words.map((word, i) => {
    if (i === first) return { ...word, head: -1, deprel: 'root', upos: 'VERB', feats: PERFECT };
    if (i === root)
      return { ...word, head: first, deprel: 'obj', upos: 'NOUN', feats: { Number: 'Sing' } };
    if (i === first + 1) return { ...word, deprel: 'nsubj' };
    if (word.head !== root) return word;
    if (word.deprel === 'punct') return { ...word, head: first };
    return word.deprel.startsWith('nsubj') ? { ...word, deprel: 'nmod' } : word;
  });
}

/** Words with the first of a whole sentence made its verb, where the tree took it for a noun. */
export function withOpeningVerb(
  words: readonly Word[],
  isVerb: (word: Word) => boolean,
): readonly Word[] {
  const root = words.findIndex(({ head }) => head < 0);
  const opening = words[root];
  const next = words[root + 1];
  if (opening === undefined || next === undefined) return words;
  const isWhole = words.slice(-2).some(({ form }) => /^[.؟!]$/.test(form));
  const opens = words
    .slice(0, root)
    .every(({ upos }, i) => OPENING.has(upos) || isFronted(words, i, root));
  if (!isWhole || !opens || !MISREAD.has(opening.upos) || opening.form.startsWith('ال'))
    return words;
  const hung = words.flatMap(({ head }, i) => (head === root ? [i] : []));
  const subjects = hung.filter((i) => i > root && words[i]!.deprel === 'nsubj');
  // Of two subjects of a "noun" before them the second is an object; a "name" that ends like a verb's feminine has one behind it.
  const isFeminine = opening.upos === 'PROPN' && FEMININE_VERB.test(opening.form);
  const isSaidOf =
    subjects.length !== 2 &&
    !(isFeminine && subjects.length === 1 && subjects[0] === root + 1) &&
    hung.some(
      (i) => /^(nsubj|csubj|cop|ccomp)/.test(words[i]!.deprel) && !isSubjectForm(words[i]!),
    );
  if (isSaidOf || next.head !== root || !isAfterVerb(next) || !isVerb(opening)) return words;
  const moved = new Map<number, Mended>([
    [root, { head: -1, deprel: 'root', upos: 'VERB', feats: PERFECT }],
    [root + 1, { head: root, deprel: 'nsubj' }],
  ]);
  for (const i of hung) {
    if (i <= root + 1 || words[i]!.deprel !== 'nmod') continue;
    if (isNameGoingOn(words, root + 1, i)) {
      moved.set(i, { head: root + 1, deprel: 'nmod' });
      continue;
    }
    const isBare = !hasCase(words, i);
    moved.set(i, { head: root, deprel: isBare ? 'obj' : 'obl' });
  }
  return words.map((word, i) => ({ ...word, ...moved.get(i) }));
}

/** "شكر الرئيس حسن شيخ محمود تركيا": a name that only names part from the subject is the subject's. */
function isNameGoingOn(words: readonly Word[], subject: number, at: number): boolean {
  const between = words.slice(subject + 1, at + 1);
  return (
    at - subject > 1 &&
    /^(?:ADJ )*(?:PROPN ){2,}$/.test(between.map(({ upos }) => `${upos} `).join(''))
  );
}

/** "وبحسب بيان للرئاسة، بحث السيسي": in a phrase with an adposition before the verb, which a comma parts from it. */
function isFronted(words: readonly Word[], word: number, root: number): boolean {
  if (!/^[،,]$/.test(words[root - 1]?.form ?? '')) return false;
  let at = word;
  for (let steps = 0; words[at]!.head !== root; steps++) {
    at = words[at]!.head;
    if (at < 0 || steps > root) return false;
  }
  return at < root && (hasCase(words, at) || words[at]!.deprel === 'cc');
}

/** Bare nouns before a subject are verbs: what follows is definite, a name or in the form of subjects. */
function isAfterVerb(word: Word): boolean {
  if (isSubjectForm(word)) return true;
  return word.upos === 'PROPN' || (word.upos === 'NOUN' && word.deprel === 'nmod');
}

function isSubjectForm({ form, feats }: Word): boolean {
  return NOMINATIVE.test(form) && feats.Number === 'Plur' && !form.startsWith('ال');
}
