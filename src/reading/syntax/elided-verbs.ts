import type { Sentence, Word } from '../../language/index.js';
import { hasCase } from './adpositions.js';
import type { Mutable } from './mutable.js';
import { OBJECT_MARK } from './object-begin.js';

/** The relation of a verb that is left out to the one that stands for both. */
export const ELIDED = 'elided';
const CARRIED = 'compound:lvc';
const NOUNS: ReadonlySet<string> = new Set(['NOUN', 'ADJ', 'VERB', 'PROPN', 'ADV']);
const STOP = /^[.;؛؟!:«»]$/;
const RELATIVE = 'که';
/** How trees hang what a compound verb consists of, where they see the verb. */
const BESIDE_VERB = /^(compound|obj|xcomp|root|nsubj)/;
const MEANING = /^(compound|xcomp|root)/;
const PARTICIPLE = /ه$/;
/** Forms of "become". */
const BECOME = /^ن?(?:می‌|می)?(?:شد|شو|گردید)/;

/**
 * Puts back the verbs that are left out, in languages whose verb is last and mostly compound: of "the attack [mark]
 * condemnation and of the ministers request did" the first clause is whole but for its verb. The word for "and"
 * becomes that verb, with the noun before it for its meaning (`compound:lvc`) and what stands before for its object;
 * it is coordinated with the verb that is written (`conj:elided`), which has the subject of both.
 *
 * @param verbOf the light verb that a noun or adjective makes a compound verb with, the one that is written where it
 *   can be; null for words that make none
 */
export function withElidedVerbs(
  sentence: Sentence,
  verbOf: (noun: Word, written: Word, hasObject: boolean) => string | null,
): Sentence {
  const words: Mutable[] = sentence.words.map((word) => ({ ...word }));
  for (let and = words.length - 3; and > 1; and--) {
    if (words[and]!.upos !== 'CCONJ' || !NOUNS.has(words[and - 1]!.upos)) continue;
    const verb = verbBehind(words, and);
    if (verb === null || !endsClause(words, and, verb)) continue;
    if (hasOwnNoun(words, and - 1)) continue;
    const hasObject = words[and - 2]!.form === OBJECT_MARK;
    const lemma = verbOf(words[and - 1]!, words[verb]!, hasObject);
    if (lemma === null) continue;
    putBack(words, and, verb, lemma);
    // "Condemned and *demanding* an end became": what the written verb means stands right behind "and".
    const next = words[and + 1]!;
    const isMeaning = next.head === verb && next.deprel === 'obj' && !isMarked(words, and + 1);
    if (isMeaning && verbOf(next, words[verb]!, false) !== null) next.deprel = CARRIED;
  }
  return { ...sentence, words };
}

/** "Has *hit* targets and killed twenty": a verb that carries its own noun is there, though it may be a participle. */
function hasOwnNoun(words: readonly Word[], verb: number): boolean {
  return (
    words[verb]!.upos === 'VERB' &&
    words.some(({ head, deprel }, i) => head === verb && i < verb && deprel === CARRIED)
  );
}

/** The verb that is written for both clauses: the next one, with something besides its own noun before it. */
function verbBehind(words: readonly Word[], and: number): number | null {
  for (let i = and + 1; i < words.length; i++) {
    const { form, upos } = words[i]!;
    if (STOP.test(form) || form === RELATIVE) return null;
    const isVerb = upos === 'VERB' || (upos === 'AUX' && words[i + 1]?.upos !== 'VERB');
    if (isVerb && i > and + 2) return i;
    if (isVerb) return null;
  }
  return null;
}

/**
 * Whether the noun before "and" ends a clause: it stands right behind the mark of an object, or else what follows
 * begins one, with an adposition or an object of its own.
 */
function endsClause(words: readonly Word[], and: number, verb: number): boolean {
  const noun = and - 1;
  if (words[noun - 1]!.form === OBJECT_MARK) return true;
  if (isOblique(words, noun) || words[noun - 1]!.upos === 'ADP') return false;
  // Two marked objects have two verbs.
  const isMarkedBehind = words.slice(and, verb).some(({ form }) => form === OBJECT_MARK);
  if (isMarkedBehind && isMarkedBefore(words, noun)) return true;
  const { deprel, head, upos } = words[noun]!;
  // "Tel Aviv [mark] of breach of the resolution *accused* and of the council asked": no quality of what it stands behind.
  const isQuality = upos === 'ADJ' && deprel === 'amod' && head < noun;
  if (isQuality && words[and + 1]!.upos === 'ADP' && isMarkedBefore(words, noun)) return true;
  const isSetOff = words[noun - 1]!.form === '،';
  // "Says that 45 were *killed* and two thousand arrested became": a participle that is taken for the verb of its clause.
  const isParticiple =
    upos === 'VERB' && PARTICIPLE.test(words[noun]!.form) && BECOME.test(words[verb]!.form);
  const isBeside =
    isSetOff || isParticiple || (BESIDE_VERB.test(deprel) && (head < 0 || head > noun));
  // "*Hundreds of* soldiers and police": whoever is counted is no part of a verb, though "soldier" looks like one.
  const isNamed = ({ head, deprel }: Word, i: number) =>
    head === noun && (deprel === 'det' || (deprel === 'nummod' && i === noun - 1));
  if (!isBeside || words.some(isNamed)) return false;
  const next = words[and + 1]!.upos;
  if (upos === 'VERB' || next === 'ADP') return true;
  // "Two killed and *three* wounded became": whoever is counted begins a clause.
  const isPassive = MEANING.test(deprel) && BECOME.test(words[verb]!.form);
  if (next === 'NUM' && isPassive) return true;
  return isMarkedBehind;
}

