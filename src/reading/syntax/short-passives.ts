import type { Sentence, Word } from '../../language/index.js';

/** Endings of short passive participles; a past tense in -n does not exist in Russian. */
const IN_N = /[аяе]н[аоы]?$/;

/**
 * Mends short passive participles that a parser took for finite verbs, whose subject would then have done
 * what befell it (Russian "министр снят", "журналист задержан"): those in -н by their ending, as
 * no finite past ends so, those in -т, which look like a present, by a list.
 *
 * @param isPassive whether a form is a short passive participle (class `short-passive`)
 */
export function withShortPassives(
  sentence: Sentence,
  isPassive: (form: string) => boolean,
): Sentence {
  const { words } = sentence;
  const found = new Set(words.flatMap((word, i) => (isMisread(word, isPassive) ? [i] : [])));
  if (found.size === 0) return sentence;
  return {
    ...sentence,
    words: words.map((word, i) => {
      if (found.has(i)) return { ...word, feats: participleOf(word) };
      const isSubject = found.has(word.head) && word.deprel === 'nsubj';
      return isSubject ? { ...word, deprel: 'nsubj:pass' } : word;
    }),
  };
}

function isMisread({ upos, form, feats }: Word, isPassive: (form: string) => boolean): boolean {
  const isPlainVerb = feats.VerbForm === 'Fin' || feats.VerbForm === undefined;
  if (upos !== 'VERB' || !isPlainVerb || feats.Voice === 'Pass') return false;
  const isPast = feats.Tense === 'Past' || feats.VerbForm === undefined;
  return (isPast && IN_N.test(form)) || isPassive(form);
}

function participleOf({ form, feats }: Word): Word['feats'] {
  const { Person: _person, Mood: _mood, Gender: _gender, Case: _case, ...kept } = feats;
  const last = form.at(-1);
  const gender = last === 'а' ? 'Fem' : last === 'о' ? 'Neut' : 'Masc';
  const agreeing = last === 'ы' ? { Number: 'Plur' } : { Number: 'Sing', Gender: gender };
  return { ...kept, ...agreeing, Tense: 'Past', VerbForm: 'Part', Voice: 'Pass' };
}
