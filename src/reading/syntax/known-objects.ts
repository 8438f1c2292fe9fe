import type { Sentence, Word } from '../../language/index.js';
import { hasCase } from './adpositions.js';
import { isTime } from './times-of-day.js';

/** Relations by which trees hang an object on the noun before it. */
const LOOSE = /^(?:nmod|acl|appos|amod|flat|dep)$/;

/**
 * Takes a noun for the object where the lexicon knows it as what the verb is done to, in languages whose
 * verb stands first and whose known subject is left out (Arabic):
 * - what a tree calls the subject, behind an earlier verb whose subject this one goes on with: "وقطعت
 *   علاقاتها" is "and cut its ties", not "and its ties cut";
 * - what a tree makes a part of the only noun behind the verb, which is the subject then: "لقي عشرة مصرعهم",
 *   "أحكم الجيش الطوق", where the noun is taken for an adjective;
 * - what it takes for a part of the predicate: "منحت واشنطن طهران مهلة";
 * - of a verb that tells the first deed of a sentence and has nothing but that noun, which makes it a passive that
 *   nothing marks: "وجهت إليه تهمة" (a charge was brought);
 * - the second of two subjects: "استدعت بكين سفيرها" is "Beijing recalled its envoy";
 * - what stands behind a pronoun that is written to it: "وسلمته مذكرة";
 * - what stands behind it as a bare oblique and is no time;
 * - what ends like an object without the article.
 *
 * @param isWanted whether a noun is what the verb's patterns want as object
 * @param isTwoSided whether a verb always has an object, so that a lone noun behind it is that: "زار العراق والتقى المرجع"
 */
export function withKnownObjects(
  sentence: Sentence,
  isWanted: (verb: number, noun: number) => boolean,
  isTwoSided: (verb: number) => boolean = () => false,
): Sentence {
  const words = [...sentence.words];
  sentence.words.forEach((word, noun) => {
    const { head, deprel } = word;
    if (head < 0 || head > noun || hasCase(words, noun)) return;
    if (deprel === 'nsubj' && isSecondSubject(words, head, noun)) {
      words[noun] = { ...word, deprel: 'obj' };
    } else if (deprel === 'nsubj' && words[head]!.deprel === 'acl:owner') {
      return;
    } else if (deprel === 'nsubj' && words[head]!.upos === 'VERB') {
      const isFree = goesOn(words, head) && !hasSides(words, head, noun);
      const isOther = isBesideVerb(words, head, noun) && isTwoSided(head);
      const isGiven = goesOn(words, head) && isBehindGivenPronoun(words, head, noun);
      if ((isFree && isOther) || ((isFree || isGiven) && isWanted(head, noun)))
        words[noun] = { ...word, deprel: 'obj' };
      else if (isPassive(words, head, noun) && isWanted(head, noun)) {
        const verb = words[head]!;
        words[head] = { ...verb, feats: { ...verb.feats, Voice: 'Pass' } };
        words[noun] = { ...word, deprel: 'nsubj:pass' };
      }
    } else if (deprel === 'xcomp') {
      const isOfVerb = words[head]!.upos === 'VERB' && NOMINAL.has(word.upos);
      if (isOfVerb && isWanted(head, noun)) words[noun] = { ...word, deprel: 'obj', upos: 'NOUN' };
    } else if (deprel === 'obl' && words[head]!.upos === 'VERB' && word.upos === 'NOUN') {
      const hasObject = words.some((w) => w.head === head && /^(?:obj|ccomp)/.test(w.deprel));
      const isActive = words[head]!.feats.Voice !== 'Pass' && !words[head]!.form.endsWith('ي');
      const isFree = !hasObject && isActive && !isTime(word.form);
      if (isFree && isWanted(head, noun)) words[noun] = { ...word, deprel: 'obj' };
    } else if (LOOSE.test(deprel)) {
      const side = words[head]!;
      const verb = side.head;
      if (!/^(?:obj|nsubj)$/.test(side.deprel) || verb > head || verb < 0) return;
      if (words[verb]!.upos !== 'VERB' || hasSides(words, verb, head)) return;
      const isNoun = isOwned(words, noun) || deprel === 'amod';
      if (!isNoun || !isWanted(verb, noun) || isWanted(verb, head)) return;
      words[head] = { ...side, deprel: 'nsubj' };
      words[noun] = { ...word, head: verb, deprel: 'obj', upos: 'NOUN' };
    }
  });
  words.forEach(({ upos }, verb) => {
    if (upos === 'VERB') accusatives(words, verb, isWanted);
  });
  return { ...sentence, words };
}

