import type { Word } from '../../language/index.js';
import { hasCase } from './adpositions.js';
import { isOblique } from './subject-behind.js';
import { isTime } from './times-of-day.js';

const ARTICLE = /^ال/;
const NOUNS: ReadonlySet<string> = new Set(['NOUN', 'PROPN']);
const FEMININE = /^ال.+ة$/;
/** A verb that has these has no place left for an object. */
const OBJECTS = /^(?:obj|ccomp|xcomp|iobj)$/;

/**
 * The object that a tree makes a part of the subject right before it, in a language whose verb stands first
 * and whose nouns show by form what belongs to them (Arabic); null where there is none:
 * - a feminine "adjective" of a man, or an oblique plural one of a singular ("وصف الرئيس المعارضة", "اتهم
 *   قائد الشرطة المتظاهرين"), is a noun of its own;
 * - so is a bare noun behind a subject with the article, which has no owner ("أقال الرئيس وزيري الدفاع");
 * - an oblique plural describes no body ("أمهلت المجموعة العسكريين"), a definite noun belongs to no adjective ("يستأنف الوفدان
 *   الروسي والصيني المفاوضات"), and what is counted behind one is no owner ("اعتقلت القوات اللبنانية ستة سوريين");
 * - a plural of men that keeps its last letter has no owner ("اقتحم مستوطنون المسجد", "أغلق متظاهرون غاضبون الطريق").
 */
export function objectBehindSubject(words: readonly Word[], verb: number): number | null {
  const { feats } = words[verb]!;
  if (feats.Voice === 'Pass' || (feats.Person !== undefined && feats.Person !== '3')) return null;
  if (words.some(({ head, deprel }) => head === verb && OBJECTS.test(deprel))) return null;
  const subject = words.findIndex(
    ({ head, deprel }, i) => i > verb && head === verb && deprel === 'nsubj',
  );
  const isNoun = NOUNS.has(words[subject]?.upos ?? '');
  if (subject < 0 || !isNoun) return null;
  const isMan = feats.Gender === 'Masc' && isOne(words[subject]!);
  const found = words.findIndex((word, i) => {
    if (i <= subject) return false;
    if (isBehindUnowned(words, subject, i)) return true;
    if (word.head !== subject) return isBehindAdjective(words, subject, i);
    if (word.deprel === 'amod') {
      if (isMan && disagrees(word, words[subject]!)) return true;
      return isBody(words[subject]!) && ARTICLE.test(word.form) && isOblique(word);
    }
    if (word.deprel !== 'nmod') return false;
    return isBareBehind(words, subject, i) || isCountedBehind(words, i);
  });
  return found < 0 ? null : found;
}

/** A definite noun right behind a plural in -ūn, or an adjective of one, that hangs on it without an adposition. */
function isBehindUnowned(words: readonly Word[], subject: number, noun: number): boolean {
  const { upos, form, head } = words[noun]!;
  const isDefinite = upos === 'PROPN' || (upos === 'NOUN' && ARTICLE.test(form));
  if (!isDefinite || isTime(form) || hasCase(words, noun) || !UNOWNED.test(words[subject]!.form)) {
    return false;
  }
  if (words[subject]!.feats.Number === 'Sing') return false;
  const isOfAdjective =
    head > subject && words[head]!.upos === 'ADJ' && words[head]!.head === subject;
  return head === subject ? noun === subject + 1 : isOfAdjective && noun === head + 1;
}

const UNOWNED = /.{3}ون$/;

function isOne({ form, feats }: Word): boolean {
  return feats.Number === 'Sing' && feats.Gender !== 'Fem' && !form.endsWith('ة');
}

function disagrees(word: Word, subject: Word): boolean {
  if (!ARTICLE.test(word.form)) return false;
  const isPlural = word.feats.Number === 'Plur';
  return isPlural ? isOblique(word) && subject.feats.Number === 'Sing' : FEMININE.test(word.form);
}

/** A single body or several things, of which an adjective is a feminine singular. */
function isBody({ form, feats }: Word): boolean {
  return feats.Number === 'Plur' ? form.endsWith('ات') : form.endsWith('ة');
}

/** A definite noun that was hung on a definite adjective of the subject. */
function isBehindAdjective(words: readonly Word[], subject: number, noun: number): boolean {
  const { upos, form, head, deprel } = words[noun]!;
  if (upos !== 'NOUN' || deprel !== 'nmod' || !ARTICLE.test(form) || isTime(form)) return false;
  const adjective = words[head];
  if (adjective?.upos !== 'ADJ' || head !== noun - 1 || !ARTICLE.test(adjective.form)) return false;
  const above = adjective.deprel === 'conj' ? words[adjective.head]! : adjective;
  return above.deprel === 'amod' && above.head === subject && !hasCase(words, noun);
}

/** What is counted right behind an adjective or a name with the article: neither owns anything. */
function isCountedBehind(words: readonly Word[], noun: number): boolean {
  const number = words.findIndex((w) => w.head === noun && w.deprel.startsWith('nummod'));
  const before = words[number - 1];
  if (number < 1 || number > noun || hasCase(words, noun)) return false;
  return before?.upos === 'ADJ' && ARTICLE.test(before.form);
}

function isBareBehind(words: readonly Word[], subject: number, noun: number): boolean {
  const { upos, form } = words[noun]!;
  const isBeside = words.slice(subject + 1, noun).every(({ head }) => head === subject);
  return (
    ARTICLE.test(words[subject]!.form) &&
    upos === 'NOUN' &&
    !ARTICLE.test(form) &&
    !isTime(form) &&
    isBeside &&
    !hasCase(words, noun)
  );
}