/** Whether an adposition marks a noun, the mark of objects, which parsers may hang on it, apart. */
function isOblique(words: readonly Word[], noun: number): boolean {
  return words.some(
    ({ head, deprel, form }) => head === noun && deprel === 'case' && form !== OBJECT_MARK,
  );
}

/** Whether an object is marked before a noun, with no verb between. */
function isMarkedBefore(words: readonly Word[], noun: number): boolean {
  for (let i = noun - 1; i > 0; i--) {
    const { form, upos } = words[i]!;
    if (form === OBJECT_MARK) return true;
    if (upos === 'VERB' || upos === 'AUX' || upos === 'CCONJ' || STOP.test(form)) return false;
  }
  return false;
}

function putBack(words: Mutable[], and: number, verb: number, lemma: string): void {
  const noun = and - 1;
  if (words[verb]!.head === noun || words[verb]!.head === and) {
    const { head, deprel } = words[noun]!;
    Object.assign(words[verb]!, head === verb ? { head: -1, deprel: 'root' } : { head, deprel });
  }
  const { Polarity: _, ...feats } = words[verb]!.feats;
  const counted = subjectOfOther(words, and, verb);
  for (const [i, word] of words.entries()) {
    if (i === verb || i === and || i === noun) continue;
    const isTop = word.head === verb || word.head === noun || word.head === and;
    if (i < noun && isTop) {
      const isShared =
        word.deprel === 'mark' || (word.deprel.startsWith('nsubj') && counted === null);
      Object.assign(word, {
        head: isShared ? verb : and,
        deprel: word.head === noun ? besideVerb(word.deprel) : word.deprel,
      });
    } else if (i > and && word.head <= and) rehang(words, i, and, verb);
  }
  if (counted !== null) Object.assign(words[counted]!, { head: verb, deprel: 'nsubj' });
  Object.assign(words[noun]!, {
    head: and,
    deprel: CARRIED,
    upos: words[noun]!.upos === 'VERB' ? 'NOUN' : words[noun]!.upos,
  });
  Object.assign(words[and]!, { head: verb, deprel: `conj:${ELIDED}`, upos: 'VERB', lemma, feats });
}

/** What a dependent of a noun is to the verb that the noun makes: "[ten civilians] killed". */
function besideVerb(deprel: string): string {
  if (deprel.startsWith('nmod')) return 'obl';
  return deprel === 'conj' ? 'nsubj' : deprel;
}

function isMarked(words: readonly Word[], noun: number): boolean {
  return words.some(({ head, form }) => head === noun && form === OBJECT_MARK);
}

/** Whoever is counted behind "and", where nothing marks them as an object; null where nobody is. */
function subjectOfOther(words: readonly Word[], and: number, verb: number): number | null {
  // "*More than* two thousand".
  const own = words.findIndex(
    ({ head, deprel }, i) => i > and && i < verb && head === verb && deprel.startsWith('nsubj'),
  );
  const isCounted = words.some(({ head, deprel }) => head === own && deprel === 'nummod');
  if (own >= 0 && isCounted) return own;
  if (words[and + 1]!.upos !== 'NUM') return null;
  if (words.slice(and, verb).some(({ form, upos }) => form === OBJECT_MARK || upos === 'ADP'))
    return null;
  const first = words.findIndex(({ upos }, i) => i > and && upos === 'NOUN');
  return first > 0 && first < verb - 1 ? first : null;
}

/** What the tree hangs on something before "and" is the second clause's. */
function rehang(words: Mutable[], i: number, and: number, verb: number): void {
  const word = words[i]!;
  if (word.form === OBJECT_MARK) {
    const marked = objectBefore(words, i, and);
    if (marked === null) return;
    Object.assign(word, { head: marked, deprel: 'case' });
    Object.assign(words[marked]!, { head: verb, deprel: 'obj' });
    return;
  }
  if (word.deprel === 'punct') return;
  if (i > verb) {
    word.head = verb;
    return;
  }
  const isNominal = /^(conj|nmod|obj|obl|appos|flat|dep|nsubj|compound|xcomp|amod)/.test(
    word.deprel,
  );
  if (!isNominal) word.head = verb;
  else if (isMarked(words, i)) Object.assign(word, { head: verb, deprel: 'obj' });
  else if (hasCase(words, i)) Object.assign(word, { head: verb, deprel: 'obl' });
  else Object.assign(word, { head: verb, deprel: i === verb - 1 ? CARRIED : 'obj' });
}

/** The noun phrase that begins right behind "and" and ends at a mark. */
function objectBefore(words: readonly Word[], mark: number, and: number): number | null {
  for (let i = and + 1; i < mark; i++) {
    const { head, upos } = words[i]!;
    if (upos !== 'DET' && upos !== 'NUM' && upos !== 'ADP' && (head <= and || head > mark))
      return i;
  }
  return null;
}
