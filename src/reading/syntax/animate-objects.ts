import type { Sentence, Word } from '../../language/index.js';
import { fold } from '../lexicon/fold.js';

/** Endings of the accusative of men, which no feminine noun has in it. */
const OF_MEN = /^(.{3,})[ая]$/;

/**
 * "Задержали *политика*", "*критика* режима": a noun that a tree takes for a feminine in the accusative though it ends as
 * none does is the man of that name, not the politics. For Russian.
 *
 * @param isPeople whether a dictionary form is a noun for people
 */
export function withAnimateObjects(
  sentence: Sentence,
  isPeople: (lemma: string) => boolean,
): Sentence {
  let isMended = false;
  const words = sentence.words.map((word): Word => {
    const man = manOf(word);
    if (man === null || !isPeople(man)) return word;
    isMended = true;
    return { ...word, lemma: man, feats: { ...word.feats, Gender: 'Masc', Animacy: 'Anim' } };
  });
  return isMended ? { ...sentence, words } : sentence;
}

function manOf({ upos, deprel, form, feats }: Word): string | null {
  if (upos !== 'NOUN' || deprel !== 'obj') return null;
  if (feats.Gender !== 'Fem' || feats.Number !== 'Sing' || feats.Case !== 'Acc') return null;
  return OF_MEN.exec(fold(form))?.[1] ?? null;
}
