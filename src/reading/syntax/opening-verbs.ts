import type { Sentence, Word } from '../../language/index.js';
import { hasCase } from './adpositions.js';
import { MISREAD, OPENING, PERFECT } from './misread-perfects.js';

const NOUNS: ReadonlySet<string> = new Set(['NOUN', 'PROPN']);

/**
 * Finds the verb that opens a sentence where the tree takes it for a noun and its subject for the owner, in a language whose
 * verb stands first and is written like its noun (Arabic):
 * - before what is its object, which the tree takes for what the sentence says: "فرض الاتحاد حزمة عقوبات" (the Union
 *   imposed a package);
 * - before a clause with a subject of its own, which describes the noun before it: "صادق البرلمان على اتفاقية تحصل بلغراد
 *   بموجبها على قرض" (ratified an agreement by which Belgrade gets a loan).
 *
 * @param isVerb whether a word is known as a verb by its form or lemma
 * @param isWanted whether a verb is known to have a noun as its object
 */
export function withOpeningVerbs(
  sentence: Sentence,
  isVerb: (word: Word) => boolean,
  isWanted: (verb: Word, noun: Word) => boolean,
): Sentence {
  const { words } = sentence;
  const opening = words.findIndex(({ upos }) => !OPENING.has(upos));
  const root = words.findIndex(({ head }) => head < 0);
  const [verb, owner, main] = [words[opening], words[opening + 1], words[root]];
  if (verb === undefined || owner === undefined || main === undefined) return sentence;
  const isBefore = verb.head === root && opening < root && verb.deprel.startsWith('nsubj');
  if (!isBefore || !MISREAD.has(verb.upos) || verb.form.startsWith('ال')) return sentence;
  if (owner.head !== opening || owner.deprel !== 'nmod' || !NOUNS.has(owner.upos)) return sentence;
  if (hasCase(words, opening) || hasCase(words, opening + 1) || !isVerb(verb)) return sentence;
  const isObject = NOUNS.has(main.upos) && !main.form.startsWith('ال') && isWanted(verb, main);
  const described = isObject ? null : describedBy(words, root, opening);
  if (!isObject && described === null) return sentence;
  return {
    ...sentence,
    words: words.map((word, i): Word => {
      if (i === opening) {
        return { ...word, head: -1, deprel: 'root', upos: 'VERB', feats: PERFECT };
      }
      if (i === opening + 1) return { ...word, deprel: 'nsubj' };
      if (i === root) {
        return { ...word, head: described ?? opening, deprel: described === null ? 'obj' : 'acl' };
      }
      const isOfVerb = word.head === root && (i < root || word.deprel === 'punct');
      return isOfVerb ? { ...word, head: opening } : word;
    }),
  };
}

/** The indefinite noun before a verb that has a subject of its own behind it; null where there is none. */
function describedBy(words: readonly Word[], verb: number, opening: number): number | null {
  if (words[verb]!.upos !== 'VERB') return null;
  const isOwn = words.some(
    ({ head, deprel }, i) => head === verb && i > verb && deprel.startsWith('nsubj'),
  );
  if (!isOwn) return null;
  const before = words.flatMap(({ head, upos, form, deprel }, i) => {
    const isPhrase = head === verb && i > opening + 1 && i < verb && deprel !== 'punct';
    return isPhrase && upos === 'NOUN' && !form.startsWith('ال') ? [i] : [];
  });
  return before.at(-1) ?? null;
}
