import type { Sentence, Word } from '../../language/index.js';
import { isNoSubjectBehind } from './subject-behind.js';

/** Features in which verbs of one subject agree, where both have them. */
const AGREEING = ['Person', 'Number', 'Gender'] as const;
const PARTICIPLE = /ه$/;

/**
 * Moves a coordinated verb up to the verb that it goes on with, in languages that leave out known
 * subjects: a verb that has no subject of its own and differs in person, number or gender from the one
 * that the tree coordinates it with has another subject ("showed that workers fill boxes, and
 * accused the government"). Where no verb above agrees either, it goes on with the nearest one before
 * it whose subject stands behind it, as far as verbs tell genders (Arabic); where there is none, tags are
 * to blame and nothing is moved.
 *
 * Where trees hang all verbs of a sentence on the first one, a verb goes on with the last before it that has a subject of its
 * own behind it and agrees ("أدانت البرازيل، وحثت الأرجنتين، فقطعت"; Arabic).
 */
export function withCoordinatedVerbs(sentence: Sentence): Sentence {
  const words = [...sentence.words];
  words.forEach((word, verb) => {
    if (word.upos !== 'VERB' || word.deprel !== 'conj' || hasSubject(words, verb)) return;
    let up = word.head;
    if (up < 0 || words[up]!.upos !== 'VERB') return;
    const last = lastWithSubject(words, verb);
    if (last !== null) {
      words[verb] = { ...word, head: last };
      return;
    }
    if (agree(words, up, verb)) return;
    for (let steps = 0; up >= 0 && steps < words.length; steps++) {
      if (words[up]!.upos === 'VERB' && up < verb && agree(words, up, verb)) {
        words[verb] = { ...word, head: up };
        return;
      }
      up = words[up]!.head;
    }
    const before = nearestOfGender(words, verb);
    if (before !== null) words[verb] = { ...word, head: before };
  });
  return { ...sentence, words };
}

/** The last of the verbs joined to the same one that has a subject behind it, where that one is another. */
function lastWithSubject(words: readonly Word[], verb: number): number | null {
  const { head } = words[verb]!;
  for (let i = verb - 1; i > head; i--) {
    const { upos, deprel, head: up } = words[i]!;
    if (upos !== 'VERB' || deprel !== 'conj' || up !== head) continue;
    const subject = subjectOf(words, i);
    if (subject === undefined || isNoSubjectBehind(words, i, subject)) continue;
    return subject > i && subject < verb && haveGender(words, i, verb) ? i : null;
  }
  return null;
}

/** Whether two verbs show the same person and gender. */
function haveGender(words: readonly Word[], one: number, other: number): boolean {
  const [a, b] = [words[one]!.feats, words[other]!.feats];
  const isThird = a.Person === '3' && b.Person === '3' && a.Voice !== 'Pass';
  return isThird && a.Gender !== undefined && a.Gender === b.Gender && agree(words, one, other);
}

/** "While the minister called it theatre and *denied* …", though the tree joins it to another verb. */
function nearestOfGender(words: readonly Word[], verb: number): number | null {
  const { Gender } = words[verb]!.feats;
  if (Gender === undefined) return null;
  for (let i = verb - 1; i >= 0; i--) {
    const { upos, feats } = words[i]!;
    const subject = upos === 'VERB' && feats.Gender === Gender ? subjectOf(words, i) : undefined;
    if (subject !== undefined && subject > i && agree(words, i, verb)) return i;
  }
  return null;
}

/** The features of a verb, or of the auxiliary that has the endings for it (Persian "*will* be expelled"). */
export function endingsOf(words: readonly Word[], verb: number): Word['feats'] {
  const { feats } = words[verb]!;
  if (feats.Gender !== undefined) return feats;
  const auxiliary = words.find(
    ({ head, upos, feats: own }) => head === verb && upos === 'AUX' && own.Person !== undefined,
  );
  return auxiliary?.feats ?? feats;
}

/** A verb before its subject may be singular though that is not, so a plural may go on with it. */
function agree(words: readonly Word[], up: number, verb: number): boolean {
  const [above, own] = [endingsOf(words, up), endingsOf(words, verb)];
  // Persian strings participles before the one verb that has the endings of them all.
  if (PARTICIPLE.test(words[up]!.form)) return true;
  return AGREEING.every((name) => {
    const [x, y] = [above[name], own[name]];
    if (x === undefined || y === undefined || x === y) return true;
    const subject = subjectOf(words, up);
    return name === 'Number' && x === 'Sing' && subject !== undefined && subject > up;
  });
}

function subjectOf(words: readonly Word[], verb: number): number | undefined {
  const at = words.findIndex(({ head, deprel }) => head === verb && deprel.startsWith('nsubj'));
  return at < 0 ? undefined : at;
}

function hasSubject(words: readonly Word[], verb: number): boolean {
  return subjectOf(words, verb) !== undefined;
}
