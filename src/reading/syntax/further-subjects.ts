import type { Word } from '../../language/index.js';
import { hasCase } from './adpositions.js';
import { ACRONYM } from './said-at-place.js';

/** Those of several subjects that do not agree with the verb, where another does. */
export function furtherSubjects(
  words: readonly Word[],
  subjects: readonly number[],
  verb: Word,
): readonly number[] {
  if (subjects.length < 2) return [];
  const isOtherSomebody = (c: number) => subjects.some((s) => s < c && isSomebody(words[s]!));
  const disagreeing = subjects.filter((c) => {
    const { upos, feats } = words[c]!;
    const isOfOtherGender =
      verb.feats.Gender !== undefined && feats.Gender !== undefined && feats.Number === 'Sing'
        ? feats.Gender !== verb.feats.Gender && !isNamedOfGender(words, c, verb.feats.Gender)
        : false;
    const isOther =
      (feats.Number !== undefined && feats.Number !== verb.feats.Number) || isOfOtherGender;
    const isJoined = words.some((word) => word.head === c && /^(conj|nummod)/.test(word.deprel));
    const isOblique = feats.Case !== 'Nom' && feats.Case !== undefined;
    const isThing = upos === 'NOUN' && !isSomebody(words[c]!) && isOtherSomebody(c);
    return (upos === 'NOUN' || upos === 'PROPN') && !isJoined && (isOther || isOblique || isThing);
  });
  if (disagreeing.length > 0) return disagreeing.length < subjects.length ? disagreeing : [];
  return secondName(words, subjects, verb);
}

/** "Глава МИД Хакан Фидан": the name tells the gender of whoever bears the title. */
const isNamedOfGender = (words: readonly Word[], title: number, gender: string): boolean =>
  words[title]!.feats.Gender === 'Fem' &&
  words.some(
    ({ head, deprel, upos, feats }, i) =>
      head === title &&
      i > title &&
      /^(?:appos|flat|nmod)/.test(deprel) &&
      upos === 'PROPN' &&
      feats.Case === 'Nom' &&
      feats.Gender === gender,
  );

/** "Министр поздравил Иран": of two that agree the name behind the verb, which may be an accusative, is the object. */
function secondName(
  words: readonly Word[],
  subjects: readonly number[],
  verb: Word,
): readonly number[] {
  const [first, second] = subjects;
  const at = words.indexOf(verb);
  if (subjects.length !== 2 || first! > at || second! < at) return [];
  const { upos, form } = words[second!]!;
  const isJoined = words.some((w) => w.head === second && /^(?:conj|appos|flat)/.test(w.deprel));
  const hasOneForm = ACRONYM.test(form) || /[бвгджзклмнпрстфхцчшщоеы]$/.test(form);
  return upos === 'PROPN' && hasOneForm && !isJoined && isSomebody(words[first!]!) ? [second!] : [];
}

/** "МИД наличие опровергает": of two nominatives the one that is somebody acts, by name or by being alive. */
const isSomebody = ({ upos, form, feats }: Word): boolean =>
  upos === 'PROPN' || feats.Animacy === 'Anim' || ACRONYM.test(form);

/** A name before a verb that has no subject, which the tree sets aside though no comma does. */
export function nameSetAside(
  words: readonly Word[],
  verb: number,
  children: readonly number[],
): number | undefined {
  const { feats } = words[verb]!;
  return children.find((c) => {
    const { upos, deprel, feats: own } = words[c]!;
    const isName = (upos === 'PROPN' && own.Case === 'Nom') || upos === 'X';
    if (!isName || c > verb || !/^(?:vocative|parataxis|dislocated|dep)$/.test(deprel))
      return false;
    const isSetOff = words.slice(c, verb).some(({ form }) => /^[,:—–]$/.test(form));
    const isJoined = words.some((word) => word.head === c && word.deprel === 'conj');
    const number = isJoined ? 'Plur' : own.Number;
    return !isSetOff && (number === undefined || number === feats.Number);
  });
}

/** Of two objects before a verb the first, where it is a name in the nominative that agrees and the other does not. */
export function nameAmongObjects(
  words: readonly Word[],
  verb: number,
  children: readonly number[],
): number | undefined {
  const objects = children.filter((c) => words[c]!.deprel === 'obj' && !hasCase(words, c));
  const [first, second, ...more] = objects;
  if (first === undefined || second === undefined || more.length > 0 || second > verb) {
    return undefined;
  }
  const { feats } = words[verb]!;
  const isFree = words[first]!.upos === 'PROPN' && words[first]!.feats.Case === 'Nom';
  const agreesIn = (c: number) => words[c]!.feats.Number === feats.Number;
  const isThing = words[second]!.upos === 'NOUN' && words[second]!.feats.Animacy === 'Inan';
  return isFree && isThing && agreesIn(first) && !agreesIn(second) ? first : undefined;
}
