import type { Sentence, Word } from '../../language/index.js';
import { hasCase } from './adpositions.js';
import { withChanges } from './mended.js';
import { MISREAD, OPENING, PERFECT } from './misread-perfects.js';
import type { Rehung } from './misread-verbs.js';
import { objectBehindSubject } from './object-behind-subject.js';
import { isUnder } from './under.js';

/** Where a word hangs instead, and as what, where its tag was wrong too. */
type Mended = Rehung & { readonly upos?: Word['upos'] };

const NOMINAL: ReadonlySet<string> = new Set(['NOUN', 'PROPN', 'ADJ', 'NUM', 'X']);
const NOUNS: ReadonlySet<string> = new Set(['NOUN', 'PROPN']);
/** Sound plurals and duals are written otherwise as subject and as object: مسلحون, مسلحين. */
const NOMINATIVE = /(?:ون|ان)$/;
/** "لوحت": neither a plural of women nor a noun before its owner, of which no name is spelt so. */
const FEMININE_VERB = /.{2}[^ا]ت$/;
const MANY: ReadonlySet<string> = new Set(['Plur', 'Dual']);

/**
 * Mends subjects and coordinations in trees of languages whose verb stands first (Arabic), where
 * what is written decides:
 * - a noun in the form of the subject is the subject of the verb before it ("خطف مسلحون", "اتفق رئيسا"),
 *   and any noun right behind a verb that takes no object ("تظاهر عشرات");
 * - what cannot belong to the subject that it stands behind is the object (see `objectBehindSubject`);
 * - of two objects behind a verb without a subject the first is the subject, of two subjects the
 *   second is the object;
 * - a whole sentence that begins with a bare noun before another, of which nothing is said, begins
 *   with a verb that is written like it ("بحث الوزير", "صادق البرلمان");
 * - a definite noun is not coordinated with an adjective but with the noun that this describes
 *   ("الحكومة السورية والمعارضة"), and what has a conjunction of its own is coordinated with the side before it rather than
 *   the other ("قتل عشرون جنديا هنديا وأربعة جنود صينيين").
 *
 * @param isVerb whether a word is known as a verb by its form or lemma
 * @param hasNoObject whether a verb takes no object, so that the noun right behind it is its subject
 * @param isNoun whether a word is known as a noun for a deed by its form
 */
export function withVerbFirst(
  sentence: Sentence,
  isVerb: (word: Word) => boolean = () => false,
  hasNoObject: (word: Word) => boolean = () => false,
  isNoun: (word: Word) => boolean = () => false,
): Sentence {
  const owned = withOwnedDeeds(sentence.words, hasNoObject);
  const words = withOpeningVerb(beforeDeed(owned, isVerb, isNoun), isVerb);
  const moved = new Map<number, Mended>();
  words.forEach((word, i) => {
    if (word.upos === 'VERB') {
      const subject = subjectOf(words, i, hasNoObject);
      if (subject !== null) moved.set(subject, { head: i, deprel: 'nsubj' });
      const object = secondSubject(words, i);
      if (object !== null) moved.set(object, { head: i, deprel: 'obj' });
      const early = hasNoObject(word) ? null : subjectBefore(words, i);
      if (early !== null) {
        moved.set(early.subject, { head: i, deprel: 'nsubj' });
        moved.set(early.behind, { head: i, deprel: 'obj' });
      }
      const parted = hasNoObject(word) ? null : objectBehindSubject(words, i);
      if (parted !== null) moved.set(parted, { head: i, deprel: 'obj', upos: 'NOUN' });
    }
    const partner = coordinatedNoun(words, i) ?? coordinatedSide(words, i);
    if (partner !== null) moved.set(i, { head: partner, deprel: 'conj' });
  });
  const opened = words === sentence.words ? sentence : { ...sentence, words };
  return withChanges(opened, moved);
}

/**
 * "أعلن استقالته": a verb that takes no object and ends in the letter of the feminine, with a pronoun in
 * its own token, is the noun of that deed with its owner.
 */
