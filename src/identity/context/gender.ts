import type { Word } from '../../language/index.js';
import type { Gender } from './memory.js';

/** Teh marbuta, or the feminine endings with alef, at the end of a dictionary form. */
const ARABIC_FEMININE = /(?:ة|اء|ى)$/;

/**
 * The grammatical gender of a noun as the tree has it. Arabic shows it in writing, which is taken
 * where the tree is silent: feminine with teh marbuta, else masculine.
 */
export function genderOf(word: Word | undefined, lang: string): Gender | null {
  const tagged = word?.feats.Gender;
  if (tagged === 'Masc' || tagged === 'Fem') return tagged;
  if (word === undefined || lang !== 'ar' || tagged !== undefined) return null;
  return ARABIC_FEMININE.test(word.lemma) || ARABIC_FEMININE.test(word.form) ? 'Fem' : 'Masc';
}

/** A man's surname, and a woman's behind a forename like most of theirs. */
const HIS = /(?:[оеё]в|[иы]н|[сц]кий|[оы]й)$/i;
const HARD = /[бвгдзклмнпрстфхцчшщж]$/;
const HERS = /^\S*[ая](?: \S+)* \S*(?:[оеё]ва|[иы]на|[сц]кая)$/i;

/**
 * The gender of somebody named in a Russian text, told by the name in the nominative or else by the past tense whose subject
 * it is: "Форд *заявила*". Null where nothing tells.
 *
 * @param head the name's head
 * @param verb the word that the head hangs on
 * @example
 * genderOfName('Анна Иванова', head, undefined) // 'Fem'
 */
export function genderOfName(
  written: string,
  head: Word | undefined,
  verb: Word | undefined,
): Gender | null {
  // In a consonant only men's names are declined: "экстрадировали Бута".
  if (HIS.test(written) || (HARD.test(written) && isDeclined(written, head))) return 'Masc';
  if (HERS.test(written) && head?.feats.Gender !== 'Masc') return 'Fem';
  const isSubject = head?.deprel.startsWith('nsubj') === true && head.feats.Case === 'Nom';
  const { Tense, Number: number, Gender: told } = verb?.feats ?? {};
  if (!isSubject || verb?.upos !== 'VERB' || Tense !== 'Past' || number !== 'Sing') return null;
  return told === 'Masc' || told === 'Fem' ? told : null;
}

/** Whether the head is written with an ending that the nominative lacks. */
function isDeclined(written: string, head: Word | undefined): boolean {
  return written
    .split(' ')
    .some(
      (word) => head !== undefined && head.form.length > word.length && head.form.startsWith(word),
    );
}