/** What ends like an object without the article, however it is tagged and hung: "اختبرت بنجاح صاروخا". */
export const ACCUSATIVE = /^(?!ال).{2,}[^اى]ا$/;
const OBJECT_REACH = 9;
const CLAUSE_ENDS: ReadonlySet<string> = new Set(['VERB', 'SCONJ']);

function accusatives(
  words: Word[],
  verb: number,
  isWanted: (verb: number, noun: number) => boolean,
): void {
  for (let i = verb + 1; i < words.length && i <= verb + OBJECT_REACH; i++) {
    const { upos, form, head, deprel } = words[i]!;
    if (CLAUSE_ENDS.has(upos) || /^[،؛:.]$/.test(form)) return;
    if (!ACCUSATIVE.test(form) || (head === verb && deprel === 'obj')) continue;
    if (deprel === 'conj' || hasCase(words, i) || !isWanted(verb, i)) continue;
    words[i] = { ...words[i]!, head: verb, deprel: 'obj', upos: 'NOUN' };
    return;
  }
}

const NOMINAL: ReadonlySet<string> = new Set(['NOUN', 'ADJ']);

/** "وسلمته مذكرة" (and handed him a note): the pronoun at the verb is whom the thing right behind goes to. */
function isBehindGivenPronoun(words: readonly Word[], verb: number, noun: number): boolean {
  const pronoun = words[verb + 1];
  const isGiven = pronoun?.upos === 'PRON' && pronoun.head === verb && pronoun.deprel === 'obj';
  const sides = words.filter(({ head, deprel }) => head === verb && /^(?:nsubj|obj)/.test(deprel));
  return isGiven && noun === verb + 2 && sides.length === 2;
}

/** Behind an active verb and its subject another bare noun is its object. */
function isSecondSubject(words: readonly Word[], verb: number, noun: number): boolean {
  if (words[verb]!.upos !== 'VERB' || words[verb]!.feats.Voice === 'Pass') return false;
  let isSecond = false;
  for (const [i, { head, deprel }] of words.entries()) {
    if (head !== verb || i === noun) continue;
    if (/^(?:obj|iobj|ccomp|xcomp)/.test(deprel)) return false;
    isSecond ||= deprel === 'nsubj' && i > verb && i < noun;
  }
  return isSecond;
}

/** A verb with a noun behind it that is its only side, in a sentence with no verb before to go on with. */
function isPassive(words: readonly Word[], verb: number, noun: number): boolean {
  const { Voice, Person, Aspect } = words[verb]!.feats;
  if (Voice === 'Pass' || (Person !== undefined && Person !== '3')) return false;
  // A perfect in ـى or ـا is active, as its passive ends in ـي: "أعفى الرئيس الوزير", "دعا".
  if (Aspect === 'Perf' && /(?:ى|^..ا)$/.test(words[verb]!.form)) return false;
  return noun > verb && !goesOn(words, verb) && !hasSides(words, verb, noun);
}

/** With a pronoun written to it, so that it is what somebody told before has. */
function isOwned(words: readonly Word[], noun: number): boolean {
  const next = words[noun + 1];
  return next !== undefined && next.upos === 'PRON' && next.token === words[noun]!.token;
}

function isBesideVerb(words: readonly Word[], verb: number, noun: number): boolean {
  return noun === verb + 1 && /^[وف]$/.test(words[verb - 1]?.form ?? '');
}

function goesOn(words: readonly Word[], verb: number): boolean {
  return words.some(({ upos }, i) => i < verb && (upos === 'VERB' || upos === 'AUX'));
}

/** Another subject or object, so that nothing is left out. */
function hasSides(words: readonly Word[], verb: number, noun: number): boolean {
  return words.some(
    ({ head, deprel }, i) => head === verb && i !== noun && /^(nsubj|obj)/.test(deprel),
  );
}