function withOwnedDeeds(
  words: readonly Word[],
  hasNoObject: (word: Word) => boolean,
): readonly Word[] {
  return words.map((word, i) => {
    const before = words[i - 1];
    const isOwner = before !== undefined && isOwnedDeed(before, word, i - 1, hasNoObject);
    if (isOwner) return { ...word, deprel: 'nmod' };
    const next = words[i + 1];
    if (next === undefined || !isOwnedDeed(word, next, i, hasNoObject)) return word;
    const isMarked = words.some(({ head, deprel }) => head === i && deprel === 'mark');
    const deprel = word.deprel === 'ccomp' && !isMarked ? 'obj' : word.deprel;
    const form = word.form.replace(/ت$/, 'ة');
    return { ...word, upos: 'NOUN' as const, lemma: form, feats: { Number: 'Sing' }, deprel };
  });
}

function isOwnedDeed(
  word: Word,
  next: Word,
  at: number,
  hasNoObject: (word: Word) => boolean,
): boolean {
  const isInside = next.upos === 'PRON' && next.token === word.token && next.head === at;
  return word.upos === 'VERB' && word.form.endsWith('ت') && isInside && hasNoObject(word);
}

/**
 * "رفض العراق طلب تركيا": where two words of a clause may be verb or noun, the one that begins the sentence is
 * the verb, and the other with its owner the object.
 */
