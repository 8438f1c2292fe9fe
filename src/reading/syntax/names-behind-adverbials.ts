import type { Sentence, Word } from '../../language/index.js';
import { hasCase } from './adpositions.js';
import type { NameAt } from './chunks.js';
import { OBJECT_MARK } from './object-begin.js';

/** How parsers hang a name on the word before it. */
const HUNG = /^(nmod|flat|appos|obl)/;
const NOMINAL: ReadonlySet<string> = new Set(['NOUN', 'PROPN', 'ADJ', 'ADV', 'NUM']);

/** What is asked of the words of a sentence. */
export interface Adverbials {
  readonly nameAt: NameAt;
  /** Whether a word is in the name of a place or state. */
  readonly isPlace: (word: number) => boolean;
  /** Whether a word is a noun for a day or a time of day. */
  readonly isDay: (word: number) => boolean;
}

/**
 * Gives names to the verb that stand right behind where or when something was done, in languages whose verb is last:
 * of "in Astana *the premier* … received him" and "on Monday *Suu Kyi* and others [mark] arrested" parsers make one
 * phrase. Such a name is the subject, where the verb has none, or the first of the objects.
 */
export function withNamesBehindAdverbials(sentence: Sentence, asked: Adverbials): Sentence {
  const words = [...sentence.words];
  let isSame = true;
  words.forEach((word, i) => {
    const name = asked.nameAt(i);
    const { head: before, deprel } = word;
    if (name === null || before < 0 || before >= name[0] || !HUNG.test(deprel)) return;
    if (!NOMINAL.has(words[before]!.upos) || hasCase(words, i)) return;
    // No day is a state's: "on Monday *Turkey* accused".
    const isTime = before === name[0] - 1 && asked.isDay(before);
    if (!isTime && asked.isPlace(i)) return;
    if (!isTime && !endsPlace(words, name[0] - 1, asked)) return;
    const verb = verbAbove(words, before, i);
    if (verb === null) return;
    const listed = listedBehind(words, name[1], verb);
    const hasSubject = words.some(
      ({ head, deprel }) => head === verb && deprel.startsWith('nsubj'),
    );
    const isMarked = words[name[1]]?.form === OBJECT_MARK;
    if (listed === null && (hasSubject || isMarked)) return;
    words[i] = { ...word, head: verb, deprel: listed === null ? 'nsubj' : 'obj' };
    if (listed !== null) words[listed] = { ...words[listed]!, head: i, deprel: 'conj' };
    isSame = false;
  });
  return isSame ? sentence : { ...sentence, words };
}

/** Whether a word ends the name of a place that an adposition, or a noun behind one, stands before. */
function endsPlace(words: readonly Word[], last: number, { nameAt, isPlace }: Adverbials): boolean {
  const place = nameAt(last);
  if (place === null || place[1] !== last + 1 || !isPlace(last)) return false;
  const at = (i: number) => words[i]?.upos;
  return at(place[0]) === 'ADP' || at(place[0] - 1) === 'ADP' || isNounBehind(words, place[0] - 1);
}

const isNounBehind = (words: readonly Word[], noun: number): boolean =>
  words[noun]?.upos === 'NOUN' && words[noun - 1]?.upos === 'ADP';

/** The verb behind a name on which the phrase before the name hangs. */
function verbAbove(words: readonly Word[], start: number, name: number): number | null {
  let at = start;
  for (let steps = 0; at >= 0 && steps < words.length; steps++) {
    if (at > name) return isPredicate(words, at) ? nearest(words, name, at) : null;
    at = words[at]!.head;
  }
  return null;
}

/** A verb, or the noun of "was *the host* of". */
function isPredicate(words: readonly Word[], at: number): boolean {
  const { upos } = words[at]!;
  return upos === 'VERB' || words.some(({ head, deprel }) => head === at && deprel === 'cop');
}

/**
 * "On Monday *the US* killed three soldiers, state media reported": a clause without subject or conjunction before the
 * reporter's is what the name begins.
 */
function nearest(words: readonly Word[], name: number, verb: number): number {
  const isOf = (relation: RegExp, i: number) =>
    words.some(({ head, deprel }) => head === i && relation.test(deprel));
  const told = words.findIndex(
    ({ upos, head, deprel }, i) =>
      i > name && i < verb && head === verb && upos === 'VERB' && CLAUSES.has(deprel),
  );
  if (told < 0 || words[told + 1]?.upos !== 'PUNCT' || isOf(/^(nsubj|mark)/, told)) return verb;
  return told;
}

const CLAUSES: ReadonlySet<string> = new Set(['advcl', 'ccomp', 'parataxis', 'conj']);

/** "*and others* [mark]": an object of the verb that "and" joins to what ends before it. */
function listedBehind(words: readonly Word[], end: number, verb: number): number | null {
  if (words[end]?.upos !== 'CCONJ') return null;
  const object = words.findIndex(
    ({ head, deprel }, i) => i > end && i < verb && head === verb && deprel === 'obj',
  );
  if (object < 0) return null;
  return words.slice(end + 1, object).some(({ upos }) => upos === 'ADP' || upos === 'PUNCT')
    ? null
    : object;
}
