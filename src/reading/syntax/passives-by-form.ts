import type { Sentence, Word } from '../../language/index.js';
import { fold } from '../lexicon/fold.js';
import { hasCase } from './adpositions.js';
import { VERBAL } from './misread-perfects.js';

/** Perfects whose long vowel tells the passive, and the active that each is of; the ending is left out. */
const PASSIVES: readonly (readonly [passive: RegExp, active: string])[] = [
  [/^(.)و([^او]{2})$/, '$1ا$2'],
  [/^ا(.)ي(.)$/, 'ا$1ا$2'],
  [/^است(.)ي(.)$/, 'است$1ا$2'],
  [/^ا(.)تي(.)$/, 'ا$1تا$2'],
];
/** Verbs in ـى, whose passive perfect is in ـي; some writers leave out the difference. */
const IN_YA = /^(?:[أا].{2}|است.{2}|ا.ت.)ي$/;
const ENDING = /(?:وا|ت|تا)$/;
/** Tags that such verbs, which are rare in treebanks, are given. */
const MISREAD: ReadonlySet<string> = new Set(['NOUN', 'PROPN', 'ADJ', 'X']);
const PASSIVE = { Aspect: 'Perf', Number: 'Sing', Person: '3', VerbForm: 'Fin', Voice: 'Pass' };

/**
 * Knows the passives that Arabic shows without vowel signs, by their long vowel: "حوكم" (was tried) of "حاكم",
 * "أقيل" (was dismissed) of "أقال", "استعيد", "اغتيل". Trees take them for actives, or for nouns with an owner.
 *
 * @param isVerb whether a folded dictionary form is known as a verb, which the passive must be of
 */
export function withPassivesByForm(
  sentence: Sentence,
  isVerb: (lemma: string) => boolean,
): Sentence {
  const { words } = sentence;
  const actives = new Map<number, string>();
  words.forEach((word, i) => {
    const active = activeOf(words, i, word, isVerb);
    if (active !== null) actives.set(i, active);
  });
  if (actives.size === 0) return sentence;
  const told = words.map((word, i) => {
    const lemma = actives.get(i);
    if (lemma !== undefined) return passiveOf(word, lemma);
    if (!actives.has(word.head)) return word;
    const isTagged = words[word.head]!.upos === 'VERB';
    return isTagged ? ofVerb(word) : ofNoun(words, i);
  });
  return { ...sentence, words: told };
}

function activeOf(
  words: readonly Word[],
  i: number,
  { upos, form, feats }: Word,
  isVerb: (lemma: string) => boolean,
): string | null {
  const isTagged = upos === 'VERB' && feats.Person !== '1' && feats.Voice !== 'Pass';
  if (!isTagged && (!MISREAD.has(upos) || hasCase(words, i))) return null;
  const folded = fold(form);
  const isYa = isTagged && IN_YA.test(form) && isVerb(folded) && isAlone(words, i);
  if (isYa) return folded;
  const stems = [folded, folded.replace(ENDING, '')];
  for (const stem of new Set(stems)) {
    for (const [passive, active] of PASSIVES) {
      if (!passive.test(stem)) continue;
      const lemma = stem.replace(passive, active);
      if (isVerb(lemma)) return lemma;
    }
  }
  return null;
}

/** With one bare noun, so that nobody is there who could have done it to somebody. */
function isAlone(words: readonly Word[], verb: number): boolean {
  const sides = words.filter(
    ({ head, deprel }) => head === verb && /^(?:nsubj|obj|ccomp)/.test(deprel),
  );
  return sides.length === 1;
}

function passiveOf(word: Word, lemma: string): Word {
  const isFeminine = /ت$/.test(word.form);
  const feats = { ...PASSIVE, Gender: isFeminine ? 'Fem' : 'Masc' };
  const deprel = word.upos === 'VERB' ? word.deprel : (VERBAL[word.deprel] ?? word.deprel);
  return { ...word, lemma, upos: 'VERB', feats, deprel };
}

function ofVerb(word: Word): Word {
  return word.deprel === 'nsubj' ? { ...word, deprel: 'nsubj:pass' } : word;
}

/** What a tree hangs on the "noun": whoever it befell stands right behind, the rest has adpositions. */
function ofNoun(words: readonly Word[], i: number): Word {
  const word = words[i]!;
  if (!/^(?:nmod|nsubj|flat|appos)/.test(word.deprel)) return word;
  if (hasCase(words, i)) return { ...word, deprel: 'obl' };
  return i === word.head + 1 ? { ...word, deprel: 'nsubj:pass' } : word;
}