function beforeDeed(
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
function withOpeningVerb(words: readonly Word[], isVerb: (word: Word) => boolean): readonly Word[] {
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

/** The second of two subjects behind a verb ("حملت الرئاسة الحكومة المسؤولية"); null where there is none. */
function secondSubject(words: readonly Word[], verb: number): number | null {
  const behind = words.flatMap(({ head, deprel }, i) =>
    head === verb && i > verb && deprel === 'nsubj' ? [i] : [],
  );
  return behind.length === 2 ? behind[1]! : null;
}

/**
 * "كان ميلي قد انتقد البابا" (Milei had criticised the Pope): behind the auxiliary the subject stands before the verb, and
 * what is right behind the verb is its object; null where no such subject is there.
 */
function subjectBefore(
  words: readonly Word[],
  verb: number,
): { readonly subject: number; readonly behind: number } | null {
  if (words[verb]!.feats.Voice === 'Pass') return null;
  const been = words.findIndex(
    ({ head, deprel, lemma }, i) =>
      i < verb && head === verb && deprel === 'aux' && lemma === 'كان',
  );
  if (been < 0) return besideSubject(words, verb);
  const isOf = (i: number) => words[i]!.head === verb || words[i]!.head === been;
  const subject = words.findIndex(
    ({ deprel }, i) => i > been && i < verb && deprel.startsWith('nsubj') && isOf(i),
  );
  const behind = words.findIndex(
    ({ deprel, head, upos }, i) =>
      i > verb && head === verb && deprel === 'nsubj' && NOUNS.has(upos) && !hasCase(words, i),
  );
  const hasObject = words.some(
    ({ deprel, head }) => head === verb && /^(?:obj|ccomp)$/.test(deprel),
  );
  // "كانت الرئيسة قد ناشدت القادة فرض عقوبات": who stands right behind the verb is asked for the deed.
  const isAsked = behind === verb + 1 && words[behind]!.feats.Number === 'Plur';
  return subject < 0 || behind < 0 || (hasObject && !isAsked) || isOwned(words, behind)
    ? null
    : { subject, behind };
}

/** "جماعة الحوثي تناشد | رئيسة الوزراء": a headline's subject before its verb, which nothing behind takes up again. */
function besideSubject(
  words: readonly Word[],
  verb: number,
): { readonly subject: number; readonly behind: number } | null {
  const { feats } = words[verb]!;
  const sides = words.flatMap(({ head, deprel }, i) =>
    head === verb && /^(?:nsubj|obj|ccomp|iobj)/.test(deprel) ? [i] : [],
  );
  const [subject = -1, behind = -1] = sides;
  if (sides.length !== 2 || subject > verb || behind < verb || feats.Person !== '3') return null;
  if (sides.some((i) => !words[i]!.deprel.startsWith('nsubj') || !NOUNS.has(words[i]!.upos)))
    return null;
  const isFeminine = words[subject]!.form.endsWith('ة');
  if (isFeminine !== (feats.Gender === 'Fem') && words[subject]!.upos === 'NOUN') return null;
  const isTakenUp = words.some(
    ({ upos }, i) => i > verb && i <= behind + 6 && upos === 'PRON' && isUnder(words, i, verb),
  );
  return isTakenUp || hasCase(words, subject) || hasCase(words, behind)
    ? null
    : { subject, behind };
}

/** "His brother": what has the pronoun of somebody told before may be what is said of that one. */
function isOwned(words: readonly Word[], noun: number): boolean {
  const next = words[noun + 1];
  return next !== undefined && next.upos === 'PRON' && next.head === noun;
}

/** The object of a verb without a subject that is its subject; null where nothing tells. */
function subjectOf(
  words: readonly Word[],
  verb: number,
  hasNoObject: (word: Word) => boolean,
): number | null {
  const { feats } = words[verb]!;
  const children = words.flatMap((word, i) => (word.head === verb ? [i] : []));
  const isFree = (i: number) => words[i]!.deprel.startsWith('nsubj');
  if (feats.Voice === 'Pass' || children.some(isFree)) return null;
  const objects = children.filter((i) => isPlainObject(words, i, verb));
  const nominative = objects.find(
    (i) =>
      words[i]!.feats.Case === 'Nom' ||
      (NOMINATIVE.test(words[i]!.form) && MANY.has(words[i]!.feats.Number ?? '')),
  );
  if (nominative !== undefined) return nominative;
  const isBehind = objects[0] !== undefined && isRightBehind(words, objects[0], verb);
  if (isBehind && hasNoObject(words[verb]!)) return objects[0]!;
  const [first, second] = objects;
  return second !== undefined && mayAgree(words, verb, first!) ? first! : null;
}

/** Whether nothing but what belongs to a noun stands between it and the verb ("عشرات الآلاف"). */
function isRightBehind(words: readonly Word[], noun: number, verb: number): boolean {
  return words.slice(verb + 1, noun).every(({ head }) => head === noun);
}

function isPlainObject(words: readonly Word[], i: number, verb: number): boolean {
  const { deprel, upos } = words[i]!;
  if (i < verb || deprel !== 'obj' || !NOMINAL.has(upos)) return false;
  return !words.some(({ head, deprel: own }) => head === i && (own === 'case' || own === 'mark'));
}

/** A verb before its subject agrees with it in gender; groups of men go with either. */
function mayAgree(words: readonly Word[], verb: number, noun: number): boolean {
  const { Gender: said, Person } = words[verb]!.feats;
  if (said === undefined || (Person !== undefined && Person !== '3')) return false;
  const describing = words.filter(({ head, deprel }) => head === noun && deprel === 'amod');
  const genders = [words[noun]!, ...describing].flatMap(({ feats }) => feats.Gender ?? []);
  return genders.length === 0 || genders.includes(said);
}

/** The noun that a definite noun is coordinated with, where the tree hung it on an adjective of that noun. */
function coordinatedNoun(words: readonly Word[], i: number): number | null {
  const { deprel, upos, head, form } = words[i]!;
  if (deprel !== 'conj' || !NOUNS.has(upos) || head < 0) return null;
  const adjective = words[head]!;
  if (adjective.upos !== 'ADJ' || adjective.deprel !== 'amod' || adjective.head < 0) return null;
  const isDefinite = upos === 'PROPN' || form.startsWith('ال');
  return isDefinite && NOUNS.has(words[adjective.head]!.upos) ? adjective.head : null;
}

/** The side right before what a tree takes for the verb's other side though a conjunction stands before it. */
function coordinatedSide(words: readonly Word[], i: number): number | null {
  const { deprel, upos, head: verb } = words[i]!;
  if (!SIDE.test(deprel) || !NOUNS.has(upos) || words[verb]?.upos !== 'VERB') return null;
  const and = words.findIndex((w) => w.head === i && w.deprel === 'cc');
  const side = words.findIndex((w, k) => k > verb && w.head === verb && SIDE.test(w.deprel));
  if (and < 0 || and > i || side < 0 || side > and) return null;
  const isRightBehind = words.slice(side + 1, and).every(({ head }) => head === side);
  return isRightBehind && !hasCase(words, i) ? side : null;
}

const SIDE = /^(?:obj|nsubj(?::pass)?)$/;
