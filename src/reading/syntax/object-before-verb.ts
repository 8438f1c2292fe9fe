import type { Sentence, Word } from '../../language/index.js';
import { hasCase } from './adpositions.js';
import { isUnder } from './under.js';

/** What may stand between an object and the verb behind it. */
const BETWEEN: ReadonlySet<string> = new Set(['ADV', 'PART', 'PRON']);
const OBJECT = /^(?:obj|ccomp|nsubj:pass)$/;
const CAPITAL = /^\p{Lu}/u;

/**
 * Gives a verb the object that stands between its subject and itself where the tree takes it for a part of the subject,
 * which is a name and owned by nobody ("Зюганов | результатов голосования не признал"). For languages of which case
 * tells the roles (Russian).
 */
export function withObjectBeforeVerb(sentence: Sentence): Sentence {
  const words = [...sentence.words];
  let isMended = false;
  for (let noun = 1; noun < words.length - 1; noun++) {
    const { upos, deprel, head, form } = words[noun]!;
    if (upos !== 'NOUN' || deprel !== 'nmod' || head < 0 || head > noun) continue;
    const subject = words[head]!;
    const verb = subject.head;
    const isName = subject.upos === 'PROPN' && subject.deprel === 'nsubj' && verb > noun;
    if (!isName || CAPITAL.test(form) || hasCase(words, noun)) continue;
    if (words[verb]!.upos !== 'VERB' || words[verb]!.feats.Voice !== 'Act') continue;
    if (words.some((w) => w.head === verb && OBJECT.test(w.deprel))) continue;
    if (!reaches(words, noun, verb)) continue;
    words[noun] = { ...words[noun]!, head: verb, deprel: 'obj' };
    isMended = true;
  }
  return isMended ? { ...sentence, words } : sentence;
}

/** Nothing but what belongs to the noun, adverbs and particles stands between it and the verb. */
function reaches(words: readonly Word[], noun: number, verb: number): boolean {
  for (let i = noun + 1; i < verb; i++) {
    if (!BETWEEN.has(words[i]!.upos) && !isUnder(words, i, noun)) return false;
  }
  return true;
}
