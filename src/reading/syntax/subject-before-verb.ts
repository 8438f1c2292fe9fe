import type { Word } from '../../language/index.js';
import { hasCase } from './adpositions.js';
import { isUnder } from './under.js';

/** Tags of whoever is a side of a deed. */
export const NOUNS: ReadonlySet<string> = new Set(['NOUN', 'PROPN']);

/**
 * "كان ميلي قد انتقد البابا" (Milei had criticised the Pope): behind the auxiliary the subject stands before the verb, and
 * what is right behind the verb is its object; null where no such subject is there.
 */
export function subjectBefore(
  words: readonly Word[],
  verb: number,
): { readonly subject: number; readonly behind: number } | null {
  if (words[verb]!.feats.Voice === 'Pass') return null;
  const been = words.findIndex(
    ({ head, deprel, lemma }, i) =>
      i < verb && head === verb && deprel === 'aux' && lemma === 'كان',
  );
  if (been < 0) return besideSubject(words, verb);
  const isOf = (i: number) => words[i]!.head === verb || words[i]!.head === been;
  const subject = words.findIndex(
    ({ deprel }, i) => i > been && i < verb && deprel.startsWith('nsubj') && isOf(i),
  );
  const behind = words.findIndex(
    ({ deprel, head, upos }, i) =>
      i > verb && head === verb && deprel === 'nsubj' && NOUNS.has(upos) && !hasCase(words, i),
  );
  const hasObject = words.some(
    ({ deprel, head }) => head === verb && /^(?:obj|ccomp)$/.test(deprel),
  );
  // "كانت الرئيسة قد ناشدت القادة فرض عقوبات": who stands right behind the verb is asked for the deed.
  const isAsked = behind === verb + 1 && words[behind]!.feats.Number === 'Plur';
  return subject < 0 || behind < 0 || (hasObject && !isAsked) || isOwned(words, behind)
    ? null
    : { subject, behind };
}

/** "جماعة الحوثي تناشد | رئيسة الوزراء": a headline's subject before its verb, which nothing behind takes up again. */
function besideSubject(
  words: readonly Word[],
  verb: number,
): { readonly subject: number; readonly behind: number } | null {
  const { feats } = words[verb]!;
  const sides = words.flatMap(({ head, deprel }, i) =>
    head === verb && /^(?:nsubj|obj|ccomp|iobj)/.test(deprel) ? [i] : [],
  );
  const [subject = -1, behind = -1] = sides;
  if (sides.length !== 2 || subject > verb || behind < verb || feats.Person !== '3') return null;
  if (sides.some((i) => !words[i]!.deprel.startsWith('nsubj') || !NOUNS.has(words[i]!.upos)))
    return null;
  const isFeminine = words[subject]!.form.endsWith('ة');
  if (isFeminine !== (feats.Gender === 'Fem') && words[subject]!.upos === 'NOUN') return null;
  const isTakenUp = words.some(
    ({ upos }, i) => i > verb && i <= behind + 6 && upos === 'PRON' && isUnder(words, i, verb),
  );
  return isTakenUp || hasCase(words, subject) || hasCase(words, behind)
    ? null
    : { subject, behind };
}

/** "His brother": what has the pronoun of somebody told before may be what is said of that one. */
function isOwned(words: readonly Word[], noun: number): boolean {
  const next = words[noun + 1];
  return next !== undefined && next.upos === 'PRON' && next.head === noun;
}
