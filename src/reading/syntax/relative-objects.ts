import type { Sentence, Word } from '../../language/index.js';
import { OBJECT_MARK } from './object-begin.js';

const RELATIVE = 'که';
/** What a clause has that tells who does it or to whom. */
const SIDES = /^(?:nsubj|csubj|obj|ccomp|iobj)/;
const PLURAL = /ند$/;

/**
 * Tells relative clauses whose noun is what their verb is done to (Persian): several people are no subject of a verb in the
 * singular, so that in "طالبان چهار خبرنگار را که بازداشت کرده بود آزاد کرد" those who were freed are those who were arrested,
 * by whoever the verb of the whole is said of. Such a clause is `acl:obj`.
 *
 * @param isPeople whether a word is a noun for people
 * @param isPassive whether a verb makes passives
 */
export function withRelativeObjects(
  sentence: Sentence,
  isPeople: (word: number) => boolean,
  isPassive: (word: number) => boolean,
): Sentence {
  let isSame = true;
  const words = sentence.words.map((word, verb): Word => {
    if (!isOfObject(sentence.words, verb) || !isPeople(word.head) || isPassive(verb)) return word;
    isSame = false;
    return { ...word, deprel: 'acl:obj' };
  });
  return isSame ? sentence : { ...sentence, words };
}

function isOfObject(words: readonly Word[], verb: number): boolean {
  const { upos, deprel, head: noun } = words[verb]!;
  if (upos !== 'VERB' || !deprel.startsWith('acl') || noun < 0 || noun > verb) return false;
  const mark = words.findIndex(
    ({ head, form }, i) => head === noun && i > noun && form === OBJECT_MARK,
  );
  if (mark < 0 || words[mark + 1]?.form !== RELATIVE || !isPlural(words, noun)) return false;
  const above = words[noun]!.head;
  if (words[above]?.upos !== 'VERB' || above < verb || words[noun]!.deprel !== 'obj') return false;
  const hasSide = words.some(({ head, deprel }) => head === verb && SIDES.test(deprel));
  return !hasSide && !isOfMany(words, verb) && !isOfMany(words, above);
}

function isPlural(words: readonly Word[], noun: number): boolean {
  const isCounted = words.some(
    ({ head, deprel, form }) => head === noun && deprel === 'nummod' && form !== 'یک',
  );
  return isCounted || words[noun]!.feats.Number === 'Plur';
}

/** Whether a verb is said of several: its last word tells. */
function isOfMany(words: readonly Word[], verb: number): boolean {
  const parts = words.filter(
    ({ head, deprel }, i) => i === verb || (head === verb && i > verb && deprel.startsWith('aux')),
  );
  return PLURAL.test(parts.at(-1)!.form);
}
