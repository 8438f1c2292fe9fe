import type { Sentence, Word } from '../../language/index.js';
import { hasCase } from './adpositions.js';
import { isUnder } from './under.js';

const NOUNS: ReadonlySet<string> = new Set(['NOUN', 'PROPN']);
const INSIDE: ReadonlySet<string> = new Set(['NOUN', 'PROPN', 'ADJ', 'ADP', 'PRON', 'NUM', 'X']);
/** Words of a subject before its verb. */
const REACH = 10;

/**
 * Gives a clause that "and" joins to another its subject, where that stands before its verb and trees coordinate it with the
 * noun before the conjunction (Arabic headlines): "واشنطن تتهم طهران بالهجوم | وإيران تنفي", "بوتين يزور بكين | وشي يشيد
 * بالشراكة". A verb that is coordinated without a conjunction of its own has the one before its subject.
 */
export function withJoinedClauses(sentence: Sentence): Sentence {
  const words = [...sentence.words];
  let isSame = true;
  sentence.words.forEach(({ upos, deprel, head }, verb) => {
    if (upos !== 'VERB' || deprel !== 'conj' || head < 0 || head > verb) return;
    const isTold = (w: Word, i: number) =>
      /^(?:cc|mark)/.test(w.deprel) || (w.deprel.startsWith('nsubj') && i < verb);
    if (words.some((w, i) => w.head === verb && isTold(w, i))) return;
    const subject = subjectBefore(words, verb);
    if (subject === null) return;
    // "وترودو يتهم | ترامب": whoever is behind the verb then is its object.
    const behind = words.findIndex((w) => w.head === verb && w.deprel === 'nsubj');
    const isTaken = words.some((w) => w.head === verb && /^(?:obj|ccomp)/.test(w.deprel));
    if (behind >= 0 && (isTaken || words[behind + 1]?.upos === 'PRON')) return;
    if (behind >= 0) words[behind] = { ...words[behind]!, deprel: 'obj' };
    const and = words.findIndex((w) => w.head === subject && w.deprel === 'cc');
    words[subject] = { ...words[subject]!, head: verb, deprel: 'nsubj' };
    words[and] = { ...words[and]!, head: verb };
    isSame = false;
  });
  return isSame ? sentence : { ...sentence, words };
}

/** The noun right behind a conjunction whose phrase ends where the verb begins. */
function subjectBefore(words: readonly Word[], verb: number): number | null {
  const start = startBefore(words, verb);
  const subject = words.findIndex(
    ({ head, deprel, upos }, i) =>
      i > start && i < verb && deprel === 'conj' && NOUNS.has(upos) && head < start && head >= 0,
  );
  if (start < 0 || subject < 0 || hasCase(words, subject) || words[start]!.head !== subject)
    return null;
  for (let i = start + 1; i < verb; i++) if (!isUnder(words, i, subject)) return null;
  return agrees(words[verb]!, words[subject]!) ? subject : null;
}

/** Where the conjunction stands before the words in front of a verb; -1 where something else does. */
function startBefore(words: readonly Word[], verb: number): number {
  for (let i = verb - 1; i >= 0 && i >= verb - REACH; i--) {
    if (words[i]!.upos === 'CCONJ' && words[i]!.deprel === 'cc') return i;
    if (!INSIDE.has(words[i]!.upos)) return -1;
  }
  return -1;
}

/** A verb behind its subject agrees with it; names and plurals of things show no gender. */
function agrees({ feats }: Word, { upos, form, feats: own }: Word): boolean {
  if (feats.Person !== undefined && feats.Person !== '3') return false;
  if (upos !== 'NOUN' || own.Number === 'Plur' || feats.Gender === undefined) return true;
  return form.endsWith('ة') ? feats.Gender === 'Fem' : true;
}
