import type { Sentence, Word } from '../../language/index.js';
import { hasCase } from './adpositions.js';
import type { Mutable } from './mutable.js';
import { isUnder } from './under.js';

const NOUNS: ReadonlySet<string> = new Set(['NOUN', 'PROPN', 'PRON']);
/** Nothing that is wanted stands behind these. */
const STOP = /^[.;؛؟!:]$/;
/** Presents and pasts that are going on; a bare present is what shall come about. */
const ONGOING = /^ن?می/;
const PARTICIPLE = /ه$/;
/** The adposition of whom something is wanted from. */
const FROM = 'از';

/**
 * Mends clauses of verbs of wanting in languages whose verb is last (Persian): what is wanted stands behind
 * them without a conjunction, with a verb in the subjunctive, and parsers take the one for a clause beside
 * the other ("asked them | not come to the streets"). Whom it is wanted of stands before them and is
 * often hung on the noun before ("Haqqani of the world asked").
 *
 * @param wants whether a word is a verb of wanting
 */
export function withWantedClauses(sentence: Sentence, wants: (word: number) => boolean): Sentence {
  const words = sentence.words.map((word) => ({ ...word }));
  for (let verb = 0; verb < words.length; verb++) {
    if (words[verb]!.upos !== 'VERB' || !wants(verb)) continue;
    takeWhatIsWanted(words, verb);
    takeWhomItIsWantedOf(words, verb);
  }
  return { ...sentence, words };
}

function takeWhatIsWanted(words: Mutable[], verb: number): void {
  const wanted = nextVerb(words, verb);
  if (wanted === null || !isSubjunctive(words[wanted]!)) return;
  const { head, deprel } = words[wanted]!;
  if (isUnder(words, wanted, verb)) return;
  if (isUnder(words, verb, wanted)) {
    Object.assign(words[verb]!, { head, deprel });
    for (const [i, word] of words.entries()) {
      if (word.head === wanted && i < verb && word.deprel !== 'mark') word.head = verb;
    }
  } else if (!/^(conj|parataxis|advcl|ccomp)/.test(deprel) || hasConjunction(words, wanted)) return;
  Object.assign(words[wanted]!, { head: verb, deprel: 'ccomp' });
}

/** The next verb behind a verb in the same part of a sentence; null where there is none. */
function nextVerb(words: readonly Word[], verb: number): number | null {
  for (let i = verb + 1; i < words.length; i++) {
    if (STOP.test(words[i]!.form)) return null;
    if (words[i]!.upos === 'VERB') return i;
  }
  return null;
}

function isSubjunctive({ form, feats }: Word): boolean {
  return feats.Tense !== 'Past' && !ONGOING.test(form) && !PARTICIPLE.test(form);
}

function hasConjunction(words: readonly Word[], verb: number): boolean {
  return words.some(({ head, deprel }) => head === verb && deprel === 'cc');
}

function takeWhomItIsWantedOf(words: Mutable[], verb: number): void {
  const isFrom = (i: number) => words.some((w) => w.head === i && w.form === FROM);
  if (words.some((w, i) => w.head === verb && i < verb && isFrom(i))) return;
  for (let i = verb - 1; i > 0; i--) {
    const { upos, head } = words[i]!;
    if (upos === 'VERB' || upos === 'PUNCT') return;
    if (!NOUNS.has(upos) || !hasCase(words, i)) continue;
    const isStray = isFrom(i) && head < i && head >= 0 && NOUNS.has(words[head]!.upos);
    if (isStray && reaches(words, i, verb)) Object.assign(words[i]!, { head: verb, deprel: 'obl' });
    return;
  }
}

/** Whether nothing but what belongs to a noun stands between it and a verb. */
function reaches(words: readonly Word[], noun: number, verb: number): boolean {
  for (let i = noun + 1; i < verb; i++) if (!isUnder(words, i, noun)) return false;
  return true;
}
