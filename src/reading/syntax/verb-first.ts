import type { Sentence, Word } from '../../language/index.js';
import { coordinatedNoun, coordinatedSide } from './coordinated-sides.js';
import { withChanges } from './mended.js';
import { objectBehindSubject } from './object-behind-subject.js';
import { withOwnedDeeds } from './owned-deeds.js';
import { subjectOf } from './subject-as-object.js';
import { subjectBefore } from './subject-before-verb.js';
import { beforeDeed, type Mended, withOpeningVerb } from './verb-that-opens.js';

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

/** The second of two subjects behind a verb ("حملت الرئاسة الحكومة المسؤولية"); null where there is none. */
function secondSubject(words: readonly Word[], verb: number): number | null {
  const behind = words.flatMap(({ head, deprel }, i) =>
    head === verb && i > verb && deprel === 'nsubj' ? [i] : [],
  );
  return behind.length === 2 ? behind[1]! : null;
}
