import type { Word } from '../../language/index.js';
import { fold, foldWithoutArticle } from '../lexicon/fold.js';

/** Sound plurals and duals that are no subjects: المحتجين, الدولتين; البحرين is one state. */
const OBLIQUE = /(?<stem>.{2,})ين$/;
/** Objects without the article end in an alif: تحقيقا. */
const ACCUSATIVE = /(?<stem>.{2,})ا$/;
const FEMININE_ENDING = /ة$/;
const FEMININE_PLURAL = /ات$/;

/**
 * Whether agreement and form forbid that a noun behind a verb is its subject, in a language whose verb
 * stands first and agrees in gender with what follows it, while its subject may be left out (Arabic):
 * who speaks in the first or second person is no noun ("ناشدنا المجتمع الدولي"), what ends like an object
 * and is not counted is one ("ناشد المحتجين", "فتحت تحقيقا"), and a masculine verb does not belong to
 * the feminine noun right behind it ("دعا الولايات المتحدة").
 */
export function isNoSubjectBehind(words: readonly Word[], verb: number, at: number): boolean {
  const { upos, deprel, head } = words[at]!;
  const isNumber = upos === 'NUM' && deprel.startsWith('nummod') && head > at;
  const noun = isNumber ? head : at;
  const { Person } = words[verb]!.feats;
  if (Person === '1' || Person === '2') return true;
  const isCounted = words.some((w) => w.head === noun && w.deprel.startsWith('nummod'));
  const { feats } = words[verb]!;
  // "اعتقلت ثلاثة صحفيين", "أبعدت عشرين مهاجرا": of counted men no verb is said in the feminine.
  const isOfWoman = Person === '3' && feats.Number === 'Sing' && feats.Gender === 'Fem';
  const isFormOfObject = isOblique(words[noun]!) || isAccusative(words, noun);
  if ((!isCounted || isOfWoman) && isFormOfObject) return true;
  return Person === '3' && noun === verb + 1 && disagrees(words, verb, noun);
}

/** Whether a plural or dual noun, or one tagged as an adjective, ends as no subject does. */
export function isOblique({ form, lemma, upos, feats }: Word): boolean {
  const isMany = feats.Number === 'Plur' || feats.Number === 'Dual';
  if ((upos !== 'NOUN' && upos !== 'ADJ') || !isMany) return false;
  const stem = OBLIQUE.exec(foldWithoutArticle(form))?.groups?.stem;
  const dictionary = foldWithoutArticle(lemma).replace(FEMININE_ENDING, 'ت');
  return stem !== undefined && stem === dictionary;
}

/** The construct of a dual ends likewise ("رئيسا البلدين"). */
function isAccusative(words: readonly Word[], noun: number): boolean {
  const { form, lemma, upos } = words[noun]!;
  const stem = ACCUSATIVE.exec(fold(form))?.groups?.stem;
  if (upos !== 'NOUN' || stem === undefined || stem !== fold(lemma)) return false;
  const next = words[noun + 1];
  const isConstruct = next !== undefined && (next.upos === 'NOUN' || next.upos === 'PROPN');
  return !isConstruct;
}

function disagrees(words: readonly Word[], verb: number, noun: number): boolean {
  const { feats } = words[verb]!;
  const genders = gendersOf(words, noun);
  const isFeminine = genders.includes('Fem') && !genders.includes('Masc');
  return feats.Number === 'Sing' && feats.Gender === 'Masc' && isFeminine;
}

/**
 * Whether tags alone speak against a subject right behind its verb: a feminine verb and a man, a
 * coordinated verb and an accusative. Weaker than `isNoSubjectBehind`, as names and cases are guessed.
 */
export function isHardlySubjectBehind(words: readonly Word[], verb: number, noun: number): boolean {
  const { deprel, feats } = words[verb]!;
  const { upos, feats: own } = words[noun]!;
  if (feats.Person !== '3' || feats.Number !== 'Sing' || noun !== verb + 1) return false;
  if (deprel === 'conj' && own.Case === 'Acc') return true;
  const genders = gendersOf(words, noun);
  if (feats.Gender === 'Masc') return genders.includes('Fem');
  const isOneMan = upos === 'NOUN' && own.Number === 'Sing' && genders.length > 0;
  return isOneMan && genders.every((gender) => gender === 'Masc');
}

/** The genders of a noun and of what describes it. */
function gendersOf(words: readonly Word[], noun: number): readonly string[] {
  const describing = words.filter(({ head, deprel }) => head === noun && deprel === 'amod');
  return [words[noun]!, ...describing].flatMap((word) => genderOf(word) ?? []);
}

/** Endings tell what tags leave out; plurals of men may end like a woman ("قادة"). */
function genderOf({ form, upos, feats }: Word): string | undefined {
  // Taggers guess at foreign names; those in -y are men's or families'.
  if (upos === 'PROPN' && form.endsWith('ي')) return undefined;
  if (feats.Gender !== undefined || upos !== 'NOUN') return feats.Gender;
  const isFeminine =
    feats.Number === 'Plur' ? FEMININE_PLURAL.test(form) : FEMININE_ENDING.test(form);
  return isFeminine ? 'Fem' : undefined;
}
